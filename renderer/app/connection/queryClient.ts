import { QueryClient, type Query } from '@tanstack/react-query';
import type { CoreEvent } from '../../../shared/contract';

/** What a query shows, so that a change refreshes it: every record of an entity, or one of them. */
export type Watch = string | { readonly entity: string; readonly id: string };

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { readonly entities?: readonly Watch[] };
  }
}

/** Makes the cache of answers. The core says what changed, so that nothing grows stale by itself; the network plays no part. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Refreshes the queries that show what an event says has changed. */
export async function refreshChanged(client: QueryClient, event: CoreEvent): Promise<void> {
  if (event.type !== 'changed') return;
  const touched = (query: Query): boolean =>
    (query.meta?.entities ?? []).some(watch =>
      event.changes.some(change =>
        typeof watch === 'string' ? change.entity === watch : change.entity === watch.entity && change.ids.includes(watch.id),
      ),
    );
  await client.invalidateQueries({ predicate: touched });
}
