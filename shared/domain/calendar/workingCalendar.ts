import { addDays, calendarDate, weekday, type CalendarDate } from '../../base/calendarDate';
import type { LocalisedText } from '../../base/localisedText';
import type { Territory } from '../../base/territory';
import type { Certainty, Holiday, HolidayFile } from '../../referential';
import { easter } from './easter';

/** A public holiday on its day. */
export interface PublicHoliday {
  readonly date: CalendarDate;
  readonly code: string;
  readonly label: LocalisedText;
  readonly certainty: Certainty;
}

/** `ouvrable`: Monday to Saturday but public holidays; `ouvre`: Monday to Friday but public holidays. */
export type CountedDays = 'ouvrable' | 'ouvre';

/** The days worked in one territory. Years are computed once, when first asked for. */
export interface WorkingCalendar {
  readonly territory: Territory;
  /** The public holidays of a year, in order. */
  publicHolidays(year: number): readonly PublicHoliday[];
  /** The public holiday that falls on that day, or null. */
  holidayOn(date: CalendarDate): PublicHoliday | null;
  /** False on Saturdays, Sundays, public holidays and closed days: those on which a limit is carried over (CPP 801). */
  isWorkingDay(date: CalendarDate): boolean;
  /** The day itself when it is worked, or the first worked day after it. */
  nextWorkingDay(date: CalendarDate): CalendarDate;
  /** The day itself when it is worked, or the last worked day before it. */
  previousWorkingDay(date: CalendarDate): CalendarDate;
  /** The n-th counted day after `date`, which is not counted itself. Goes back when n is negative; 0 gives `date`. */
  addWorkingDays(date: CalendarDate, count: number, days: CountedDays): CalendarDate;
}

const SATURDAY = 6;
const SUNDAY = 7;

function holidayDate(holiday: Holiday, year: number, easterSunday: CalendarDate): CalendarDate | null {
  if (holiday.on.kind === 'easter') return addDays(easterSunday, holiday.on.offset);
  return calendarDate(year, holiday.on.month, holiday.on.day);
}

/** The public holidays of a year in a territory, in order. Two may share a day: Ascension Day fell on 8 May in 1997. */
export function publicHolidays(file: HolidayFile, year: number, territory: Territory): readonly PublicHoliday[] {
  const easterSunday = easter(year);
  const found: PublicHoliday[] = [];
  for (const holiday of file.holidays) {
    if (holiday.territories !== null && !holiday.territories.includes(territory)) continue;
    if ((holiday.fromYear ?? year) > year || (holiday.toYear ?? year) < year) continue;
    const date = holidayDate(holiday, year, easterSunday);
    if (date !== null) found.push({ date, code: holiday.code, label: holiday.label, certainty: holiday.certainty });
  }
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/**
 * Builds the calendar of a territory. `closedDays` are further days on which the service is closed (« chômés » in
 * CPP 801, for example a bridge day decided by the prefect).
 */
export function workingCalendar(
  file: HolidayFile,
  territory: Territory,
  closedDays: readonly CalendarDate[] = [],
): WorkingCalendar {
  const closed = new Set(closedDays);
  const years = new Map<
    string,
    { readonly list: readonly PublicHoliday[]; readonly byDate: ReadonlyMap<string, PublicHoliday> }
  >();

  const yearOf = (key: string) => {
    let known = years.get(key);
    if (known === undefined) {
      const list = publicHolidays(file, Number(key), territory);
      known = { list, byDate: new Map(list.map(holiday => [holiday.date, holiday])) };
      years.set(key, known);
    }
    return known;
  };
  const holidayOn = (date: CalendarDate): PublicHoliday | null => yearOf(date.slice(0, 4)).byDate.get(date) ?? null;
  const isOff = (date: CalendarDate): boolean => closed.has(date) || holidayOn(date) !== null;
  const isWorkingDay = (date: CalendarDate): boolean => weekday(date) < SATURDAY && !isOff(date);
  const counts: Record<CountedDays, (date: CalendarDate) => boolean> = {
    ouvre: isWorkingDay,
    ouvrable: date => weekday(date) < SUNDAY && !isOff(date),
  };

  return {
    territory,
    publicHolidays: year => yearOf(String(year)).list,
    holidayOn,
    isWorkingDay,
    nextWorkingDay: date => {
      let day = date;
      while (!isWorkingDay(day)) day = addDays(day, 1);
      return day;
    },
    previousWorkingDay: date => {
      let day = date;
      while (!isWorkingDay(day)) day = addDays(day, -1);
      return day;
    },
    addWorkingDays: (date, count, days) => {
      const step = count < 0 ? -1 : 1;
      let day = date;
      for (let left = Math.abs(count); left > 0;) {
        day = addDays(day, step);
        if (counts[days](day)) left -= 1;
      }
      return day;
    },
  };
}
