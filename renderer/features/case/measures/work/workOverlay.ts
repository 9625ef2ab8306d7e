import type { WorkDayLine, WorkPlacementLine } from '../../../../../shared/contract';

/** Which form of the hours of a measure is open. */
export type WorkOverlay =
  | { readonly kind: 'place' }
  | { readonly kind: 'plan' | 'end' | 'sheet'; readonly placement: WorkPlacementLine }
  | { readonly kind: 'day'; readonly placement: WorkPlacementLine; readonly day: WorkDayLine | null };
