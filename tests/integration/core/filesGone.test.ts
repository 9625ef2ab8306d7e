import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeEach(async () => {
  site = await foundSite();
});
afterEach(() => site.remove());

const problem = async (): Promise<string | null> => (await site.call('session.status', {})).problem;
const vault = (name: string): string => path.join(site.dir, 'vault', name);

describe('the files of an open vault', () => {
  it.each(['vault.db', 'vault.json'])('tell at the next tick that %s was deleted, once, and that it is back', async name => {
    site.core.idle(0);
    expect(await problem()).toBeNull();
    renameSync(vault(name), vault('moved'));
    const told = () => site.events.filter(event => event.type === 'session').length;
    const before = told();
    site.core.idle(0);
    site.core.idle(0);
    expect([await problem(), told()]).toEqual(['vault.files-gone', before + 1]);
    renameSync(vault('moved'), vault(name));
    site.core.idle(0);
    expect([await problem(), told()]).toEqual([null, before + 2]);
  });

  it('tell that another database, or an empty one, took the place of the open one', async () => {
    const bytes = readFileSync(vault('vault.db'));
    renameSync(vault('vault.db'), vault('moved'));
    writeFileSync(vault('vault.db'), bytes);
    site.core.idle(0);
    expect(await problem()).toBe('vault.files-gone');
    rmSync(vault('vault.db'));
    renameSync(vault('moved'), vault('vault.db'));
    site.core.idle(0);
    expect(await problem()).toBeNull();
  });

  it('tell that their whole folder went', async () => {
    renameSync(path.join(site.dir, 'vault'), path.join(site.dir, 'elsewhere'));
    site.core.idle(0);
    expect(await problem()).toBe('vault.files-gone');
    renameSync(path.join(site.dir, 'elsewhere'), path.join(site.dir, 'vault'));
  });
});
