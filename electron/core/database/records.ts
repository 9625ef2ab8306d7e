import type { Entity, RecordOf } from '../../../shared/domain/entity';
import type { Database, SqlParameters } from './connection';
import { recordFromRow, type Row } from './entityTable';

/** The record of that identifier, or null when it does not exist or was withdrawn. */
export function findRecord<E extends Entity>(db: Database, entity: E, id: string): RecordOf<E> | null {
  const row = db.get<Row>(`SELECT * FROM "${entity.name}" WHERE id = ? AND removed IS NULL`, [id]);
  return row ? typed(entity, row) : null;
}

/** The records that a condition selects, for example `person = ? ORDER BY day`. Withdrawn ones are left out. */
export function selectRecords<E extends Entity>(
  db: Database,
  entity: E,
  condition: string,
  parameters: SqlParameters = [],
): RecordOf<E>[] {
  return db
    .all<Row>(`SELECT * FROM "${entity.name}" WHERE removed IS NULL AND ${condition}`, parameters)
    .map(row => typed(entity, row));
}

const typed = <E extends Entity>(entity: E, row: Row): RecordOf<E> => recordFromRow(entity, row) as RecordOf<E>; // columns come from the entity's own fields
