import { useQueryClient, type Query } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useRef, type ReactNode } from 'react';
import { isCalendarDate } from '../../shared/base/calendarDate';
import { assert } from '../../shared/base/result';
import type { CoreEvent, SessionAgent, SessionStatus } from '../../shared/contract';
import { TodayProvider } from '../ui/today';
import { CallFailure, useConnection, useCoreEvent, useQueryCall } from './connection';

/** Where the cache keeps the status. */
export const STATUS_KEY = ['session.status', {}] as const;

/** The status of the vault and of who is at the workstation; undefined until the core answers. */
export function useSessionStatus(): { readonly status: SessionStatus | undefined; readonly failure: CallFailure | null } {
  const query = useQueryCall('session.status', {});
  return { status: query.data, failure: query.error instanceof CallFailure ? query.error : null };
}

/** Gives the function that asks for the status again, after a command that may have changed it. */
export function useRefreshSession(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await client.invalidateQueries({ predicate: query => closedQueries.includes(query.queryKey[0]) });
  }, [client]);
}

/** Keeps the status fresh: the core says when it changes. */
export function useSessionUpkeep(): void {
  const refresh = useRefreshSession();
  const onEvent = useCallback(
    (event: CoreEvent) => {
      if (event.type === 'session') void refresh();
    },
    [refresh],
  );
  useCoreEvent(onEvent);
}

/** Answers that hold while nobody has unlocked the vault: its status, and the backups beside it. */
const closedQueries: readonly unknown[] = ['session.status', 'backup.listForRestore'];

/** Known before and after: those of the application while locked, those of the vault once it is open. */
export const LEGAL_QUERY = 'referential.get';

/** True for the answers that belong to an open session and are worth nothing in another. */
export const isSessionQuery = (query: Query): boolean =>
  query.queryKey[0] !== LEGAL_QUERY && !closedQueries.includes(query.queryKey[0]);

/** Tells the core that someone is there, at most every 20 s, so that it locks only when nobody is. */
export function useActivity(): void {
  const connection = useConnection();
  const last = useRef(0);
  useEffect(() => {
    const onSign = (event: Event): void => {
      if (event.timeStamp - last.current < 20_000) return;
      last.current = event.timeStamp;
      void connection.call('session.activity', {}, { repeatable: true });
    };
    const signs = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, onSign);
    };
  }, [connection]);
}

/** An open session: who works, where, on which day. */
export interface Session {
  readonly status: SessionStatus;
  readonly agent: SessionAgent;
}

const SessionContext = createContext<Session | null>(null);

interface SessionProviderProps {
  readonly session: Session;
  readonly children: ReactNode;
}

/** Gives the open session, and its day, to every screen. */
export function SessionProvider({ session, children }: SessionProviderProps) {
  const { today } = session.status;
  assert(isCalendarDate(today), 'the core gives the day');
  return (
    <SessionContext value={session}>
      <TodayProvider today={today}>{children}</TodayProvider>
    </SessionContext>
  );
}

/** The open session. Screens stand below a SessionProvider only. */
export function useSession(): Session {
  const session = use(SessionContext);
  assert(session !== null, 'a SessionProvider stands above every screen');
  return session;
}
