import { type TSchema, Type } from 'typebox';
import { languages } from '../../kernel/text.ts';
import { type Foretold, foretell } from '../alerts/foretell.ts';
import { usualRules } from '../alerts/rules.ts';
import {
  type AlertSource,
  changeSource,
  createSource,
  listSources,
  removeSource,
  renewSecret,
  type SourceValues,
} from '../alerts/sources.ts';
import { alertTemplates } from '../alerts/templates.ts';
import type { Platform } from '../platform.ts';
import { foretoldSchema, sourceFields, sourceSchema } from './alert-schemas.ts';
import { atBrowser, expectedVersion, type HttpServer, isoOf, principalOf } from './frame.ts';
import { problems } from './record-schemas.ts';

const tags = ['alerts'];
const base = '/api/v1/alert-sources';
const mayKeep = { access: ['administrator', 'system-manager'] } as const;
const mayRead = { access: ['administrator', 'system-manager', 'process-owner', 'agent', 'auditor'] } as const;

const uuid = Type.String({ format: 'uuid' });
const params = Type.Object({ id: uuid });

/** Longest message that is tried, in characters. */
const longestTried = 262_144;

function present({ created_at, last_used_at, ...source }: AlertSource) {
  return {
    ...source,
    path: `/api/v1/webhooks/alerts/${source.id}`,
    created_at: isoOf(created_at),
    last_used_at: isoOf(last_used_at),
  };
}

function presentForetold({ alert, places, deed, incident }: Foretold) {
  const { starts_at, ends_at, members, service: _, team: __, items: ___, ...rest } = alert;
  return {
    ...rest,
    starts_at: isoOf(starts_at),
    ends_at: isoOf(ends_at),
    members: members.map((one) => ({ ...one, starts_at: isoOf(one.starts_at), ends_at: isoOf(one.ends_at) })),
    service: places.service,
    team: places.team,
    items: [...places.items],
    unknown: [...places.unknown],
    maintenance: places.maintenance,
    would: deed,
    incident,
  };
}

const partial: Record<string, TSchema> = Object.fromEntries(
  Object.entries(sourceFields).map(([name, schema]) => [name, Type.Optional(schema)]),
);
const { name, kind, mapping, ...others } = sourceFields;
const optionalOthers = Object.fromEntries(
  Object.entries(others).map(([key, schema]) => [key, Type.Optional(schema)]),
);

function registerReading(app: HttpServer, platform: Platform): void {
  app.get(
    base,
    {
      config: mayRead,
      schema: {
        operationId: 'list-alert-sources',
        summary: 'Tools that report alerts, by name',
        tags,
        response: { 200: Type.Object({ items: Type.Array(sourceSchema) }), ...problems },
      },
    },
    async (request) => {
      const found = await listSources(platform, principalOf(request).organisation_id);
      return { items: found.map(present) };
    },
  );
  const template = Type.Object({
    id: Type.String(),
    kind: sourceFields.kind,
    name: Type.Object(Object.fromEntries(languages.map((one) => [one, Type.String()]))),
    mapping: sourceFields.mapping,
    rules: sourceFields.rules,
  });
  app.get(
    '/api/v1/alert-templates',
    {
      config: mayRead,
      schema: {
        operationId: 'list-alert-templates',
        summary: 'Ready mappings for tools, to begin with',
        tags,
        response: { 200: Type.Object({ items: Type.Array(template) }), ...problems },
      },
    },
    async () => ({ items: alertTemplates.map((one) => ({ ...one, rules: usualRules })) }),
  );
}

function registerTrying(app: HttpServer, platform: Platform): void {
  app.post(
    '/api/v1/alert-tries',
    {
      config: mayKeep,
      schema: {
        operationId: 'try-alert-message',
        summary: 'Tell what a message would do by a mapping, without doing it',
        tags,
        body: Type.Object(
          {
            source: Type.Optional(uuid),
            kind: sourceFields.kind,
            mapping: sourceFields.mapping,
            rules: sourceFields.rules,
            service: Type.Optional(sourceFields.service),
            team: Type.Optional(sourceFields.team),
            message: Type.String({
              minLength: 1,
              maxLength: longestTried,
              description: 'The message as it comes.',
            }),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(foretoldSchema) }), ...problems },
      },
    },
    async (request) => {
      const { source = null, message, service = null, team = null, ...given } = request.body;
      const tried = { ...given, id: source, service: service as string | null, team: team as string | null };
      const told = await foretell(platform, principalOf(request).organisation_id, tried, message);
      return { items: told.map(presentForetold) };
    },
  );
}

function registerKeeping(app: HttpServer, platform: Platform): void {
  const secret = Type.String({ description: 'Told once: the token, or what it signs by.' });
  app.post(
    base,
    {
      config: mayKeep,
      schema: {
        operationId: 'create-alert-source',
        summary: 'Make a source; its secret is told once',
        tags,
        body: Type.Object({ name, kind, mapping, ...optionalOthers }, { additionalProperties: false }),
        response: { 201: Type.Object({ ...sourceSchema.properties, secret }), ...problems },
      },
    },
    async (request, reply) => {
      atBrowser(request);
      const usual = { proof: 'token', service: null, team: null, rules: usualRules, active: true } as const;
      const values = { ...usual, ...request.body } as SourceValues;
      const made = await createSource(platform, principalOf(request), values);
      reply.code(201).header('etag', `"${made.source.version}"`);
      return { ...present(made.source), secret: made.secret };
    },
  );
  app.patch(
    `${base}/:id`,
    {
      config: mayKeep,
      schema: {
        operationId: 'change-alert-source',
        summary: 'Change a source',
        tags,
        params,
        body: Type.Object(partial, { additionalProperties: false }),
        response: { 200: sourceSchema, ...problems },
      },
    },
    async (request, reply) => {
      const which = { id: request.params.id, version: expectedVersion(request) };
      const given = request.body as Partial<SourceValues>;
      const changed = await changeSource(platform, principalOf(request), which, given);
      reply.header('etag', `"${changed.version}"`);
      return present(changed);
    },
  );
  app.post(
    `${base}/:id/secret`,
    {
      config: mayKeep,
      schema: {
        operationId: 'renew-alert-source-secret',
        summary: 'Give a source another secret; the one before is worth nothing from then on',
        tags,
        params,
        response: { 201: Type.Object({ secret }), ...problems },
      },
    },
    async (request, reply) => {
      atBrowser(request);
      return reply
        .code(201)
        .send({ secret: await renewSecret(platform, principalOf(request), request.params.id) });
    },
  );
  app.delete(
    `${base}/:id`,
    {
      config: mayKeep,
      schema: {
        operationId: 'remove-alert-source',
        summary: 'Remove a source with its log; incidents stay',
        tags,
        params,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await removeSource(platform, principalOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}

/** Routes of the tools that report alerts. Secrets are told once and never again. */
export function registerAlertSourceRoutes(app: HttpServer, platform: Platform): void {
  registerReading(app, platform);
  registerTrying(app, platform);
  registerKeeping(app, platform);
}
