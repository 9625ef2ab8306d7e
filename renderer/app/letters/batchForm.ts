import { addDays, isCalendarDate, type CalendarDate } from '../../../shared/base/calendarDate';
import { err, ok, type Result } from '../../../shared/base/result';
import type { Contract, InputOf } from '../../../shared/contract';
import type { AppointmentType } from '../../../shared/referential';
import { peopleOf, type ChosenCases } from './peopleOf';

/** A batch of summonses as it is being typed. */
export interface BatchForm {
  readonly day: string;
  readonly scope: 'mine' | 'antenna';
  readonly time: string;
  readonly minutes: string;
  readonly type: string;
  readonly place: string;
  /** Papers to bring, one a line. */
  readonly papers: string;
  readonly spread: 'together' | 'in-turn';
  readonly purpose: string;
}

/** What is wrong with a field, as a key of `form.problems`. */
export type BatchProblem = 'required' | 'date' | 'time' | 'number' | 'tooEarly' | 'tooShort';
export type Batch = Omit<InputOf<Contract['summons.batch']>, 'job' | 'confirmedDayOff'>;

const [SHORTEST, LONGEST] = [5, 1440];
const MOST_PAPERS = 12;
/** A letter takes a few days to arrive. */
const DAYS_FOR_POST = 7;

export const emptyBatch = (chosen: ChosenCases | null, today: CalendarDate): BatchForm => ({
  day: chosen === null ? addDays(today, 1) : addDays(today, DAYS_FOR_POST),
  scope: 'mine',
  time: '09:00',
  minutes: '30',
  type: 'RDV_SUIVI',
  place: '',
  papers: '',
  spread: 'in-turn',
  purpose: '',
});

/** What to send, or what is wrong by field. */
export function batchOf(
  form: BatchForm,
  chosen: ChosenCases | null,
  types: readonly AppointmentType[],
  today: CalendarDate,
): Result<Batch, Readonly<Record<string, BatchProblem>>> {
  const problems: Record<string, BatchProblem> = {};
  if (!isCalendarDate(form.day)) problems['day'] = form.day.trim() === '' ? 'required' : 'date';
  else if (form.day < today) problems['day'] = 'tooEarly';
  const typed = form.purpose.trim();
  if (typed !== '' && typed.length < 3) problems['purpose'] = 'tooShort';
  const purpose = typed === '' ? null : typed;
  const people = peopleOf(chosen, form.day, form.scope);
  if (chosen === null) return Object.keys(problems).length > 0 ? err(problems) : ok({ people, slot: null, purpose });
  const minutes = Number(form.minutes);
  if (!Number.isInteger(minutes) || minutes < SHORTEST || minutes > LONGEST) problems['minutes'] = 'number';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(form.time)) problems['time'] = form.time === '' ? 'required' : 'time';
  if (Object.keys(problems).length > 0) return err(problems);
  return ok({
    people,
    purpose,
    slot: {
      type: form.type,
      mode: types.find(one => one.code === form.type)?.mode ?? 'office',
      day: form.day,
      time: form.time,
      minutes,
      place: form.place.trim() === '' ? null : form.place.trim(),
      documentsToBring: form.papers
        .split('\n')
        .map(line => line.trim().slice(0, 160))
        .filter(line => line !== '')
        .slice(0, MOST_PAPERS),
      spread: form.spread,
    },
  });
}
