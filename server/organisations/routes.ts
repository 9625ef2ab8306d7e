import { LIMITS } from '../../shared/protocol/limits';
import { answers, requests } from '../../shared/protocol/relay';
import type { RelayContext } from '../relayContext';
import { Refused } from '../requests/refused';
import type { Routes } from '../requests/routes';

/** The membership log of the caller's organisation. */
export function membershipRoutes(routes: Routes, { organisations }: RelayContext): void {
  routes.read({
    path: '/v1/m',
    output: answers.membership,
    handle: async (request, { org, state }) => {
      const { after = '-1' } = request.query as { after?: unknown }; // nothing is known of a query
      if (typeof after !== 'string' || !/^(-1|\d{1,9})$/.test(after)) throw new Refused('request.malformed');
      const entries = await organisations.entries(org, Number(after) + 1, LIMITS.membershipBatch);
      return { entries: fitting(entries), place: state.place, head: state.head };
    },
  });
  routes.call({
    path: '/v1/m',
    input: requests.append,
    output: answers.appended,
    handle: async ({ org }, { previous, entries }) => {
      const { place, head } = await organisations.append(org, previous, entries);
      return { place, head };
    },
  });
}

/** The first entries that fit into an answer; the reader asks for the rest. */
function fitting(entries: readonly Uint8Array[]): Uint8Array[] {
  let size = 0;
  return entries.filter((entry, at) => (size += entry.length) <= LIMITS.body || at === 0);
}
