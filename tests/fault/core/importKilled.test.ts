import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ImportBatchLine } from '../../../shared/contract';
import { required } from '../../../shared/base/result';
import { foundSite, PASSWORD, TestSite } from '../../integration/core/testSite';
import type { CoreOrder } from './coreProcess';
import { bundleCoreProcess, runCore } from './runCore';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const LINES = 450;
let root: string;
let program: string;

beforeAll(async () => {
  program = await bundleCoreProcess();
  root = mkdtempSync(path.join(tmpdir(), 'jalon-import-killed-'));
  const site = await foundSite({ dataDir: path.join(root, 'sound') });
  const lines = Array.from(
    { length: LINES },
    (_, at) =>
      `Importée${at};Léa;${1960 + (at % 40)}-03-0${1 + (at % 9)};2025-9${String(at).padStart(5, '0')};TIG;2026-02-0${1 + (at % 9)}`,
  );
  const header = 'nom;prénom;date de naissance;n° appi;mesure;début';
  writeFileSync(path.join(site.dir, 'list.csv'), `${header}\r\n${lines.join('\r\n')}\r\n`);
  site.close();
  // the same site once the list is in, to be undone
  cpSync(path.join(root, 'sound'), path.join(root, 'imported'), { recursive: true });
  const imported = new TestSite({ dataDir: path.join(root, 'imported') });
  await imported.start();
  await imported.as('camille');
  imported.openPath = path.join(imported.dir, 'list.csv');
  const preview = required(await imported.call('import.choose', {}), 'the preview');
  await imported.call('import.apply', { batch: preview.batch, job: 'import' });
  imported.close();
});
afterAll(() => {
  for (const dir of [root, path.dirname(program)]) rmSync(dir, { recursive: true, force: true });
});

/** Runs an order that is killed on its way, and opens what it left. */
async function killed(from: 'sound' | 'imported', work: CoreOrder['work'], killAtWrite: number): Promise<TestSite> {
  const dir = mkdtempSync(path.join(root, 'case-'));
  cpSync(path.join(root, from), dir, { recursive: true });
  const outcome = await runCore(program, { dir, work, killAtWrite, acknowledged: path.join(dir, 'acknowledged.txt') });
  expect(outcome).toEqual({ signal: 'SIGKILL', errors: '', acknowledged: [] });
  const site = new TestSite({ dataDir: dir });
  await site.start();
  await site.call('session.unlock', { login: 'camille', password: PASSWORD });
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  return site;
}

const batchOf = async (site: TestSite): Promise<ImportBatchLine> =>
  required((await site.call('import.batches', {}))[0], 'the batch');
const present = (site: TestSite, table: string): number => site.rows(table).filter(row => row['removed'] === null).length;

describe('an import killed on its way', () => {
  it.each([60, 2500, 4200])('at write %d is consistent, and is finished from the file kept in the vault', async killAtWrite => {
    const site = await killed('sound', 'import', killAtWrite);
    const batch = await batchOf(site);
    expect(batch).toMatchObject({ state: 'interrupted', resumable: true, lines: LINES });
    expect(batch.linesDone % 200).toBe(0);
    expect([batch.created, present(site, 'person'), present(site, 'measure')]).toEqual([
      batch.linesDone,
      batch.linesDone,
      batch.linesDone,
    ]);
    const counts = await site.call('import.resume', { id: batch.id, job: 'again' });
    expect(counts).toMatchObject({ created: LINES, duplicates: 0, rejected: 0 });
    expect([present(site, 'person'), present(site, 'measure')]).toEqual([LINES, LINES]);
    expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
    site.remove();
  });

  it('is also finished by bringing the file again, which doubles nobody', async () => {
    const site = await killed('sound', 'import', 2500);
    site.openPath = path.join(site.dir, 'list.csv');
    const preview = required(await site.call('import.choose', {}), 'the preview');
    await site.call('import.apply', { batch: preview.batch, job: 'again' });
    expect(present(site, 'person')).toBe(LINES);
    site.remove();
  });
});

describe('the undoing of an import killed on its way', () => {
  it.each([30, 2500])('at write %d leaves whole cases, and goes on when it is asked again', async killAtWrite => {
    const site = await killed('imported', 'undo', killAtWrite);
    const batch = await batchOf(site);
    expect(batch.state).toBe('done');
    expect([present(site, 'person'), present(site, 'measure')]).toEqual([LINES - batch.withdrawn, LINES - batch.withdrawn]);
    await site.call('import.undo', { id: batch.id, job: 'again' });
    expect([present(site, 'person'), present(site, 'measure'), present(site, 'assignment')]).toEqual([0, 0, 0]);
    expect(await batchOf(site)).toMatchObject({ state: 'undone', withdrawn: LINES, kept: 0 });
    expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
    site.remove();
  });
});
