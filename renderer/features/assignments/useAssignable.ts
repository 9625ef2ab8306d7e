import { useCallback, useState } from 'react';
import type { AssignableCase, AssignableQuery, Contract, OutputOf } from '../../../shared/contract';
import { CallFailure, useConnection, useQueryCall } from '../../app/connection';

/** Rows read with the total: the first page of the grid. */
const FIRST_PAGE = 100;
const SHOWN = ['person', 'measure', 'assignment', 'antenna', 'agent', 'site'] as const;

type Page = OutputOf<Contract['assignment.cases']>;

/** The list as the grid takes it, always of one and the same query. */
export interface AssignableRows {
  readonly key: string;
  readonly version: number;
  readonly total: number;
  readonly loadRange: (from: number, to: number) => Promise<readonly AssignableCase[]>;
}

/** Reads the cases of a query; while another one is read the former stays whole. `rows` is null until the first answer. */
export function useAssignable(query: AssignableQuery): {
  readonly rows: AssignableRows | null;
  readonly failure: CallFailure | null;
  readonly retry: () => void;
} {
  const connection = useConnection();
  const answer = useQueryCall('assignment.cases', { query, from: 0, limit: FIRST_PAGE }, { entities: SHOWN });
  const [shown, setShown] = useState<{ readonly query: AssignableQuery; readonly version: number; readonly page: Page } | null>(
    null,
  );
  const { data, dataUpdatedAt: version } = answer;
  if (data && (shown?.query !== query || shown.version !== version)) setShown({ query, version, page: data });
  const current = shown?.query;
  const first = shown?.page.rows;
  const loadRange = useCallback(
    async (from: number, to: number) => {
      if (!current || !first) return [];
      if (to <= first.length) return first.slice(from, to);
      const page = await connection.call('assignment.cases', { query: current, from, limit: to - from }, { repeatable: true });
      if (!page.ok) throw new CallFailure(page.error);
      return page.value.rows;
    },
    [connection, current, first],
  );
  return {
    rows: shown && {
      key: JSON.stringify(shown.query),
      version: shown.version,
      total: shown.page.total,
      loadRange,
    },
    failure: answer.error instanceof CallFailure ? answer.error : null,
    retry: () => void answer.refetch(),
  };
}
