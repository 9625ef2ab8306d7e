import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../electron/core/database/connection';
import { migrations } from '../../../electron/core/database/migrations';
import { createJournal, type Actor, type Journal } from '../../../electron/core/journal/journal';
import { createProjections } from '../../../electron/core/journal/projections';
import { rebuildCheck, type RebuildReport } from '../../../electron/core/journal/rebuild';
import { verifySignature } from '../../../electron/core/vault';
import { idFromBytes } from '../../../shared/base/identifier';
import { entities } from '../../../shared/domain/entities';
import { agent } from '../../../shared/domain/site';
import { shippedLegalData } from '../../unit/referential/legalDataForTests';

const KEY = new Uint8Array(32);
const legal = shippedLegalData();

/** The identifier that a name always gives. */
export const idOf = (name: string) => idFromBytes(createHash('sha256').update(name).digest().subarray(0, 16));

/** One workstation: a real encrypted database, its journal and its derived tables. */
export interface Replica {
  readonly device: string;
  readonly db: Database;
  readonly journal: Journal;
  readonly actor: Actor;
  /** Wall clock, moved by hand. */
  readonly clock: { wall: number };
  /** The same database opened again, as after a restart. */
  reopened(): Replica;
}

/** Makes replicas in a folder of their own. */
export class Workshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'jalon-journal-'));
  readonly #template = join(this.#folder, 'template.db');
  #made = 0;
  #open: Database[] = [];

  constructor() {
    const db = openFile(this.#template);
    for (const migration of migrations) db.exec(migration.sql);
    db.close();
  }

  /** A database with the tables and nothing in them. */
  database(): Database {
    const file = join(this.#folder, `${(this.#made += 1)}.db`);
    copyFileSync(this.#template, file);
    const db = openFile(file);
    this.#open.push(db);
    return db;
  }

  replica(name: string, wall: number): Replica {
    const db = this.database();
    const device = idOf(`device ${name}`);
    db.run("INSERT INTO meta (key, value) VALUES ('device', ?), ('day', '2026-11-24')", [device]);
    return replicaOn(db, device, name, { wall });
  }

  /** Checks the log and rebuilds the tables of a replica. */
  check(db: Database): RebuildReport {
    return rebuildCheck(db, this.database(), {
      verify: verifySignature,
      projectionsOf: target => createProjections(target, () => legal).all,
    });
  }

  /** Closes the databases made so far. */
  sweep(): void {
    for (const db of this.#open) db.close();
    this.#open = [];
  }

  close(): void {
    this.sweep();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function openFile(file: string): Database {
  const opened = openDatabase({ file, key: KEY, create: true });
  if (!opened.ok) throw new Error(opened.error.code);
  opened.value.exec('PRAGMA synchronous = OFF');
  return opened.value;
}

function replicaOn(db: Database, device: string, name: string, clock: { wall: number }, actor = actorOf(name)): Replica {
  const journal = createJournal({
    db,
    device,
    now: () => clock.wall,
    randomBytes,
    projections: createProjections(db, () => legal).all,
    verify: verifySignature,
  });
  return { device, db, actor, clock, journal, reopened: () => replicaOn(db, device, name, clock, actor) };
}

function actorOf(name: string): Actor {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    agent: idOf(`agent ${name}`),
    signer: { publicKey: new Uint8Array(raw), sign: bytes => sign(null, bytes, privateKey) },
  };
}

/** The author publishes the key with which they sign, as at the founding of a site. */
export function publishKey(replica: Replica, familyName: string): void {
  const signingKey = Buffer.from(replica.actor.signer.publicKey).toString('base64url');
  replica.journal.commit(replica.actor, transaction =>
    transaction.add(
      agent,
      {
        familyName,
        givenNames: 'Test',
        role: 'officer',
        antenna: null,
        specialities: [],
        phone: null,
        email: null,
        signingKey,
        sealingKey: null,
        leftOn: null,
      },
      replica.actor.agent as ReturnType<typeof idOf>, // made by idOf
    ),
  );
}

/** Sends what `from` knows of a device and `to` does not. Returns the answer of `to`. */
export function deliver(from: Replica, to: Replica, device: string, limit?: number) {
  return to.journal.merge(from.journal.log.segment(device, to.journal.log.chainOf(device).last, limit));
}

const DERIVED = ['due_deadline', 'case_line', 'caseload_member', 'search_number', 'name_token', 'name_variant'];

/** The tables as they must be on every replica: devices by their identifier, without the ranks of arrival. */
export function dump(db: Database): Record<string, unknown[]> {
  const deviceOf = new Map(db.all<{ ix: number; id: string }>('SELECT ix, id FROM device').map(row => [row.ix, row.id]));
  const versions = (text: string): string[] =>
    text
      .split(';')
      .flatMap(group => {
        const [ref = '', keys = ''] = group.split(':');
        const [device = '', n = ''] = ref.split('.');
        return keys.split(',').map(key => `${key} ${deviceOf.get(Number(device)) ?? ''} ${n}`);
      })
      .sort();
  const tables: Record<string, unknown[]> = {};
  for (const entity of entities) {
    tables[entity.name] = db
      .all<Record<string, unknown> & { versions: string }>(`SELECT * FROM "${entity.name}" ORDER BY id`)
      .map(({ rid: _rid, ...row }) => ({ ...row, versions: versions(row.versions) }));
  }
  for (const table of DERIVED) tables[table] = db.all(`SELECT * FROM ${table}`);
  tables['person_search'] = db.all('SELECT p.id, s.names FROM person_search s JOIN person p ON p.rid = s.rowid ORDER BY p.id');
  tables['awaited'] = db
    .all<{ record: string; register: string; device: number; n: number }>('SELECT * FROM awaited')
    .map(row => `${row.record} ${row.register} ${deviceOf.get(row.device) ?? ''} ${row.n}`)
    .sort();
  return tables;
}
