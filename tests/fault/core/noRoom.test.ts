import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { required } from '../../../shared/base/result';
import { foundSite, PASSWORD, type TestSite } from '../../integration/core/testSite';
import { acts } from './acts';
import { bundleCoreProcess, runCore } from './runCore';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
const unlock = { login: 'camille', password: PASSWORD };
const root = mkdtempSync(path.join(tmpdir(), 'jalon-no-room-'));
const small = path.join(root, 'small');
mkdirSync(small);
/** Only the administrator may mount a small disk; elsewhere the limit of pages alone stands for the full disk. */
const mounted = process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', small]).status === 0;

let program: string;
beforeAll(async () => void (program = await bundleCoreProcess()));
afterAll(() => {
  rmSync(path.dirname(program), { recursive: true, force: true });
  if (mounted) spawnSync('umount', [small]);
  rmSync(root, { recursive: true, force: true });
});

/** Works until the core says that there is no room; gives what it had acknowledged. */
async function workUntilFull(site: TestSite): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let round = 0; round < 2000; round++) {
    for (const act of acts) {
      try {
        acknowledged.push(`${act.name} ${await act.run(site, round)}`);
      } catch (error) {
        expect(String(error)).toContain('"database.disk-full"');
        return acknowledged;
      }
    }
  }
  throw new Error('the disk never filled');
}

async function expectAllThere(site: TestSite, acknowledged: readonly string[]): Promise<void> {
  for (const line of acknowledged) {
    const [name, outcome = ''] = line.split(' ');
    expect(await acts.find(one => one.name === name)?.isThere(site, outcome), line).toBe(true);
  }
}

describe('a database that may not grow', () => {
  it('is named, loses nothing that was saved, and work goes on once there is room', async () => {
    const site = await foundSite({ dataDir: path.join(root, 'limited') });
    const { db } = required(site.core.workspace, 'the workspace');
    db.pragma(`max_page_count = ${Number(db.pragma('page_count')) + 60}`);
    const acknowledged = await workUntilFull(site);
    expect(acknowledged.length).toBeGreaterThan(5);
    // again and again: nothing half done is left behind
    for (let times = 0; times < 3; times++) {
      expect(await site.code('draft.save', { key: 'large', body: 'x'.repeat(900_000) })).toBe('database.disk-full');
      expect(
        await site.code('person.create', {
          values: {
            familyName: 'x'.repeat(200),
            givenNames: 'y'.repeat(200),
            intensityReason: 'z'.repeat(400),
            aliases: 'w'.repeat(400),
            addresses: Object.fromEntries(
              Array.from({ length: 40 }, (_, at) => [
                `adr${at}`,
                {
                  lines: ['l'.repeat(120), 'l'.repeat(120)],
                  postalCode: '1',
                  city: 'c',
                  from: null,
                  to: null,
                  note: 'n'.repeat(200),
                },
              ]),
            ),
          },
          antenna: null,
          referent: null,
          confirmedDistinct: true,
        }),
      ).toBe('database.disk-full');
    }
    db.pragma('max_page_count = 1000000');
    expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
    await site.person('Il y a de la place');
    await site.as('camille');
    await expectAllThere(site, acknowledged);
    expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
    site.close();
  });
});

describe.each(mounted ? [small] : [])('a full disk', disk => {
  it('is named too, at work and at the opening', async () => {
    const site = await foundSite({ dataDir: path.join(disk, 'data') });
    await site.person('Avant');
    const filler = path.join(small, 'filler');
    const { bavail, bsize } = statfsSync(small);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - 700_000));
    const acknowledged = await workUntilFull(site);
    expect(acknowledged.length).toBeGreaterThan(5);
    site.core.lock();
    const { bavail: left } = statfsSync(small);
    writeFileSync(path.join(small, 'filler-2'), Buffer.alloc(left * bsize));
    const code = await site.code('session.unlock', unlock);
    expect(['ok', 'database.disk-full', 'vault.disk-full', 'database.unreachable']).toContain(code);
    if (code === 'ok')
      expect(await site.code('draft.save', { key: 'large', body: 'x'.repeat(900_000) })).toBe('database.disk-full');
    rmSync(filler);
    rmSync(path.join(small, 'filler-2'));
    site.core.lock();
    await site.call('session.unlock', unlock);
    expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
    await expectAllThere(site, acknowledged);
    await site.person('Après');
    expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
    site.close();
  });
});

const NOBODY = 65_534;

/** Rights do not stop root: there, the process becomes nobody and the files are given to it. */
function asOrdinaryUser(dir: string): { uid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) chownSync(path.join(dir, name), NOBODY, NOBODY);
  chownSync(dir, NOBODY, NOBODY);
  return { uid: NOBODY };
}

describe('a folder that may only be read', () => {
  it.each([
    ['its folder', 0o555, 0o644, 'problem vault.read-only'],
    ['its database', 0o755, 0o444, 'unlock database.read-only'],
  ])('because of %s is named, and nothing is written', async (_what, folderMode, fileMode, expected) => {
    const dir = mkdtempSync(path.join(root, 'read-only-'));
    const outside = mkdtempSync(path.join(root, 'outside-'));
    const site = await foundSite({ dataDir: dir });
    await site.person('Durand');
    site.close();
    for (const folder of [root, outside]) chmodSync(folder, 0o777);
    const as = asOrdinaryUser(dir);
    const vault = path.join(dir, 'vault');
    const database = path.join(vault, 'vault.db');
    chmodSync(database, fileMode);
    chmodSync(vault, folderMode);
    const before = readFileSync(database);
    const order = { dir, work: 'open' as const, killAtWrite: 0, acknowledged: path.join(outside, 'codes.txt'), ...as };
    const outcome = await runCore(program, order);
    chmodSync(vault, 0o755);
    expect(outcome.errors).toBe('');
    expect(outcome.acknowledged).toContain(expected);
    expect(outcome.acknowledged.at(-1)).toBe('write session.locked');
    expect(readFileSync(database).equals(before)).toBe(true);
  });
});
