import { RouterProvider } from '@tanstack/react-router';
import { useState, type ComponentType } from 'react';
import type { SessionStatus } from '../../shared/contract';
import { useT } from '../i18n';
import { ErrorState } from '../ui/ErrorState';
import { SkeletonRows } from '../ui/SkeletonRows';
import { ConnectionProvider, createQueryClient, useConnection, useConnectionState, type Connection } from './connection';
import { DraftsProvider, vaultDrafts } from './drafts';
import { ErrorBoundary } from './ErrorBoundary';
import { ShortcutsProvider } from './keyboard/shortcuts';
import { PreferencesProvider, type PreferenceStore } from './preferences';
import { router } from './router';
import { SessionProvider, useSessionStatus, useSessionUpkeep } from './session';

/** What stands before the vault is open: first run, unlocking, a vault that cannot be opened. */
export type ClosedScreen = ComponentType<{ readonly status: SessionStatus }>;

export interface AppProps {
  readonly connection: Connection;
  readonly preferences: PreferenceStore;
  readonly closedScreen?: ClosedScreen;
}

/** The application: everything that stands above the screens. */
export function App({ connection, preferences, closedScreen }: AppProps) {
  const [queries] = useState(createQueryClient);
  const [drafts] = useState(() => vaultDrafts(connection));
  return (
    <PreferencesProvider store={preferences}>
      <ErrorBoundary>
        <ConnectionProvider connection={connection} queries={queries}>
          <ShortcutsProvider>
            <DraftsProvider store={drafts}>
              <Gate closedScreen={closedScreen} />
            </DraftsProvider>
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
  useSessionUpkeep();
  if (line === 'failed')
    return <ErrorState title={t('shell.coreFailed.title')} safe={t('shell.coreFailed.text')} onRetry={connection.retry} />;
  if (failure) return <ErrorState title={t('shell.crash.title')} safe={t('shell.crash.text')} details={failure.failure.code} />;
  if (!status) return <SkeletonRows />;
  if (status.state === 'open' && status.agent)
    return (
      <SessionProvider session={{ status, agent: status.agent }}>
        <RouterProvider router={router} />
      </SessionProvider>
    );
  return Closed ? <Closed status={status} /> : null;
}
