import type { CallError } from '../../../shared/contract';

/** An expected failure of a call, in the form that TanStack Query carries. Its message is its code: no personal data. */
export class CallFailure<E extends string = string> extends Error {
  readonly failure: CallError<E>;

  constructor(failure: CallError<E>) {
    super(failure.code);
    this.name = 'CallFailure';
    this.failure = failure;
  }
}
