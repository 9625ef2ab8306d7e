import type { CalendarDate } from '../../../../shared/base/calendarDate';
import type { Workspace } from '../workspace';
import type { Draw } from './random';

/** What the invention of a demo site rests on. */
export interface Setting {
  readonly workspace: Workspace;
  readonly draw: Draw;
  readonly today: CalendarDate;
  readonly now: number;
  readonly antennas: readonly string[];
  readonly officers: readonly string[];
  readonly workingDay: (day: CalendarDate) => CalendarDate;
}
