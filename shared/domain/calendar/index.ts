export { territories, type Territory } from '../../base/territory';
export { territorySchema } from '../../base/territorySchema';
export { easter } from './easter';
export { publicHolidays, workingCalendar, type CountedDays, type PublicHoliday, type WorkingCalendar } from './workingCalendar';
