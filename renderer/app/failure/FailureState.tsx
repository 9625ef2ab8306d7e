import type { CallError } from '../../../shared/contract';
import { ErrorState } from '../../ui/ErrorState';
import { useFailureText } from './failureText';

export interface FailureStateProps {
  readonly failure: Pick<CallError, 'code'>;
  readonly onRetry?: (() => void) | undefined;
}

/** An expected failure in place of what it kept from being shown. */
export function FailureState({ failure, onRetry }: FailureStateProps) {
  const { title, text, details } = useFailureText()(failure);
  return <ErrorState title={title} safe={text} onRetry={onRetry} details={details} />;
}
