import type { ReactNode } from 'react';
import type { CallFailure } from '../../app/connection';
import { FailureState } from '../../app/failure';
import { SkeletonRows } from '../../ui/SkeletonRows';

interface LoadedProps<T> {
  readonly query: { readonly data: T | undefined; readonly error: CallFailure | null; readonly refetch: () => Promise<unknown> };
  readonly children: (data: T) => ReactNode;
}

/** What a query gives, or its loading, or its failure. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <FailureState failure={query.error.failure} onRetry={() => void query.refetch()} />;
  return <SkeletonRows />;
}
