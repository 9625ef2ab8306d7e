import { err, ok, type Result } from '../../../../shared/base/result';
import type { Person } from '../../../../shared/domain/person';
import type { Workspace } from '../workspace';

type Flags = Person['flags'];

const SHORTEST_REASON = 3;

/**
 * Flags as they are written: who added or took one out, and on which day, are told by the core and never changed afterwards.
 * A flag is taken out for a reason of three characters at least (`flag.reason-needed`).
 */
export function signedFlags(
  workspace: Pick<Workspace, 'agent' | 'today'>,
  sent: Flags,
  known: Flags,
): Result<Flags, { readonly code: 'flag.reason-needed' }> {
  const today = workspace.today();
  const { id: agent } = workspace.agent;
  const signed: Flags = {};
  for (const [key, flag] of Object.entries(sent)) {
    const before = known[key];
    const { author, addedOn } = before ?? { author: agent, addedOn: today };
    if (flag.removedOn === null) {
      signed[key] = { ...flag, author, addedOn, removalReason: null, removedBy: null };
    } else if (before && before.removedOn !== null) {
      signed[key] = before;
    } else {
      const removalReason = (flag.removalReason ?? '').trim();
      if (removalReason.length < SHORTEST_REASON) return err({ code: 'flag.reason-needed' });
      signed[key] = { ...flag, author, addedOn, removedOn: today, removalReason, removedBy: agent };
    }
  }
  return ok(signed);
}
