import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { providerStaff } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import { deliveryOutcomes } from '../../processes/alert-outcomes.ts';
import { incident } from '../../processes/incident/definition.ts';
import { groupsOfIncident } from '../alerts/groups-of-incident.ts';
import { type AlertResult, type Delivery, listDeliveries, readDelivery } from '../alerts/log.ts';
import { proveAlertSource } from '../alerts/prove.ts';
import type { KeptProblem } from '../alerts/read-message.ts';
import { takeInAlerts } from '../alerts/take-in.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { deliveryFields, groupSchema, orNull, resultSchema } from './alert-schemas.ts';
import { bytesOf, withBytes } from './content-frame.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { languageOf, problemOf } from './problem.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { pageOf, problems } from './record-schemas.ts';
import { RequestLimit } from './request-limit.ts';

const tags = ['alerts'];
const mayRead = { access: ['administrator', 'system-manager', 'process-owner', 'agent', 'auditor'] } as const;
const mayReadRaw = { access: ['administrator', 'system-manager', 'process-owner', 'auditor'] } as const;

/** Largest message, in bytes: a group of some hundred alerts. */
const messageLimit_bytes = 524_288;

/** Most messages of one source within a minute, in one process of the program. */
const messagesPerMinute = 600;

const uuid = Type.String({ format: 'uuid' });
const header = (longest: number, description: string) =>
  Type.Optional(Type.String({ maxLength: longest, description }));

/** A kept problem in the reader's language. */
function tellProblem(kept: KeptProblem | null, language: Language) {
  if (kept === null) return null;
  const refusal = new Refusal(kept.code, kept.params, { problems: kept.problems });
  const { code, detail, errors = [] } = problemOf(refusal, language);
  return {
    code,
    detail,
    errors: errors.map((one) => ({ field: one.field, code: one.code, detail: one.detail })),
  };
}

function presentResult(result: AlertResult, language: Language) {
  return { ...result, problem: tellProblem(result.problem, language) };
}

function presentDelivery({ received_at, results, problem, ...rest }: Delivery, language: Language) {
  return {
    ...rest,
    received_at: isoOf(received_at),
    results: results.map((one) => presentResult(one, language)),
    problem: tellProblem(problem, language),
  };
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function registerWebhook(app: HttpServer, platform: Platform): void {
  const limit = new RequestLimit(messagesPerMinute);
  app.post(
    '/api/v1/webhooks/alerts/:source',
    {
      config: { access: 'public', proves_itself: true },
      bodyLimit: messageLimit_bytes,
      schema: {
        operationId: 'report-alerts',
        summary: 'Report alerts by the token or signature of a source; the same again changes nothing',
        tags,
        security: [],
        params: Type.Object({ source: uuid }),
        headers: Type.Object({
          authorization: header(300, '`Bearer` and the token, where the source proves itself by one.'),
          'touchstone-timestamp': header(20, 'Seconds since 1970, at most five minutes from now.'),
          'touchstone-signature': header(100, '`sha256=` and the digest in hexadecimal.'),
          'touchstone-delivery': header(
            200,
            'What the sender calls this delivery: the same again is not taken.',
          ),
        }),
        consumes: ['application/json'],
        response: {
          200: Type.Object({
            id: uuid,
            outcome: Type.Enum(['taken', 'duplicate']),
            results: Type.Array(resultSchema),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      // Counted for each sender: who knows the address of a source but not its secret does not silence it.
      limit.count(`${request.params.source} ${request.ip}`, platform.now());
      const body = bytesOf(request);
      const proved = await proveAlertSource(platform, {
        source: request.params.source,
        authorization: headerOf(request, 'authorization'),
        timestamp: headerOf(request, 'touchstone-timestamp'),
        signature: headerOf(request, 'touchstone-signature'),
        body,
        address: request.ip,
      });
      const delivery_id = headerOf(request, 'touchstone-delivery') ?? null;
      const { results, ...taken } = await takeInAlerts(platform, proved, { body, delivery_id });
      return { ...taken, results: results.map((one) => presentResult(one, languageOf(request))) };
    },
  );
}

function registerLog(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/alert-messages',
    {
      config: mayRead,
      schema: {
        operationId: 'list-alert-messages',
        summary: 'Messages of all sources and what became of them, newest first',
        tags,
        querystring: Type.Object(
          {
            source: Type.Optional(uuid),
            outcome: Type.Optional(Type.Enum([...deliveryOutcomes])),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
            cursor: Type.Optional(Type.String({ maxLength: 100 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: pageOf(Type.Object(deliveryFields, { title: 'AlertMessage' })), ...problems },
      },
    },
    async (request) => {
      const { limit = 50, ...query } = request.query;
      const { items, next } = await readInOrganisation(
        platform.pool,
        principalOf(request).organisation_id,
        (client) => listDeliveries(client, { ...query, limit }),
      );
      return { items: items.map((one) => presentDelivery(one, languageOf(request))), next };
    },
  );
  app.get(
    '/api/v1/alert-messages/:id',
    {
      config: mayReadRaw,
      schema: {
        operationId: 'read-alert-message',
        summary: 'A message as it came, cut off beyond 65,536 characters',
        tags,
        params: Type.Object({ id: uuid }),
        response: {
          200: Type.Object({ ...deliveryFields, raw: orNull(Type.String()) }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { id } = request.params;
      const found = await readInOrganisation(platform.pool, principalOf(request).organisation_id, (client) =>
        readDelivery(client, id),
      );
      if (found === null) throw new Refusal('record.unknown', { process: 'alert message', key: id });
      return { ...presentDelivery(found, languageOf(request)), raw: found.raw };
    },
  );
}

function registerGroups(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(incident, platform);
  app.get(
    `${access.base}/:key/alerts`,
    {
      config: { access: providerStaff },
      schema: {
        ...access.about('list-alerts-of', 'Alert groups that it was opened for'),
        params: keyParams,
        response: { 200: Type.Object({ items: Type.Array(groupSchema) }), ...problems },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const record = await access.recordOf(reading, keyOf(request));
        const groups = await groupsOfIncident(reading.client, record.id);
        return {
          items: groups.map((group) => ({
            ...group,
            firing_since: isoOf(group.firing_since),
            ended_at: isoOf(group.ended_at),
            resolve_at: isoOf(group.resolve_at),
            last_heard_at: isoOf(group.last_heard_at),
            members: group.members.map((one) => ({
              ...one,
              starts_at: isoOf(one.starts_at),
              ends_at: isoOf(one.ends_at),
            })),
          })),
        };
      }),
  );
}

/** Routes by which alerts come in, and by which people see what became of them. */
export function registerAlertRoutes(app: HttpServer, platform: Platform): void {
  registerLog(app, platform);
  registerGroups(app, platform);
  withBytes(app, (scope) => registerWebhook(scope, platform));
}
