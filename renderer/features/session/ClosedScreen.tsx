import { lazy, Suspense, useState } from 'react';
import type { SessionAgent, SessionStatus } from '../../../shared/contract';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { DemoLock } from './DemoLock';
import { NotedCode } from './NotedCode';
import { Unlock } from './Unlock';

// the password is asked every day, these once: they are read apart
const FirstRun = lazy(async () => ({ default: (await import('./FirstRun')).FirstRun }));
const BrokenVault = lazy(async () => ({ default: (await import('./BrokenVault')).BrokenVault }));

export interface ClosedScreenProps {
  readonly status: SessionStatus;
  readonly waiting: SessionAgent | null;
  readonly stay: (staying: boolean) => void;
}

/** What stands before the vault is open, by the state of the vault. */
export function ClosedScreen({ status, waiting, stay }: ClosedScreenProps) {
  const [founded, setFounded] = useState<{ code: string; siteName: string } | null>(null);
  if (founded)
    return (
      <NotedCode
        {...founded}
        onNoted={() => {
          setFounded(null);
          stay(false);
        }}
      />
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
