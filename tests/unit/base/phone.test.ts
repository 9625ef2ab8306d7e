import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, parsePhone } from '../../../shared/base/phone';
import { territories, type Territory } from '../../../shared/base/territory';

const read = (text: string, territory?: Territory) => {
  const result = parsePhone(text, territory);
  return result.ok ? `${result.value.e164} ${result.value.kind}` : result.error.code;
};

describe('telephone numbers', () => {
  it.each([
    ['06 12 34 56 78', '+33612345678 mobile', '06 12 34 56 78'],
    ['07.56.78.90.12', '+33756789012 mobile', '07 56 78 90 12'],
    ['01-44-55-66-77', '+33144556677 landline', '01 44 55 66 77'],
    ['+33 (0)6 12 34 56 78', '+33612345678 mobile', '06 12 34 56 78'],
    ['0033612345678', '+33612345678 mobile', '06 12 34 56 78'],
    ['09 72 00 00 00', '+33972000000 voip', '09 72 00 00 00'],
    ['0800 12 34 56', '+33800123456 special', '08 00 12 34 56'],
    ['0692 12 34 56', '+262692123456 mobile', '0692 12 34 56'],
    ['0693123456', '+262693123456 mobile', '0693 12 34 56'],
    ['0639 12 34 56', '+262639123456 mobile', '0639 12 34 56'],
    ['06 39 98 12 34', '+33639981234 mobile', '06 39 98 12 34'],
    ['0262 12 34 56', '+262262123456 landline', '0262 12 34 56'],
    ['0269 61 23 45', '+262269612345 landline', '0269 61 23 45'],
    ['0690 12 34 56', '+590690123456 mobile', '0690 12 34 56'],
    ['0691 12 34 56', '+590691123456 mobile', '0691 12 34 56'],
    ['0590 12 34 56', '+590590123456 landline', '0590 12 34 56'],
    ['0694 12 34 56', '+594694123456 mobile', '0694 12 34 56'],
    ['0594 12 34 56', '+594594123456 landline', '0594 12 34 56'],
    ['0696 12 34 56', '+596696123456 mobile', '0696 12 34 56'],
    ['0697 12 34 56', '+596697123456 mobile', '0697 12 34 56'],
    ['0596 12 34 56', '+596596123456 landline', '0596 12 34 56'],
    ['+262 692 12 34 56', '+262692123456 mobile', '0692 12 34 56'],
    ['+33 692 12 34 56', '+262692123456 mobile', '0692 12 34 56'],
    ['+508 55 12 34', '+508551234 mobile', '+508 55 12 34'],
    ['0508 41 12 34', '+508411234 landline', '+508 41 12 34'],
    ['+687 75 12 34', '+687751234 mobile', '+687 75 12 34'],
    ['+687 24 12 34', '+687241234 landline', '+687 24 12 34'],
    ['+689 87 12 34 56', '+68987123456 mobile', '+689 87 12 34 56'],
    ['+689 40 12 34 56', '+68940123456 landline', '+689 40 12 34 56'],
    ['+681 82 12 34', '+681821234 mobile', '+681 82 12 34'],
    ['+32 470 12 34 56', '+32470123456 foreign', '+32470123456'],
  ])('%s is %s, shown as %s', (text, expected, shown) => {
    expect(read(text)).toBe(expected);
    expect(formatPhone(expected.split(' ')[0] ?? '')).toBe(shown);
  });

  it('are read by the habit of the territory', () => {
    expect(read('75 12 34', 'nouvelle-caledonie')).toBe('+687751234 mobile');
    expect(read('87 12 34 56', 'polynesie-francaise')).toBe('+68987123456 mobile');
    expect(read('55 12 34', 'saint-pierre-et-miquelon')).toBe('+508551234 mobile');
    expect(read('82 12 34', 'wallis-et-futuna')).toBe('+681821234 mobile');
    expect(read('75 12 34')).toBe('phone.wrong-length');
    expect(read('06 12 34 56 78', 'reunion')).toBe('+33612345678 mobile');
  });

  it.each([
    ['', 'phone.not-understood'],
    ['sans téléphone', 'phone.not-understood'],
    ['06 12 34 56', 'phone.wrong-length'],
    ['06 12 34 56 78 9', 'phone.wrong-length'],
    ['612345678', 'phone.not-understood'],
    ['00 12', 'phone.wrong-length'],
    ['+33 0', 'phone.wrong-length'],
    ['0000000000', 'phone.unknown-range'],
    ['+262 111 11 11 11', 'phone.unknown-range'],
  ])('%j is refused: %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it('what we show is read back to the same number', () => {
    const mobile = fc.tuple(
      fc.constantFrom('6', '73', '690', '691', '694', '696', '697', '692', '693', '639'),
      fc.integer({ min: 0, max: 99_999_999 }),
    );
    fc.assert(
      fc.property(mobile, fc.constantFrom(...territories), ([prefix, rest], territory) => {
        const national = (prefix + String(rest).padStart(8, '0')).slice(0, 9);
        const parsed = parsePhone(`0${national}`, territory);
        expect(parsed.ok && parsed.value.kind).toBe('mobile');
        if (parsed.ok) expect(parsePhone(formatPhone(parsed.value.e164), territory)).toEqual(parsed);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), text => typeof read(text) === 'string'));
  });
});
