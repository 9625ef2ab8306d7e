import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../electron/core/database/connection';
import { traceHandlers } from '../../../electron/core/services/traces';
import { traceLines } from '../../../electron/core/services/traces/traceQuery';
import { required } from '../../../shared/base/result';
import { traceQuery, type TraceLine, type TraceQuery } from '../../../shared/contract';
import { accessKinds } from '../../../shared/domain/followUp';
import { readPdf } from '../../fixtures/readPdf';
import { foundSite, MONDAY, NOBODY, type TestSite } from './testSite';

const DAY = 86_400_000;
let site: TestSite;
let camille: string;
let noa: string;
let followed: string;
let other: string;

const page = (changes: Partial<TraceQuery> = {}, from = 0, limit = 500) =>
  site.call('trace.page', { query: traceQuery.parse(changes), from, limit });

beforeAll(async () => {
  site = await foundSite();
  camille = required((await site.call('session.status', {})).agent, 'the agent').id;
  noa = await site.addUser('noa', 'officer');
  followed = await site.person('Suivie', 'Léa', { referent: noa });
  other = await site.person('Autre', 'Inès');
  await site.call('case.open', { person: followed, purpose: 'Remplacement de la référente' });
  site.now = MONDAY + DAY;
  await site.as('noa');
  await site.call('case.open', { person: followed, purpose: null });
  await site.call('case.open', { person: other, purpose: 'Permanence 100 % téléphone' });
  site.now = MONDAY + 2 * DAY;
  const file = await site.call('caseFile.create', {
    person: followed,
    kind: 'judge',
    recipient: 'Juge d’Essai',
    job: 'essai',
    pieces: null,
    withheld: null,
  });
  site.savePath = path.join(site.filesDir, 'dossier.pdf');
  await site.call('document.save', { id: file.document });
  await site.call('document.printed', { id: file.document });
  await site.as('camille');
});
afterAll(() => {
  expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
  site.remove();
});

describe('the traces', () => {
  it('say who read or took out what, when and why, the latest first', async () => {
    const { rows, total } = await page();
    expect(total).toBe(rows.length);
    expect(rows.map(one => [one.agent?.id === noa ? 'noa' : 'camille', one.kind, one.what, one.person?.familyName])).toEqual([
      ['noa', 'print', 'case-file', 'Suivie'],
      ['noa', 'export', 'case-file', 'Suivie'],
      ['noa', 'generate', 'case-file', 'Suivie'],
      ['noa', 'read', 'case', 'Autre'],
      ['noa', 'read', 'case', 'Suivie'],
      ['camille', 'read', 'case', 'Suivie'],
    ]);
    expect(rows.map(one => one.outside)).toEqual([false, false, false, true, false, true]);
    expect(rows.at(-1)).toMatchObject({ at: MONDAY, purpose: 'Remplacement de la référente' });
  });

  it('keep who opened a paper, once, and who searched in them, without the words', async () => {
    await site.as('noa');
    const paper = required((await site.call('document.list', { person: followed }))[0], 'the paper');
    for (let times = 0; times < 2; times++) await site.call('document.bytes', { id: paper.id });
    await site.as('camille');
    for (let times = 0; times < 2; times++) await page({ purpose: 'remplaçément' });
    await page({ person: followed });
    const { rows } = await page();
    expect(rows.slice(0, 3).map(one => [one.kind, one.what, one.person?.familyName ?? null, one.purpose])).toEqual([
      ['search', 'traces', 'Suivie', null],
      ['search', 'traces', null, null],
      ['read', 'case-file', 'Suivie', null],
    ]);
    expect((await page({ purpose: 'REMPLAÇÉMENT' })).rows.map(one => one.purpose)).toEqual(['Remplacement de la référente']);
  });

  it('are found by agent, person, kind, day at the site, purpose and being outside the caseload, in any mixture', async () => {
    // each search leaves a trace of its own
    const told = (rows: readonly TraceLine[]): TraceLine[] => rows.filter(one => one.what !== 'traces');
    const all = told((await page()).rows);
    const keeps = (one: TraceLine, q: TraceQuery): boolean =>
      (q.agent === null || one.agent?.id === q.agent) &&
      (q.person === null || one.person?.id === q.person) &&
      (q.name === '' || one.person?.familyName.toLowerCase().startsWith(q.name) === true) &&
      (q.kinds.length === 0 || q.kinds.includes(one.kind)) &&
      (q.from === null || one.at >= Date.parse(`${q.from}T00:00:00+01:00`)) &&
      (q.to === null || one.at < Date.parse(`${q.to}T00:00:00+01:00`) + DAY) &&
      (!q.outside || one.outside) &&
      q.purpose.split(' ').every(word => (one.purpose ?? '').toLowerCase().includes(word.toLowerCase()));
    const days = [null, '2026-11-23', '2026-11-24', '2026-11-25'];
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          agent: fc.constantFrom(null, camille, noa, NOBODY),
          person: fc.constantFrom(null, followed, other),
          name: fc.constantFrom('', '', 'sui', 'aut'),
          kinds: fc.subarray([...accessKinds]),
          from: fc.constantFrom(...days),
          to: fc.constantFrom(...days),
          purpose: fc.constantFrom('', '', 'remplacement', '100 %', '_', 'permanence téléphone'),
          outside: fc.boolean(),
        }),
        async changes => {
          const found = await page(changes);
          expect(told(found.rows)).toEqual(all.filter(one => keeps(one, traceQuery.parse(changes))));
          expect(found.total).toBe(found.rows.length);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('come in pages that neither overlap nor forget any', async () => {
    const { rows, total } = await page();
    const pieces: TraceLine[] = [];
    for (let from = 0; from < total; from += 4) pieces.push(...(await page({}, from, 4)).rows);
    expect(pieces).toEqual(rows);
  });

  it.each([
    ['nothing', {}, 'access_at'],
    ['an agent', { agent: NOBODY }, 'access_agent_at'],
    ['a person', { person: NOBODY }, 'access_person_at'],
    ['a person and an agent', { person: NOBODY, agent: NOBODY, kinds: ['read' as const] }, 'access_person_at'],
    ['a kind', { kinds: ['export' as const] }, 'access_kind_at'],
    ['a period', { from: '2026-11-01', to: '2026-11-30' }, 'access_at'],
  ])('of %s are read in order from an index', (_what, changes, index) => {
    const real = required(site.core.workspace, 'the workspace');
    const plans: string[] = [];
    const db: Database = {
      ...real.db,
      get: (sql, parameters) => real.db.get(sql, parameters),
      all: (sql, parameters) => {
        plans.push(...real.db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters).map(row => row.detail));
        return real.db.all(sql, parameters);
      },
    };
    traceLines({ ...real, agent: real.agent, db }, traceQuery.parse(changes), 0, 50);
    const [first = ''] = plans.filter(line => line.includes(' t '));
    expect(first).toContain(index);
    const inner = plans.slice(
      0,
      plans.findIndex(line => line.includes('wanted')),
    );
    expect(inner.join('\n')).not.toContain('TEMP B-TREE');
  });

  it('are not for those who leave them', async () => {
    await site.as('noa');
    const workspace = required(site.core.workspace, 'the workspace');
    expect(Object.keys(traceHandlers)).toEqual(['trace.page', 'trace.agents', 'trace.report']);
    expect(workspace.agent.rights).not.toContain('trace.read');
    expect(await site.code('trace.page', { query: traceQuery.parse({}), from: 0, limit: 10 })).toBe('rights.denied');
    await site.as('camille');
  });
});

describe('the access report of a person', () => {
  const asked = () => ({ person: followed, from: '2026-11-01', to: '2026-11-30', purpose: 'Demande de l’intéressée' });

  it('says on paper who read or took out what, when and why, and is traced with its purpose', async () => {
    await page({ person: followed }); // the search itself is traced once
    const before = (await page({ person: followed })).total;
    const { bytes, pages } = await site.call('trace.report', { ...asked(), target: 'screen' });
    expect(pages).toBe(1);
    const text = (await readPdf(required(bytes, 'the bytes'))).texts.join(' ').replaceAll('\u00a0', ' ');
    for (const said of [
      'Relevé des consultations',
      'SPIP des essais',
      'SUIVIE Léa',
      'Camille Verdier',
      'Test noa',
      'Remplacement de la référente',
      'Demande de l’intéressée',
      'Export : dossier complet',
      '25/11/2026',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('Permanence');
    const after = await page({ person: followed });
    expect(after.total).toBe(before + 1);
    expect(after.rows[0]).toMatchObject({
      kind: 'generate',
      what: 'access-report',
      purpose: 'Demande de l’intéressée',
      outside: true,
    });
  });

  it('keeps to its period, and refuses one that ends before it begins', async () => {
    const { bytes } = await site.call('trace.report', { ...asked(), from: '2026-11-23', to: '2026-11-23', target: 'screen' });
    const text = (await readPdf(required(bytes, 'the bytes'))).texts.join(' ');
    expect(text).toContain('Remplacement');
    expect(text).not.toContain('Test noa');
    expect(await site.code('trace.report', { ...asked(), from: '2026-12-01', target: 'screen' })).toBe('trace.dates');
    expect(await site.code('trace.report', { ...asked(), person: NOBODY, target: 'screen' })).toBe('record.not-found');
  });

  it('is written where the user says, traced before it exists, and not at all when they give up', async () => {
    const before = (await page({ kinds: ['export'] })).total;
    site.savePath = null;
    expect(await site.call('trace.report', { ...asked(), target: 'file' })).toMatchObject({ saved: false, fileName: null });
    expect((await page({ kinds: ['export'] })).total).toBe(before);
    site.savePath = path.join(site.filesDir, 'releve.pdf');
    expect(await site.call('trace.report', { ...asked(), target: 'file' })).toMatchObject({
      saved: true,
      fileName: 'releve.pdf',
    });
    expect(existsSync(site.savePath)).toBe(true);
    expect(readFileSync(site.savePath).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await page({ kinds: ['export'] })).rows[0]).toMatchObject({ what: 'access-report' });
  });
});
