import { z } from 'zod';
import { decisionKinds } from '../domain/measureDecision';
import { command, day, id } from './call';

const line = (max: number) => z.string().trim().max(max);

/** A decision as a form gives it; its author and the state before it are the core's. */
export const decisionInput = z.strictObject({
  kind: z.enum(decisionKinds),
  /** Today at the latest. */
  decided: day,
  /** Of what ends the measure: its last day. */
  effect: day.nullable(),
  authority: line(160).nullable(),
  months: z.int().min(0).max(1200).nullable(),
  days: z.int().min(0).max(36_500).nullable(),
  reason: line(400),
});

/** What a court or the service decides about a measure; each recomputes its end in the same act. */
export const measureDecisionCalls = {
  /**
   * Records a decision. `opens` describes the measure that a conversion opens. What goes beyond a bound of the law is refused
   * (`measure.decision-limit`, the breaches in `details`) unless confirmed: a court may have taken it all the same.
   */
  'measure.decide': command<{ key: string; opened: string | null }>()({
    input: z.strictObject({
      id,
      decision: decisionInput,
      opens: z
        .strictObject({
          type: line(40).min(1),
          startDate: day,
          durationMonths: z.int().min(0).max(1200).nullable(),
          durationDays: z.int().min(0).max(36_500).nullable(),
          hours: z.int().min(0).max(400).nullable(),
        })
        .nullable(),
      confirmedLimit: z.boolean(),
    }),
    right: 'case.write',
    addsTo: { entity: 'measure', id: input => input.id },
    errors: [
      'measure.decision-unsuited',
      'measure.decision-incomplete',
      'measure.decision-limit',
      'measure.over',
      'measure.dates-reversed',
      'case.dates',
    ],
  }),
  /** Takes a decision back: the end and the state come back; so does a measure that a conversion ended, if the new one is untouched. */
  'measure.undoDecision': command<null>()({
    input: z.strictObject({ id, decision: line(22).min(4) }),
    right: 'case.write',
    errors: ['measure.opened-in-use'],
  }),
};
