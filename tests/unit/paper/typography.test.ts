import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../shared/base/calendarDate';
import {
  frenchDate,
  frenchLongDate,
  frenchShortDate,
  frenchSpaces,
  frenchTime,
  personName,
} from '../../../electron/core/paper/typography';

const day = (text: string): CalendarDate => text as CalendarDate; // literals below are dates

describe('French typography', () => {
  it('sets the unbreakable spaces of French, and adds none', () => {
    expect(frenchSpaces('Oui ; non ! quoi ? ceci : cela')).toBe('Oui\u202f; non\u202f! quoi\u202f? ceci\u00a0: cela');
    expect(frenchSpaces('« cité »')).toBe('«\u00a0cité\u00a0»');
    expect(frenchSpaces('40 € et 20 %')).toBe('40\u00a0€ et 20\u00a0%');
    expect(frenchSpaces('http://exemple.fr 14:30')).toBe('http://exemple.fr 14:30');
  });

  it('changes nothing but spaces, and once is enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', ';', ':', '!', '«', '»', '%', '4') }), text => {
        const spaced = frenchSpaces(text);
        expect(spaced.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(frenchSpaces(spaced)).toBe(spaced);
      }),
    );
  });

  it('writes dates, hours and names as the trade does', () => {
    expect(frenchDate(day('2026-12-01'))).toBe('1er\u00a0décembre\u00a02026');
    expect(frenchLongDate(day('2026-11-24'))).toBe('mardi\u00a024\u00a0novembre\u00a02026');
    expect(frenchShortDate(day('2026-02-03'))).toBe('03/02/2026');
    expect(frenchTime('14:30')).toBe('14\u00a0h\u00a030');
    expect(frenchTime('09:00')).toBe('9\u00a0h');
    expect(personName({ familyName: 'Éloïse', givenNames: 'Anne-Lise' })).toBe('ÉLOÏSE Anne-Lise');
  });
});
