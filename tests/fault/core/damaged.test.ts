import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CallName } from '../../../shared/contract';
import { foundSite, PASSWORD, TestSite } from '../../integration/core/testSite';
import { validInputs } from '../../integration/core/validInputs';
import { acts } from './acts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
const unlock = { login: 'camille', password: PASSWORD };
const PAGE = 4096;
let root: string;
beforeAll(() => void (root = mkdtempSync(path.join(tmpdir(), 'jalon-damaged-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const database = (dir: string): string => path.join(dir, 'vault', 'vault.db');
const copyOf = (dir: string): string => {
  const copy = mkdtempSync(path.join(root, 'case-'));
  // the lock of the folder belongs to the core that is running
  cpSync(dir, copy, { recursive: true, filter: source => !source.endsWith('vault.lock') && !source.endsWith('-shm') });
  return copy;
};

describe('a write-ahead log cut by a failure of power', () => {
  it('anywhere inside an act leaves all the acts before it, and this one whole or not at all', async () => {
    const site = await foundSite({ dataDir: path.join(root, 'torn') });
    const wal = `${database(site.dir)}-wal`;
    const variants: { dir: string; done: string[] }[] = [];
    const done: string[] = [];
    for (const [round, act] of acts.entries()) {
      const before = statSync(wal).size;
      const outcome = await act.run(site, round);
      const after = statSync(wal).size;
      expect(after, 'the log was not written back meanwhile').toBeGreaterThan(before);
      for (const cut of [Math.floor((before + after) / 2), after - 1]) {
        const torn = copyOf(site.dir);
        truncateSync(`${database(torn)}-wal`, cut);
        variants.push({ dir: torn, done: [...done] });
      }
      const zeroed = copyOf(site.dir);
      const bytes = readFileSync(`${database(zeroed)}-wal`);
      writeFileSync(`${database(zeroed)}-wal`, bytes.fill(0, before + Math.floor((after - before) / 3)));
      variants.push({ dir: zeroed, done: [...done] });
      done.push(`${act.name} ${outcome}`);
      variants.push({ dir: copyOf(site.dir), done: [...done] });
    }
    site.close();
    for (const variant of variants) {
      const opened = new TestSite({ dataDir: variant.dir });
      await opened.start();
      await opened.call('session.unlock', unlock);
      expect(opened.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
      for (const line of variant.done) {
        const [name, outcome = ''] = line.split(' ');
        expect(await acts.find(one => one.name === name)?.isThere(opened, outcome), line).toBe(true);
      }
      opened.remove();
    }
  });
});

describe('a damaged vault', () => {
  let sound: string;
  let backup: string;
  beforeAll(async () => {
    sound = path.join(root, 'sound');
    const site = await foundSite({ dataDir: sound });
    for (const act of acts) await act.run(site, 0);
    for (let more = 0; more < 30; more++) await site.person(`Durand-${more}`);
    backup = (await site.call('backup.create', {})).name;
    site.close();
  });

  const READS: readonly CallName[] = [
    'caseload.page',
    'today.get',
    'search.find',
    'draft.list',
    'caseload.counts',
    'vault.users',
    'site.get',
  ];

  /** Unlocks and reads what the screens read; gives the codes met. */
  async function codesOf(site: TestSite): Promise<Set<string>> {
    const codes = new Set([await site.code('session.unlock', unlock)]);
    for (const name of READS) codes.add(await site.code(name, validInputs[name])); // each input belongs to its name
    codes.add(await site.code('task.add', validInputs['task.add']));
    return codes;
  }

  it.each<[string, (file: string) => void, string]>([
    ['emptied', file => writeFileSync(file, ''), 'database.corrupt'],
    ['cut inside its first page', file => truncateSync(file, 1000), 'database.corrupt'],
    ['cut in its middle', file => truncateSync(file, Math.floor(statSync(file).size / 2 / PAGE) * PAGE), 'database.corrupt'],
    ['cut inside a page', file => truncateSync(file, Math.floor(statSync(file).size / 2 / PAGE) * PAGE + 17), 'database.corrupt'],
    ['gone', file => rmSync(file), 'database.missing'],
    ['another kind of file', file => writeFileSync(file, 'ceci est une lettre'.repeat(1000)), 'database.not-a-vault'],
    [
      'a plain SQLite file',
      file => writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8176)])),
      'database.not-a-vault',
    ],
    ['of another key', file => writeFileSync(file, Buffer.alloc(16 * PAGE, 0xa5)), 'database.wrong-key'],
    [
      'with every page altered but the first',
      file => {
        const bytes = readFileSync(file);
        for (let at = PAGE + 100; at < bytes.length; at += PAGE) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
        writeFileSync(file, bytes);
      },
      'database.corrupt',
    ],
  ])('%s gives a clear code, never a crash, and a backup brings it back', async (_what, damage, expected) => {
    const dir = copyOf(sound);
    damage(database(dir));
    const site = new TestSite({ dataDir: dir });
    await site.start();
    const codes = await codesOf(site);
    expect([...codes]).toContain(expected);
    for (const code of codes) expect(['ok', expected, 'session.locked']).toContain(code);
    await site.call('backup.restore', { name: backup });
    await site.call('session.unlock', unlock);
    expect((await site.call('caseload.counts', { scope: 'all' })).all).toBe(31);
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
    site.close();
  });

  it.each([
    ['cut', (text: string) => text.slice(0, text.length / 2)],
    ['emptied', () => ''],
    ['of a later version', (text: string) => text.replace(/"(version|format)":\s*\d+/, '"$1": 99')],
  ])('with a header %s says so before any password', async (_what, damage) => {
    const dir = copyOf(sound);
    const header = path.join(dir, 'vault', 'vault.json');
    writeFileSync(header, damage(readFileSync(header, 'utf8')));
    const site = new TestSite({ dataDir: dir });
    await site.start();
    const status = await site.call('session.status', {});
    expect(status.state).toBe('broken');
    expect(status.problem).toMatch(/^vault\.(header-damaged|newer-version)$/);
    expect(await site.code('session.unlock', unlock)).toBe(status.problem);
    await site.call('backup.restore', { name: backup });
    await site.call('session.unlock', unlock);
    expect((await site.call('caseload.counts', { scope: 'all' })).all).toBe(31);
    site.close();
  });
});
