import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadQuery, caseloadSorts, type CaseLine, type CaseloadQuery } from '../../../shared/contract';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
const restricted: string[] = [];
const query = (changes: Partial<CaseloadQuery>): CaseloadQuery => ({ ...caseloadQuery.parse({ scope: 'all' }), ...changes });
const page = (changes: Partial<CaseloadQuery>, from = 0, limit = 500) =>
  site.call('caseload.page', { query: query(changes), from, limit });
const hidden = (rows: readonly CaseLine[]): string[] => rows.filter(one => one.restricted && !one.mine).map(one => one.person);

beforeAll(async () => {
  site = await foundSite();
  const other = await site.addUser('noa', 'officer');
  // the restricted cases of another agent have deadlines, appointments and intensities in the reverse order of their identifiers
  const intensities = ['spaced', 'regular', 'reinforced'] as const;
  for (const [at, intensity] of intensities.entries()) {
    const chosen = { intensity, intensityReason: 'Début de mesure' };
    await site.person(`Libre${at}`, 'Léa', chosen);
    const person = await site.person(`Secret${at}`, 'Léa', { ...chosen, referent: other });
    restricted.push(person);
    for (const on of [person, await site.person(`Suivi${at}`)]) {
      await site.call('case.open', { person: on, purpose: 'Préparation de l’essai' });
      await site.call('deadline.add', { person: on, measure: null, label: 'Point', due: `2026-12-${20 - at}` });
    }
    await site.call('person.update', { id: person, changes: { restricted: true } });
  }
});
afterAll(() => site.remove());

describe('a restricted case of another agent', () => {
  it.each(
    caseloadSorts.filter(by => by !== 'name' && by !== 'officer').flatMap(by => [true, false].map(down => [by, down] as const)),
  )(
    'is never sorted by what is in it (%s, descending: %s): it comes last, by identifier, in every page',
    async (by, descending) => {
      const sort = { by, descending };
      const { total, rows } = await page({ sort });
      expect(rows).toHaveLength(total);
      expect(rows.slice(-restricted.length).map(one => one.person)).toEqual([...restricted].sort());
      const pieces: CaseLine[] = [];
      for (let from = 0; from < total; from += 2) pieces.push(...(await page({ sort }, from, 2)).rows);
      expect(pieces.map(one => one.person)).toEqual(rows.map(one => one.person));
    },
  );

  it('is in its place by name, which its line shows', async () => {
    const { rows } = await page({ sort: { by: 'name', descending: false } });
    const names = rows.map(one => one.familyName);
    expect(names).toEqual([...names].sort());
    expect(hidden(rows)).toHaveLength(restricted.length);
  });

  it('is found by no filter on what its line withholds, and counted by none', async () => {
    const filters: Partial<CaseloadQuery>[] = [
      { deadline: 'soon' },
      { deadline: 'late-or-soon' },
      { deadline: 'none' },
      { appointment: 'none' },
      { intensity: 'reinforced' },
      { dueWithinDays: 60 },
      { endsWithinDays: 3660 },
      { measureTypes: ['SPROB'] },
    ];
    for (const filter of filters) {
      const { rows, total } = await page(filter);
      expect(hidden(rows), JSON.stringify(filter)).toEqual([]);
      expect(total).toBe(rows.length);
    }
    expect((await site.call('caseload.counts', { scope: 'all' })).deadlines).toBe((await page({ dueWithinDays: 14 })).total);
  });

  it('shows all of it, in order, to the one who follows it', async () => {
    await site.as('noa');
    const { rows } = await page({ sort: { by: 'deadline', descending: false }, scope: 'mine' });
    expect(rows.map(one => one.person)).toEqual([...restricted].reverse());
    expect(rows.every(one => one.nextDeadline !== null)).toBe(true);
    await site.as('camille');
  });
});
