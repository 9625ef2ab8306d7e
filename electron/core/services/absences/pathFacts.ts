import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { absenceLaw, type AbsenceLaw } from '../../../../shared/domain/absenceLaw';
import { absencePath, type AbsencePath, type PathAppointment, type PathReport } from '../../../../shared/domain/absencePath';
import { appointment, type Appointment } from '../../../../shared/domain/followUp';
import { incidentReport, type IncidentReport } from '../../../../shared/domain/incidentReport';
import { isRunning, measure, type Measure } from '../../../../shared/domain/measure';
import { selectRecords } from '../../database/records';
import type { Workspace } from '../workspace';

const asDate = (text: string | null): CalendarDate | null => text as CalendarDate | null; // the entity's schema checked it

/** Appointments to come whose letter was made since the last absence, and neither printed nor written to a file. */
const WITHDRAWABLE = `
  SELECT a.id FROM appointment a JOIN document d ON d.appointment = a.id AND d.kind = 'summons' AND d.removed IS NULL
  WHERE a.person = $person AND a.removed IS NULL AND a.attendance = 'planned' AND d.day >= (
    SELECT max(day) FROM appointment WHERE person = $person AND removed IS NULL AND attendance IN ('absent', 'absent-pending', 'excused'))
  AND NOT EXISTS (
    SELECT 1 FROM access x WHERE x.person = $person AND x.kind IN ('print', 'export') AND x.detail = 'summons' AND x.at >= d.created_at)`;

/** Everything that tells where the absences of a case stand. */
export interface CaseAbsences {
  readonly path: AbsencePath;
  readonly law: AbsenceLaw;
  /** All the appointments of the person, by day. */
  readonly appointments: readonly Appointment[];
  readonly reports: readonly IncidentReport[];
  /** The report not sent yet, if any. */
  readonly draft: IncidentReport | null;
  /** The measure that a report would be about: the first one that runs, else the last one. */
  readonly measure: Measure | null;
}

/** Reads the absences of a case and computes their path. */
export function caseAbsences(workspace: Workspace, person: string): CaseAbsences {
  const { db, legal } = workspace;
  const appointments = selectRecords(db, appointment, 'person = ? AND day IS NOT NULL ORDER BY day, time, rid', [person]);
  const reports = selectRecords(db, incidentReport, 'person = ? ORDER BY day, rid', [person]);
  const measures = selectRecords(db, measure, 'person = ? ORDER BY start_date, rid', [person]);
  const about = measures.find(one => isRunning(one.status)) ?? measures.at(-1) ?? null;
  const phase = about === null ? undefined : legal.referential.measureTypes.byCode(about.type)?.phase;
  const law = absenceLaw(legal, phase ?? 'post-sentence');
  const withdrawable = new Set(db.all<{ id: string }>(WITHDRAWABLE, { person }).map(row => row.id));
  const facts = {
    today: workspace.today(),
    appointments: appointments.flatMap((one): PathAppointment[] => {
      const day = asDate(one.day);
      if (day === null) return [];
      return [
        {
          id: one.id,
          day,
          time: one.time,
          attendance: one.attendance,
          excuseDue: asDate(one.excuseDue),
          excuseReceivedOn: asDate(one.excuseReceivedOn),
          withdrawable: withdrawable.has(one.id),
        },
      ];
    }),
    reports: reports.map((one): PathReport => {
      const sentOn = asDate(one.sentOn);
      return { id: one.id, day: asDate(one.day) ?? sentOn ?? workspace.today(), sentOn, appointments: one.appointments };
    }),
  };
  return {
    path: absencePath(facts, law),
    law,
    appointments,
    reports,
    draft: reports.findLast(one => one.sentOn === null) ?? null,
    measure: about,
  };
}
