import { createHash } from 'node:crypto';
import { idFromBytes, idToBytes } from '../../../shared/base/identifier';
import { required } from '../../../shared/base/result';
import { entities } from '../../../shared/domain/entities';
import type { Entity } from '../../../shared/domain/entity';
import { erasure } from '../../../shared/domain/erasure';
import type { Operation } from '../../../shared/protocol/operation';
import type { Database, SqlValue } from '../database/connection';
import { NO_HASH } from './chain';

/** What stands in the place of an erased operation's bytes: the identifier of the erasure. No operation is that short. */
const TOMBSTONE_BYTES = 16;

/** The erasure that took an operation away; null while its bytes are there. */
export const erasureOf = (body: Uint8Array): string | null => (body.length === TOMBSTONE_BYTES ? idFromBytes(body) : null);

/** The place of an erased operation in its chain: all that is left of it, with the hashes around it. */
export interface ErasedPlace {
  readonly device: string;
  readonly n: number;
  readonly entity: number;
  readonly record: string;
  readonly stamp: string;
  readonly author: string;
  /** Hash of the operation before it on the same device. */
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
}

/** Digest of places, in the order of devices and counts. It is signed with the erasure, so that nothing around them can change. */
export function placesDigest(places: readonly ErasedPlace[]): string {
  const ordered = places.toSorted((a, b) => (a.device === b.device ? a.n - b.n : a.device < b.device ? -1 : 1));
  const digest = createHash('sha256').update('jalon/erasure/1\0');
  for (const one of ordered) {
    digest.update(JSON.stringify([one.device, one.n, one.entity, one.record, one.stamp, one.author]));
    digest.update(one.previous).update(one.hash);
  }
  return digest.digest('base64url');
}

/** Records to erase, by entity. */
export type ErasedRecords = ReadonlyMap<Entity, ReadonlySet<string>>;

/** True for the operation by which an erasure is carried out. */
export const carriesOut = (operation: Operation): boolean =>
  operation.entity === erasure.code && typeof operation.values.get(String(erasure.fields.erasedOn.code)) === 'string';

/** Takes rows away for good. */
export function deleteRows(db: Database, records: ErasedRecords): void {
  for (const [entity, ids] of records) {
    for (const id of ids) {
      db.run(`DELETE FROM "${entity.name}" WHERE id = ?`, [id]);
      db.run('DELETE FROM awaited WHERE record = ?', [id]);
    }
  }
}

/** Replaces the bytes of every operation on these records by tombstones. Gives the places that they had. */
export function buryOperations(db: Database, erasureId: string, records: ErasedRecords): ErasedPlace[] {
  const places: ErasedPlace[] = [];
  for (const ids of records.values()) {
    for (const id of ids) {
      const rows = db.all<Omit<ErasedPlace, 'previous' | 'device'> & { device: string; ix: number; body: Uint8Array }>(
        'SELECT d.id AS device, o.device AS ix, o.n, o.entity, o.record, o.stamp, o.author, o.hash, o.body FROM op o JOIN device d ON d.ix = o.device WHERE o.record = ?',
        [id],
      );
      for (const { ix, body, ...place } of rows) {
        if (erasureOf(body) !== null) continue;
        const before = db.get<{ hash: Uint8Array }>('SELECT hash FROM op WHERE device = ? AND n = ?', [ix, place.n - 1]);
        places.push({ ...place, previous: before?.hash ?? NO_HASH });
      }
      db.run('UPDATE op SET body = ? WHERE record = ? AND length(body) <> ?', [idToBytes(erasureId), id, TOMBSTONE_BYTES]);
    }
  }
  return places;
}

/** Columns that may hold the identifier of another record: they are indexed texts. */
const linksOf = (entity: Entity): string[] =>
  Object.entries(entity.fields)
    .filter(([, field]) => field.indexed && field.column === 'text')
    .map(([name]) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`));

/**
 * Everything that is about a case: its person, every record that names it, and what names those in turn, withdrawn ones too. Records
 * of `kept` entities stay, with the identifiers that they hold; so do those that are about another person.
 */
export function recordsAbout(db: Database, person: Entity, id: string, kept: ReadonlySet<string>): Map<Entity, Set<string>> {
  const found = new Map<Entity, Set<string>>([[person, new Set([id])]]);
  const searched = entities
    .filter(one => one !== person && !kept.has(one.name))
    .map(one => ({ entity: one, links: linksOf(one) }));
  let fresh: string[] = [id];
  while (fresh.length > 0) {
    const next: string[] = [];
    for (const about of fresh) {
      for (const { entity, links } of searched) {
        for (const column of links) {
          const own = 'person' in entity.fields ? 'AND (person IS NULL OR person = $person)' : '';
          const rows = db.all<{ id: string }>(`SELECT id FROM "${entity.name}" WHERE "${column}" = $about ${own}`, {
            about,
            ...(own !== '' && { person: id }),
          });
          const known = found.get(entity) ?? new Set();
          for (const row of rows) {
            if (known.has(row.id)) continue;
            known.add(row.id);
            next.push(row.id);
          }
          if (known.size > 0) found.set(entity, known);
        }
      }
    }
    fresh = next;
  }
  return found;
}

/**
 * Replays erasures while a log is replayed: an erased operation still makes a bare row, as it did at first, so that every later row gets
 * the number it had; the rows go when the erasure itself comes.
 */
export function createErasureReplay(db: Database): {
  tombstone(erasureId: string, entity: Entity, record: string): void;
  carryOut(erasureId: string): void;
} {
  const waiting = new Map<string, Map<Entity, Set<string>>>();
  return {
    tombstone(erasureId, entity, record) {
      db.run(`INSERT INTO "${entity.name}" (id, versions) VALUES (?, '') ON CONFLICT (id) DO NOTHING`, [record]);
      const records = waiting.get(erasureId) ?? new Map<Entity, Set<string>>();
      waiting.set(erasureId, records.set(entity, (records.get(entity) ?? new Set()).add(record)));
    },
    carryOut(erasureId) {
      deleteRows(db, waiting.get(erasureId) ?? new Map<Entity, Set<string>>());
      waiting.delete(erasureId);
    },
  };
}

/** Erased places of a log that is being verified, gathered by erasure, and the erasures that claim them. */
export class ErasureCheck {
  readonly #places = new Map<string, ErasedPlace[]>();
  readonly #proposers = new Map<string, string>();
  readonly #claims = new Map<string, { device: string; n: number; author: string; places: SqlValue }>();

  /** Notes an erased operation. */
  place(erasureId: string, place: ErasedPlace): void {
    this.#places.set(erasureId, [...(this.#places.get(erasureId) ?? []), place]);
  }

  /** Notes what an operation says of an erasure, if it is about one. */
  hear(operation: Operation): void {
    if (operation.entity !== erasure.code) return;
    const { device, n, author, record, values } = operation;
    if (operation.kind === 'add') this.#proposers.set(record, author);
    const places = values.get(String(erasure.fields.places.code));
    if (carriesOut(operation))
      this.#claims.set(record, { device, n, author, places: typeof places === 'string' ? places : null });
  }

  /** Operations whose bytes are gone without two persons having signed for it, or around which the log has changed since. */
  problems(): { readonly device: string; readonly n: number }[] {
    const found: { device: string; n: number }[] = [];
    for (const [id, places] of this.#places) {
      const claim = this.#claims.get(id);
      const two = claim !== undefined && this.#proposers.has(id) && this.#proposers.get(id) !== claim.author;
      const first = required(places[0], 'an erased place');
      if (!two || claim.places !== placesDigest(places)) found.push({ device: first.device, n: first.n });
    }
    for (const [id, { device, n }] of this.#claims) if (!this.#places.has(id)) found.push({ device, n });
    return found;
  }
}
