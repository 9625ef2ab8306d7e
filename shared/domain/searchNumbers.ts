/** Country codes under which French numbers are written with a leading 0 inside their territory. */
const FRENCH_CODES = ['33', '262', '590', '594', '596'] as const;

/** Letters and digits of a number of the courts, in capitals, without what people put between them. */
export const plainNumber = (value: string): string => value.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The ways in which a phone number (E.164) may be typed: all its digits, and the national form with its 0. */
export function phoneForms(e164: string): string[] {
  const digits = e164.replace(/\D/g, '');
  const code = FRENCH_CODES.find(one => digits.startsWith(one));
  return code === undefined ? [digits] : [digits, `0${digits.slice(code.length)}`];
}
