export { territories, territorySchema, type Territory } from '../../base/territory';
export { easter } from './easter';
export { publicHolidays, workingCalendar, type CountedDays, type PublicHoliday, type WorkingCalendar } from './workingCalendar';
