import type { Locale } from './localisedText';

const NO_BREAK = '\u00A0';
const THIN_NO_BREAK = '\u202F';
const SPACES = '[ \\u00A0\\u202F]';

const OPENING = new RegExp(`«${SPACES}*`, 'g');
const CLOSING = new RegExp(`${SPACES}*»`, 'g');
const SPACED_HIGH = new RegExp(`(?<=\\S)${SPACES}+([;!?])`, 'g');
const SPACED_COLON = new RegExp(`(?<=\\S)${SPACES}+:`, 'g');
// A mark typed against its word is mended only at the end of a word: « 12:30 » and « https://… ?a=b » stay as they are.
const TIGHT_HIGH = /([\p{L}\p{N})\]%»])([;!?])(?=[;!?]*(?:[\s»)]|$))/gu;
const TIGHT_COLON = /([\p{L}\p{N})\]%»]):(?=\s|$)/gu;

/**
 * French spacing: a narrow no-break space (U+202F) before `;` `!` `?`, a no-break space (U+00A0) before `:` and inside
 * « ». Applying it twice changes nothing. English text is returned as it is.
 */
export function nonBreaking(text: string, locale: Locale = 'fr'): string {
  if (locale !== 'fr') return text;
  return text
    .replace(OPENING, `«${NO_BREAK}`)
    .replace(CLOSING, `${NO_BREAK}»`)
    .replace(SPACED_HIGH, `${THIN_NO_BREAK}$1`)
    .replace(SPACED_COLON, `${NO_BREAK}:`)
    .replace(TIGHT_HIGH, `$1${THIN_NO_BREAK}$2`)
    .replace(TIGHT_COLON, `$1${NO_BREAK}:`);
}
