import { z } from 'zod';
import { domainAssessmentItem, type Assessment } from '../domain/assessment';
import { agreements, goalActors, goalStates, stepItem, stepStates, type PlanGoal } from '../domain/planGoal';
import { intensityCodes } from '../referential';
import { command, day, id, query } from './call';
import type { AgentName } from './case';

const line = (max: number) => z.string().trim().max(max);
const optionalLine = (max: number) => line(max).nullable();
const key = z.string().regex(/^[A-Za-z0-9_-]{4,22}$/);

/** An assessment as screens read it. */
export interface AssessmentLine extends Pick<
  Assessment,
  'id' | 'day' | 'domains' | 'summary' | 'intensity' | 'intensityReason' | 'signedAt' | 'corrects'
> {
  author: AgentName;
  /** null when empty, or when the caller may not read confidences (`confidencesHidden`). */
  confidences: string | null;
  confidencesHidden: boolean;
  /** The correction of this one: the signed one, or one still being written. */
  correctedBy: string | null;
  /** The signed assessment that stood before this one, to be compared with. */
  previous: string | null;
  own: boolean;
  conflict: boolean;
}

export interface GoalLine extends Omit<PlanGoal, 'person' | 'author'> {
  author: AgentName;
}

/** When the next interview would usually take place, by the intensity of the follow-up. */
export interface NextInterview {
  intensity: (typeof intensityCodes)[number];
  intervalDays: number;
  /** The last interview held, from which the interval counts; null when there was none: then it counts from today. */
  last: string | null;
  /** A worked day, today at the earliest. */
  day: string;
  certainty: string;
}

export const assessmentCalls = {
  /** Every assessment of a person, the latest first. */
  'assessment.list': query<AssessmentLine[]>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  'assessment.save': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      person: id,
      /** Today at the latest. */
      day,
      /** By code of the domain of need. */
      domains: z.record(z.string().max(22), domainAssessmentItem),
      summary: z.string().max(40_000).nullable(),
      confidences: z.string().max(40_000).nullable(),
      intensity: z.enum(intensityCodes).nullable(),
      intensityReason: optionalLine(400),
      /** The signed assessment that this one corrects. */
      corrects: id.nullable(),
    }),
    right: 'case.assess',
    addsTo: { entity: 'person', id: input => (input.id === null && input.corrects === null ? input.person : null) },
    errors: [
      'assessment.signed',
      'assessment.not-author',
      'assessment.empty',
      'assessment.unknown-domain',
      'person.intensity-unjustified',
      'case.dates',
    ],
  }),
  /**
   * Locks the assessment: its author signs it, and a correction becomes a new one. The intensity that it chose becomes that of the
   * person in the same act.
   */
  'assessment.sign': command<null>()({
    input: z.strictObject({ id }),
    right: 'case.assess',
    errors: ['assessment.signed', 'assessment.not-author', 'assessment.empty'],
  }),
  /** The goals of the plan: the open ones first, in the order of the domains. */
  'plan.goals': query<GoalLine[]>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
  /** Sets a goal, or revises an open one. What the person agreed to falls away when the words or the bearer of the goal change. */
  'plan.saveGoal': command<{ id: string }>()({
    input: z.strictObject({
      id: id.nullable(),
      person: id,
      domain: line(40).min(1),
      text: line(600).min(3),
      actor: z.enum(goalActors),
      actorName: optionalLine(160),
      /** By key; null removes one. */
      steps: z.record(key, stepItem.omit({ on: true }).nullable()),
    }),
    right: 'case.assess',
    addsTo: { entity: 'person', id: input => input.person },
    errors: ['plan.unknown-domain', 'plan.goal-closed', 'plan.too-many-steps'],
  }),
  /** Moves a step on, today. */
  'plan.setStep': command<null>()({
    input: z.strictObject({ id, step: key, state: z.enum(stepStates) }),
    right: 'case.assess',
    addsTo: { entity: 'plan_goal', id: input => input.id },
    errors: ['plan.goal-closed'],
  }),
  /** Closes a goal (reached or dropped), or opens it again. A dropped goal says why. */
  'plan.setGoalState': command<null>()({
    input: z.strictObject({ id, state: z.enum(goalStates), note: optionalLine(400) }),
    right: 'case.assess',
    addsTo: { entity: 'plan_goal', id: ({ id, state }) => (state === 'open' ? id : null) },
    errors: ['plan.reason-missing'],
  }),
  /** What the person says of goals: yes, partly or no, in their words. */
  'plan.agree': command<null>()({
    input: z.strictObject({
      person: id,
      goals: z.array(id).min(1).max(50),
      /** Today at the latest. */
      on: day,
      answer: z.enum(agreements),
      words: optionalLine(600),
    }),
    right: 'case.assess',
    addsTo: { entity: 'person', id: input => input.person },
    errors: ['plan.goal-closed', 'case.dates'],
  }),
  /** When the next interview would usually be; null while no intensity was chosen, or once an appointment is planned. */
  'plan.nextInterview': query<NextInterview | null>()({ input: z.strictObject({ person: id }), right: 'case.read' }),
};
