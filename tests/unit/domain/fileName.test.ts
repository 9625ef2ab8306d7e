import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate, type CalendarDate } from '../../../shared/base/calendarDate';
import { guessFile } from '../../../shared/domain/fileName';
import { documentKinds } from '../../../shared/domain/followUp';

const TODAY = '2026-11-24' as CalendarDate; // a real day
const words = fc.constantFrom('Attestation', 'scan', 'rapport', 'Convocation', 'bulletin de paie', 'lettre', 'x', 'été', 'É_2');
const past = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-11-24T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const future = fc
  .date({ min: new Date('2026-11-25T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
/** Signs that names go wrong on, and names longer than a title. */
const awkward = fc.string({
  unit: fc.constantFrom('/', '\\', '\n', '\u2028', '\t', '_', ' ', '.', 'é', '😀', 'a', '2'),
  maxLength: 400,
});
const separator = fc.constantFrom('-', '.', '_', ' ');
const folder = fc.constantFrom('', 'C:\\Users\\2020-01-01 psy\\', '/home/2020-01-01 psy/', '../');

describe('the name of a file', () => {
  it('gives, whatever it is, a title without path, control signs nor doubled spaces, and a day that is past', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), awkward), name => {
        const { title, kind, drawer, day } = guessFile(name, TODAY);
        expect(title.length).toBeLessThanOrEqual(120);
        expect(title).not.toMatch(/[\u0000-\u001f\u007f]|[/\\]|_|\s\s|^\s|\s$/u);
        expect(title).not.toMatch(/[\ud800-\udfff]/u); // no half of a sign
        expect(documentKinds).toContain(kind);
        expect(['transmissible', 'confidences']).toContain(drawer);
        if (day !== null) expect(isCalendarDate(day) && day <= TODAY).toBe(true);
      }),
    );
  });

  it('tells its day, written the French way or from the year on, and nothing of its folder', () => {
    fc.assert(
      fc.property(folder, words, past, separator, fc.boolean(), (place, word, iso, sign, french) => {
        const parts = iso.split('-');
        const written = (french ? parts.reverse() : parts).join(sign);
        const guess = guessFile(`${place}${word}${sign}${written}.pdf`, TODAY);
        expect(guess.day).toBe(iso);
        expect(guess.drawer).toBe('transmissible');
        expect(guess).toEqual(guessFile(`${word}${sign}${written}.pdf`, TODAY));
      }),
    );
  });

  it('tells no day to come, nor one that the calendar does not have', () => {
    fc.assert(fc.property(words, future, (word, iso) => guessFile(`${word} ${iso}.pdf`, TODAY).day === null));
    for (const written of ['2026-02-30', '31.04.2025', '2025-13-01', '120260304', '2026030412'])
      expect(guessFile(`scan ${written}.pdf`, TODAY).day).toBeNull();
  });

  it('of something of health goes to the confidences, however it is written', () => {
    const ofHealth = fc.constantFrom('medical', 'médecin', 'PSY', 'Santé', 'hôpital', 'Confidentiel', 'addiction', 'Ordonnance');
    fc.assert(
      fc.property(words, ofHealth, separator, fc.constantFrom('pdf', 'PDF', 'tiff', 'docx'), (word, told, sign, ending) => {
        expect(guessFile(`${word}${sign}${told}.${ending}`, TODAY).drawer).toBe('confidences');
      }),
    );
  });
});
