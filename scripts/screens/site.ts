import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createCore } from '../../electron/core/core';
import { readingHost } from '../../electron/core/readingHost';
import { fillDemoSite } from '../../electron/core/services/demo';
import { required } from '../../shared/base/result';
import { root } from './sheets';

export const PASSWORD = 'une phrase inventée pour la photo';
/** Start of the database by which a vault knows its own. */
const SALT_BYTES = 16;
/** Invented persons of the site that its head of service opens. */
const PERSONS = 60;

/** A fictional site founded by its head of service, filled and backed up, whose vault waits for its password. */
export async function foundSite(folder: string): Promise<void> {
  const dataDir = path.join(folder, 'vault');
  mkdirSync(dataDir);
  const core = await createCore({
    dataDir,
    resourcesDir: path.join(root, 'resources'),
    version: 'screens',
    host: { chooseSavePath: async () => null, chooseOpenPath: async () => null, keychainSecret: async () => null, ...readingHost(async () => null) },
    onEvent: () => undefined,
    kdfCost: { opsLimit: 1, memLimitBytes: 64 * 1024 * 1024 },
  });
  try {
    const founded = await core.call('session.found', {
      site: { name: 'SPIP de Valbourg (fictif)', territory: 'metropole', timeZone: 'Europe/Paris' },
      antenna: { name: 'Antenne de Valbourg', address: ['12 rue des Tilleuls', '00140 Valbourg'], phone: '+33100000140' },
      agent: { familyName: 'Verdier', givenNames: 'Camille', role: 'head' },
      login: 'c.verdier',
      password: PASSWORD,
    });
    if (!founded.ok) throw new Error(`The site was not founded: ${founded.error.code}`);
    await core.call('vault.recoveryCodeNoted', {});
    fillDemoSite(required(core.workspace, 'the open workspace'), PERSONS);
    const saved = await core.call('backup.create', {});
    if (!saved.ok) throw new Error(`The site was not backed up: ${saved.error.code}`);
  } finally {
    core.close();
  }
}

/** The same, without the header that passwords open. */
export async function siteWithoutHeader(folder: string): Promise<void> {
  await foundSite(folder);
  writeFileSync(path.join(folder, 'vault', 'vault', 'vault.json'), '');
}

/** The same, after a disk has lost the middle of its database. */
export async function damagedSite(folder: string): Promise<void> {
  await foundSite(folder);
  const file = path.join(folder, 'vault', 'vault', 'vault.db');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, SALT_BYTES, Math.floor(bytes.length / 2)));
}
