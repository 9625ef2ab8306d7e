import { err, ok, type Result } from '../../shared/base/result';

/** Reads a time of the day as typed (`9:30`, `9h30`, `9 h`, `0930`) into `HH:MM`. */
export function parseTime(text: string): Result<string, { readonly code: 'time.unknown' }> {
  const parts = /^(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?$/i.exec(text.trim()) ?? /^(\d{2})(\d{2})$/.exec(text.trim());
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2] ?? 0)];
  if (!parts || hour > 23 || minute > 59) return err({ code: 'time.unknown' });
  return ok(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}
