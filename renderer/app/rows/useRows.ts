import { useCallback, useState } from 'react';
import type { Contract, InputOf, OutputOf } from '../../../shared/contract';
import { CallFailure, useConnection, useQueryCall, type Watch } from '../connection';

/** Rows read with the count: the first page of the grid. */
const FIRST_PAGE = 100;

/** The lists of the core that are read a page at a time. */
type PagedCall = 'assignment.cases' | 'caseload.page' | 'deadline.page' | 'trace.page';
type QueryOf<Name extends PagedCall> = InputOf<Contract[Name]>['query'];
type PageOf<Name extends PagedCall> = OutputOf<Contract[Name]>;
type RowOf<Name extends PagedCall> = PageOf<Name>['rows'][number];

/** A list as the grid takes it, always of one and the same query. */
export interface Rows<Name extends PagedCall> {
  readonly query: QueryOf<Name>;
  /** The first page, with what the core counts beside it. */
  readonly page: PageOf<Name>;
  readonly key: string;
  readonly version: number;
  readonly total: number;
  readonly loadRange: (from: number, to: number) => Promise<readonly RowOf<Name>[]>;
}

export interface RowsAnswer<Name extends PagedCall> {
  readonly rows: Rows<Name> | null;
  readonly failure: CallFailure | null;
  readonly retry: () => void;
}

/**
 * Counts and reads the rows of a query. While another query is being read the former stays whole, so that rows and counts never
 * disagree. `rows` is null until the first answer.
 * @param entities what a line of the list shows: it is read again when one of these changes.
 */
export function useRows<Name extends PagedCall>(name: Name, query: QueryOf<Name>, entities: readonly Watch[]): RowsAnswer<Name> {
  const connection = useConnection();
  const answer = useQueryCall(name, inputOf<Name>(query, 0, FIRST_PAGE), { entities });
  const [shown, setShown] = useState<{
    readonly query: QueryOf<Name>;
    readonly version: number;
    readonly page: PageOf<Name>;
  } | null>(null);
  const { data, dataUpdatedAt: version } = answer;
  if (data && (shown?.query !== query || shown.version !== version)) setShown({ query, version, page: data });

  const loadRange = useCallback(
    async (from: number, to: number): Promise<readonly RowOf<Name>[]> => {
      if (!shown) return [];
      const first: readonly RowOf<Name>[] = shown.page.rows;
      if (to <= first.length) return first.slice(from, to);
      const page = await connection.call(name, inputOf<Name>(shown.query, from, to - from), { repeatable: true });
      if (!page.ok) throw new CallFailure(page.error);
      return page.value.rows;
    },
    [connection, name, shown],
  );
  return {
    rows: shown && { ...shown, key: JSON.stringify(shown.query), total: shown.page.total, loadRange },
    failure: answer.error instanceof CallFailure ? answer.error : null,
    retry: () => void answer.refetch(),
  };
}

/** Every paged call takes this shape, which the compiler cannot tell of a call that it does not know. */
const inputOf = <Name extends PagedCall>(query: QueryOf<Name>, from: number, limit: number) =>
  ({ query, from, limit }) as InputOf<Contract[Name]>;
