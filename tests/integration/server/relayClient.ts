import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { commitmentTo, loadCipher, sealEnvelope, type Cipher } from '../../../electron/core/sync/envelope';
import { LIMITS } from '../../../shared/protocol/limits';
import { entryHash } from '../../../shared/protocol/membership';
import { NO_LINK } from '../../../shared/protocol/primitives';
import {
  answers,
  CONTENT_TYPE,
  refusalAnswer,
  requests,
  requestSigned,
  writeAuthorization,
  type RelayRefusal,
} from '../../../shared/protocol/relay';
import { decodeMessage, encodeMessage } from '../../../shared/protocol/wire';
import { primitives, type SigningKey } from '../../unit/protocol/hostPrimitives';
import { keyOf, named, smallOrganisation } from '../../unit/protocol/organisation';

/** A relay to talk to: in this process, or by its address. */
export type Target = FastifyInstance | string;

export interface RawAnswer {
  readonly status: number;
  readonly body: Uint8Array;
  readonly header: (name: string) => string | null;
}

/** One request, as bytes. */
export async function send(
  target: Target,
  {
    method,
    path,
    body,
    headers,
  }: { method: 'GET' | 'POST' | 'PUT'; path: string; body?: Uint8Array; headers: Record<string, string> },
): Promise<RawAnswer> {
  if (typeof target === 'string') {
    const answer = await fetch(target + path, { method, headers, ...(body && { body: Buffer.from(body) }) });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, body: bytes, header: name => answer.headers.get(name) };
  }
  const answer = await target.inject({ method, url: path, headers, ...(body && { payload: Buffer.from(body) }) });
  const header = (name: string): string | null => {
    const value = answer.headers[name];
    return value === undefined ? null : String(value);
  };
  return { status: answer.statusCode, body: new Uint8Array(answer.rawPayload), header };
}

/** What a call came to: a good answer, or the refusal. */
export type Outcome<T> =
  | { readonly status: number; readonly value: T; readonly refusal?: never }
  | { readonly status: number; readonly value?: never; readonly refusal: RelayRefusal };

function outcomeOf<O extends z.ZodType>(schema: O, { status, body }: RawAnswer): Outcome<z.output<O>> {
  const good = decodeMessage(schema, body, LIMITS.answer);
  if (good.ok) return { status, value: good.value };
  const refused = decodeMessage(refusalAnswer, body, LIMITS.answer);
  if (!refused.ok) throw new Error(`An answer that is neither: ${status} ${Buffer.from(body).toString('latin1').slice(0, 200)}`);
  return { status, refusal: refused.value };
}

export interface RequestChanges {
  readonly time?: number;
  readonly nonce?: Uint8Array;
  readonly key?: SigningKey;
  /** Bytes sent instead of those that were signed. */
  readonly body?: Uint8Array;
  readonly type?: string;
  readonly headers?: Record<string, string>;
}

/** A device of the tests' organisation, by its word (`dir1`, `off1`…), talking to a relay and sealing real envelopes. */
export class TestDevice {
  readonly word: string;
  readonly id;
  private readonly key: SigningKey;
  private readonly chains = new Map<string, { count: number; hash: Uint8Array }>();
  target: Target;

  constructor(word: string, target: Target) {
    this.word = word;
    this.id = named(word);
    this.key = keyOf(word);
    this.target = target;
  }

  /** The `Authorization` header of a request. */
  authorize(method: string, path: string, body: Uint8Array, changes: RequestChanges = {}): string {
    const said = { device: this.id, time: changes.time ?? Date.now(), nonce: changes.nonce ?? new Uint8Array(randomBytes(16)) };
    const signature = (changes.key ?? this.key).sign(requestSigned({ method, path, body }, said, primitives.sha256));
    return writeAuthorization({ ...said, signature });
  }

  async raw(method: 'GET' | 'POST' | 'PUT', path: string, body?: Uint8Array, changes: RequestChanges = {}): Promise<RawAnswer> {
    const signed = body ?? new Uint8Array();
    const headers = {
      authorization: this.authorize(method, path, signed, changes),
      ...(body && { 'content-type': changes.type ?? CONTENT_TYPE }),
      ...changes.headers,
    };
    const sent = changes.body ?? body;
    return send(this.target, { method, path, headers, ...(sent && { body: sent }) });
  }

  async call<I extends z.ZodType, O extends z.ZodType>(
    path: string,
    input: I,
    output: O,
    value: z.output<I>,
    changes: RequestChanges = {},
  ) {
    return outcomeOf(output, await this.raw('POST', path, encodeMessage(input, value), changes));
  }

  async read<O extends z.ZodType>(path: string, output: O, changes: RequestChanges = {}) {
    return outcomeOf(output, await this.raw('GET', path, undefined, changes));
  }

  /** Seals the next envelope of this device in a lane, with some text in it. */
  seal(
    cipher: Cipher,
    lane: string,
    text: string,
    changes: { count?: number; previous?: Uint8Array; keep?: boolean } = {},
  ): Uint8Array {
    const last = this.chains.get(lane) ?? { count: 0, hash: NO_LINK };
    const count = changes.count ?? last.count + 1;
    const header = {
      lane: named(lane),
      device: this.id,
      count,
      previous: changes.previous ?? last.hash,
      keyId: named('lane key'),
      membership: NO_LINK,
    };
    const operations = [new Uint8Array(Buffer.from(text))];
    const packets = [{ caseKey: CASE_KEY, batch: { device: null, first: count, operations, before: NO_LINK } }];
    const nonce = new Uint8Array(randomBytes(24));
    const sealed = sealEnvelope(cipher, { header, nonce, laneKey: LANE_KEY, packets, seals: [], seen: [] }, this.key.sign);
    if (!sealed.ok) throw new Error(sealed.error.code);
    if (changes.keep !== false) this.chains.set(lane, { count, hash: sealed.value.hash });
    return sealed.value.bytes;
  }
}

export const LANE_KEY = new Uint8Array(createHash('sha256').update('lane key of the tests').digest());
export const CASE_KEY = new Uint8Array(createHash('sha256').update('case key of the tests').digest());
export const caseHandle = commitmentTo(CASE_KEY);
export const cipher = await loadCipher();

/** Founds the tests' organisation on a relay, by a token that its operator made. */
export async function found(target: Target, token: Uint8Array, entries: Uint8Array[] = smallOrganisation().entries) {
  const body = encodeMessage(requests.foundation, { token, entries });
  return outcomeOf(
    answers.appended,
    await send(target, { method: 'POST', path: '/v1/org', body, headers: { 'content-type': CONTENT_TYPE } }),
  );
}

/** A request without a device. */
export async function stranger<O extends z.ZodType>(
  target: Target,
  method: 'GET' | 'POST',
  path: string,
  output: O,
  body?: Uint8Array,
) {
  return outcomeOf(
    output,
    await send(target, { method, path, headers: body ? { 'content-type': CONTENT_TYPE } : {}, ...(body && { body }) }),
  );
}

/** Founds an organisation whose log is longer than one request carries: the rest is appended by the director's device. */
export async function foundWhole(target: Target, token: Uint8Array, entries: readonly Uint8Array[]): Promise<void> {
  const director = new TestDevice('dir1', target);
  for (let from = 0; from < entries.length; from += LIMITS.membershipBatch) {
    const part = entries.slice(from, from + LIMITS.membershipBatch);
    const last = entries[from - 1];
    const outcome =
      last === undefined
        ? await found(target, token, part)
        : await director.call('/v1/m', requests.append, answers.appended, {
            previous: entryHash(last, primitives.sha256),
            entries: part,
          });
    if (outcome.value === undefined) throw new Error(outcome.refusal.error);
  }
}
