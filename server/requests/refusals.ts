import type { FastifyError, FastifyInstance } from 'fastify';
import { refusalAnswer, relayErrors, type RelayErrorCode, type RelayRefusal } from '../../shared/protocol/relay';
import { Refused } from './refused';
import { sendMessage } from './routes';

/** What Fastify itself refuses before any of our code runs. */
const FROM_FASTIFY: Readonly<Record<string, RelayErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.content-type',
};

/** Seconds after which a request that was one too many may be tried again. */
const RETRY_SECONDS = '60';

function refusalOf(error: FastifyError | Refused): RelayRefusal {
  if (error instanceof Refused) return error.answer;
  const known = FROM_FASTIFY[error.code];
  if (known !== undefined) return { error: known };
  const { statusCode = 500 } = error;
  return { error: statusCode < 500 ? 'request.malformed' : 'request.failed' };
}

/** Gives every refusal its status and its body in CBOR; what nobody expected is logged without its words. */
export function answerRefusals(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | Refused>((error, request, reply) => {
    const answer = refusalOf(error);
    if (answer.error === 'request.failed') request.log.error({ failure: failureOf(error) }, 'request failed');
    if (answer.error === 'request.rate') void reply.header('retry-after', RETRY_SECONDS);
    return sendMessage(reply.code(relayErrors[answer.error]), refusalAnswer, answer);
  });
  app.setNotFoundHandler((_request, reply) =>
    sendMessage(reply.code(relayErrors['request.unknown']), refusalAnswer, { error: 'request.unknown' }),
  );
}

/** Where something broke, without its message: a database tells values in its messages. */
export function failureOf(error: Error): {
  readonly kind: string;
  readonly code: string | null;
  readonly frames: readonly string[];
} {
  const cause = error.cause instanceof Error ? error.cause : error;
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
  return { kind: cause.name, code, frames: frames.slice(0, 6).map(line => line.trim()) };
}
