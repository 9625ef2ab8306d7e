import type { CalendarDate } from '../../../shared/base/calendarDate';
import { dateParts, weekday } from '../../../shared/base/calendarDate';
import type { FontSet } from './fonts';

/** No-break space, and its narrow form used before `;`, `!` and `?`. */
export const NBSP = '\u00a0';
export const NARROW_NBSP = '\u202f';

/** What stands for a character that the font cannot draw. */
export const MISSING_GLYPH = '□';

const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f]/g;
const ORDINARY = /^[\u0009\u000a\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026\u202f\u20ac]*$/;
const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Turns any text into what the paper's font can show. */
export type Typesetter = (text: string) => string;

/**
 * Makes a typesetter for a font: French spaces before `; : ! ?` and inside guillemets, one `□` for each character
 * (emoji, letter of another script) that the font lacks, and neither control nor direction marks.
 */
export function typesetter(fonts: FontSet): Typesetter {
  const draws = (char: string): boolean => {
    const codePoint = char.codePointAt(0) ?? 0;
    return codePoint < 0x10000 && (codePoint < 0x20 || fonts.covers(codePoint));
  };
  return text => {
    const spaced = frenchSpaces(text);
    if (ORDINARY.test(spaced)) return spaced;
    let drawn = '';
    for (const { segment } of graphemes.segment(spaced.replace(/\r\n?/g, '\n').normalize('NFC'))) {
      const visible = segment.replace(INVISIBLE, '');
      drawn += [...visible].every(draws) ? visible : MISSING_GLYPH;
    }
    return drawn;
  };
}

/** Makes the spaces that French sets beside `; : ! ? « » % €` unbreakable. Adds no space where none was typed. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ +([;!?])/g, `${NARROW_NBSP}$1`)
    .replace(/ +([:»%€])/g, `${NBSP}$1`)
    .replace(/« +/g, `«${NBSP}`)
    .replace(/\bn° +/g, `n°${NBSP}`);
}

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** `8 décembre 2026`, `1er décembre 2026`; the day never leaves its month at the end of a line. */
export function frenchDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${day === 1 ? '1er' : day}${NBSP}${MONTHS[month - 1]}${NBSP}${year}`;
}

/** `mardi 8 décembre 2026`. */
export const frenchLongDate = (date: CalendarDate): string => `${DAYS[weekday(date) - 1]}${NBSP}${frenchDate(date)}`;

/** `08/12/2026`, for tables. */
export function frenchShortDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return [day, month].map(part => String(part).padStart(2, '0')).join('/') + `/${year}`;
}

/** `14 h 30` from `14:30`; `9 h` from `09:00`. Throws on anything that is not a time of day. */
export function frenchTime(time: string): string {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!parts) throw new Error('Not a time of day');
  const minutes = parts[2] === '00' ? '' : `${NBSP}${parts[2]}`;
  return `${Number(parts[1])}${NBSP}h${minutes}`;
}

/** `5 000`: thousands apart, never at the end of a line. */
export const frenchNumber = (count: number): string => count.toLocaleString('fr').replace(/\s/g, NBSP);

/** `DUPONT Jeanne`. */
export const personName = (person: { familyName: string; givenNames: string }): string =>
  `${person.familyName.toLocaleUpperCase('fr')} ${person.givenNames}`.trim();

/** Room that a text takes, in characters: each typed line counts for a whole line at least. */
export const printedLength = (text: string, charactersALine: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(charactersALine, line.length), 0);
