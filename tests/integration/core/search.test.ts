import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
const ids = new Map<string, string>();
const nameOf = (id: string): string => [...ids].find(([, one]) => one === id)?.[0] ?? id;

const PERSONS = [
  ['Lefèvre-Œuvrard', 'Éloïse', { usedName: 'Castaing' }],
  ['de La Fontaine', 'Jean-Pierre', {}],
  ["O'Brien", 'Siobhán', { aliases: 'Garry, dit la Brute' }],
  ['N’Diaye', 'Awa', {}],
  ['Delacroix', 'Bénédicte', { birthDate: '1987-02-28' }],
  ['Delacour', 'Marc', {}],
  [
    'Benali',
    'Karim',
    { numbers: { appi0: { kind: 'appi', value: '2025-010042' }, parq0: { kind: 'parquet', value: '25 123 04567' } } },
  ],
  ['Hoareau', 'Marie', { phones: { tel00: { number: '+262692001122', note: null } } }],
  ['Lemoine', 'Paul', { phones: { tel00: { number: '+33639980001', note: null }, tel01: { number: '+687751234', note: null } } }],
  ['Ly', 'An', {}],
  ['Wamytan', '100%_sûr', {}],
] as const;

beforeAll(async () => {
  site = await foundSite();
  for (const [family, given, more] of PERSONS) ids.set(family, await site.person(family, given, more));
});
afterAll(() => site.remove());

const find = async (text: string) =>
  (await site.call('search.find', { text, limit: 10 })).hits.map(hit => [nameOf(hit.person), hit.matched]);
const names = async (text: string) => (await find(text)).map(([name]) => name);

describe('a name is found', () => {
  it.each([
    ['as written', 'Lefèvre-Œuvrard', 'Lefèvre-Œuvrard'],
    ['without accents, hyphen nor ligature', 'lefevre oeuvrard', 'Lefèvre-Œuvrard'],
    ['in capitals', 'LEFÈVRE', 'Lefèvre-Œuvrard'],
    ['joined', 'lefevreoeuvrard', 'Lefèvre-Œuvrard'],
    ['by its second half', 'oeuvrard', 'Lefèvre-Œuvrard'],
    ['with the given name first', 'eloise lefevre', 'Lefèvre-Œuvrard'],
    ['with the given name last', 'lefevre eloise', 'Lefèvre-Œuvrard'],
    ['by the name in use', 'castaing', 'Lefèvre-Œuvrard'],
    ['by both beginnings', 'lef elo', 'Lefèvre-Œuvrard'],
    ['with its particle', 'de la fontaine', 'de La Fontaine'],
    ['without its particle', 'fontaine', 'de La Fontaine'],
    ['with its particle joined', 'delafontaine', 'de La Fontaine'],
    ['by a compound given name, joined', 'jeanpierre fontaine', 'de La Fontaine'],
    ['by the second given name', 'pierre', 'de La Fontaine'],
    ['with an apostrophe', "o'brien", "O'Brien"],
    ['with another apostrophe', 'O’Brien', "O'Brien"],
    ['without its apostrophe', 'obrien', "O'Brien"],
    ['by an alias', 'garry', "O'Brien"],
    ['with a curly apostrophe typed straight', "n'diaye", 'N’Diaye'],
    ['without it', 'ndiaye', 'N’Diaye'],
    ['of two letters', 'ly', 'Ly'],
    ['with signs that SQL knows', '100%_', 'Wamytan'],
  ])('%s: %s', async (_how, text, expected) => {
    expect(await names(text)).toContain(expected);
    expect((await names(text))[0]).toBe(expected);
  });

  it.each([
    ['a letter missing', 'delcroix'],
    ['a letter too many', 'delaccroix'],
    ['a wrong letter', 'delacroux'],
    ['two letters swapped', 'delarcoix'],
    ['the first letter wrong', 'belacroix'],
    ['the last letter missing, then the given name', 'delacroi benedicte'],
    ['an error in the given name', 'delacroix bénédite'],
  ])('with %s: %s', async (_what, text) => {
    expect(await names(text)).toContain('Delacroix');
  });

  it('but not with two errors, and exact names come first', async () => {
    expect(await names('dlacrux')).toEqual([]);
    expect((await find('delacour'))[0]).toEqual(['Delacour', 'name']);
    expect(await find('delacroux')).toEqual([['Delacroix', 'near-name']]);
    expect((await names('delac')).slice(0, 2).sort()).toEqual(['Delacour', 'Delacroix']);
  });

  it.each(['', '   ', '%', '_', '"', "'", '*', '()', 'AND', 'NEAR(', '\u0000', '😀', 'zzzz'])(
    'and %j finds nobody, without harm',
    async text => {
      expect(await names(text)).toEqual([]);
    },
  );
});

describe('a number is found', () => {
  it.each([
    ['2025-010042', 'number'],
    ['2025 010042', 'number'],
    ['2025010042', 'number'],
    ['2025-0100', 'number'],
    ['25 123 04567', 'number'],
    ['2512304567', 'number'],
    ['25/123/04567', 'number'],
  ])('as %s', async (text, matched) => {
    expect(await find(text)).toContainEqual(['Benali', matched]);
  });

  it.each([
    ['+33639980001', 'Lemoine'],
    ['+33 6 39 98 00 01', 'Lemoine'],
    ['06 39 98 00 01', 'Lemoine'],
    ['0639980001', 'Lemoine'],
    ['06.39.98', 'Lemoine'],
    ['33639980001', 'Lemoine'],
    ['0033639980001', 'Lemoine'],
    ['+33 (0)6 39 98 00 01', 'Lemoine'],
    ['+262 692 00 11 22', 'Hoareau'],
    ['0692 00 11 22', 'Hoareau'],
    ['+687 75 12 34', 'Lemoine'],
    ['687751234', 'Lemoine'],
  ])('a phone as %s', async (text, expected) => {
    expect(await find(text)).toContainEqual([expected, 'phone']);
  });

  it('a phone as it is written within a Pacific territory', async () => {
    expect(await find('75 12 34')).toEqual([]);
    await site.call('site.update', { territory: 'nouvelle-caledonie' });
    expect(await find('75 12 34')).toEqual([['Lemoine', 'phone']]);
    await site.call('site.update', { territory: 'metropole' });
  });

  it('a birth date as people write it', async () => {
    for (const text of ['28/02/1987', '28.2.1987', '28 02 1987', '28-02-1987'])
      expect(await find(text)).toContainEqual(['Delacroix', 'birth-date']);
    expect(await find('31/02/1987')).toEqual([]);
  });
});

describe('the index', () => {
  it('follows changes, and forgets what is no longer written', async () => {
    const id = ids.get('Benali') ?? '';
    await site.call('person.update', {
      id,
      changes: {
        familyName: 'Zidane-Temporaire',
        numbers: { appi0: null },
        phones: { tel09: { number: '+33639980099', note: null } },
      },
    });
    expect(await names('benali')).toEqual([]);
    expect(await names('benalli')).toEqual([]);
    expect(await names('2025-010042')).toEqual([]);
    expect(await names('temporaire karim')).toEqual(['Benali']);
    expect(await names('06 39 98 00 99')).toEqual(['Benali']);
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
  });

  it('finds a person by the prosecutor’s number of a measure, as long as the measure says it', async () => {
    const { id: made } = await site.call('measure.create', {
      person: ids.get('Delacour') ?? '',
      values: { type: 'SPROB', status: 'active', caseNumber: '26 045 00789' },
      obligations: [],
    });
    expect(await find('2604500789')).toEqual([['Delacour', 'number']]);
    await site.call('measure.update', { id: made, changes: { caseNumber: '26 045 00790' } });
    expect(await find('26 045 00789')).toEqual([]);
    expect(await names('26 045 00790')).toEqual(['Delacour']);
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
  });

  it('says when there are more than it shows', async () => {
    expect(await site.call('search.find', { text: 'dela', limit: 1 })).toMatchObject({ more: true, hits: [{}] });
    expect((await site.call('search.find', { text: 'hoareau', limit: 1 })).more).toBe(false);
  });
});
