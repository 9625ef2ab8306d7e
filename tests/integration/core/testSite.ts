import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore, type Core } from '../../../electron/core/core';
import { openDatabase } from '../../../electron/core/database/connection';
import { migrations } from '../../../electron/core/database/migrations';
import { createProjections } from '../../../electron/core/journal/projections';
import { rebuildCheck, type RebuildReport } from '../../../electron/core/journal/rebuild';
import { readingHost } from '../../../electron/core/readingHost';
import { KDF_MEMORY_BYTES, verifySignature } from '../../../electron/core/vault';
import { required } from '../../../shared/base/result';
import { readerIn } from '../../fixtures/readerProcess';
import type { CallName, Contract, CoreEvent, InputOf, OutputOf } from '../../../shared/contract';
import type { AgentRole } from '../../../shared/domain/site';

export const PASSWORD = 'Canari-motdepasse-7391';
export const MONDAY = Date.UTC(2026, 10, 23, 8, 30);
/** From the root of the repository, where tests run: this file is also bundled into the process of the fault tests. */
const RESOURCES = path.resolve('resources');

export interface SiteOptions {
  readonly dataDir?: string;
  readonly role?: 'officer' | 'director' | 'head';
  readonly now?: number;
  /** Other resources than those of the application. */
  readonly resourcesDir?: string;
}

/** A real vault seen through the contract only, with a clock moved by hand and dialogs answered by the test. */
export class TestSite {
  readonly events: CoreEvent[] = [];
  readonly dir: string;
  /** Where the test exports files: outside of the data. */
  readonly filesDir: string;
  now: number;
  savePath: string | null = null;
  openPath: string | null = null;
  recoveryCode = '';
  readonly #resourcesDir: string;
  readonly #reader: ReturnType<typeof readerIn>;
  #core: Core | null = null;

  constructor(options: SiteOptions) {
    this.dir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'jalon-core-'));
    this.filesDir = mkdtempSync(path.join(tmpdir(), 'jalon-files-'));
    this.now = options.now ?? MONDAY;
    this.#reader = readerIn(path.join(this.filesDir, 'reader'));
    this.#resourcesDir = options.resourcesDir ?? RESOURCES;
  }

  get core(): Core {
    return required(this.#core, 'the core');
  }

  /** Starts a core on the folder, as the shell does at each launch. */
  async start(create: typeof createCore = createCore): Promise<void> {
    this.#core?.close();
    this.#core = await create({
      dataDir: this.dir,
      resourcesDir: this.#resourcesDir,
      version: '0.0.0-test',
      host: {
        chooseSavePath: () => Promise.resolve(this.savePath),
        ...readingHost(this.#reader),
        chooseOpenPath: () => Promise.resolve(this.openPath),
        keychainSecret: () => Promise.resolve(null),
      },
      onEvent: event => void this.events.push(event),
      now: () => this.now,
      kdfCost: { opsLimit: 1, memLimitBytes: KDF_MEMORY_BYTES },
    });
  }

  /** The value of a call that the test expects to succeed. */
  async call<N extends CallName>(name: N, input: InputOf<Contract[N]>): Promise<OutputOf<Contract[N]>> {
    const answer = await this.core.call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  /** The code of a call's failure, or `ok`. */
  async code<N extends CallName>(name: N, input: InputOf<Contract[N]>): Promise<string> {
    const answer = await this.core.call(name, input);
    return answer.ok ? 'ok' : answer.error.code;
  }

  async addUser(login: string, role: AgentRole): Promise<string> {
    const agent = {
      familyName: login,
      givenNames: 'Test',
      role,
      antenna: (await this.call('site.get', {})).antennas[0]?.id ?? null,
    };
    await this.call('vault.addUser', { login, password: PASSWORD, agent });
    const users = await this.call('vault.users', {});
    return required(users.find(one => one.login === login)?.agent, 'the agent added').id;
  }

  /** Locks, and unlocks as another user. */
  async as(login: string): Promise<void> {
    this.core.lock();
    await this.call('session.unlock', { login, password: PASSWORD });
  }

  /** A person of the agent at work, unless another referent or none is given. */
  async person(
    familyName: string,
    givenNames = 'Léa',
    more: Partial<PersonInput> & { referent?: string | null; antenna?: string | null } = {},
  ) {
    const { referent, antenna = null, ...values } = more;
    const own = (await this.call('session.status', {})).agent?.id ?? null;
    const input = { values: { familyName, givenNames, ...values }, antenna, referent: referent === undefined ? own : referent };
    return (await this.call('person.create', { ...input, confirmedDistinct: true })).id;
  }

  /** Rows of a table, for what no screen shows yet: traces of access. */
  rows(table: string): Record<string, unknown>[] {
    return required(this.core.workspace, 'the workspace').db.all<Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY rid`);
  }

  /** Verifies the log and rebuilds every table of the open vault. */
  rebuildCheck(): RebuildReport {
    const workspace = required(this.core.workspace, 'the workspace');
    const scratch = mkdtempSync(path.join(tmpdir(), 'jalon-rebuilt-'));
    const target = openDatabase({ file: path.join(scratch, 'rebuilt.db'), key: new Uint8Array(32), create: true });
    if (!target.ok) throw new Error(target.error.code);
    try {
      target.value.exec('PRAGMA synchronous = OFF');
      for (const migration of migrations) target.value.exec(migration.sql);
      const projectionsOf = (db: typeof target.value) => createProjections(db, () => workspace.legal).all;
      return rebuildCheck(workspace.db, target.value, { verify: verifySignature, projectionsOf });
    } finally {
      target.value.close();
      rmSync(scratch, { recursive: true, force: true });
    }
  }

  close(): void {
    this.#core?.close();
    this.#core = null;
  }

  remove(): void {
    this.close();
    rmSync(this.dir, { recursive: true, force: true });
    rmSync(this.filesDir, { recursive: true, force: true });
  }
}

type PersonInput = InputOf<Contract['person.create']>['values'];

export const foundingInput = (role: 'officer' | 'director' | 'head' = 'director'): InputOf<Contract['session.found']> => ({
  site: { name: 'SPIP des essais', territory: 'metropole', timeZone: 'Europe/Paris' },
  antenna: { name: 'Antenne des essais', address: ['1 rue des Tilleuls', '00140 Valbourg'], phone: '+33100000140' },
  agent: { familyName: 'Verdier', givenNames: 'Camille', role },
  login: 'camille',
  password: PASSWORD,
});

/** Founds a site and enters it as `camille`, a director unless told otherwise. */
export async function foundSite(options: SiteOptions = {}): Promise<TestSite> {
  const site = new TestSite(options);
  await site.start();
  site.recoveryCode = (await site.call('session.found', foundingInput(options.role))).recoveryCode;
  return site;
}

/** An identifier that no record has. */
export const NOBODY = 'AAAAAAAAAAAAAAAAAAAAAA';
