import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { schemaProblems } from '../../kernel/validate.ts';
import { deploymentResults } from '../../processes/deployment/choices.ts';
import { deployment } from '../../processes/deployment/definition.ts';
import { type DeploymentReport, recordDeployment } from '../control/deployments/report.ts';
import {
  createSource,
  type DeploymentSource,
  listSources,
  proveSource,
  withdrawSource,
} from '../control/deployments/sources.ts';
import type { Platform, Principal } from '../platform.ts';
import { refuseUnstorable } from '../records/storable-text.ts';
import { bytesOf, withBytes } from './content-frame.ts';
import { atBrowser, type HttpServer, isoOf, principalOf } from './frame.ts';
import { RecordAccess } from './record-access.ts';
import { problems, recordSchema } from './record-schemas.ts';
import { RequestLimit } from './request-limit.ts';

const tags = ['deployments'];
const base = '/api/v1/deployments';
const sourcesBase = '/api/v1/deployment-sources';

/** Largest report, in bytes. */
const reportLimit_bytes = 65_536;

/** Most signed reports of one source within a minute, in one process of the program. */
const reportsPerMinute = 600;

const instant = Type.String({ format: 'date-time', maxLength: 40 });
const line = (description: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 200, description }));

const reported = {
  external_id: Type.String({
    minLength: 1,
    maxLength: 200,
    description: 'What it is called there; the same again is the same deployment.',
  }),
  result: Type.Enum([...deploymentResults]),
  deployed_at: Type.Optional(instant),
  title: line('What it is called in lists; target and version if left out.'),
  environment: line('Such as production.'),
  target: line('Where it went: an application, a host, a cluster.'),
  version: line('What went there.'),
  deployed_by: line('Who or what did it there.'),
  url: line('Where it is seen there.'),
  service: line('Id, number or exact title of a service.'),
  items: Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      maxItems: 100,
      uniqueItems: true,
      description: 'Ids, numbers or exact titles of configuration items.',
    }),
  ),
  change_reference: line('Number of its change or release, or a text that holds it, such as a branch.'),
} as const;

const sourceName = Type.String({ minLength: 1, maxLength: 80 });
const reportBody = Type.Object({ source: sourceName, ...reported }, { additionalProperties: false });
const signedBody = Type.Object(reported, { additionalProperties: false });

const source = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    name: Type.String(),
    path: Type.String({ description: 'Where its reports go.' }),
    created_at: instant,
    last_used_at: Type.Union([instant, Type.Null()]),
  },
  { title: 'DeploymentSource' },
);

const webhookPath = '/api/v1/webhooks/deployments/:source';

function presentSource({ id, name, created_at, last_used_at }: DeploymentSource) {
  const path = webhookPath.replace(':source', id);
  return { id, name, path, created_at: isoOf(created_at), last_used_at: isoOf(last_used_at) };
}

type Given = Static<typeof signedBody>;

/** @throws Refusal `record.invalid` for a time of the right form that no clock here shows, such as a leap second */
function reportOf(name: string, { deployed_at, ...given }: Given): DeploymentReport {
  const at = deployed_at === undefined ? null : Date.parse(deployed_at);
  if (Number.isNaN(at)) {
    throw new Refusal('record.invalid', {}, { problems: [{ field: 'deployed_at', code: 'field.invalid' }] });
  }
  return { ...given, source: name, deployed_at: at };
}

/** Records what was reported and answers with the record: 201 where it is new, 200 where it was there. */
async function answerReport(
  access: RecordAccess,
  principal: Principal,
  reply: FastifyReply,
  report: DeploymentReport,
): Promise<Record<string, unknown>> {
  const { record, made } = await recordDeployment(access.platform, principal, report);
  reply.code(made ? 201 : 200).header('location', `${base}/${record.number}`);
  return access.present(await access.named(record, principal), principal);
}

function registerReports(app: HttpServer, access: RecordAccess): void {
  app.post(
    base,
    {
      config: { access: workingRoles },
      bodyLimit: reportLimit_bytes,
      schema: {
        operationId: 'report-deployment',
        summary: 'Report a deployment; the same report again makes nothing twice',
        tags,
        body: reportBody,
        response: { 200: recordSchema(deployment), 201: recordSchema(deployment), ...problems },
      },
    },
    async (request, reply) => {
      const { source: name, ...given } = request.body;
      return answerReport(access, principalOf(request), reply, reportOf(name, given));
    },
  );
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** What a signed body says; it is read here, so what holds for every other body is seen to here. @throws Refusal `request.invalid` */
function readSigned(bytes: Buffer): Given {
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Refusal('request.invalid', { problem: 'JSON' });
  }
  refuseUnstorable(body);
  const [problem] = schemaProblems(signedBody, body);
  if (problem !== undefined) {
    throw new Refusal('request.invalid', { problem: `${problem.path} ${problem.message}`.trim() });
  }
  return body as Given;
}

function registerWebhook(app: HttpServer, access: RecordAccess): void {
  const { platform } = access;
  const limit = new RequestLimit(reportsPerMinute);
  app.post(
    webhookPath,
    {
      config: { access: 'public' },
      bodyLimit: reportLimit_bytes,
      schema: {
        operationId: 'report-deployment-signed',
        summary:
          'Report a deployment signed by the secret of its source: HMAC-SHA256 over time stamp, full stop and body',
        tags,
        security: [],
        params: Type.Object({ source: Type.String({ format: 'uuid' }) }),
        headers: Type.Object({
          'touchstone-timestamp': Type.Optional(
            Type.String({ maxLength: 20, description: 'Seconds since 1970, at most five minutes from now.' }),
          ),
          'touchstone-signature': Type.Optional(
            Type.String({ maxLength: 100, description: '`sha256=` and the digest in hexadecimal.' }),
          ),
        }),
        consumes: ['application/json'],
        response: { 200: recordSchema(deployment), 201: recordSchema(deployment), ...problems },
      },
    },
    async (request, reply) => {
      // Counted for each sender: who knows the address of a source but not its secret does not silence it.
      limit.count(`${request.params.source} ${request.ip}`, platform.now());
      const body = bytesOf(request);
      const { name, principal } = await proveSource(platform, {
        source: request.params.source,
        timestamp: header(request, 'touchstone-timestamp'),
        signature: header(request, 'touchstone-signature'),
        body,
        address: request.ip,
      });
      return answerReport(access, principal, reply, reportOf(name, readSigned(body)));
    },
  );
}

function registerSources(app: HttpServer, platform: Platform): void {
  const config = { access: tendingRoles };
  app.get(
    sourcesBase,
    {
      config,
      schema: {
        operationId: 'list-deployment-sources',
        summary: 'Sources that report deployments by signed webhook',
        tags,
        response: { 200: Type.Object({ items: Type.Array(source) }), ...problems },
      },
    },
    async (request) => {
      const found = await listSources(platform, principalOf(request).organisation_id);
      return { items: found.map(presentSource) };
    },
  );
  app.post(
    sourcesBase,
    {
      config,
      schema: {
        operationId: 'create-deployment-source',
        summary: 'Make a source with a secret by which it signs; the secret is told once',
        tags,
        body: Type.Object({ name: sourceName }, { additionalProperties: false }),
        response: { 201: Type.Object({ ...source.properties, secret: Type.String() }), ...problems },
      },
    },
    async (request, reply) => {
      atBrowser(request);
      const made = await createSource(platform, principalOf(request), request.body.name);
      return reply.code(201).send({ ...presentSource(made.source), secret: made.secret });
    },
  );
  app.delete(
    `${sourcesBase}/:id`,
    {
      config,
      schema: {
        operationId: 'withdraw-deployment-source',
        summary: 'End a source: nothing is taken by its secret any more',
        tags,
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await withdrawSource(platform, principalOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}

/** Routes by which deployments are reported, besides those of every record. */
export function registerDeploymentRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(deployment, platform);
  registerReports(app, access);
  registerSources(app, platform);
  withBytes(app, (scope) => registerWebhook(scope, access));
}
