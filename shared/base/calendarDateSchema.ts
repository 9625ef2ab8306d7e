import { z } from 'zod';
import { isCalendarDate } from './calendarDate';

/** A day of the civil calendar, read at an edge. Apart from the dates themselves: the first screens need no schema. */
export const calendarDateSchema = z
  .string()
  .refine(isCalendarDate, { message: 'not-a-date' })
  .transform(text => text);
