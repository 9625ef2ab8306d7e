import { err, ok, type Result } from '../../shared/base/result';

/** Reads a phone number as typed into pairs (`06 00 00 52 36`) or, from abroad, into `+` and digits (E.164: at most 15). */
export function parsePhone(text: string): Result<string, { readonly code: 'phone.unknown' }> {
  const digits = text
    .replace(/[\s.\-()\u00a0\u202f]/g, '')
    .replace(/^00/, '+')
    .replace(/^\+330?(?=\d{9}$)/, '0');
  if (/^0\d{9}$/.test(digits)) return ok((digits.match(/../g) ?? []).join('\u00a0'));
  if (/^\+[1-9]\d{6,14}$/.test(digits)) return ok(digits);
  return err({ code: 'phone.unknown' });
}
