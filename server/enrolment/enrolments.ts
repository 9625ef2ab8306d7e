import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { idFromBytes, idToBytes } from '../../shared/base/identifier';
import { required } from '../../shared/base/result';
import { bytesFromBase64url } from '../../shared/protocol/base64url';
import { LIMITS } from '../../shared/protocol/limits';
import { ID_BYTES } from '../../shared/protocol/primitives';
import { answers, requests } from '../../shared/protocol/relay';
import { enrolment } from '../database/schema';
import type { Caller, RelayContext } from '../relayContext';
import { Refused } from '../requests/refused';
import type { Routes } from '../requests/routes';
import { TOKEN_LIFE } from '../settings';
import { keepToken, useToken } from './tokens';

const mustDirect = ({ state, device }: Caller): void => {
  const user = state.users.get(required(state.devices.get(device), 'the device').user);
  if (user?.role !== 'director') throw new Refused('request.not-allowed');
};

/**
 * Carries a request to be enrolled to a director, and the answer back. Both are opaque here: the four words that two persons
 * compare aloud tell them whether the relay changed anything.
 */
export function enrolmentRoutes(routes: Routes, { db, settings, organisations }: RelayContext): void {
  routes.open({
    path: '/v1/org',
    input: requests.foundation,
    output: answers.appended,
    handle: ({ token, entries }) =>
      db.transaction(async transaction => {
        const org = await useToken(transaction, token, settings.now());
        if (org !== null) throw new Refused('request.not-allowed');
        const { place, head } = await organisations.found(transaction, entries, settings.quota);
        return { place, head };
      }),
  });
  routes.call({
    path: '/v1/enroll/token',
    input: requests.enrolmentToken,
    output: answers.done,
    handle: async (caller, { hash }) => {
      mustDirect(caller);
      await keepToken(db, hash, caller.org, settings.now());
      return {};
    },
  });
  routes.open({
    path: '/v1/enroll',
    input: requests.enrol,
    output: answers.enrolled,
    handle: async ({ token, request }) => {
      const id = new Uint8Array(randomBytes(ID_BYTES));
      await db.transaction(async transaction => {
        const org = await useToken(transaction, token, settings.now());
        if (org === null) throw new Refused('request.not-allowed');
        await transaction.insert(enrolment).values({ id, org, request, expires: settings.now() + TOKEN_LIFE });
      });
      return { id: idFromBytes(id) };
    },
  });
  routes.openRead({
    path: '/v1/enroll/:id',
    output: answers.enrolment,
    handle: async request => {
      const { id } = request.params as { id: string }; // the route has this parameter
      const bytes = bytesFromBase64url(id, ID_BYTES);
      if (bytes === null) throw new Refused('request.malformed');
      const [row] = await db.select({ answer: enrolment.answer }).from(enrolment).where(eq(enrolment.id, bytes));
      if (row === undefined) throw new Refused('request.unknown');
      return row.answer === null
        ? { state: 'waiting' as const, answer: null }
        : { state: 'answered' as const, answer: row.answer };
    },
  });
  routes.read({
    path: '/v1/enroll',
    output: answers.enrolments,
    handle: async (_request, caller) => {
      mustDirect(caller);
      const rows = await db
        .select({ id: enrolment.id, request: enrolment.request })
        .from(enrolment)
        .where(and(eq(enrolment.org, caller.org), isNull(enrolment.answer), gt(enrolment.expires, settings.now())))
        .limit(Math.floor(LIMITS.body / LIMITS.enrolment));
      return { waiting: rows.map(({ id, request }) => ({ id: idFromBytes(id), request })) };
    },
  });
  routes.call({
    path: '/v1/enroll/answer',
    input: requests.answer,
    output: answers.done,
    handle: async (caller, { id, answer }) => {
      mustDirect(caller);
      const here = and(eq(enrolment.org, caller.org), eq(enrolment.id, idToBytes(id)), isNull(enrolment.answer));
      const done = await db.update(enrolment).set({ answer }).where(here).returning({ id: enrolment.id });
      if (done.length === 0) throw new Refused('request.unknown');
      return {};
    },
  });
}
