import { addDays, addMonths, addYears, dateInZone, type CalendarDate } from '../../../../shared/base/calendarDate';
import { required } from '../../../../shared/base/result';
import type { MeasureStatus } from '../../../../shared/domain/measure';
import { afterDelay, retentionTerm, type RetentionTerm } from '../../../../shared/domain/retention';
import type { Delay } from '../../../../shared/referential';
import { currentSite, type Workspace } from '../workspace';

/** A closed case whose legal time is over. */
export interface DueCase {
  readonly person: string;
  readonly familyName: string;
  readonly givenNames: string;
  readonly closedOn: CalendarDate;
  readonly term: RetentionTerm;
}

interface Row {
  person: string;
  family_name: string | null;
  given_names: string | null;
  closed_on: CalendarDate;
  status: MeasureStatus | null;
  end_date: CalendarDate | null;
}

const CLOSED = `
  SELECT p.id AS person, p.family_name, p.given_names, p.closed_on, m.status, m.end_date
  FROM person p LEFT JOIN measure m ON m.person = p.id AND m.removed IS NULL
  WHERE p.removed IS NULL AND p.closed_on IS NOT NULL`;

/** The cases whose legal time is over, the oldest first; of one person only, when given. An open case, or one with a running measure, never is. */
export function dueCases(workspace: Workspace, person: string | null = null): DueCase[] {
  const { db, legal } = workspace;
  const today = workspace.today();
  const rows = person === null ? db.all<Row>(CLOSED) : db.all<Row>(`${CLOSED} AND p.id = ?`, [person]);
  const byPerson = new Map<string, Row[]>();
  for (const row of rows) {
    const known = byPerson.get(row.person);
    if (known) known.push(row);
    else byPerson.set(row.person, [row]);
  }
  const due: DueCase[] = [];
  for (const [id, all] of byPerson) {
    const first = required(all[0], 'a row');
    const measures = all.flatMap(one => (one.status === null ? [] : [{ status: one.status, endDate: one.end_date }]));
    const term = retentionTerm({ closedOn: first.closed_on, measures }, legal.referential.retention.cases);
    if (term === null || term.until >= today) continue;
    due.push({
      person: id,
      familyName: first.family_name ?? '',
      givenNames: first.given_names ?? '',
      closedOn: first.closed_on,
      term,
    });
  }
  return due.sort((a, b) =>
    a.term.until === b.term.until ? (a.person < b.person ? -1 : 1) : a.term.until < b.term.until ? -1 : 1,
  );
}

/** The last day whose delay is over today. */
function lastDayOver(today: CalendarDate, delay: Delay): CalendarDate {
  const value = -(delay.duration.value ?? 0);
  const { unit } = delay.duration;
  let day = unit === 'years' ? addYears(today, value) : unit === 'months' ? addMonths(today, value) : addDays(today, value);
  while (afterDelay(day, delay) >= today) day = addDays(day, -1);
  return day;
}

/** Traces taken in one act. Older ones go first; what is left is proposed again. */
const MOST_TRACES = 20_000;

/** Identifiers of the traces of access whose legal time is over, and the day of the last of them (at the site). Null when there is none. */
export function dueAccesses(
  workspace: Workspace,
  until?: CalendarDate,
): { ids: string[]; from: CalendarDate; until: CalendarDate } | null {
  const { db, legal } = workspace;
  const { timeZone } = currentSite(workspace);
  const over = lastDayOver(workspace.today(), legal.referential.retention.accesses);
  const last = until !== undefined && until < over ? until : over;
  // a day of margin, then the exact day: no zone is more than 14 h away
  const rows = db.all<{ id: string; at: number }>('SELECT id, at FROM access WHERE at < ? ORDER BY at, rid LIMIT ?', [
    Date.parse(`${addDays(last, 2)}T00:00:00Z`),
    MOST_TRACES,
  ]);
  const days = rows.map(row => ({ id: row.id, day: dateInZone(row.at, timeZone) })).filter(row => row.day <= last);
  const [first] = days;
  const latest = days.at(-1);
  return first && latest ? { ids: days.map(one => one.id), from: first.day, until: latest.day } : null;
}
