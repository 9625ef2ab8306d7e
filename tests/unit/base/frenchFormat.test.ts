import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDateSchema } from '../../../shared/base/calendarDateSchema';
import { formatDate, formatLong, formatName, formatShort, formatTime, relativeDay } from '../../../shared/base/frenchFormat';
import { nonBreaking } from '../../../shared/base/frenchTypography';

const day = (text: string) => calendarDateSchema.parse(text);

describe('dates and times', () => {
  it('are written as in France, or in English', () => {
    expect(formatDate(day('2026-11-24'))).toBe('24 nov. 2026');
    expect(formatDate(day('2026-12-01'))).toBe('1er déc. 2026');
    expect(formatDate(day('2026-12-01'), 'en')).toBe('1 Dec 2026');
    expect(formatShort(day('2026-11-24'))).toBe('mar. 24 nov.');
    expect(formatShort(day('2026-11-24'), 'en')).toBe('Tue 24 Nov');
    expect(formatLong(day('2026-11-24'))).toBe('mardi 24 novembre 2026');
    expect(formatLong(day('2026-03-01'))).toBe('dimanche 1er mars 2026');
    expect([0, 570, 1439].map(formatTime)).toEqual(['00:00', '09:30', '23:59']);
  });

  it('are told from today', () => {
    const today = day('2026-11-24');
    const relative = (date: string, ...rest: ['fr' | 'en', ('late' | 'ago')?]) => relativeDay(day(date), today, ...rest);
    expect(['2026-11-24', '2026-11-25', '2026-11-27', '2026-11-18'].map(date => relative(date, 'fr'))).toEqual([
      'aujourd’hui',
      'demain',
      'dans 3 j',
      '6 j de retard',
    ]);
    expect([relative('2026-11-23', 'fr', 'ago'), relative('2026-11-18', 'fr', 'ago')]).toEqual(['hier', 'il y a 6 j']);
    expect(['2026-11-24', '2026-11-25', '2026-11-27', '2026-11-18'].map(date => relative(date, 'en'))).toEqual([
      'today',
      'tomorrow',
      'in 3 d',
      '6 d late',
    ]);
  });
});

describe('names', () => {
  it.each([
    ['Dupont', 'Jeanne', 'DUPONT Jeanne'],
    ['Lévêque-Çelik', 'Anne-Sophie', 'LÉVÊQUE-ÇELIK Anne-Sophie'],
    ["O'Brien", ' Seán ', "O'BRIEN Seán"],
    ['', 'Jeanne', 'Jeanne'],
    ['Dupont', '', 'DUPONT'],
  ])('%s, %s: %s', (familyName, givenNames, written) => {
    expect(formatName({ familyName, givenNames })).toBe(written);
  });
});

describe('French spacing', () => {
  it.each([
    ['Attention !', 'Attention\u202F!'],
    ['Attention!', 'Attention\u202F!'],
    ['Vraiment ?!', 'Vraiment\u202F?!'],
    ['Non ! ! ;', 'Non\u202F!\u202F!\u202F;'],
    ['un ; deux', 'un\u202F; deux'],
    ['Objet : convocation', 'Objet\u00A0: convocation'],
    ['Objet: convocation', 'Objet\u00A0: convocation'],
    ['« Ma journée »', '«\u00A0Ma journée\u00A0»'],
    ['«Ma journée»', '«\u00A0Ma journée\u00A0»'],
    ['à 12:30', 'à 12:30'],
    ['https://exemple.fr/?a=b', 'https://exemple.fr/?a=b'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(nonBreaking(text)).toBe(expected);
  });

  it('leaves English alone', () => {
    expect(nonBreaking('Really? Yes: now!', 'en')).toBe('Really? Yes: now!');
  });

  it('changes nothing the second time', () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '1', ' ', '\u00A0', '\u202F', ';', ':', '!', '?', '«', '»', ')', '\n'))
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, written => {
        expect(nonBreaking(nonBreaking(written))).toBe(nonBreaking(written));
      }),
    );
  });
});
