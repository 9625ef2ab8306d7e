import { calendarDate, type CalendarDate } from '../../base/calendarDate';
import { required } from '../../base/result';

/** Easter Sunday of a year of the Gregorian calendar (1583 and later), by the Meeus/Jones/Butcher method. */
export function easter(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * lateMoon + 114;
  return required(calendarDate(year, Math.floor(days / 31), (days % 31) + 1), 'Easter Sunday');
}
