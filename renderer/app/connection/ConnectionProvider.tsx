import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { assert } from '../../../shared/base/result';
import type { CoreEvent } from '../../../shared/contract';
import type { Connection, ConnectionState } from './connection';
import { refreshChanged } from './queryClient';

const ConnectionContext = createContext<Connection | null>(null);

interface ConnectionProviderProps {
  readonly connection: Connection;
  readonly queries: QueryClient;
  readonly children: ReactNode;
}

/** Gives the line to the core to every screen, and keeps what they show fresh. */
export function ConnectionProvider({ connection, queries, children }: ConnectionProviderProps) {
  useEffect(() => {
    let opened = false;
    const stopEvents = connection.onEvent(event => void refreshChanged(queries, event));
    const stopState = connection.onState(state => {
      if (state !== 'open') return;
      // a new core may know more than the last answers of the old one
      if (opened) void queries.invalidateQueries();
      opened = true;
    });
    return () => {
      stopEvents();
      stopState();
    };
  }, [connection, queries]);
  return (
    <ConnectionContext value={connection}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ConnectionContext>
  );
}

/** The line to the core. Screens rather use `useQueryCall` and `useCommand`. */
export function useConnection(): Connection {
  const connection = use(ConnectionContext);
  assert(connection !== null, 'a ConnectionProvider stands above every screen');
  return connection;
}

/** Whether the core answers now. */
export function useConnectionState(): ConnectionState {
  const connection = useConnection();
  const [state, setState] = useState<ConnectionState>('open');
  useEffect(() => connection.onState(setState), [connection]);
  return state;
}

/** Hears the events of the core while the component is shown. `handler` must stay the same function (useCallback). */
export function useCoreEvent(handler: (event: CoreEvent) => void): void {
  const connection = useConnection();
  useEffect(() => connection.onEvent(handler), [connection, handler]);
}
