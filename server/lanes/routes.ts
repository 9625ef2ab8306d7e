import { idFromBytes, idToBytes } from '../../shared/base/identifier';
import { LIMITS } from '../../shared/protocol/limits';
import { laneAccess } from '../../shared/protocol/membership';
import { answers, decodeFrame, frameContent, requests, type EnvelopeAck } from '../../shared/protocol/relay';
import { decodeMessage } from '../../shared/protocol/wire';
import { primitives } from '../primitives';
import type { RelayContext } from '../relayContext';
import { Refused } from '../requests/refused';
import type { Routes } from '../requests/routes';
import { evidenceOf, heads, pull, range } from './pull';
import { push } from './push';

const FORKED = 409;
const forked = (acks: readonly EnvelopeAck[]): boolean => acks.some(ack => 'error' in ack && ack.error === 'equivocation');

/** Room of the head and of the list around a frame. */
const FRAME_ROOM = 64 * 1024;

/** Envelopes: in, out, and what they are compared by. */
export function laneRoutes(routes: Routes, context: RelayContext): void {
  const { settings, watchers } = context;
  routes.call({
    path: '/v1/sync',
    input: requests.sync,
    output: answers.sync,
    status: ({ acks }) => (forked(acks) ? FORKED : 200),
    handle: async (caller, input) => ({
      acks: await push(context, caller, input.push),
      pull: await pull(context, caller, input),
      time: settings.now(),
    }),
  });
  routes.call({
    path: '/v1/heads',
    input: requests.lane,
    output: answers.heads,
    handle: (caller, { lane }) => heads(context, caller, lane),
  });
  routes.call({
    path: '/v1/range',
    input: requests.range,
    output: answers.range,
    handle: (caller, input) => range(context, caller, input),
  });
  routes.call({
    path: '/v1/evidence',
    input: requests.lane,
    output: answers.evidence,
    handle: (caller, { lane }) => evidenceOf(context, caller, lane),
  });
  routes.call({
    path: '/v1/watch',
    input: requests.watch,
    output: answers.watch,
    handle: async ({ org, device, state }, { lanes }, reply) => {
      if (!lanes.every(({ lane }) => laneAccess(state, device, lane).read)) throw new Refused('request.not-allowed');
      const leave = new AbortController();
      reply.raw.once('close', () => leave.abort());
      const watched = lanes.map(({ lane, after }) => ({ lane: idToBytes(lane), after }));
      const moved = await watchers.wait(org, watched, settings.watch, leave.signal);
      return { lanes: moved.map(({ lane, head }) => ({ lane: idFromBytes(lane), head })), time: settings.now() };
    },
  });
  routes.call({
    path: '/v1/bundle',
    input: requests.bundle,
    output: answers.bundle,
    bodyLimit: LIMITS.frame + FRAME_ROOM,
    handle: async (caller, { frames }) => {
      const acks = [];
      for (const [at, bytes] of frames.entries()) {
        const frame = decodeFrame(bytes, primitives.sha256);
        const content = frame.ok ? decodeMessage(frameContent, frame.value.content, LIMITS.frame) : frame;
        if (!frame.ok || !content.ok) acks.push({ frame: at, error: 'damaged' as const });
        else acks.push({ frame: frame.value.number, acks: await push(context, caller, content.value.envelopes) });
      }
      return { acks };
    },
  });
}
