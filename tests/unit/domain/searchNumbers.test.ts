import { describe, expect, it } from 'vitest';
import { phoneForms, plainNumber } from '../../../shared/domain/searchNumbers';

describe('numbers of the courts', () => {
  it.each([
    ['25 123 04567', '2512304567'],
    ['2025-010000', '2025010000'],
    ['n° é12/ab', 'N12AB'],
    ['', ''],
  ])('%s is searched as %s', (typed, plain) => {
    expect(plainNumber(typed)).toBe(plain);
  });
});

describe('forms of a phone number', () => {
  it.each([
    ['+33639980001', ['33639980001', '0639980001']],
    ['+262692001122', ['262692001122', '0692001122']],
    ['+590690001122', ['590690001122', '0690001122']],
    ['+594694001122', ['594694001122', '0694001122']],
    ['+596696001122', ['596696001122', '0696001122']],
    ['+687751234', ['687751234']],
    ['+32470123456', ['32470123456']],
  ])('%s is found as %j', (number, forms) => {
    expect(phoneForms(number)).toEqual(forms);
  });
});
