import { addDays, daysBetween, type CalendarDate } from '../../../../shared/base/calendarDate';
import type { Measure } from '../../../../shared/domain/measure';
import type { Decision } from '../../../../shared/domain/measureDecision';
import type { Setting } from './setting';

type Course = Pick<Measure, 'suspensions' | 'decisions'>;

/** Days after its start from which something has been decided about a measure. */
const SETTLED = 120;
const PROBATION = ['SPROB', 'SPROB_R'];

/** What happened to some measures since they began: by rank, so that the same persons always have the same story. */
export function courseOf({ workspace, today }: Setting, type: string, start: CalendarDate, rank: number): Course {
  const course: Course = { suspensions: {}, decisions: {} };
  if (daysBetween(start, today) < SETTLED) return course;
  const decided = (kind: Decision['kind'], after: number, more: Partial<Decision>): Decision => ({
    kind,
    decided: addDays(start, after),
    effect: null,
    authority: 'JAP, cabinet 2',
    months: null,
    days: null,
    reason: '',
    into: null,
    statusBefore: 'active',
    author: workspace.agent.id,
    ...more,
  });
  if (rank % 7 === 1) course.suspensions['susp1'] = { from: addDays(start, 30), to: addDays(start, 72), reason: 'Incarcération' };
  if (PROBATION.includes(type) && rank % 13 === 4) {
    course.suspensions['susp2'] = { from: addDays(today, -12), to: null, reason: 'Incarcération' };
  }
  if (type === 'SPROB' && rank % 5 === 1) {
    course.decisions['prol1'] = decided('extension', 100, { months: 6, reason: 'Obligation de soins mal respectée' });
  }
  if (PROBATION.includes(type) && rank % 11 === 3) {
    course.decisions['revo1'] = decided('partial-revocation', 110, { months: 2, reason: 'Absences répétées' });
  }
  return course;
}
