import { useCallback, useState } from 'react';
import type { CaseLine, CaseloadQuery } from '../../../shared/contract';
import { CallFailure, useConnection, useQueryCall } from '../../app/connection';

/** Rows read with the count: the first page of the grid. */
const FIRST_PAGE = 100;
/** What a line of the list shows. */
const SHOWN = [
  'person',
  'measure',
  'obligation',
  'appointment',
  'interview',
  'deadline',
  'deadline_setting',
  'assignment',
  'antenna',
  'agent',
] as const;

/** The list as the grid takes it, always of one and the same query. */
export interface CaseloadRows {
  readonly query: CaseloadQuery;
  readonly key: string;
  readonly version: number;
  readonly total: number;
  readonly loadRange: (from: number, to: number) => Promise<readonly CaseLine[]>;
}

interface Shown {
  readonly query: CaseloadQuery;
  readonly version: number;
  readonly total: number;
  readonly first: readonly CaseLine[];
}

/**
 * Counts and reads the cases of a query. While another query is being read the former stays whole, so that rows and count never
 * disagree. `rows` is null until the first answer.
 */
export function useCaseloadRows(query: CaseloadQuery): {
  readonly rows: CaseloadRows | null;
  readonly failure: CallFailure | null;
  readonly retry: () => void;
} {
  const connection = useConnection();
  const answer = useQueryCall('caseload.page', { query, from: 0, limit: FIRST_PAGE }, { entities: SHOWN });
  const [shown, setShown] = useState<Shown | null>(null);
  const { data, dataUpdatedAt: version } = answer;
  if (data && (shown?.query !== query || shown.version !== version))
    setShown({ query, version, total: data.total, first: data.rows });

  const current = shown?.query;
  const first = shown?.first;
  const loadRange = useCallback(
    async (from: number, to: number) => {
      if (!current || !first) return [];
      if (to <= first.length) return first.slice(from, to);
      const page = await connection.call('caseload.page', { query: current, from, limit: to - from }, { repeatable: true });
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
      total: shown.total,
      loadRange,
    },
    failure: answer.error instanceof CallFailure ? answer.error : null,
    retry: () => void answer.refetch(),
  };
}
