import { describe, expect, it } from 'vitest';
import { mergeDraft, settleClash } from '../../../../renderer/app/drafts/mergeDraft';

const phone = (key: string, number: string) => ({ key, number, note: '' });
const form = (part: Partial<{ name: string; place: string; phones: ReturnType<typeof phone>[]; skills: string[] }>) => ({
  name: 'Lacaussade',
  place: 'Brest',
  phones: [phone('a', '+33600000001'), phone('b', '+33600000002')],
  skills: ['addiction'],
  ...part,
});

describe('a draft merged with the record as it stands now', () => {
  it('takes what others changed where the user changed nothing, and keeps what only the user changed', () => {
    const merged = mergeDraft(form({}), form({ name: 'Lacaussade-Roy' }), form({ place: 'Quimper' }));
    expect(merged.value).toEqual(form({ name: 'Lacaussade-Roy', place: 'Quimper' }));
    expect(merged.clashes).toEqual([]);
  });

  it('tells what both changed, keeps what the user typed, and still tells it when the draft is brought back again', () => {
    const theirs = form({ name: 'Le Goff' });
    const merged = mergeDraft(form({}), form({ name: 'Lacaussade-Roy' }), theirs);
    expect(merged.value.name).toBe('Lacaussade-Roy');
    expect(merged.clashes).toEqual([{ name: 'name', key: null, theirs: 'Le Goff' }]);
    expect(mergeDraft(merged.base, merged.value, theirs).clashes).toHaveLength(1);
  });

  it('is at peace once one of both was chosen', () => {
    const theirs = form({ name: 'Le Goff' });
    const merged = mergeDraft(form({}), form({ name: 'Lacaussade-Roy' }), theirs);
    for (const choice of ['mine', 'theirs'] as const) {
      const settled = settleClash(merged, merged.clashes[0] ?? { name: '', key: null, theirs: null }, choice);
      expect(settled.value.name).toBe(choice === 'mine' ? 'Lacaussade-Roy' : 'Le Goff');
      expect(settled.clashes).toEqual([]);
      expect(mergeDraft(settled.base, settled.value, theirs)).toMatchObject({ value: settled.value, clashes: [] });
    }
  });

  it('merges collections by element: added, changed and taken out on either side', () => {
    const mine = form({ phones: [phone('b', '+33600000022'), phone('mine', '+33600000003')] });
    const theirs = form({ phones: [phone('a', '+33600000001'), phone('b', '+33600000002'), phone('theirs', '+33600000004')] });
    const merged = mergeDraft(form({}), mine, theirs);
    expect(merged.value.phones).toEqual([
      phone('b', '+33600000022'),
      phone('theirs', '+33600000004'),
      phone('mine', '+33600000003'),
    ]);
    expect(merged.clashes).toEqual([]);
  });

  it('tells an element that one side changed and the other took out', () => {
    const changed = form({ phones: [phone('a', '+33600000011'), phone('b', '+33600000002')] });
    const without = form({ phones: [phone('b', '+33600000002')] });
    const theyRemoved = mergeDraft(form({}), changed, without);
    expect(theyRemoved.value.phones).toEqual([phone('b', '+33600000002'), phone('a', '+33600000011')]);
    expect(theyRemoved.clashes).toEqual([{ name: 'phones', key: 'a', theirs: null }]);
    const iRemoved = mergeDraft(form({}), without, changed);
    expect(iRemoved.value.phones).toEqual([phone('b', '+33600000002')]);
    const [clash] = iRemoved.clashes;
    expect(clash).toEqual({ name: 'phones', key: 'a', theirs: phone('a', '+33600000011') });
    expect(clash && settleClash(iRemoved, clash, 'theirs').value.phones).toContainEqual(phone('a', '+33600000011'));
    expect(mergeDraft(iRemoved.base, iRemoved.value, changed).clashes).toHaveLength(1);
  });

  it('does not take an offered empty row for an element', () => {
    const merged = mergeDraft(
      form({ phones: [phone('offered', '')] }),
      form({ phones: [phone('offered', '+33600000003')], name: 'x' }),
      form({ phones: [phone('other offer', '')] }),
    );
    expect(merged).toMatchObject({ value: { phones: [phone('offered', '+33600000003')] }, clashes: [] });
  });

  it('adds and takes out words one by one', () => {
    const merged = mergeDraft(
      form({ skills: ['addiction', 'youth'] }),
      form({ skills: ['youth', 'english'] }),
      form({ skills: ['addiction', 'youth', 'housing'] }),
    );
    expect(merged.value.skills).toEqual(['youth', 'housing', 'english']);
    expect(merged.clashes).toEqual([]);
  });
});
