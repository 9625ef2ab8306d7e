import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SessionStatus } from '../../../shared/contract';
import { clearToasts } from '../../ui/toast';
import { useConnection } from '../connection';
import { isSessionQuery, LEGAL_QUERY, type Session } from '../session';

const sameAgent = (one: Session, other: Session): boolean =>
  one.agent.id === other.agent.id && one.status.site?.id === other.status.site?.id;

/** The vault may have gained or lost users meanwhile; another vault shares none. */
const sameVault = (one: SessionStatus, other: SessionStatus): boolean =>
  one.demo === other.demo && one.logins.some(login => other.logins.includes(login));

/**
 * The session whose screens are mounted. It stays while the vault is locked, and is the same one when the same agent comes
 * back: what waited is then sent, and everything shown is asked again. It is dropped, with every answer read for it and what was said of it, as soon
 * as someone else is at work, or when the vault is no longer the same.
 * @param paused waits before a newly opened session is taken, as while the recovery code is shown.
 * @param goHome leads to the first screen.
 */
export function useHeldSession(status: SessionStatus | undefined, paused: boolean, goHome: () => void): Session | null {
  const client = useQueryClient();
  const connection = useConnection();
  const [held, setHeld] = useState<Session | null>(null);
  useEffect(() => {
    if (!status || paused) return;
    const next = status.state === 'open' && status.agent ? { status, agent: status.agent } : null;
    if (next && held && sameAgent(held, next)) {
      if (held.status === status) return;
      connection.resume();
      if (held.status.state !== 'open') void client.invalidateQueries({ predicate: isSessionQuery });
      setHeld(next);
      return;
    }
    if (!next && held && status.state === 'locked' && sameVault(held.status, status)) {
      if (held.status.state === 'open') setHeld({ ...held, status: { ...held.status, state: 'locked' } });
      return;
    }
    if (!next && !held) return;
    connection.abandon();
    clearToasts();
    client.removeQueries({ predicate: isSessionQuery });
    void client.invalidateQueries({ queryKey: [LEGAL_QUERY] });
    if (held) goHome();
    setHeld(next);
  }, [status, paused, held, client, connection, goHome]);
  return held;
}
