import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import type { SessionAgent, SessionStatus } from '../../shared/contract';
import { useT } from '../i18n';
import { ErrorState } from '../ui/ErrorState';
import { SkeletonRows } from '../ui/SkeletonRows';
import { ConnectionProvider, createQueryClient, useConnection, useConnectionState, type Connection } from './connection';
import { ErrorBoundary } from './ErrorBoundary';
import { FailureState } from './failure';
import { ShortcutsProvider } from './keyboard/shortcuts';
import { Cover, HeldScreens, useCoveredKeys, useHeldSession } from './lock';
import { PreferencesProvider, type PreferenceStore } from './preferences';
import { useRefreshSession, useSessionStatus, useSessionUpkeep } from './session';

export interface ClosedScreenProps {
  /** Undefined until the core answers. */
  readonly status: SessionStatus | undefined;
  /** Whose screens wait behind the lock; null when nothing is open behind. */
  readonly waiting: SessionAgent | null;
  /** Keeps this screen in place though the vault is open, as while the recovery code is shown. */
  readonly stay: (staying: boolean) => void;
}

const readOpenScreens = () => import('./openScreens');
type OpenScreens = Awaited<ReturnType<typeof readOpenScreens>>;
const goHome = (): void => void readOpenScreens().then(screens => screens.goHome());

/**
 * The screens of an open vault, read once the password is asked; null until they are there. Not a lazy component: React keeps the
 * skeleton of one for 300 ms even when it is already read.
 */
function useOpenScreens(asked: boolean, needed: boolean): OpenScreens | null {
  const connection = useConnection();
  const queries = useQueryClient();
  const [screens, setScreens] = useState<OpenScreens | null>(null);
  useEffect(() => {
    if (!asked) return;
    const read = (): void =>
      void readOpenScreens().then(setScreens, (error: unknown) =>
        setScreens(() => {
          throw error; // to the boundary, as a component that cannot be read
        }),
      );
    if (needed) read();
    else requestIdleCallback(read);
  }, [asked, needed]);
  useEffect(() => {
    if (screens && !needed) requestIdleCallback(() => void screens.prepareLegal(queries, connection));
  }, [screens, needed, queries, connection]);
  return screens;
}

/** What stands before the vault is open: first run, unlocking, a vault that cannot be opened. */
export type ClosedScreen = ComponentType<ClosedScreenProps>;

export interface AppProps {
  readonly connection: Connection;
  readonly preferences: PreferenceStore;
  readonly closedScreen?: ClosedScreen;
}

/** The application: everything that stands above the screens. */
export function App({ connection, preferences, closedScreen }: AppProps) {
  const [queries] = useState(createQueryClient);
  return (
    <PreferencesProvider store={preferences}>
      <ErrorBoundary>
        <ConnectionProvider connection={connection} queries={queries}>
          <ShortcutsProvider>
            <Gate closedScreen={closedScreen} />
          </ShortcutsProvider>
        </ConnectionProvider>
      </ErrorBoundary>
    </PreferencesProvider>
  );
}

function Gate({ closedScreen: Closed }: { readonly closedScreen: ClosedScreen | undefined }) {
  const t = useT();
  const connection = useConnection();
  const line = useConnectionState();
  const { status, failure } = useSessionStatus();
  const refresh = useRefreshSession();
  const [staying, setStaying] = useState(false);
  const held = useHeldSession(status, staying, goHome);
  useSessionUpkeep();
  const broken = line === 'failed' || failure !== null;
  const atWork = status?.state === 'open' && held?.agent.id === status.agent?.id;
  const covered = broken || staying || !atWork;
  useCoveredKeys(covered);
  const screens = useOpenScreens(status !== undefined, held !== null);

  const front = (): ReactNode => {
    if (line === 'failed')
      return <ErrorState title={t('shell.coreFailed.title')} safe={t('shell.coreFailed.text')} onRetry={connection.retry} />;
    if (failure) return <FailureState failure={failure.failure} onRetry={() => void refresh()} />;
    if (status?.state === 'open' && !staying) return <SkeletonRows />;
    return Closed ? <Closed status={status} waiting={held?.agent ?? null} stay={setStaying} /> : null;
  };
  return (
    <>
      {held && (
        <HeldScreens key={`${held.status.site?.id ?? ''} ${held.agent.id}`} session={held} covered={covered}>
          {screens ? <screens.OpenScreens /> : <SkeletonRows />}
        </HeldScreens>
      )}
      {covered && (held ? <Cover label={t('shell.cover')}>{front()}</Cover> : front())}
    </>
  );
}
