import type { Entity } from '../../../shared/domain/entity';
import type { Database } from './connection';
import { columnName, columnSql, createIndexSql, createTableSql } from './entityTable';

/**
 * SQL statements that bring the tables of a database to what the entities say: new tables, columns and indexes.
 * A column that no entity names any more is left where it is: data is never dropped by a generated migration.
 */
export function schemaDifference(db: Database, entities: readonly Entity[]): string[] {
  const statements: string[] = [];
  for (const entity of entities) {
    const columns = new Set(
      db.all<{ name: string }>(`SELECT name FROM pragma_table_info(?)`, [entity.name]).map(row => row.name),
    );
    if (columns.size === 0) {
      statements.push(...createTableSql(entity));
      continue;
    }
    const indexes = new Set(
      db.all<{ name: string }>(`SELECT name FROM pragma_index_list(?)`, [entity.name]).map(row => row.name),
    );
    for (const [name, field] of Object.entries(entity.fields)) {
      if (!columns.has(columnName(name))) {
        const fallback =
          field.column === 'json' ? (field.merge === 'collection' ? " NOT NULL DEFAULT '{}'" : " NOT NULL DEFAULT '[]'") : '';
        statements.push(`ALTER TABLE "${entity.name}" ADD COLUMN ${columnSql(name, field)}${fallback}`);
      }
      if (field.indexed && !indexes.has(`${entity.name}_${columnName(name)}`)) statements.push(createIndexSql(entity, name));
    }
  }
  return statements;
}
