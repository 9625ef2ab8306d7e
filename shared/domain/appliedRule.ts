import type { Certainty, DeadlineRule, Delay } from '../referential';
import type { CountedDuration } from './deadlineDuration';

/** A rule with the delay that it applies, ready to be counted. */
export interface AppliedRule {
  readonly rule: DeadlineRule;
  readonly delay: Delay;
  readonly duration: CountedDuration;
  /** Opening of the window, when the text sets one. */
  readonly windowOpens: CountedDuration | null;
  /** What weakens the certainty of the delay itself: a service's own value, a kind of days to check. */
  readonly durationCertainty: Certainty | null;
  /** The delay whose due day ends the series. */
  readonly closedBy: CountedDuration | null;
}
