import { required } from '../../../../shared/base/result';
import { emptyValue, type Entity, type Field } from '../../../../shared/domain/entity';
import { entityByCode } from '../../../../shared/domain/entities';
import { applyVersion, compareVersions, winner, type Version } from '../../../../shared/protocol/merge';
import { EXISTENCE, type Operation, type OperationRef, type RegisterKey } from '../../../../shared/protocol/operation';
import type { Database, SqlValue } from '../../database/connection';
import { columnName, columnsOf, fromColumn, insertSql, toColumn, type Row } from '../../database/entityTable';
import type { OperationLog } from '../log';
import { conflictingKeys, formatVersions, parseVersions, type LocalRef, type VersionMap } from '../versions';

/** Mark in `removed` of a record whose creation has not been received yet. */
const INCOMPLETE = '\u0000incomplete';

/** What an operation touched, and the row that it made when it made one. */
export interface Applied {
  readonly entity: Entity;
  readonly inserted: Row | null;
}

/** Writes operations to the tables of the entities. */
export interface RecordProjection {
  /** Applies one operation that is in the log. Null when this version does not know its entity, or the record was erased. */
  apply(operation: Operation): Applied | null;
}

const codeOf = (key: RegisterKey): number => Number.parseInt(key, 10);
const elementOf = (key: RegisterKey): string | null => (key.includes('/') ? key.slice(key.indexOf('/') + 1) : null);

/** How the whole of a new record is laid out in its table. Worked out once an entity: bulk writes go through here for each record. */
interface Layout {
  readonly sql: string;
  readonly fields: readonly { readonly column: string; readonly field: Field; readonly empty: SqlValue }[];
  /** Rank of each field among the columns, by its code. */
  readonly rankOf: ReadonlyMap<number, number>;
  /** The codes in the order of their texts, which is that of the keys of `versions`. */
  readonly codes: readonly { readonly code: string; readonly rank: number }[];
}

function layoutOf(entity: Entity): Layout {
  const fields = columnsOf(entity).map(({ column, field }) => ({ column, field, empty: toColumn(field, emptyValue(field)) }));
  const rankOf = new Map(fields.map(({ field }, rank) => [field.code, rank]));
  const codes = [...rankOf].map(([code, rank]) => ({ code: String(code), rank })).sort((a, b) => (a.code < b.code ? -1 : 1));
  return { sql: insertSql(entity), fields, rankOf, codes };
}

export function createRecordProjection(db: Database, log: OperationLog): RecordProjection {
  const layouts = new Map<Entity, Layout>();

  const layout = (entity: Entity): Layout => {
    let known = layouts.get(entity);
    if (known === undefined) {
      known = layoutOf(entity);
      layouts.set(entity, known);
    }
    return known;
  };

  /** The row made; null when the record has one already. */
  const insert = (entity: Entity, operation: Operation): Row | null => {
    const { sql, fields, rankOf, codes } = layout(entity);
    const values = new Array<unknown>(fields.length).fill(undefined);
    const elementKeys = new Array<RegisterKey[] | undefined>(fields.length).fill(undefined);
    let unknown = false;
    for (const [key, value] of operation.values) {
      const rank = rankOf.get(codeOf(key));
      const element = elementOf(key);
      if (rank === undefined) unknown = true;
      else if (element === null) values[rank] = value;
      else {
        (elementKeys[rank] ??= []).push(key);
        const elements = (values[rank] ??= {}) as Record<string, unknown>; // only this loop fills it
        if (value !== null) elements[element] = value;
      }
    }
    const row: Record<string, SqlValue> = { id: operation.record, removed: null };
    const parameters: SqlValue[] = [operation.record];
    for (const [rank, { column, field, empty }] of fields.entries()) {
      const value = values[rank] === undefined ? empty : toColumn(field, values[rank]);
      parameters.push(value);
      row[column] = value;
    }
    const keys = unknown
      ? [...operation.values.keys()].sort()
      : codes.flatMap(({ code, rank }) => elementKeys[rank]?.sort() ?? (values[rank] === undefined ? [] : code));
    const ref = log.localRef(operation);
    parameters.push(keys.length === 0 ? '' : `${ref.device}.${ref.n}:${keys.join(',')}`);
    const { changes, lastInsertRowid } = db.run(sql, parameters);
    row['rid'] = lastInsertRowid;
    return changes === 0 ? null : row;
  };

  const valueOf = (ref: LocalRef, key: RegisterKey): Version => {
    const operation = log.read(ref);
    return { ref: log.globalRef(ref), stamp: operation.stamp, value: operation.values.get(key) ?? null };
  };

  /** Versions of one register after the operation, in the general case of replicas that wrote apart. */
  const merged = (operation: Operation, key: RegisterKey, refs: readonly LocalRef[], value: unknown): Version[] => {
    const awaited = db
      .all<{ device: number; n: number }>('SELECT device, n FROM awaited WHERE record = ? AND register = ?', [
        operation.record,
        key,
      ])
      .map(ref => log.globalRef(ref));
    const register = applyVersion(
      { maximal: refs.map(ref => valueOf(ref, key)), awaited },
      { ref: { device: operation.device, n: operation.n }, stamp: operation.stamp, value },
      operation.seen.get(key) ?? [],
      ref => log.has(ref),
    );
    db.run('DELETE FROM awaited WHERE record = ? AND register = ?', [operation.record, key]);
    for (const ref of register.awaited.map(one => log.localRef(one))) {
      db.run('INSERT INTO awaited (record, register, device, n) VALUES (?, ?, ?, ?)', [operation.record, key, ref.device, ref.n]);
    }
    return [...register.maximal];
  };

  const covers = (refs: readonly LocalRef[], seen: readonly OperationRef[]): boolean =>
    refs.every(ref => {
      const global = log.globalRef(ref);
      return seen.some(one => one.n === global.n && one.device === global.device);
    });

  /** A record is removed when one removal had seen every value that it still holds: a concurrent edit wins. */
  const removalReason = (versions: VersionMap): string | null => {
    // the removal shown among concurrent ones is the same on every replica
    const acts = (versions.get(EXISTENCE) ?? []).map(ref => valueOf(ref, EXISTENCE)).sort(compareVersions);
    for (const { ref } of acts.reverse()) {
      const removal = log.read(log.localRef(ref));
      if (removal.kind !== 'remove') continue;
      const all = [...versions].every(([key, refs]) => key === EXISTENCE || covers(refs, removal.seen.get(key) ?? []));
      if (all) return removal.reason ?? '';
    }
    return null;
  };

  const update = (entity: Entity, operation: Operation, row: Row): void => {
    const versions = parseVersions(String(row['versions']));
    const own = log.localRef(operation);
    const columns = new Map<string, SqlValue>();
    const changedElements = new Map<string, { field: Field; elements: Map<string, unknown> }>();
    const awaitedHere = db.get('SELECT 1 AS one FROM awaited WHERE record = ? LIMIT 1', [operation.record]) !== undefined;

    const write = (key: RegisterKey, value: unknown): void => {
      const refs = versions.get(key) ?? [];
      const seen = operation.seen.get(key) ?? [];
      let shown: unknown = value;
      if (!awaitedHere && covers(refs, seen) && seen.every(ref => log.has(ref))) versions.set(key, [own]);
      else {
        const maximal = merged(operation, key, refs, value);
        if (maximal.length === 0) versions.delete(key);
        else
          versions.set(
            key,
            maximal.map(one => log.localRef(one.ref)),
          );
        if (maximal.length === 0) return;
        shown = winner(maximal, elementOf(key) !== null)?.value ?? null;
      }
      const known = entity.fieldByCode.get(codeOf(key));
      if (!known) return;
      const element = elementOf(key);
      if (element === null) {
        columns.set(columnName(known.name), toColumn(known.field, shown));
        return;
      }
      const current = changedElements.get(known.name) ?? {
        field: known.field,
        elements: new Map(Object.entries(fromColumn(known.field, row[columnName(known.name)]) as object)), // collections are objects
      };
      if (shown === null) current.elements.delete(element);
      else current.elements.set(element, shown);
      changedElements.set(known.name, current);
    };

    for (const [key, value] of operation.values) write(key, value);
    if (operation.kind === 'remove' || operation.kind === 'restore') write(EXISTENCE, operation.kind);
    for (const [name, { field, elements }] of changedElements)
      columns.set(columnName(name), toColumn(field, Object.fromEntries(elements)));

    const incomplete = row['removed'] === INCOMPLETE && operation.kind !== 'add';
    const removed = incomplete ? INCOMPLETE : versions.has(EXISTENCE) ? removalReason(versions) : null;
    columns.set('versions', formatVersions(versions));
    columns.set(
      'conflicts',
      conflictingKeys(versions)
        .filter(key => key !== EXISTENCE)
        .join(' '),
    );
    columns.set('removed', removed);
    const assignments = [...columns.keys()].map(name => `"${name}" = ?`).join(', ');
    db.run(`UPDATE "${entity.name}" SET ${assignments} WHERE id = ?`, [...columns.values(), operation.record]);
  };

  return {
    apply(operation) {
      const entity = entityByCode(operation.entity);
      if (!entity) return null;
      const stored = (): Row | undefined => db.get<Row>(`SELECT * FROM "${entity.name}" WHERE id = ?`, [operation.record]);
      if (operation.kind === 'add') {
        const inserted = insert(entity, operation);
        if (inserted !== null) return { entity, inserted };
      }
      let row = stored();
      if (!row) {
        if (log.isBuried(operation.record)) return null;
        insert(entity, { ...operation, values: new Map() });
        db.run(`UPDATE "${entity.name}" SET removed = ? WHERE id = ?`, [INCOMPLETE, operation.record]);
        row = stored();
      }
      update(entity, operation, required(row, 'the row just made'));
      return { entity, inserted: null };
    },
  };
}
