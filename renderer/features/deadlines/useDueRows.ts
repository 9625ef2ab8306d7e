import { useCallback, useState } from 'react';
import type { Contract, DeadlineQuery, DueLine, OutputOf } from '../../../shared/contract';
import { CallFailure, useConnection, useQueryCall } from '../../app/connection';

/** Rows read with the counts: the first page of the grid. */
const FIRST_PAGE = 100;
/** What a line of the list shows. */
const SHOWN = [
  'person',
  'measure',
  'appointment',
  'deadline',
  'deadline_setting',
  'assignment',
  'antenna',
  'agent',
  'site',
] as const;

type Page = OutputOf<Contract['deadline.page']>;

/** The list as the grid takes it, always of one and the same query. */
export interface DueRows {
  readonly query: DeadlineQuery;
  readonly key: string;
  readonly version: number;
  readonly total: number;
  readonly counts: Page['counts'];
  readonly loadRange: (from: number, to: number) => Promise<readonly DueLine[]>;
}

/**
 * Counts and reads the deadlines of a query. While another query is being read the former stays whole, so that rows and counts never
 * disagree. `rows` is null until the first answer.
 */
export function useDueRows(query: DeadlineQuery): {
  readonly rows: DueRows | null;
  readonly failure: CallFailure | null;
  readonly retry: () => void;
} {
  const connection = useConnection();
  const answer = useQueryCall('deadline.page', { query, from: 0, limit: FIRST_PAGE }, { entities: SHOWN });
  const [shown, setShown] = useState<{ readonly query: DeadlineQuery; readonly version: number; readonly page: Page } | null>(
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
      const page = await connection.call('deadline.page', { query: current, from, limit: to - from }, { repeatable: true });
      if (!page.ok) throw new CallFailure(page.error);
      return page.value.rows;
    },
    [connection, current, first],
  );
  return {
    rows: shown && {
      query: shown.query,
      key: JSON.stringify(shown.query),
      version: shown.version,
      total: shown.page.total,
      counts: shown.page.counts,
      loadRange,
    },
    failure: answer.error instanceof CallFailure ? answer.error : null,
    retry: () => void answer.refetch(),
  };
}
