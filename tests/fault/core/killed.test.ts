import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { foundingInput, foundSite, PASSWORD, TestSite } from '../../integration/core/testSite';
import { acts } from './acts';
import type { CoreOrder } from './coreProcess';
import { bundleCoreProcess, runCore, type CoreOutcome } from './runCore';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
const unlock = { login: 'camille', password: PASSWORD };
let root: string;
let program: string;

beforeAll(async () => {
  program = await bundleCoreProcess();
  root = mkdtempSync(path.join(tmpdir(), 'jalon-core-killed-'));
  const site = await foundSite({ dataDir: path.join(root, 'sound') });
  site.close();
});
afterAll(() => {
  for (const dir of [root, path.dirname(program)]) rmSync(dir, { recursive: true, force: true });
});

function freshOrder(work: CoreOrder['work'], killAtWrite: number): CoreOrder {
  const dir = mkdtempSync(path.join(root, 'case-'));
  if (work !== 'found') cpSync(path.join(root, 'sound'), dir, { recursive: true });
  return { dir, work, killAtWrite, acknowledged: path.join(dir, 'acknowledged.txt') };
}

function expectKilled(outcome: CoreOutcome): void {
  expect(outcome.errors).toBe('');
  expect(outcome.signal).toBe('SIGKILL');
}

/** Opens what the killed process left, and checks that every acknowledged act is there and that tables and log agree. */
async function expectWhole(
  dir: string,
  acknowledged: readonly string[],
  check?: (site: TestSite) => Promise<void>,
): Promise<void> {
  const site = new TestSite({ dataDir: dir });
  await site.start();
  await site.call('session.unlock', unlock);
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  for (const line of acknowledged) {
    const [name, outcome = ''] = line.split(' ');
    const act = acts.find(one => one.name === name);
    if (act) expect(await act.isThere(site, outcome), line).toBe(true);
  }
  await check?.(site);
  // and work goes on
  await site.person('Et la suite');
  expect(site.rebuildCheck()).toMatchObject({ ok: true });
  site.close();
}

describe('a core killed', () => {
  // statements of the acts: begins, inserts, projections, commits
  it.each([2, 17, 43, 98])('at write %d of its work keeps every act that it had acknowledged', async killAtWrite => {
    const order = freshOrder('work', killAtWrite);
    const outcome = await runCore(program, order);
    expectKilled(outcome);
    await expectWhole(order.dir, outcome.acknowledged);
  });

  it.each([14])('from outside after %d acts keeps them all', async killAfterActs => {
    const order = freshOrder('work', Number.MAX_SAFE_INTEGER);
    const outcome = await runCore(program, order, killAfterActs);
    expectKilled(outcome);
    expect(outcome.acknowledged.length).toBeGreaterThanOrEqual(killAfterActs);
    await expectWhole(order.dir, outcome.acknowledged);
  });

  it.each([900])('at write %d of an import keeps whole persons only, and the list can be brought again', async killAtWrite => {
    const order = freshOrder('import', killAtWrite);
    const lines = Array.from(
      { length: 120 },
      (_, at) => `Importée${at};Léa;${1960 + (at % 40)}-03-0${1 + (at % 9)};2025-9${String(at).padStart(5, '0')}`,
    );
    writeFileSync(path.join(order.dir, 'list.csv'), `nom;prénom;date de naissance;n° appi\r\n${lines.join('\r\n')}\r\n`);
    const outcome = await runCore(program, order);
    expectKilled(outcome);
    expect(outcome.acknowledged).toEqual([]);
    await expectWhole(order.dir, [], async site => {
      site.openPath = path.join(order.dir, 'list.csv');
      const preview = await site.call('import.choose', {});
      expect(preview).toMatchObject({ lines: 120, rejected: 0 });
      await site.call('import.apply', { batch: preview?.batch ?? '', job: 'again' });
      expect(site.rows('person')).toHaveLength(120);
    });
  });

  it.each([1, 11])('at write %d of a founding leaves room to found again, or the whole site', async killAtWrite => {
    const order = freshOrder('found', killAtWrite);
    expectKilled(await runCore(program, order));
    const site = new TestSite({ dataDir: order.dir });
    await site.start();
    const { state } = await site.call('session.status', {});
    if (state === 'locked') {
      const code = await site.code('session.unlock', unlock);
      expect(['ok', 'vault.missing']).toContain(code);
      if (code === 'ok') expect(site.rebuildCheck()).toMatchObject({ ok: true });
    }
    if ((await site.call('session.status', {})).state !== 'open') {
      expect((await site.call('session.status', {})).state).toBe('none');
      await site.call('session.found', foundingInput());
    }
    await site.person('Durand');
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
    site.close();
  });
});
