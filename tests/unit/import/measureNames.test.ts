import { describe, expect, it } from 'vitest';
import { measureNames } from '../../../electron/core/import/measureNames';
import type { CalendarDate } from '../../../shared/base/calendarDate';
import { shippedLegalData } from '../referential/legalDataForTests';

const legal = shippedLegalData();
const names = measureNames(legal.referential.measureTypes);

describe('measureNames', () => {
  it('knows every type by its code and by its whole French name', () => {
    for (const type of legal.referential.measureTypes.all) {
      expect(names.codeOf(type.code, null)).toBe(type.code);
      expect(names.codeOf(type.label.fr.toUpperCase(), null)).toBe(type.code);
    }
  });

  it.each([
    ['sursis probatoire', null, 'SPROB'],
    ['Travail d’intérêt général', null, 'TIG'],
    ['sprob-r', null, 'SPROB_R'],
    ['SME', '2018-05-02', 'SME'],
    ['SME', '2022-05-02', 'SPROB'],
    ['SME', null, 'SME'],
    ['PSE', '2015-05-02', 'PSE'],
    ['bracelet', '2023-05-02', null],
    ['BAR', null, null],
    ['mesure inconnue', null, null],
  ])('%s judged on %s is %s', (name, judged, code) => {
    expect(names.codeOf(name, judged as CalendarDate | null)).toBe(code);
  });
});
