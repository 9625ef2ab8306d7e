import type { AppointmentLine } from '../../../../shared/contract';
import type { SqlValue } from '../../database/connection';
import type { Workspace } from '../workspace';

interface AppointmentRow {
  id: string;
  person: string | null;
  family_name: string | null;
  given_names: string | null;
  sex: AppointmentLine['personSex'];
  phones: string | null;
  type: string;
  title: string | null;
  mode: AppointmentLine['mode'];
  day: string;
  time: string | null;
  minutes: number | null;
  place: string | null;
  attendance: string;
  arrived_at: number | null;
}

function firstPhone(json: string | null): string | null {
  if (json === null || json === '{}') return null;
  const phones = Object.values(JSON.parse(json) as Record<string, { number: string }>); // own column
  return phones[0]?.number ?? null;
}

/** Appointments that a condition on `a` selects, with the person's name. */
export function appointmentLines(
  workspace: Pick<Workspace, 'db'>,
  condition: string,
  parameters: readonly SqlValue[],
): AppointmentLine[] {
  return workspace.db
    .all<AppointmentRow>(
      `SELECT a.id, a.person, p.family_name, p.given_names, p.sex, p.phones, a.type, a.title, a.mode, a.day, a.time, a.minutes, a.place, a.attendance, a.arrived_at
       FROM appointment a LEFT JOIN person p ON p.id = a.person WHERE a.removed IS NULL AND ${condition}`,
      parameters,
    )
    .map(row => ({
      id: row.id,
      person: row.person,
      personName: row.family_name === null ? null : { familyName: row.family_name, givenNames: row.given_names ?? '' },
      personSex: row.sex,
      phone: row.mode === 'phone' ? firstPhone(row.phones) : null,
      type: row.type,
      title: row.title,
      mode: row.mode,
      day: row.day,
      time: row.time,
      minutes: row.minutes,
      place: row.place,
      attendance: row.attendance,
      arrivedAt: row.arrived_at,
    }));
}
