import { canonicalJson } from '../../../shared/base/canonicalJson';
import { emptyValue, type Entity, type Field } from '../../../shared/domain/entity';
import type { SqlValue } from './connection';

export type Row = Readonly<Record<string, SqlValue>>;

/** Column of a field: its name in snake case. */
export const columnName = (fieldName: string): string => fieldName.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

const quoted = (name: string): string => `"${name}"`;

const SQL_TYPE = { text: 'TEXT', json: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER', real: 'REAL' } as const;

/** SQL of one column. */
export const columnSql = (fieldName: string, field: Field): string =>
  `${quoted(columnName(fieldName))} ${SQL_TYPE[field.column]}`;

/** SQL statements that make the table of an entity and its indexes. */
export function createTableSql(entity: Entity): string[] {
  const columns = Object.entries(entity.fields).map(([name, field]) => `  ${columnSql(name, field)}`);
  return [
    `CREATE TABLE ${quoted(entity.name)} (\n  rid INTEGER PRIMARY KEY,\n  id TEXT NOT NULL UNIQUE,\n${columns.join(',\n')},\n  versions TEXT NOT NULL,\n  conflicts TEXT NOT NULL DEFAULT '',\n  removed TEXT\n) STRICT`,
    ...Object.entries(entity.fields)
      .filter(([, field]) => field.indexed)
      .map(([name]) => createIndexSql(entity, name)),
  ];
}

/** SQL of the index on one field. */
export const createIndexSql = (entity: Entity, fieldName: string): string =>
  `CREATE INDEX ${quoted(`${entity.name}_${columnName(fieldName)}`)} ON ${quoted(entity.name)} (${quoted(columnName(fieldName))})`;

/** A field with the names by which records and tables know it. */
export interface EntityColumn {
  readonly name: string;
  readonly column: string;
  readonly field: Field;
}

const columnsByEntity = new WeakMap<Entity, readonly EntityColumn[]>();

/** Columns of an entity, in declared order. Worked out once: bulk writes go through here for each record. */
export function columnsOf(entity: Entity): readonly EntityColumn[] {
  let columns = columnsByEntity.get(entity);
  if (columns === undefined) {
    columns = Object.entries(entity.fields).map(([name, field]) => ({ name, column: columnName(name), field }));
    columnsByEntity.set(entity, columns);
  }
  return columns;
}

/** Value of a field as its column holds it. */
export function toColumn(field: Field, value: unknown): SqlValue {
  if (field.column === 'json') return canonicalJson(value ?? emptyValue(field));
  if (field.column === 'boolean') return value === true ? 1 : 0;
  if (value === null || value === undefined) return null;
  return value as string | number; // the field's schema allows nothing else in these columns
}

/** Value of a field read from its column. */
export function fromColumn(field: Field, value: SqlValue | undefined): unknown {
  if (field.column === 'json') return typeof value === 'string' ? JSON.parse(value) : emptyValue(field);
  if (field.column === 'boolean') return value === 1;
  return value ?? null;
}

/** The record of a row of the entity's table. */
export function recordFromRow(entity: Entity, row: Row): { id: string } & Record<string, unknown> {
  const record: { id: string } & Record<string, unknown> = { id: String(row['id']) };
  for (const { name, column, field } of columnsOf(entity)) record[name] = fromColumn(field, row[column]);
  return record;
}

/** SQL that writes a whole new row, unless the record is there already. Parameters: id, fields in declared order, versions. */
export const insertSql = (entity: Entity): string => {
  const names = columnsOf(entity).map(({ column }) => quoted(column));
  return `INSERT INTO ${quoted(entity.name)} (id, ${names.join(', ')}, versions) VALUES (?${', ?'.repeat(names.length + 1)}) ON CONFLICT (id) DO NOTHING`;
};
