import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import { foundingInput, foundSite, PASSWORD, TestSite } from './testSite';

const unlock = { login: 'camille', password: PASSWORD };
let site: TestSite;
let person: string;
beforeEach(async () => {
  site = await foundSite();
  person = await site.person('Durand');
  await site.call('backup.create', {});
  site.close();
});
afterEach(() => site.remove());

const vault = (...names: string[]): string => path.join(site.dir, 'vault', ...names);

/** Starts on the folder as it is, and expects to be told so and to be offered a backup that then works. */
async function expectBroken(code: string): Promise<void> {
  await site.start();
  expect(await site.call('session.status', {})).toMatchObject({ state: 'broken', problem: code });
  expect((await site.call('session.reopen', {})).problem).toBe(code);
  expect(await site.code('session.found', foundingInput())).toBe(code);
  const [line] = await site.call('backup.listForRestore', {});
  expect(await site.call('backup.restore', { name: required(line, 'the backup').name })).toMatchObject({ state: 'locked' });
  await site.call('session.unlock', unlock);
  expect((await site.call('case.open', { person, purpose: null })).person.familyName).toBe('Durand');
}

describe('what stands in the place of the vault', () => {
  it.each(['{"aside":', '{"aside":"../elsewhere"}', 'Canari-secret', ''])(
    'as a plan of restoring that says %j is told, never read aloud, and another restore goes through',
    async text => {
      writeFileSync(vault('restore.json'), text);
      await expectBroken('vault.restore-damaged');
      expect(existsSync(vault('restore.json'))).toBe(false);
    },
  );

  it('as a file instead of the folder is told, and set aside by a restore', async () => {
    renameSync(vault(), path.join(site.dir, 'moved'));
    writeFileSync(vault(), 'not a folder');
    await expectBroken('vault.not-a-folder');
    expect(readdirSync(site.dir).some(name => name.startsWith('vault.aside-'))).toBe(true);
  });

  it('as garbage in the lock file stops nothing', async () => {
    writeFileSync(vault('vault.lock'), Buffer.alloc(9000, 'Canari-secret '));
    await site.start();
    await site.call('session.unlock', unlock);
    const second = new TestSite({ dataDir: site.dir });
    await second.start();
    expect(await second.call('session.status', {})).toMatchObject({ state: 'broken', problem: 'vault.in-use' });
    second.close();
  });

  it('as a folder in the place of the lock or of the header is told', async () => {
    for (const name of ['vault.lock', 'vault.json']) {
      renameSync(vault(name), vault(`${name}.kept`));
      const folder = vault(name, 'inside');
      mkdirSync(folder, { recursive: true });
      await site.start();
      expect((await site.call('session.status', {})).state).toBe('broken');
      site.close();
      rmSync(vault(name), { recursive: true });
      renameSync(vault(`${name}.kept`), vault(name));
    }
    await site.start();
    expect(await site.code('session.unlock', unlock)).toBe('ok');
  });

  it('as data without its key is told, and never taken for a new workstation', async () => {
    rmSync(vault('vault.json'));
    await expectBroken('vault.header-missing');
    expect(readdirSync(vault()).some(name => name.startsWith('replaced-'))).toBe(true);
  });
});
