import type { SessionStatus } from '../../../../shared/contract';
import { currentSite, may } from '../workspace';
import type { HeldVault } from './heldVault';
import { DEFAULT_LOCK_MINUTES, type OpenSession } from './openSession';
import type { SessionOptions } from './sessionOptions';

/** A clock this far behind the last operation is worth a warning. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** The recovery code is the matter of those who may make another one, and of an agent who is alone with the vault. */
const concernsCode = (held: HeldVault, open: OpenSession): boolean =>
  may(open.workspace, 'vault.renew-code') || (held.store?.listUsers().length ?? 0) === 1;

/** Where this workstation stands, for the screens. `damage`: why the database did not open although the password was right. */
export function sessionStatus(
  { now, version }: Pick<SessionOptions, 'now' | 'version'>,
  held: HeldVault,
  open: OpenSession | null,
  damage: string | null,
): SessionStatus {
  const workspace = open?.workspace ?? null;
  const service = workspace ? currentSite(workspace) : null;
  return {
    state: workspace ? 'open' : held.store?.isFounded ? 'locked' : held.problem ? 'broken' : 'none',
    problem: held.problem ?? damage ?? (open?.filesGone === true ? 'vault.files-gone' : null),
    demo: held.isDemo,
    logins: held.store?.listUsers().map(user => user.login) ?? [],
    agent: workspace ? workspace.agent : null,
    site: service && {
      id: service.id,
      name: service.name,
      demo: service.demo,
      territory: service.territory,
      timeZone: service.timeZone,
    },
    today: workspace ? workspace.today() : new Date(now()).toISOString().slice(0, 10),
    clockSetBack: (workspace?.journal.clockBehind() ?? 0) > CLOCK_TOLERANCE_MS,
    version,
    passwordResets: open?.tellsResets ? [...(held.store?.untoldResets(open.vault) ?? [])] : [],
    recoveryCodeUnnoted: open !== null && !held.isDemo && open.codeIsUnnoted && concernsCode(held, open),
    lockAfterMinutes: open?.lockMinutes ?? DEFAULT_LOCK_MINUTES,
  };
}
