import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Counts requests by route and status: never by lane, device or organisation. Serves them at /metrics. */
export function serveMetrics(app: FastifyInstance): void {
  const registry = new Registry();
  const seconds = new Histogram({
    name: 'jalon_relay_request_seconds',
    help: 'Time of requests by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.15, 0.3, 1, 5, 60],
    registers: [registry],
  });
  const bytes = new Counter({
    name: 'jalon_relay_received_bytes_total',
    help: 'Bytes of request bodies, as announced',
    registers: [registry],
  });
  const memory = new Gauge({ name: 'jalon_relay_memory_bytes', help: 'Resident memory', registers: [registry] });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000);
    bytes.inc(Number(request.headers['content-length'] ?? 0) || 0);
  });
  app.get('/metrics', async (_request, reply) => {
    memory.set(process.memoryUsage.rss());
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
