import { newId, type Id, type RandomBytes } from '../../../shared/base/identifier';
import { assert, err, ok, required, type Result } from '../../../shared/base/result';
import { fieldOf, type ChangesOf, type Entity } from '../../../shared/domain/entity';
import { compareVersions } from '../../../shared/protocol/merge';
import { createHybridClock, stampTime, type HybridClock } from '../../../shared/protocol/hybridClock';
import {
  EXISTENCE,
  type Operation,
  type OperationKind,
  type OperationRef,
  type RegisterKey,
} from '../../../shared/protocol/operation';
import type { Database } from '../database/connection';
import type { Row } from '../database/entityTable';
import { buryOperations, deleteRows, placesDigest, type ErasedRecords } from './erasure';
import { openLog, type OperationLog, type Signer } from './log';
import { createRecordProjection } from './projections/records';
import { checkSegment, type MergeError, type Segment, type VerifySignature } from './segment';
import { parseVersions } from './versions';

/** Records touched by a transaction, by entity. */
export type Changes = ReadonlyMap<string, ReadonlySet<string>>;

/** Records just created, each with its row as long as nothing else was written to it. */
export type Added = ReadonlyMap<string, Row | null>;

/** Tables derived from the entity tables; brought up to date inside the very transaction that changes the records. */
export interface DerivedProjection {
  /** `added`: records that this very transaction created, about which the derived tables know nothing yet. */
  apply(changes: Changes, added?: Added): void;
}

/** The derived tables follow a long act by parts of so many records: what it holds in memory stays small. */
const RECORDS_A_PART = 250;

/** Enough that nobody guesses an erased operation from its hash. */
const SALT_BYTES = 16;

/** Who acts, and with which key they sign. */
export interface Actor {
  readonly agent: string;
  readonly signer: Signer;
}

/** What a service may do inside one act. Everything or nothing is kept. */
export interface JournalTransaction {
  /** Creates a record. Elements of collections are given by key. */
  add<E extends Entity>(entity: E, values: ChangesOf<E>, id?: Id): Id;
  /** Writes fields of a record. In a collection, only the given elements change; null removes one. */
  set<E extends Entity>(entity: E, record: string, changes: ChangesOf<E> | Record<string, unknown>): void;
  /** Withdraws a record: it disappears from the lists and stays in the history with its reason. */
  remove(entity: Entity, record: string, reason: string): void;
  restore(entity: Entity, record: string): void;
  /** Replaces all the texts that stand side by side in a narrative field by one. */
  resolve(entity: Entity, record: string, field: string, value: unknown): void;
  /**
   * Erases records for good: rows, derived tables, and the bytes of their operations, in whose place stands the erasure's identifier. To be
   * followed in the same act by the operation on that erasure that says so (`erasedOn`, with `places`), and by no new record.
   */
  erase(erasureId: string, records: ErasedRecords): { operations: number; records: number; places: string };
}

/** The one write path: signed operations, appended to the log and projected to the tables in one transaction. */
export interface Journal {
  readonly log: OperationLog;
  commit<T>(actor: Actor, act: (transaction: JournalTransaction) => T): T;
  /**
   * Takes in operations of another workstation, or operations of this one that its vault has lost: all of them or none. Known
   * ones change nothing. What this version does not know (entities, fields) stays in the log. A seal proves that the operations
   * are whole and of one key; whether that key may act for its agent is decided by whoever hands the segment over.
   */
  merge(segment: Segment): Result<{ applied: number }, MergeError>;
  /** Calls back after each commit, outside the transaction. Returns what stops it. */
  onChange(listener: (changes: Changes) => void): () => void;
  /** Milliseconds by which the workstation's clock is behind the last operation; 0 when it is not. */
  clockBehind(): number;
}

export interface JournalOptions {
  readonly db: Database;
  readonly device: string;
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
  readonly projections: readonly DerivedProjection[];
  readonly verify: VerifySignature;
}

/** Any half of a surrogate pair; without the `u` flag this also finds whole pairs, and is many times quicker on texts that have none. */
const ANY_SURROGATE = /[\ud800-\udfff]/;

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !ANY_SURROGATE.test(value);
  if (value === null || typeof value !== 'object') return true;
  for (const key in value) if (!isWellFormed((value as Record<string, unknown>)[key])) return false; // JSON values have own keys only
  return true;
}

/** Texts as the log encodes them (UTF-8): half a surrogate pair, which some inputs let through, would differ in the tables. */
function wellFormed(value: unknown): unknown {
  if (isWellFormed(value)) return value;
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(wellFormed);
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, wellFormed(item)])); // neither text nor scalar
}

/** Registers that a set of named values writes. */
function registers(entity: Entity, values: Readonly<Record<string, unknown>>): Map<RegisterKey, unknown> {
  const written = new Map<RegisterKey, unknown>();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const field = fieldOf(entity, name);
    if (field.merge !== 'collection') written.set(String(field.code), wellFormed(value));
    else for (const [key, item] of Object.entries(value ?? {})) written.set(`${field.code}/${key}`, wellFormed(item));
  }
  return written;
}

export function createJournal(options: JournalOptions): Journal {
  const { db, now } = options;
  const log = openLog(db, options.device);
  const records = createRecordProjection(db, log);
  const listeners = new Set<(changes: Changes) => void>();
  const newClock = (): HybridClock => {
    const made = createHybridClock(now, log.lastStamp() ?? undefined);
    for (const stamp of log.receivedStamps()) made.observe(stamp);
    return made;
  };
  let clock = newClock();

  /** What one act has touched: as a whole for the listeners, and since the derived tables last followed. */
  const startAct = () => {
    const changes = new Map<string, Set<string>>();
    const part = new Map<string, Set<string>>();
    const added = new Map<string, Row | null>();
    let records = 0;
    const note = (into: Map<string, Set<string>>, entity: Entity, record: string): void => {
      const touched = into.get(entity.name);
      if (touched) touched.add(record);
      else into.set(entity.name, new Set([record]));
    };
    const project = (): void => {
      for (const projection of options.projections) projection.apply(part, added);
      part.clear();
      added.clear();
      records = 0;
    };
    const touch = (entity: Entity, record: string, inserted: Row | null): void => {
      if (records === RECORDS_A_PART) project();
      records += 1;
      note(changes, entity, record);
      note(part, entity, record);
      if (inserted !== null || added.has(record)) added.set(record, inserted);
    };
    return { changes, touch, project };
  };
  type Act = ReturnType<typeof startAct>;

  const begin = (actor: Actor, act: Act): JournalTransaction => {
    const write = (
      entity: Entity,
      record: string,
      kind: OperationKind,
      values: ReadonlyMap<RegisterKey, unknown>,
      seen: ReadonlyMap<RegisterKey, readonly OperationRef[]>,
      reason?: string,
    ): void => {
      const operation: Operation = {
        device: log.ownDevice,
        n: log.nextCount,
        entity: entity.code,
        record,
        kind,
        stamp: clock.next(),
        author: actor.agent,
        values,
        seen,
        salt: options.randomBytes(SALT_BYTES),
        ...(reason === undefined ? {} : { reason }),
      };
      log.append(operation);
      const inserted = records.apply(operation)?.inserted ?? null;
      act.touch(entity, record, inserted);
    };

    const versionsOf = (entity: Entity, record: string) => {
      const row = db.get<{ versions: string }>(`SELECT versions FROM "${entity.name}" WHERE id = ?`, [record]);
      return parseVersions(required(row, `${entity.name} ${record}`).versions);
    };

    /** The versions that the author had before their eyes: of a narrative in conflict, only the one that was shown. */
    const seenBy = (entity: Entity, record: string, keys: Iterable<RegisterKey>, everything: boolean) => {
      const versions = versionsOf(entity, record);
      const seen = new Map<RegisterKey, readonly OperationRef[]>();
      for (const key of keys) {
        const refs = (versions.get(key) ?? []).map(ref => log.globalRef(ref));
        if (refs.length === 0) continue;
        const field = entity.fieldByCode.get(Number.parseInt(key, 10))?.field;
        seen.set(key, refs.length > 1 && !everything && field?.merge === 'narrative' ? [shown(refs)] : refs);
      }
      return seen;
    };

    const shown = (refs: readonly OperationRef[]): OperationRef => {
      const versions = refs.map(ref => ({ ref, stamp: log.read(log.localRef(ref)).stamp, value: null }));
      return required(versions.sort(compareVersions).at(-1), 'the version shown').ref;
    };

    const set = (entity: Entity, record: string, changed: Readonly<Record<string, unknown>>, everything: boolean): void => {
      assert(!entity.appendOnly, `${entity.name} is append-only`);
      const values = registers(entity, changed);
      if (values.size === 0) return;
      write(entity, record, everything ? 'resolve' : 'set', values, seenBy(entity, record, values.keys(), everything));
    };

    return {
      add(entity, values, id = newId(now(), options.randomBytes)) {
        write(entity, id, 'add', registers(entity, values), new Map());
        return id;
      },
      set: (entity, record, changed) => set(entity, record, changed, false),
      resolve: (entity, record, field, value) => set(entity, record, { [field]: value }, true),
      remove(entity, record, reason) {
        assert(!entity.appendOnly, `${entity.name} is append-only`);
        const keys = [...versionsOf(entity, record).keys()];
        write(entity, record, 'remove', new Map(), seenBy(entity, record, [...keys, EXISTENCE], true), reason);
      },
      erase(erasureId, erased) {
        // withdrawn first: the derived tables forget them while they can still be read
        for (const [entity, ids] of erased) {
          for (const record of ids) {
            db.run(`UPDATE "${entity.name}" SET removed = 'erased' WHERE id = ?`, [record]);
            act.touch(entity, record, null);
          }
        }
        act.project();
        deleteRows(db, erased);
        const places = buryOperations(db, erasureId, erased);
        const total = [...erased.values()].reduce((sum, ids) => sum + ids.size, 0);
        return { operations: places.length, records: total, places: placesDigest(places) };
      },
      restore(entity, record) {
        write(entity, record, 'restore', new Map(), seenBy(entity, record, [EXISTENCE], true));
      },
    };
  };

  /** Runs one act with its projections: everything or nothing, then the listeners. */
  const transact = <T>(work: (act: Act) => T): T => {
    const act = startAct();
    let result;
    try {
      result = db.transaction(() => {
        const value = work(act);
        act.project();
        return value;
      });
    } catch (error) {
      log.reload();
      clock = newClock();
      throw error;
    }
    if (act.changes.size > 0) for (const listener of listeners) listener(act.changes);
    return result;
  };

  return {
    log,
    commit: (actor, work) =>
      transact(act => {
        const value = work(begin(actor, act));
        log.seal(actor.agent, actor.signer);
        return value;
      }),
    merge(segment) {
      const checked = checkSegment(segment, log.chainOf(segment.device), options.verify);
      if (!checked.ok) return err(checked.error);
      const { operations, seals } = checked.value;
      if (operations.length === 0) return ok({ applied: 0 });
      transact(act => {
        // one by one: an operation that is in the log counts as applied
        for (const one of operations) {
          log.receive(segment.device, [one], []);
          const applied = records.apply(one.operation);
          if (applied) act.touch(applied.entity, one.operation.record, null);
        }
        log.receive(segment.device, [], seals);
      });
      for (const { operation } of operations) clock.observe(operation.stamp);
      return ok({ applied: operations.length });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clockBehind: () => Math.max(0, stampTime(clock.last) - now()),
  };
}
