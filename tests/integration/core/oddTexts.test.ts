import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oneLine } from '../../../shared/base/oneLine';
import { foundSite, type TestSite } from './testSite';

let site: TestSite;
beforeAll(async () => {
  site = await foundSite();
});
afterAll(() => site.remove());

/** What people type, what machines paste, and what an attacker would try. */
const TEXTS: readonly (readonly [string, string, string | null])[] = [
  ['200 letters', 'Anticonstitutionnellement'.repeat(8), 'anticonstitutionnellement'],
  ['200 letters of four bytes', '𐐨'.repeat(100), null],
  ['an emoji', 'Zoé 😀 Petit', 'zoe petit'],
  ['a family of emoji', 'Léo 👨‍👩‍👧‍👦 Roux', 'leo roux'],
  ['a flag', 'Max 🇫🇷 Brun', 'max brun'],
  ['Arabic', 'محمد بن علي', 'محمد'],
  ['Hebrew', 'יוסף כהן', 'כהן'],
  ['right-to-left marks', 'Nour \u202eنور\u202c fin', 'nour'],
  ['Vietnamese', 'Nguyễn Thị Hồng', 'nguyen thi'],
  ['composed otherwise', 'Le\u0301a\u0308 Ru\u0308ck', 'lea ruck'],
  ['Chinese', '王小明', '王小明'],
  ['Adlam, younger than the word index', '𞤀𞤣𞤤𞤢𞤥 Bah', 'bah'],
  ['letters glued to younger ones', 'Ba𞤀ba Sarr', 'sarr'],
  ['an apostrophe', "O'Brien-D’Arc", 'obrien'],
  ['signs of SQL', "%_ Robert'); DROP TABLE person;-- %", 'robert'],
  ['signs of FTS', 'NEAR("a" OR b*) AND -c ^d', 'near'],
  ['signs of HTML', '<script>alert("x")</script> & Co', 'script'],
  ['signs of CSV', '=cmd|"/c calc";"x"', 'calc'],
  ['a backslash and braces', 'C:\\temp\\{0} $[1]', 'temp'],
  ['inner spaces', 'Jean  \t Michel\u00a0Noël', 'michel noel'],
  ['half a surrogate pair', 'Demi \ud83d paire', 'demi paire'],
  ['a null', 'Avant\u0000Après', 'apres'],
];

/** What is kept of a name: what is seen of it, on one line. */
const keptName = (text: string): string => oneLine(kept(text));
/** What is kept of a text: half a pair cannot be written in UTF-8. */
const kept = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

describe('a text that is out of the ordinary', () => {
  it.each(TEXTS)('%s comes back from every field of a person, and is found', async (_what, text, searched) => {
    const short = text.slice(0, 80).trim();
    const values = {
      usedName: text,
      aliases: text,
      birthPlace: text.slice(0, 120),
      languages: text.slice(0, 120),
      intensityReason: text,
      numbers: { num0: { kind: 'other' as const, value: text.slice(0, 40) } },
      addresses: {
        adr0: {
          lines: [text.slice(0, 120), ''],
          postalCode: '00140',
          city: short,
          from: null,
          to: null,
          note: text.slice(0, 200),
        },
      },
      trustedContacts: { ami0: { name: text, relation: text.slice(0, 120), phone: null } },
    };
    const id = await site.person(text, text, values);
    await site.call('person.update', {
      id,
      changes: {
        flags: {
          sig0: {
            kind: 'other',
            note: text,
            level: 'attention',
            reviewOn: null,
            author: 'x',
            addedOn: '2026-11-23',
            removedOn: null,
            removalReason: null,
          },
        },
      },
    });
    const { person } = await site.call('case.open', { person: id, purpose: null });
    const expected = kept(text);
    const name = keptName(text);
    expect(person).toMatchObject({
      familyName: name,
      givenNames: name,
      usedName: name,
      aliases: name,
      intensityReason: expected,
    });
    expect(person.numbers['num0']?.value).toBe(kept(text.slice(0, 40)));
    expect(person.addresses['adr0']).toMatchObject({ lines: [kept(text.slice(0, 120)), ''], note: kept(text.slice(0, 200)) });
    expect(person.trustedContacts['ami0']?.name).toBe(expected);
    expect(person.flags['sig0']?.note).toBe(expected);
    if (searched !== null)
      expect((await site.call('search.find', { text: searched, limit: 50 })).hits.map(hit => hit.person)).toContain(id);
    await site.call('search.find', { text: text.slice(0, 100), limit: 50 });
    expect(
      await site.code('person.duplicates', { familyName: text, givenNames: text, birthDate: null, numbers: [], phones: [] }),
    ).toBe('ok');
  });

  it.each(TEXTS)('%s comes back from notes, tasks, deadlines, views, drafts and settings', async (_what, text) => {
    const expected = kept(text);
    const id = await site.person('Durand');
    const note = {
      id: null,
      person: id,
      day: '2026-11-20',
      time: null,
      mode: 'office' as const,
      title: text,
      transmissible: `${text}\n\n${text}`,
      confidences: text,
      corrects: null,
      appointment: null,
    };
    await site.call('interview.save', note);
    expect(await site.call('interview.list', { person: id })).toMatchObject([
      { title: expected, transmissible: `${expected}\n\n${expected}`, confidences: expected },
    ]);
    const { id: task } = await site.call('task.add', { title: text, person: id, due: null, urgent: false });
    expect((await site.call('today.get', { day: null })).tasks.find(one => one.id === task)?.title).toBe(expected);
    await site.call('task.remove', { id: task });
    await site.call('deadline.add', { person: id, measure: null, label: text, due: '2026-12-01' });
    expect((await site.call('case.deadlines', { person: id }))[0]?.label.fr).toBe(expected);
    const { id: made } = await site.call('measure.create', {
      person: id,
      values: { type: 'SPROB', court: text.slice(0, 160), instructions: text },
      obligations: [{ type: 'O44_1', particulars: text }],
    });
    expect((await site.call('case.header', { person: id })).measures.find(one => one.id === made)?.instructions).toBe(expected);
    await site.call('draft.save', { key: 'essai', body: JSON.stringify({ text }) });
    expect(JSON.parse((await site.call('draft.get', { key: 'essai' }))?.body ?? '{}')).toEqual({ text });
    await site.call('site.update', { letterhead: [text.slice(0, 120).trim()], documentsToBring: [text.slice(0, 160).trim()] });
    expect((await site.call('site.get', {})).site.letterhead).toEqual([kept(text.slice(0, 120).trim())]);
  });

  it('leaves a vault whose tables are what the log says', () => {
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
  });
});
