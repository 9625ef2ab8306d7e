const MINUTES_AN_HOUR = 60;

/** A length of work as it is read: « 7 h », « 3 h 30 ». Parts of a minute are rounded. */
export function hoursText(minutes: number): string {
  const whole = Math.round(minutes);
  const rest = whole % MINUTES_AN_HOUR;
  const hours = `${Math.floor(whole / MINUTES_AN_HOUR)}\u00a0h`;
  return rest === 0 ? hours : `${hours}\u00a0${String(rest).padStart(2, '0')}`;
}

const WRITTEN = /^(\d{1,3})(?:[.,](\d{1,2})|(?:h|:)(\d{1,2})?(?:min|m)?)?$/;

/** Minutes of a length as it is typed: « 7 », « 7 h 30 », « 7:30 », « 7,5 ». null when it is none. */
export function readHours(text: string): number | null {
  const match = WRITTEN.exec(text.toLowerCase().replace(/[\s\u00a0\u202f]/g, ''));
  if (!match) return null;
  const [, hours = '', decimals, minutes] = match;
  const part = decimals === undefined ? Number(minutes ?? 0) : Math.round(Number(`0.${decimals}`) * MINUTES_AN_HOUR);
  return part < MINUTES_AN_HOUR ? Number(hours) * MINUTES_AN_HOUR + part : null;
}
