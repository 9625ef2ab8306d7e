import { isDeepStrictEqual } from 'node:util';
import { required } from '../../../../shared/base/result';
import type { ImportKept } from '../../../../shared/contract';
import type { Entity, Label } from '../../../../shared/domain/entity';
import { entities, entityByCode } from '../../../../shared/domain/entities';
import { access } from '../../../../shared/domain/followUp';
import { importBatch, type ImportBatch } from '../../../../shared/domain/importBatch';
import { measure } from '../../../../shared/domain/measure';
import { person } from '../../../../shared/domain/person';
import type { Operation, RegisterKey } from '../../../../shared/protocol/operation';
import { compareVersions } from '../../../../shared/protocol/merge';
import { columnName } from '../../database/entityTable';
import { parseVersions } from '../../journal/versions';
import { isMine, type Workspace } from '../workspace';
import { undoneActs, type ActSet } from './batchActs';
import { operationsOf } from './batchActs';

/** A record that goes back to what it was: values by field, elements of collections by key. */
export interface PutBack {
  readonly entity: Entity;
  readonly record: string;
  readonly changes: Readonly<Record<string, unknown>>;
}

/** What undoing does to one case, in one act. */
export interface CaseUndo {
  readonly person: string;
  /** True when the case itself came with the batch and goes. */
  readonly wholeCase: boolean;
  readonly withdraw: readonly { readonly entity: Entity; readonly record: string }[];
  readonly putBack: readonly PutBack[];
}

export interface UndoPlan {
  readonly cases: readonly CaseUndo[];
  readonly kept: readonly ImportKept[];
}

interface Writes {
  /** Records that the batch added, by case. */
  readonly added: Map<string, { entity: Entity; record: string }[]>;
  /** Registers that it wrote in records that were there, by case. */
  readonly written: Map<string, Map<string, { entity: Entity; registers: Set<RegisterKey> }>>;
}

const PERSON_OF_MEASURE = String(measure.fields.person.code);

/** What a batch wrote, case by case. Its own record and the traces of access are no part of a case. */
function writesOf(workspace: Workspace, batch: ImportBatch): Writes {
  const added: Writes['added'] = new Map();
  const written: Writes['written'] = new Map();
  const ours = new Set<string>();
  const caseOf = (entity: Entity, operation: Operation): string => {
    if (entity === person) return operation.record;
    const owner = operation.values.get(entity === measure ? PERSON_OF_MEASURE : String(entity.fields['person']?.code));
    if (typeof owner === 'string') return owner;
    const row = workspace.db.get<{ person: string }>(`SELECT person FROM "${entity.name}" WHERE id = ?`, [operation.record]);
    return required(row, 'the record').person;
  };
  for (const operation of operationsOf(workspace, batch)) {
    const entity = entityByCode(operation.entity);
    if (entity === undefined || entity === access || entity === importBatch) continue;
    const owner = caseOf(entity, operation);
    if (operation.kind === 'add') {
      ours.add(operation.record);
      added.set(owner, [...(added.get(owner) ?? []), { entity, record: operation.record }]);
    } else if (!ours.has(operation.record)) {
      const records = written.get(owner) ?? new Map<string, { entity: Entity; registers: Set<RegisterKey> }>();
      const { registers } = records.get(operation.record) ?? { registers: new Set<RegisterKey>() };
      for (const key of operation.values.keys()) registers.add(key);
      written.set(owner, records.set(operation.record, { entity, registers }));
    }
  }
  return { added, written };
}

/** Records of the list on which someone else than undone imports wrote. */
function touched(workspace: Workspace, records: readonly string[], neutral: ActSet): Set<string> {
  const rows = workspace.db.all<{ record: string; device: string; n: number }>(
    `SELECT o.record, d.id AS device, o.n FROM json_each(?) j JOIN op o ON o.record = j.value JOIN device d ON d.ix = o.device`,
    [JSON.stringify(records)],
  );
  return new Set(rows.filter(row => !neutral.has(row)).map(row => row.record));
}

/** Kinds of records added since that lean on one of the list, by the one of the list; forms being written count. */
function leaningOn(workspace: Workspace, records: ReadonlySet<string>): Map<string, Label[]> {
  const found = new Map<string, Label[]>();
  const add = (record: string, label: Label): void => {
    const labels = found.get(record) ?? [];
    if (!labels.includes(label)) found.set(record, [...labels, label]);
  };
  const list = JSON.stringify([...records]);
  for (const entity of entities) {
    if (entity.appendOnly || entity === importBatch) continue;
    for (const [name, field] of Object.entries(entity.fields)) {
      if (!field.indexed || field.column !== 'text') continue; // references are indexed
      const rows = workspace.db.all<{ id: string; target: string }>(
        `SELECT x.id, j.value AS target FROM json_each(?) j JOIN "${entity.name}" x ON x."${columnName(name)}" = j.value
         WHERE x.removed IS NULL`,
        [list],
      );
      for (const row of rows) if (!records.has(row.id)) add(row.target, entity.label);
    }
  }
  for (const { key } of workspace.db.all<{ key: string }>('SELECT key FROM draft')) {
    for (const part of key.split(/[^A-Za-z0-9_-]+/)) if (records.has(part)) add(part, DRAFT);
  }
  return found;
}

const DRAFT: Label = ['Brouillon', 'Draft'];

type Restored = { readonly kind: 'same' } | { readonly kind: 'changed' } | { readonly kind: 'back'; readonly value: unknown };

/** The value that a register had before the batch, unless someone wrote over what the batch wrote. */
function restored(workspace: Workspace, record: string, key: RegisterKey, refs: readonly number[][], neutral: ActSet): Restored {
  const { log } = workspace.journal;
  const [ref] = refs;
  if (ref === undefined) return { kind: 'same' };
  const [device = 0, n = 0] = ref;
  if (refs.length > 1) return { kind: 'changed' };
  let operation: Operation | null = log.read({ device, n });
  const current = operation.values.get(key) ?? null;
  if (!neutral.has(operation)) return { kind: 'changed' };
  while (operation !== null && neutral.has(operation)) {
    const seen: Operation[] = (operation.seen.get(key) ?? [])
      .filter(one => log.has(one))
      .map(one => log.read(log.localRef(one)))
      .sort((a, b) => compareVersions(versionOf(a, key), versionOf(b, key)));
    operation = seen.at(-1) ?? null;
  }
  const value = operation?.values.get(key) ?? null;
  return isDeepStrictEqual(value, current) ? { kind: 'same' } : { kind: 'back', value };
}

const versionOf = (operation: Operation, key: RegisterKey) => ({
  ref: operation,
  stamp: operation.stamp,
  value: operation.values.get(key) ?? null,
});

const labelOf = (entity: Entity, key: RegisterKey): Label =>
  entity.fieldByCode.get(Number.parseInt(key, 10))?.field.label ?? entity.label;

/** Values to put back in one record, and what someone changed since. The dates of a measure hang together: all or none. */
function recordBack(
  workspace: Workspace,
  target: { readonly entity: Entity; readonly record: string; readonly registers: ReadonlySet<RegisterKey> },
  neutral: ActSet,
): { readonly changes: Record<string, unknown>; readonly changed: Label[] } {
  const { entity, record } = target;
  const row = workspace.db.get<{ versions: string; removed: string | null }>(
    `SELECT versions, removed FROM "${entity.name}" WHERE id = ?`,
    [record],
  );
  const changes: Record<string, unknown> = {};
  const changed: Label[] = [];
  if (row === undefined || row.removed !== null) return { changes, changed };
  const versions = parseVersions(row.versions);
  for (const key of target.registers) {
    const refs = (versions.get(key) ?? []).map(one => [one.device, one.n]);
    const before = restored(workspace, record, key, refs, neutral);
    const field = entity.fieldByCode.get(Number.parseInt(key, 10));
    if (before.kind === 'changed') changed.push(labelOf(entity, key));
    if (before.kind !== 'back' || field === undefined) continue;
    const element = key.includes('/') ? key.slice(key.indexOf('/') + 1) : null;
    if (element === null) changes[field.name] = before.value;
    else changes[field.name] = { ...(changes[field.name] as object | undefined), [element]: before.value }; // elements of one collection
  }
  return entity === measure && changed.length > 0 ? { changes: {}, changed } : { changes, changed };
}

/**
 * Works out what undoing a batch does: the cases and records that it added go, the values that it wrote go back to what they were.
 * What someone changed or leant on since is kept and said. Nothing is written.
 */
export function undoPlan(workspace: Workspace, batch: ImportBatch): UndoPlan {
  const neutral = undoneActs(workspace, batch);
  const { added, written } = writesOf(workspace, batch);
  const records = [...added.values()].flat().map(one => one.record);
  const known = new Set(records);
  const changedSince = touched(workspace, records, neutral);
  const leaning = leaningOn(workspace, known);
  const cases: CaseUndo[] = [];
  const kept: ImportKept[] = [];

  for (const owner of new Set([...added.keys(), ...written.keys()])) {
    const row = workspace.db.get<{ family_name: string; given_names: string; restricted: number; removed: string | null }>(
      'SELECT family_name, given_names, restricted, removed FROM person WHERE id = ?',
      [owner],
    );
    if (row === undefined || row.removed !== null) continue;
    const hidden = row.restricted === 1 && !isMine(workspace, owner);
    const keep = (reason: ImportKept['reason'], what: readonly Label[]): void => {
      const name = hidden ? null : `${row.family_name} ${row.given_names}`;
      kept.push({ person: owner, name, reason: hidden ? 'restricted' : reason, what: hidden ? [] : [...new Set(what)] });
    };
    const own = added.get(owner) ?? [];
    const wholeCase = own.some(one => one.entity === person);
    const present = own.filter(one => workspace.db.get(PRESENT(one.entity), [one.record]) !== undefined);
    // a case goes whole or stays whole; what was added to a case that was there goes piece by piece
    const pieces = wholeCase ? [present] : present.map(one => [one]);
    const withdraw = [];
    const used: Label[] = [];
    const altered: Label[] = [];
    for (const piece of pieces) {
      const leant = piece.flatMap(one => leaning.get(one.record) ?? []);
      const touchedHere = piece.filter(one => changedSince.has(one.record)).map(one => one.entity.label);
      used.push(...leant);
      altered.push(...touchedHere);
      if (leant.length === 0 && touchedHere.length === 0) withdraw.push(...piece);
    }
    const putBack: PutBack[] = [];
    for (const [record, { entity, registers }] of written.get(owner) ?? []) {
      const { changes, changed } = recordBack(workspace, { entity, record, registers }, neutral);
      altered.push(...changed);
      if (Object.keys(changes).length > 0) putBack.push({ entity, record, changes });
    }
    if (hidden && (withdraw.length > 0 || putBack.length > 0 || used.length > 0 || altered.length > 0)) keep('restricted', []);
    else if (!hidden) {
      if (used.length > 0 || altered.length > 0) keep(used.length > 0 ? 'used' : 'changed', [...used, ...altered]);
      if (withdraw.length > 0 || putBack.length > 0) cases.push({ person: owner, wholeCase, withdraw, putBack });
    }
  }
  return { cases, kept };
}

const PRESENT = (entity: Entity): string => `SELECT 1 AS one FROM "${entity.name}" WHERE id = ? AND removed IS NULL`;
