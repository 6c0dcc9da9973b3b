import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { Type } from 'typebox';
import type { Platform } from '../platform.ts';
import type { HttpServer } from './frame.ts';

const state = Type.Object({ status: Type.String() });

/** Counts and times every request by route, never by what was asked for: no personal data in metrics. */
function measureRequests(app: HttpServer, registry: Registry): void {
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Counter({
    name: 'touchstone_http_requests_total',
    help: 'Requests answered.',
    labelNames,
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'touchstone_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    requests.inc({ method: request.method, route, status: String(reply.statusCode) });
    durations.observe({ method: request.method, route }, reply.elapsedTime / 1000);
  });
}

/** What those who run the program ask of it: does it live, is it ready, how is it doing. */
export function registerOperationRoutes(app: HttpServer, platform: Platform): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureRequests(app, registry);
  const about = (
    operationId: string,
    summary: string,
  ): { operationId: string; summary: string; tags: string[] } => ({
    operationId,
    summary,
    tags: ['operation'],
  });
  app.get(
    '/healthz',
    {
      config: { access: 'public' },
      schema: { ...about('health', 'The process lives'), response: { 200: state } },
    },
    async () => ({ status: 'ok' }),
  );
  app.get(
    '/readyz',
    {
      config: { access: 'public' },
      schema: { ...about('ready', 'The database answers'), response: { 200: state, 503: state } },
    },
    async (_request, reply) => {
      try {
        await platform.pool.query('select 1');
        return { status: 'ok' };
      } catch {
        return reply.code(503).send({ status: 'database unavailable' });
      }
    },
  );
  app.get(
    '/metrics',
    {
      config: { access: 'public' },
      schema: {
        ...about('metrics', 'Figures for Prometheus'),
        produces: ['text/plain'],
        response: { 200: Type.String() },
      },
    },
    async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  );
}
