import type { LineProblemCode } from '../../import';

/** What a verdict says of a line, beyond what is wrong in the line itself. `value` names the other line or person. */
export type VerdictProblemCode =
  | LineProblemCode
  | 'line.adds-to-line'
  | 'line.repeats-line'
  | 'line.contradicts-line'
  | 'line.same-person-as-line'
  | 'line.same-number-as-line'
  | 'line.number-known'
  | 'line.name-and-birth-known'
  | 'line.phone-known'
  | 'line.known-restricted'
  | 'line.name-known'
  | 'line.withdrawn'
  | 'line.restricted'
  | 'line.shares-phone'
  | 'line.kept-as-corrected';

export interface VerdictProblem {
  readonly code: VerdictProblemCode;
  readonly column: string | null;
  readonly value: string | null;
}
