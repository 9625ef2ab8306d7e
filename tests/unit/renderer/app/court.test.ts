import { describe, expect, it } from 'vitest';
import { courtAcronym, magistrateFunction } from '../../../../renderer/app/wording/court';

describe('names of courts where room is short', () => {
  it.each([
    ['Tribunal judiciaire de Valbourg', 'TJ de Valbourg'],
    ['tribunal judiciaire de Valbourg', 'TJ de Valbourg'],
    ['TJ de Valbourg', 'TJ de Valbourg'],
    ['Cour d’appel de Valbourg', 'CA de Valbourg'],
    ["Cour d'appel de Valbourg", 'CA de Valbourg'],
    ['Juridiction de proximité', 'Juridiction de proximité'],
  ])('%s: %s', (written, expected) => expect(courtAcronym(written)).toBe(expected));

  it.each([
    ['JAP, cabinet 2', 'JAP'],
    ['JAP', 'JAP'],
    ['Mme Delcourt', 'Mme Delcourt'],
    ['JAPY Marie', 'JAPY Marie'],
  ])('of the magistrate %s: %s', (written, expected) => expect(magistrateFunction(written)).toBe(expected));
});
