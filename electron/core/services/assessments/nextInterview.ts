import { addDays, type CalendarDate } from '../../../../shared/base/calendarDate';
import { ok, required } from '../../../../shared/base/result';
import type { NextInterview } from '../../../../shared/contract';
import { siteCalendar } from '../appointments';
import { checkAccess, type Handlers, type Workspace } from '../workspace';

const HELD = "attendance IN ('arrived', 'complied', 'not-complied')";

/**
 * When the next interview would usually take place: the last one held, plus the days of the person's intensity, on a worked day
 * after today. Null while no intensity was chosen, or when an appointment is already planned.
 */
export function nextInterview(workspace: Workspace, person: string): NextInterview | null {
  const { db, legal } = workspace;
  const today = workspace.today();
  const { levels, certainty } = legal.deadlineRules.intensities;
  const chosen = db.get<{ intensity: string | null }>('SELECT intensity FROM person WHERE id = ?', [person])?.intensity ?? null;
  const level = levels.find(one => one.code === chosen);
  if (!level) return null;
  const planned = db.get(
    "SELECT 1 AS one FROM appointment WHERE person = ? AND removed IS NULL AND attendance = 'planned' AND day >= ? LIMIT 1",
    [person, today],
  );
  if (planned) return null;
  const { last } = required(
    db.get<{ last: string | null }>(
      `SELECT max(day) AS last FROM (SELECT day FROM appointment WHERE person = $person AND removed IS NULL AND ${HELD} AND day <= $today
       UNION ALL SELECT day FROM interview WHERE person = $person AND removed IS NULL AND day <= $today)`,
      { person, today },
    ),
    'the last interview',
  );
  const wished = addDays((last as CalendarDate | null) ?? today, level.intervalDays); // the entities' schemas checked the day
  const day = siteCalendar(workspace).nextWorkingDay(wished <= today ? addDays(today, 1) : wished);
  return { intensity: level.code, intervalDays: level.intervalDays, last, day, certainty };
}

export const nextInterviewHandlers: Handlers<'plan.nextInterview'> = {
  'plan.nextInterview': (workspace, { person }) => {
    const allowed = checkAccess(workspace, person);
    return allowed.ok ? ok(nextInterview(workspace, person)) : allowed;
  },
};
