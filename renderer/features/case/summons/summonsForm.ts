import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { Contract, InputOf, OutputOf } from '../../../../shared/contract';
import { appointmentModes } from '../../../../shared/domain/followUp';
import { comingDay } from '../form/dateLimits';
import { TypedReader, type Problems } from '../form/typedValues';

export type SummonsProposal = OutputOf<Contract['summons.proposal']>;
type Summons = Omit<InputOf<Contract['summons.create']>, 'person' | 'confirmedCollision'>;

/** A summons as it is being typed. */
export interface SummonsForm {
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
  readonly type: string;
  readonly mode: string;
  readonly place: string;
  /** Papers to bring, one a line. */
  readonly papers: string;
}

/** The form as the core proposes it: Enter is then enough. */
export const formOfProposal = (proposal: SummonsProposal): SummonsForm => ({
  day: proposal.day,
  time: proposal.time,
  minutes: String(proposal.minutes),
  type: proposal.type,
  mode: 'office',
  place: proposal.place,
  papers: proposal.documentsToBring.join('\n'),
});

const LONGEST_MINUTES = 1440;
const SHORTEST_MINUTES = 5;
const MOST_PAPERS = 12;

/** What to send, or what is wrong by field. */
export function summonsOf(form: SummonsForm, today: CalendarDate): Result<Summons, Problems> {
  const reader = new TypedReader();
  const day = reader.date('day', reader.requiredText('day', form.day), comingDay(today));
  const time = reader.requiredText('time', form.time);
  if (time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) reader.problems['time'] = 'time';
  const minutes = reader.count('minutes', reader.requiredText('minutes', form.minutes), LONGEST_MINUTES);
  if (minutes !== null && minutes < SHORTEST_MINUTES) reader.problems['minutes'] = 'number';
  const type = reader.requiredText('type', form.type);
  if (!reader.clean || day === null || minutes === null) return err(reader.problems);
  const documentsToBring = form.papers
    .split('\n')
    .map(line => line.trim().slice(0, 160))
    .filter(line => line !== '')
    .slice(0, MOST_PAPERS);
  return ok({
    day,
    time,
    minutes,
    type,
    mode: appointmentModes.find(one => one === form.mode) ?? 'office',
    place: reader.text(form.place),
    documentsToBring,
  });
}
