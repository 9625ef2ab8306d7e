import type { NeedLevel } from '../../../../shared/domain/assessment';
import type { GoalState, StepState } from '../../../../shared/domain/planGoal';
import type { Tone } from '../../../ui/tone';

/** How a level is shown. None is red: a need is no fault. */
export const levelTones: Readonly<Record<NeedLevel, Tone>> = {
  priority: 'soon',
  watch: 'info',
  none: 'ok',
  'not-assessed': 'none',
};

export const goalTones: Readonly<Record<GoalState, Tone>> = { open: 'info', reached: 'ok', dropped: 'none' };

export const stepTones: Readonly<Record<StepState, Tone>> = { 'to-do': 'none', doing: 'info', done: 'ok', dropped: 'none' };
