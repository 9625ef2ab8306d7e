import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore, type Core } from '../../electron/core/core';
import { readingHost } from '../../electron/core/readingHost';
import { required } from '../../shared/base/result';
import { person } from '../../shared/domain/person';
import { familyNames, menNames, womenNames } from '../../electron/core/services/demo/names';
import { seededDraw } from '../../electron/core/services/demo/random';
import type { Workspace } from '../../electron/core/services/workspace';

const resourcesDir = path.join(import.meta.dirname, '../../resources');
export const BENCH_LOGIN = 'banc';
export const BENCH_PASSWORD = 'mesures sur des gens inventés';

export interface BenchVault {
  readonly core: Core;
  readonly workspace: Workspace;
  readonly dataDir: string;
  /** Closes the vault; its folder stays until `remove`. */
  close(): void;
  remove(): void;
}

/** A real vault in a temporary folder, founded by an officer, with passwords of the usual cost unless `quick`. */
export async function openBenchVault(options: { quick: boolean }): Promise<BenchVault> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jalon-bench-'));
  const core = await createCore({
    dataDir,
    resourcesDir,
    version: 'bench',
    host: {
      chooseSavePath: async () => null,
      chooseOpenPath: async () => null,
      keychainSecret: async () => null,
      ...readingHost(async () => null),
    },
    onEvent: () => undefined,
    ...(options.quick ? { kdfCost: { opsLimit: 1, memLimitBytes: 64 * 1024 * 1024 } } : {}),
  });
  const founded = await core.call('session.found', {
    site: { name: 'Service du banc d’essai', territory: 'metropole', timeZone: 'Europe/Paris' },
    antenna: { name: 'Antenne', address: ['1 rue du Banc', '00100 Essai'], phone: '+33100000100' },
    agent: { familyName: 'Banc', givenNames: 'Essai', role: 'officer' },
    login: BENCH_LOGIN,
    password: BENCH_PASSWORD,
  });
  if (!founded.ok) throw new Error(`The vault of the bench did not open: ${founded.error.code}`);
  return {
    core,
    workspace: required(core.workspace, 'the workspace'),
    dataDir,
    close: () => core.close(),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/** Values of an invented person, the same for the same rank. */
export function benchPerson(rank: number, registeredOn: number) {
  const draw = seededDraw(rank);
  return {
    familyName: `${draw.pick(familyNames)}${draw.chance(0.5) ? `-${draw.pick(familyNames)}` : ''}`,
    usedName: null,
    givenNames: draw.pick(draw.chance(0.1) ? womenNames : menNames),
    aliases: null,
    sex: null,
    birthDate: `${1950 + draw.below(55)}-0${1 + draw.below(9)}-${10 + draw.below(18)}`,
    birthPlace: 'Valbourg',
    numbers: { appi0: { kind: 'appi' as const, value: `2025-${String(rank).padStart(7, '0')}` } },
    addresses: {},
    phones: { tel00: { number: `+336399${String(rank % 1_000_000).padStart(6, '0')}`, note: null } },
    emails: {},
    languages: null,
    trustedContacts: {},
    smsConsentOn: null,
    flags: {},
    restricted: false,
    antenna: null,
    closedOn: null,
    importKey: null,
    registeredOn,
    intensity: null,
    intensityReason: null,
  };
}

const BATCH = 1000;

/** Adds persons without measures, in acts of a thousand. */
export function addBenchPersons(workspace: Workspace, from: number, to: number): void {
  for (let start = from; start < to; start += BATCH) {
    workspace.journal.commit(workspace.actor, transaction => {
      for (let rank = start; rank < Math.min(to, start + BATCH); rank++)
        transaction.add(person, benchPerson(rank, workspace.now()));
    });
  }
}
