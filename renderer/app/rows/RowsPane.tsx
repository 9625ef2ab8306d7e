import type { ReactNode, Ref } from 'react';
import { SkeletonRows } from '../../ui/SkeletonRows';
import type { CallFailure } from '../connection';
import { FailureState } from '../failure';
import s from './Rows.module.css';

export interface RowsPaneProps<List extends { readonly total: number }> {
  /** What `useRows` answered. */
  readonly answer: { readonly rows: List | null; readonly failure: CallFailure | null; readonly retry: () => void };
  /** What stands in the place of a list without rows. */
  readonly empty: ReactNode;
  readonly children: (rows: List) => ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** The place of a long list: its rows, or that they are awaited, that they could not be read, that there is none. */
export function RowsPane<List extends { readonly total: number }>({ answer, empty, children, ref }: RowsPaneProps<List>) {
  const { rows, failure, retry } = answer;
  return (
    <div className={s.list} ref={ref}>
      {failure ? (
        <FailureState failure={failure.failure} onRetry={retry} />
      ) : !rows ? (
        <div className={s.waiting}>
          <SkeletonRows rows={12} />
        </div>
      ) : rows.total === 0 ? (
        empty
      ) : (
        children(rows)
      )}
    </div>
  );
}
