import { lazy, Suspense, useEffect, useState } from 'react';
import type { SessionAgent, SessionStatus } from '../../../shared/contract';
import { useCommand } from '../../app/connection';
import { useRefreshSession } from '../../app/session';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { DemoLock } from './DemoLock';
import { lastLogin } from './lastLogin';
import { NotedCode } from './NotedCode';
import { Unlock } from './Unlock';

// the password is asked every day, these once: they are read apart
const FirstRun = lazy(async () => ({ default: (await import('./FirstRun')).FirstRun }));
const BrokenVault = lazy(async () => ({ default: (await import('./BrokenVault')).BrokenVault }));

export interface ClosedScreenProps {
  readonly status: SessionStatus | undefined;
  readonly waiting: SessionAgent | null;
  readonly stay: (staying: boolean) => void;
}

/** What stands before the vault is open, by the state of the vault. */
export function ClosedScreen({ status, waiting, stay }: ClosedScreenProps) {
  const [founded, setFounded] = useState<{ code: string; siteName: string } | null>(null);
  const core = useSlowCore(status === undefined);
  const noted = useCommand('vault.recoveryCodeNoted');
  const refresh = useRefreshSession();
  const enter = async (): Promise<void> => {
    await noted.run({}); // where it fails, the code is asked about at the next opening
    await refresh();
    setFounded(null);
    stay(false);
  };
  if (founded) return <NotedCode {...founded} onNoted={() => void enter()} />;
  if (!status)
    return core.slow && core.login !== '' ? (
      <Unlock logins={[core.login]} waiting={waiting} unusable={false} />
    ) : (
      <SkeletonRows />
    );
  if (status.state === 'locked')
    return status.demo ? <DemoLock /> : <Unlock logins={status.logins} waiting={waiting} unusable={status.problem !== null} />;
  return (
    <Suspense fallback={<SkeletonRows />}>
      {status.state === 'broken' ? (
        <BrokenVault problem={status.problem ?? 'core.failed'} />
      ) : (
        <FirstRun stay={stay} onFounded={setFounded} />
      )}
    </Suspense>
  );
}

const SLOW_MS = 150;

/** True when the window has just been opened: the core starts with it. */
const isColdStart = (): boolean =>
  performance.getEntriesByType('navigation').some(entry => 'type' in entry && entry.type === 'navigate');

/**
 * Whether the core makes itself wait, and who was here last: their password can be typed meanwhile. At a cold start it always does;
 * a page that is only loaded again mostly has its answer before.
 */
function useSlowCore(awaited: boolean): { readonly slow: boolean; readonly login: string } {
  const [slow, setSlow] = useState(isColdStart);
  useEffect(() => {
    if (!awaited || slow) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [awaited, slow]);
  return { slow, login: lastLogin() };
}
