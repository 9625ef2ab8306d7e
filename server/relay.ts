import rateLimit from '@fastify/rate-limit';
import { lt } from 'drizzle-orm';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { LIMITS } from '../shared/protocol/limits';
import { idFromBytes } from '../shared/base/identifier';
import { answers, CONTENT_TYPE, PROTOCOL_VERSIONS, readAuthorization } from '../shared/protocol/relay';
import { answers as storeAnswers, lineageOf, type Database } from './database/connect';
import { deviceUsage, enrolment, requestNonce, token } from './database/schema';
import { enrolmentRoutes } from './enrolment/enrolments';
import { BYTES_TYPE, blobRoutes } from './files/blobs';
import { snapshotRoutes } from './files/snapshots';
import { laneRoutes } from './lanes/routes';
import { createWatchers } from './lanes/watchers';
import { serveMetrics } from './metrics';
import { createOrganisations } from './organisations/organisations';
import { membershipRoutes } from './organisations/routes';
import type { RelayContext } from './relayContext';
import { answerRefusals, failureOf } from './requests/refusals';
import { createRoutes } from './requests/routes';
import { defaultSettings, type RelaySettings } from './settings';

/** Where lines of the log go. */
export interface LogStream {
  write(line: string): void;
}

const SWEEP_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Builds the relay on an open store. The caller listens, and closes it before the store. `log` null keeps silent. */
export async function createRelay(
  db: Database,
  changes: Partial<RelaySettings> = {},
  log: LogStream | null = null,
): Promise<FastifyInstance> {
  const settings = { ...defaultSettings, ...changes };
  const app = fastify({
    bodyLimit: LIMITS.body,
    requestTimeout: 30_000,
    trustProxy: settings.behindProxy,
    // our own line tells of each request: the ready-made one names addresses and paths
    logController: new LogController({ disableRequestLogging: true }),
    logger:
      log === null
        ? false
        : {
            stream: log,
            base: null,
            redact: { paths: ['req', 'res', 'err', 'ip', '*.authorization', 'headers'], remove: true },
          },
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({ route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  });
  app.removeAllContentTypeParsers();
  for (const type of [CONTENT_TYPE, BYTES_TYPE])
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  answerRefusals(app);
  serveMetrics(app);

  await app.register(rateLimit, { global: false });
  const minute = { timeWindow: 60_000, cache: 10_000 };
  const perAddress = app.createRateLimit({ ...minute, max: settings.strangersPerMinute, keyGenerator: request => request.ip });
  const perDevice = app.createRateLimit({
    ...minute,
    max: settings.requestsPerMinute,
    keyGenerator: request => {
      const read = readAuthorization(request.headers.authorization ?? '');
      return read.ok ? read.value.device : 'none';
    },
  });

  const watchers = createWatchers(db, settings.poll);
  const context: RelayContext = { db, settings, watchers, organisations: createOrganisations(db) };
  const routes = createRoutes(app, context, { perAddress, perDevice });

  app.get('/healthz', async (_request, reply) => {
    const well = await storeAnswers(db);
    return reply
      .code(well ? 200 : 503)
      .type('text/plain')
      .send(well ? 'ok\n' : 'the store does not answer\n');
  });
  routes.openRead({
    path: '/v1/info',
    output: answers.info,
    handle: async () => ({
      time: settings.now(),
      lineage: idFromBytes(await lineageOf(db)),
      versions: [PROTOCOL_VERSIONS[0], PROTOCOL_VERSIONS[1]] as [number, number],
      limits: { body: LIMITS.body, envelope: LIMITS.envelope, chunk: LIMITS.chunk, frame: LIMITS.frame },
    }),
  });
  membershipRoutes(routes, context);
  enrolmentRoutes(routes, context);
  laneRoutes(routes, context);
  snapshotRoutes(routes, context);
  blobRoutes(app, routes, context);

  const sweep = setInterval(() => {
    forgetOld(db, settings.now()).catch((error: unknown) => {
      if (error instanceof Error) app.log.error({ failure: failureOf(error) }, 'sweep failed');
    });
  }, SWEEP_MS).unref();
  app.addHook('preClose', async () => {
    clearInterval(sweep);
    watchers.close();
  });
  return app;
}

/** Forgets what has served: nonces, tokens and requests to enrol past their time, counts of past hours. */
export async function forgetOld(db: Database, now: number): Promise<void> {
  await db.delete(requestNonce).where(lt(requestNonce.expires, now));
  await db.delete(token).where(lt(token.expires, now));
  await db.delete(enrolment).where(lt(enrolment.expires, now));
  await db.delete(deviceUsage).where(lt(deviceUsage.hour, Math.floor(now / HOUR_MS) - 1));
}
