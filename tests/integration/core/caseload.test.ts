import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseLines, caseloadHandlers } from '../../../electron/core/services/caseload';
import { findPersons } from '../../../electron/core/services/search';
import { required } from '../../../shared/base/result';
import { caseloadQuery, caseloadSorts, type CaseLine, type CaseloadQuery } from '../../../shared/contract';
import type { Database } from '../../../electron/core/database/connection';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
const PERSONS = 160;
const query = (changes: Partial<CaseloadQuery> = {}): CaseloadQuery => ({ ...caseloadQuery.parse({ scope: 'all' }), ...changes });
const page = (changes: Partial<CaseloadQuery>, from = 0, limit = 500) =>
  site.call('caseload.page', { query: query(changes), from, limit });

/** What is in a restricted case of others is withheld from its line. */
const shown = (rows: readonly CaseLine[]) => rows.filter(one => one.mine || !one.restricted);

beforeAll(async () => {
  site = await foundSite();
  // the demo's persons give names, measures, appointments and deadlines with many equal values
  await site.call('session.openDemo', { persons: PERSONS });
});
afterAll(() => site.remove());

describe('the list of cases', () => {
  it.each(
    caseloadSorts.flatMap(by =>
      [true, false].flatMap(descending => (['all', 'mine'] as const).map(scope => [by, descending, scope] as const)),
    ),
  )('by %s (descending: %s, %s) comes in pages that neither overlap nor forget anybody', async (by, descending, scope) => {
    const whole = await page({ sort: { by, descending }, scope });
    expect(whole.rows).toHaveLength(whole.total);
    const pieces: CaseLine[] = [];
    for (let from = 0; from < whole.total; from += 23)
      pieces.push(...(await page({ sort: { by, descending }, scope }, from, 23)).rows);
    expect(pieces.map(one => one.person)).toEqual(whole.rows.map(one => one.person));
    expect(new Set(pieces.map(one => one.person)).size).toBe(whole.total);
  });

  it('is in the order asked', async () => {
    const dues = shown((await page({ sort: { by: 'deadline', descending: false } })).rows).map(
      one => one.nextDeadline?.due ?? '9999',
    );
    expect(dues).toEqual([...dues].sort());
    const ends = shown((await page({ sort: { by: 'end', descending: true } })).rows).map(one => one.end ?? '9999');
    expect(ends).toEqual([...ends].sort().reverse());
    const intensities = shown((await page({ sort: { by: 'intensity', descending: false } })).rows).map(one => one.intensity);
    const rank = { reinforced: 0, regular: 1, spaced: 2 };
    expect(intensities).toEqual([...intensities].sort((a, b) => rank[a ?? 'spaced'] - rank[b ?? 'spaced']));
  });

  it('is filtered as its lines say, whatever the filters together', async () => {
    const { today } = await site.call('session.status', {});
    const everybody = shown((await page({ status: 'any' })).rows);
    const open = new Set((await page({ status: 'open' })).rows.map(one => one.person));
    const { officers, antennas } = await site.call('caseload.filters', {});
    const keeps = (one: CaseLine, q: CaseloadQuery): boolean =>
      (q.scope !== 'mine' || one.mine) &&
      (q.status === 'any' || open.has(one.person) === (q.status === 'open')) &&
      (q.measureTypes.length === 0 || one.measures.some(type => q.measureTypes.includes(type))) &&
      (q.intensity === 'any' || one.intensity === q.intensity) &&
      (q.officer === null || one.officer?.id === q.officer) &&
      (q.antenna === null || one.antenna?.id === q.antenna) &&
      (q.deadline === 'any' ||
        (q.deadline === 'none'
          ? one.nextDeadline === null
          : q.deadline.split('-or-').includes(one.nextDeadline?.state ?? 'none'))) &&
      (q.appointment === 'any' ||
        (q.appointment === 'none'
          ? one.nextAppointment === null
          : one.nextAppointment !== null && one.nextAppointment.day <= '2026-11-29')) &&
      (q.endsWithinDays === null ||
        (one.end !== null && one.end <= new Date(Date.parse(today) + q.endsWithinDays * 86_400_000).toISOString().slice(0, 10)));
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          scope: fc.constantFrom('all' as const, 'mine' as const),
          status: fc.constantFrom('any' as const, 'open' as const, 'closed' as const),
          measureTypes: fc.subarray(['SPROB', 'TIG', 'DDSE', 'CJ'], { maxLength: 2 }),
          deadline: fc.constantFrom('any' as const, 'late' as const, 'soon' as const, 'late-or-soon' as const, 'none' as const),
          appointment: fc.constantFrom('any' as const, 'any' as const, 'this-week' as const, 'none' as const),
          intensity: fc.constantFrom('any' as const, 'any' as const, 'reinforced' as const, 'spaced' as const),
          officer: fc.constantFrom(null, null, ...officers.map(one => one.id)),
          antenna: fc.constantFrom(null, ...antennas.map(one => one.id)),
          endsWithinDays: fc.constantFrom(null, null, 91, 365),
        }),
        async filters => {
          const found = await page(filters);
          const expected = everybody.filter(one => keeps(one, query(filters))).map(one => one.person);
          expect(
            shown(found.rows)
              .map(one => one.person)
              .sort(),
          ).toEqual(expected.sort());
          expect(found.total).toBe(found.rows.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts its standing views as it lists them', async () => {
    for (const scope of ['all', 'mine'] as const) {
      expect(await site.call('caseload.counts', { scope })).toEqual({
        all: (await page({ scope })).total,
        thisWeek: (await page({ scope, appointment: 'this-week' })).total,
        deadlines: (await page({ scope, dueWithinDays: 14 })).total,
        withoutAppointment: (await page({ scope, appointment: 'none' })).total,
        endingSoon: (await page({ scope, endsWithinDays: 91 })).total,
      });
    }
  });

  it('keeps views: one’s own and the shared ones, changed and removed by their owner only', async () => {
    const view = { name: 'Retards', query: query({ deadline: 'late' }), columns: ['name', 'deadline'], shared: false };
    const { id } = await site.call('caseload.saveView', { id: null, ...view });
    expect(await site.call('caseload.views', {})).toEqual([{ id, ...view, own: true }]);
    await site.call('caseload.saveView', { id, ...view, name: 'Tous les retards' });
    expect((await site.call('caseload.views', {}))[0]?.name).toBe('Tous les retards');
    await site.call('caseload.removeView', { id });
    expect(await site.call('caseload.views', {})).toEqual([]);
    expect(await site.code('caseload.removeView', { id })).toBe('record.not-found');
  });
});

describe('the plans of the database', () => {
  /** Plans of the statements that some work runs, as SQLite tells them. */
  function plansOf(work: (db: Database) => void): string[] {
    const { db } = required(site.core.workspace, 'the workspace');
    const plans: string[] = [];
    const watched: Database = {
      ...db,
      all: (sql, parameters) => {
        plans.push(
          db
            .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters)
            .map(row => row.detail)
            .join('\n'),
        );
        return db.all(sql, parameters);
      },
      get: (sql, parameters) => db.get(sql, parameters),
    };
    work(watched);
    return plans;
  }
  const INDEX = {
    name: 'case_line_name',
    end: 'case_line_end',
    appointment: 'case_line_next',
    deadline: 'case_line_due',
    seen: 'case_line_seen',
    measures: 'case_line_measures',
    intensity: 'case_line_intensity',
    officer: 'case_line_officer_name',
  } as const satisfies Record<CaseloadQuery['sort']['by'], string>;

  it.each(
    Object.entries(INDEX).flatMap(([by, index]) =>
      [true, false].flatMap(descending =>
        (['open', 'closed', 'any'] as const).map(status => [status, by as keyof typeof INDEX, descending, index] as const),
      ),
    ),
  )('read %s cases by %s (descending: %s) from %s, without a sort of them all', (status, by, descending, index) => {
    const workspace = required(site.core.workspace, 'the workspace');
    const [plan] = plansOf(db =>
      caseLines({ ...workspace, agent: workspace.agent, db }, query({ status, sort: { by, descending } }), 0, 50),
    );
    const [ranks = ''] = (plan ?? '').split(/\n(?=SCAN wanted|SCAN \(subquery)/);
    expect(ranks.split(`USING COVERING INDEX ${index}`)).toHaveLength(status === 'any' ? 3 : 2);
    expect(ranks).not.toContain('TEMP B-TREE');
  });

  it('count a list once while its pages are read, and again when its filters or the cases change', async () => {
    const real = required(site.core.workspace, 'the workspace');
    let counts = 0;
    const db: Database = {
      ...real.db,
      all: (sql, parameters) => real.db.all(sql, parameters),
      get: (sql, parameters) => {
        if (sql.includes('FROM case_line')) counts += 1;
        return real.db.get(sql, parameters);
      },
    };
    const workspace = { ...real, agent: real.agent, db };
    const read = async (changes: Partial<CaseloadQuery>, from = 0): Promise<number> => {
      const answer = await caseloadHandlers['caseload.page'](workspace, { query: query(changes), from, limit: 20 });
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value.total;
    };
    const total = await read({});
    for (let from = 20; from < total; from += 20) await read({}, from);
    await read({ sort: { by: 'officer', descending: true } });
    expect(counts).toBe(1);
    await read({ intensity: 'reinforced' });
    expect(counts).toBe(2);
    expect(await read({})).toBe(total);
    await site.person('Nouvelle', 'Venue');
    expect(await read({})).toBe(total + 1);
    expect(counts).toBe(4);
  });

  it.each(['dup', 'dupont', 'dupont jean', 'dupomt', '2025-010', '06 39 98 00 01', '28/02/1987'])(
    'find %s by indexes only',
    text => {
      const plans = plansOf(db => findPersons(db, text, 12));
      expect(plans.length).toBeGreaterThan(0);
      for (const plan of plans) {
        for (const line of plan.split('\n'))
          if (line.startsWith('SCAN')) expect(line).toMatch(/VIRTUAL TABLE INDEX|^SCAN (f|\(subquery)/);
      }
    },
  );
});

describe('an export', () => {
  const exported = async (format: 'csv' | 'xlsx', changes: Partial<CaseloadQuery> = {}) => {
    site.savePath = path.join(site.filesDir, `liste.${format}`);
    const columns = ['name', 'measures', 'deadline', 'officer'] as const;
    const answer = await site.call('caseload.export', {
      query: query(changes),
      columns: [...columns],
      format,
      purpose: 'Réunion de service',
      selection: { all: true, ids: [] },
    });
    return { answer, bytes: readFileSync(site.savePath) };
  };
  const traces = () => site.rows('access').filter(row => row['kind'] === 'export');

  it('in CSV opens in a French spreadsheet, and is traced before it exists', async () => {
    const { answer, bytes } = await exported('csv', { scope: 'mine' });
    const { total } = await page({ scope: 'mine' });
    expect(answer).toEqual({ saved: true, rows: total, fileName: 'liste.csv' });
    const text = bytes.toString('utf8');
    expect(text.startsWith('\ufeffPersonne;Mesures;')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(total + 1);
    expect(traces().at(-1)).toMatchObject({
      purpose: 'Réunion de service',
      detail: `caseload csv ${total}`,
      outside_caseload: 0,
    });
  });

  it('in XLSX is a workbook, and is traced', async () => {
    const { answer, bytes } = await exported('xlsx');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(answer.rows).toBe((await page({})).total);
    expect(traces().at(-1)).toMatchObject({ detail: `caseload xlsx ${answer.rows}`, outside_caseload: 1 });
  });

  it('never writes a cell that a spreadsheet would run', async () => {
    for (const name of ['=HYPERLINK("x")', '+1+1', '-1', '@SUM(A1)', '\t=1', '  =2', '＝3'])
      await site.person(name, 'Z"; ;z', { antenna: null });
    const { bytes } = await exported('csv');
    const cells = bytes
      .toString('utf8')
      .slice(1)
      .split('\r\n')
      .flatMap(line => line.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/))
      .map(cell => cell.replace(/^"|"$/g, ''));
    expect(cells.some(cell => cell.includes('HYPERLINK'))).toBe(true);
    expect(cells.filter(cell => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
  });

  it('given up leaves no trace; one that cannot be written says so', async () => {
    const before = traces().length;
    site.savePath = null;
    const input = {
      query: query(),
      columns: ['name' as const],
      format: 'csv' as const,
      purpose: 'essai',
      selection: { all: true, ids: [] },
    };
    expect(await site.call('caseload.export', input)).toEqual({ saved: false, rows: 0, fileName: null });
    expect(traces()).toHaveLength(before);
    site.savePath = path.join(site.filesDir, 'nowhere', 'liste.csv');
    expect(await site.code('caseload.export', input)).toBe('file.not-writable');
    expect(traces()).toHaveLength(before + 1);
  });

  it('goes nowhere in the folder of the data, even through a link, and leaves no trace', async () => {
    const before = traces().length;
    const input = {
      query: query(),
      columns: ['name' as const],
      format: 'csv' as const,
      purpose: 'essai',
      selection: { all: true, ids: [] },
    };
    const header = path.join(site.dir, 'demo', 'vault.json');
    const content = readFileSync(header);
    const link = path.join(site.filesDir, 'link');
    symlinkSync(site.dir, link);
    for (const target of [
      header,
      path.join(site.dir, 'liste.csv'),
      path.join(link, 'demo', 'vault.json'),
      `${site.dir}/x/../a.csv`,
    ]) {
      site.savePath = target;
      expect(await site.code('caseload.export', input), target).toBe('file.own-folder');
    }
    expect(readFileSync(header)).toEqual(content);
    expect(traces()).toHaveLength(before);
  });

  it('of a deadline that no article founds writes no empty brackets', async () => {
    const { rows } = await page({ scope: 'mine' });
    const person = required(rows[0], 'a person').person;
    await site.call('deadline.add', { person, measure: null, label: 'Point sans article', due: '2026-11-01' });
    const { bytes } = await exported('csv', { scope: 'mine' });
    expect(bytes.toString('utf8')).toContain('2026-11-01 Point sans article;');
    expect(bytes.toString('utf8')).not.toContain('()');
  });
});
