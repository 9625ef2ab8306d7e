import { useCallback, useState } from 'react';
import type { Contract, OutputOf, TraceLine, TraceQuery } from '../../../shared/contract';
import { CallFailure, useConnection, useQueryCall } from '../../app/connection';

/** Rows read with the count: the first page of the grid. */
const FIRST_PAGE = 100;

/** The list as the grid takes it, always of one and the same query. */
export interface TraceRows {
  readonly key: string;
  readonly version: number;
  readonly total: number;
  readonly loadRange: (from: number, to: number) => Promise<readonly TraceLine[]>;
}

/** Counts and reads the traces of a query. While another one is being read the former stays whole. `rows` is null until the first answer. */
export function useTraceRows(query: TraceQuery): {
  readonly rows: TraceRows | null;
  readonly failure: CallFailure | null;
  readonly retry: () => void;
} {
  const connection = useConnection();
  const answer = useQueryCall(
    'trace.page',
    { query, from: 0, limit: FIRST_PAGE },
    { entities: ['access', 'person', 'agent'], keepPrevious: true },
  );
  const [shown, setShown] = useState<{
    readonly query: TraceQuery;
    readonly version: number;
    readonly page: OutputOf<Contract['trace.page']>;
  } | null>(null);
  const { data, dataUpdatedAt: version, isPlaceholderData } = answer;
  if (data && !isPlaceholderData && (shown?.query !== query || shown.version !== version))
    setShown({ query, version, page: data });
  const current = shown?.query;
  const first = shown?.page.rows;
  const loadRange = useCallback(
    async (from: number, to: number) => {
      if (!current || !first) return [];
      if (to <= first.length) return first.slice(from, to);
      const page = await connection.call('trace.page', { query: current, from, limit: to - from }, { repeatable: true });
      if (!page.ok) throw new CallFailure(page.error);
      return page.value.rows;
    },
    [connection, current, first],
  );
  return {
    rows: shown && { key: JSON.stringify(shown.query), version: shown.version, total: shown.page.total, loadRange },
    failure: answer.error instanceof CallFailure ? answer.error : null,
    retry: () => void answer.refetch(),
  };
}
