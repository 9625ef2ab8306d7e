import { useState } from 'react';
import type { SessionAgent, SessionStatus } from '../../../shared/contract';
import { BrokenVault } from './BrokenVault';
import { DemoLock } from './DemoLock';
import { FirstRun } from './FirstRun';
import { NotedCode } from './NotedCode';
import { Unlock } from './Unlock';

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
  if (status.state === 'broken') return <BrokenVault problem={status.problem ?? 'core.failed'} />;
  if (status.state === 'locked')
    return status.demo ? <DemoLock /> : <Unlock logins={status.logins} waiting={waiting} unusable={status.problem !== null} />;
  return <FirstRun stay={stay} onFounded={setFounded} />;
}
