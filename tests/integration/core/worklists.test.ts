import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseloadQuery } from '../../../shared/contract';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeEach(async () => {
  site = await foundSite();
});
afterEach(() => site.remove());

const mine = caseloadQuery.parse({ scope: 'mine' });
const names = async (query: Partial<typeof mine>): Promise<string[]> =>
  (await site.call('caseload.page', { query: { ...mine, ...query }, from: 0, limit: 50 })).rows.map(row => row.familyName);
const due = (person: string, day: string) =>
  site.call('deadline.add', { person, measure: null, label: 'Pièce attendue', due: day });

describe('the list of cases', () => {
  it('keeps what falls due within some days, what is late included, and counts the same', async () => {
    // the clock stands on 23 November 2026
    await due(await site.person('Retard'), '2026-11-20');
    await due(await site.person('Bientot'), '2026-12-07');
    await due(await site.person('Plustard'), '2026-12-08');
    await site.person('Rien');
    expect(await names({ dueWithinDays: 14 })).toEqual(['Retard', 'Bientot']);
    expect((await site.call('caseload.counts', { scope: 'mine' })).deadlines).toBe(2);
  });

  it('keeps the persons whose warning has passed its review, as the day counts them', async () => {
    const flag = (reviewOn: string | null, removedOn: string | null = null) => ({
      flags: {
        flag0: {
          kind: 'vulnerability' as const,
          note: '',
          level: 'attention' as const,
          reviewOn,
          author: 'A'.repeat(22),
          addedOn: '2026-01-05',
          removedOn,
          removalReason: removedOn === null ? null : 'levé',
        },
      },
    });
    await site.person('Passe', 'Léa', flag('2026-11-23'));
    await site.person('Avenir', 'Léa', flag('2026-11-24'));
    await site.person('Leve', 'Léa', flag('2026-11-01', '2026-11-10'));
    expect(await names({ flags: 'to-review' })).toEqual(['Passe']);
    expect((await site.call('today.get', { day: null })).flagsToReview).toBe(1);
  });

  it('exports the chosen rows only, in the order of the list, and records it', async () => {
    const kept = await site.person('Garrigou');
    const left = await site.person('Zerrouki');
    await site.person('Albert');
    const query = { ...mine, sort: { by: 'name', descending: false } as const };
    const written = async (selection: { all: boolean; ids: string[] }): Promise<string> => {
      const file = path.join(site.filesDir, 'liste.csv');
      site.savePath = file;
      await site.call('caseload.export', { query, columns: ['name'], format: 'csv', purpose: 'réunion', selection });
      return readFileSync(file, 'utf8').replace('\ufeff', '').trim();
    };
    expect(await written({ all: false, ids: [kept] })).toBe('Personne\r\nGARRIGOU Léa');
    expect(await written({ all: true, ids: [left] })).toBe('Personne\r\nALBERT Léa\r\nGARRIGOU Léa');
    expect(
      site
        .rows('access')
        .filter(row => row['kind'] === 'export')
        .map(row => row['detail']),
    ).toEqual(['caseload csv 1', 'caseload csv 2']);
  });
});

describe('the day', () => {
  it('counts late deadlines and those that their own lead time makes soon, and shows those of the next 14 days', async () => {
    await due(await site.person('Retard'), '2026-11-20');
    const soon = await site.person('Bientot');
    await due(soon, '2026-11-23');
    await due(soon, '2026-12-07');
    await due(soon, '2026-12-08');
    const day = await site.call('today.get', { day: null });
    expect([day.lateTotal, day.soonTotal]).toEqual([1, 2]);
    expect(day.late.map(line => line.due)).toEqual(['2026-11-20']);
    expect(day.soon.map(line => line.due)).toEqual(expect.arrayContaining(['2026-11-23', '2026-12-07']));
  });
});

describe('the search', () => {
  it('puts those that the agent follows before others that fit as well', async () => {
    await site.person('Garrigou', 'Anne', { referent: null });
    await site.person('Garrigou', 'Zoé', { sex: 'female' });
    const { hits } = await site.call('search.find', { text: 'garrig', limit: 8 });
    expect(hits.map(hit => [hit.givenNames, hit.mine, hit.sex])).toEqual([
      ['Zoé', true, 'female'],
      ['Anne', false, null],
    ]);
  });
});
