import { useCallback, useEffect, useRef, useState } from 'react';

/** Rows fetched at once, and how many such pages are kept: enough to scroll back without fetching, little in memory. */
const PAGE = 100;
const KEPT_PAGES = 40;

export interface RangeSource<Row> {
  /** Reads rows `from` (included) to `to` (excluded) of the current filter and sort. */
  readonly loadRange: (from: number, to: number) => Promise<readonly Row[]>;
  readonly rowCount: number;
  /** Names the filter and sort: another key drops every row. */
  readonly dataKey: string;
  /** Grows when the data changed under the same key: rows are read again, the old ones stay meanwhile. */
  readonly version?: number;
}

export interface RangeRows<Row> {
  readonly rowAt: (index: number) => Row | undefined;
  /** Asks for the pages that hold these rows. */
  readonly want: (from: number, to: number) => void;
  /** What went wrong, for the helpdesk; null while all goes well. */
  readonly failure: string | null;
  readonly retry: () => void;
}

interface Cache<Row> {
  key: string;
  version: number;
  readonly pages: Map<number, { rows: readonly Row[]; version: number }>;
  readonly asked: Map<number, number>;
}

/** Keeps the rows of a long list by pages, fetched as they come in sight. */
export function useRangeRows<Row>({ loadRange, rowCount, dataKey, version = 0 }: RangeSource<Row>): RangeRows<Row> {
  const [, redraw] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const cache = useRef<Cache<Row>>({ key: dataKey, version, pages: new Map(), asked: new Map() });
  const source = useRef({ loadRange, rowCount });
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  useEffect(() => {
    source.current = { loadRange, rowCount };
  });
  useEffect(() => {
    const store = cache.current;
    if (store.key === dataKey && store.version === version) return;
    if (store.key !== dataKey) store.pages.clear();
    store.key = dataKey;
    store.version = version;
    store.asked.clear();
    setFailure(null);
    redraw(count => count + 1);
  }, [dataKey, version]);

  const load = useCallback(async (page: number): Promise<void> => {
    const store = cache.current;
    const { key, version: wanted } = store;
    store.asked.set(page, wanted);
    const from = page * PAGE;
    const stillWanted = (): boolean => mounted.current && store.key === key && store.version === wanted;
    try {
      const rows = await source.current.loadRange(from, Math.min(from + PAGE, source.current.rowCount));
      if (!stillWanted()) return;
      store.pages.delete(page);
      store.pages.set(page, { rows, version: wanted });
      for (const oldest of store.pages.keys()) {
        if (store.pages.size <= KEPT_PAGES) break;
        store.pages.delete(oldest);
      }
    } catch (error) {
      if (stillWanted()) setFailure(error instanceof Error ? error.message : String(error));
      return;
    } finally {
      if (store.asked.get(page) === wanted && stillWanted()) store.asked.delete(page);
    }
    redraw(count => count + 1);
  }, []);

  const want = useCallback(
    (from: number, to: number) => {
      const store = cache.current;
      if (failure !== null || store.key !== dataKey || store.version !== version) return;
      for (let page = Math.floor(from / PAGE); page <= Math.floor(Math.max(from, to - 1) / PAGE); page++) {
        const fresh = store.pages.get(page)?.version === store.version;
        if (!fresh && !store.asked.has(page)) void load(page);
      }
    },
    [load, failure, dataKey, version],
  );

  const rowAt = (index: number): Row | undefined =>
    cache.current.key === dataKey ? cache.current.pages.get(Math.floor(index / PAGE))?.rows[index % PAGE] : undefined;

  return { rowAt, want, failure, retry: () => setFailure(null) };
}
