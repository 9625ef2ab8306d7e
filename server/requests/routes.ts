import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { LIMITS } from '../../shared/protocol/limits';
import { CONTENT_TYPE } from '../../shared/protocol/relay';
import { decodeMessage, encodeMessage } from '../../shared/protocol/wire';
import type { Caller, RelayContext } from '../relayContext';
import { authenticate } from './authenticate';
import { Refused } from './refused';

/** Declares the calls of the relay on a Fastify application. */
export interface Routes {
  /** A call of a device: signed, a CBOR body in, a CBOR body out. `status` may change the number of a good answer. */
  call<I extends z.ZodType, O extends z.ZodType>(route: {
    path: string;
    input: I;
    output: O;
    bodyLimit?: number;
    status?: (answer: z.output<O>) => number;
    handle: (caller: Caller, input: z.output<I>, reply: FastifyReply) => Promise<z.output<O>>;
  }): void;
  /** A call of whoever has not been enrolled yet: rare, and counted by address. */
  open<I extends z.ZodType, O extends z.ZodType>(route: {
    path: string;
    input: I;
    output: O;
    handle: (input: z.output<I>) => Promise<z.output<O>>;
  }): void;
  /** A reading by the path alone. `signed` says whether a device must ask. */
  read<O extends z.ZodType>(route: {
    path: string;
    output: O;
    handle: (request: FastifyRequest, caller: Caller) => Promise<z.output<O>>;
  }): void;
  openRead<O extends z.ZodType>(route: {
    path: string;
    output: O;
    handle: (request: FastifyRequest) => Promise<z.output<O>>;
  }): void;
  /** The caller of a signed request: for routes that carry plain bytes. */
  callerOf(request: FastifyRequest): Promise<Caller>;
}

const NO_BODY = new Uint8Array(0);

/** The very bytes of a request's body. */
export const bodyOf = (request: FastifyRequest): Uint8Array =>
  Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : NO_BODY;

/** Sends a message in CBOR. */
export const sendMessage = <S extends z.ZodType>(reply: FastifyReply, schema: S, answer: z.output<S>): FastifyReply =>
  reply.type(CONTENT_TYPE).send(Buffer.from(encodeMessage(schema, answer)));

type Check = (request: FastifyRequest) => Promise<{ isAllowed: boolean; isExceeded?: boolean }>;

/** `perAddress` counts what strangers send; `perDevice` what devices do. */
export function createRoutes(
  app: FastifyInstance,
  context: RelayContext,
  limits: { readonly perAddress: Check; readonly perDevice: Check },
): Routes {
  const within = async (check: Check, request: FastifyRequest): Promise<void> => {
    const result = await check(request);
    if (!result.isAllowed && result.isExceeded === true) throw new Refused('request.rate');
  };

  const callerOf = async (request: FastifyRequest): Promise<Caller> => {
    const signed = { method: request.method, path: request.url, body: bodyOf(request) };
    try {
      const caller = await authenticate(context, signed, request.headers.authorization);
      await within(limits.perDevice, request);
      return caller;
    } catch (error) {
      // who guesses is slowed down; a device with a wrong clock is not
      if (error instanceof Refused && error.answer.error === 'request.signature') await within(limits.perAddress, request);
      throw error;
    }
  };

  const inputOf = <I extends z.ZodType>(schema: I, request: FastifyRequest, limit: number): z.output<I> => {
    const read = decodeMessage(schema, bodyOf(request), limit);
    if (!read.ok) throw new Refused(read.error.code === 'protocol.too-large' ? 'request.too-large' : 'request.malformed');
    return read.value;
  };

  return {
    callerOf,
    call({ path, input, output, bodyLimit = LIMITS.body, status, handle }) {
      app.post(path, { bodyLimit }, async (request, reply) => {
        const caller = await callerOf(request);
        const answer = await handle(caller, inputOf(input, request, bodyLimit), reply);
        return sendMessage(reply.code(status?.(answer) ?? 200), output, answer);
      });
    },
    open({ path, input, output, handle }) {
      app.post(path, async (request, reply) => {
        await within(limits.perAddress, request);
        return sendMessage(reply, output, await handle(inputOf(input, request, LIMITS.body)));
      });
    },
    read({ path, output, handle }) {
      app.get(path, async (request, reply) => {
        const caller = await callerOf(request);
        return sendMessage(reply, output, await handle(request, caller));
      });
    },
    openRead({ path, output, handle }) {
      app.get(path, async (request, reply) => {
        await within(limits.perAddress, request);
        return sendMessage(reply, output, await handle(request));
      });
    },
  };
}
