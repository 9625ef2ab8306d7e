import { describe, expect, it } from 'vitest';
import { agentText, personText } from '../../../../renderer/app/wording';

describe('a name in a sentence', () => {
  it('is written as it is when it runs the same way', () => {
    expect(personText({ familyName: 'Dupont', givenNames: 'Jeanne' })).toBe('DUPONT Jeanne');
    expect(agentText({ familyName: 'Verdier', givenNames: 'Camille' })).toBe('Camille Verdier');
  });

  it('is kept apart from the sentence when it runs from right to left, or says so', () => {
    expect(personText({ familyName: 'כהן', givenNames: 'יוסף' })).toBe('\u2068כהן יוסף\u2069');
    expect(personText({ familyName: 'Ba\u202e', givenNames: 'A' })).toBe('\u2068BA\u202e A\u2069');
  });
});
