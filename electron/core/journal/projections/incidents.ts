import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { appointment } from '../../../../shared/domain/followUp';
import { incidentReport } from '../../../../shared/domain/incidentReport';
import type { Database } from '../../database/connection';
import { findRecord, selectRecords } from '../../database/records';

/** The last incident that is being reported, or was: since when its report is due, and the day when that report left. */
export interface ReportedIncident {
  readonly day: CalendarDate;
  readonly sentOn: CalendarDate | null;
}

const asDate = (text: string | null | undefined): CalendarDate | null => (text ?? null) as CalendarDate | null; // entity schemas checked it

/**
 * The last incident of each measure that a report tells, by measure. An absence is an incident once the time left to excuse it is
 * over. One that nobody reports is none: an incident is proposed, never imposed.
 */
export function reportedIncidents(db: Database, person: string): ReadonlyMap<string, ReportedIncident> {
  const last = new Map<string, ReportedIncident>();
  for (const report of selectRecords(db, incidentReport, 'person = ? ORDER BY day, rid', [person])) {
    if (report.measure === null) continue;
    const days = report.appointments.flatMap(id => {
      const told = findRecord(db, appointment, id);
      const { day = null, excuseDue = null } = told ?? {};
      return asDate(day !== null && excuseDue !== null && excuseDue > day ? excuseDue : day) ?? [];
    });
    const day = days.sort().at(-1) ?? asDate(report.day);
    if (day !== null) last.set(report.measure, { day, sentOn: asDate(report.sentOn) });
  }
  return last;
}
