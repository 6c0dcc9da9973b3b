import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { mostFilesAtOnce } from '../../kernel/attachment.ts';
import { activityNamed, type ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { longest_text } from '../../kernel/field.ts';
import { commentingRoles, performingRoles, updatingRoles } from '../../kernel/rights.ts';
import { notingRoles } from '../../kernel/roles.ts';
import { definitions } from '../../processes/definitions.ts';
import { commenting, filesToSend } from '../attachments/comment-files.ts';
import { broughtFor } from '../figures/brought.ts';
import { signatureOf } from '../identity/signature.ts';
import type { Principal } from '../platform.ts';
import { execute, linkTarget, type NamedRecord } from '../records/execute.ts';
import { findEarlier, type OnceKey, rememberKey } from '../records/idempotency.ts';
import { mostMentions } from '../records/mentions.ts';
import { readLinks } from '../records/timeline.ts';
import { expectedVersion, type HttpServer, principalOf, signedInOf } from './frame.ts';
import { keyOf, keyParams, type RecordAccess } from './record-access.ts';
import { givenSchema, linkSchema, pageOf, problems, recordSchema } from './record-schemas.ts';

const longText = { maxLength: longest_text };

const textBody = Type.Object(
  {
    kind: Type.Enum(['comment', 'note']),
    text: Type.String({ ...longText, description: 'May be empty where files are sent.' }),
    files: Type.Optional(
      Type.Array(Type.String({ format: 'uuid' }), {
        maxItems: mostFilesAtOnce,
        uniqueItems: true,
        description: 'Files uploaded for it before (`hold`).',
      }),
    ),
    mentions: Type.Optional(
      Type.Array(Type.String({ format: 'uuid' }), {
        maxItems: mostMentions,
        uniqueItems: true,
        description: 'People named in it: they watch the record from then on.',
      }),
    ),
  },
  { additionalProperties: false },
);

/** What is sent to link a record: with the fields that its process asks for, where it does. */
function linkBody({ linking }: ProcessDefinition): ReturnType<typeof linkForm> {
  return linkForm(linking?.accepts ?? []);
}

function linkForm(accepts: readonly string[]) {
  const fields = Type.Object({}, { additionalProperties: true, description: accepts.join(', ') });
  return Type.Object(
    {
      relation: Type.String({ maxLength: 60 }),
      to: Type.String({ minLength: 1, maxLength: 200 }),
      ...(accepts.length === 0 ? {} : { fields: Type.Optional(fields) }),
    },
    { additionalProperties: false },
  );
}

/** The same fields where a link is taken away, which has no body. */
function unlinkQuery({ linking }: ProcessDefinition) {
  const names = (linking?.accepts ?? []).map((name) => [
    name,
    Type.Optional(Type.String({ maxLength: 200 })),
  ]);
  return Type.Object(Object.fromEntries(names), { additionalProperties: false });
}

/** Takes any JSON object for a body; what is in it is judged by the process definition, field by field. */
function objectValidator({
  httpPart,
}: {
  httpPart?: string | undefined;
}): (value: unknown) => boolean | { error: Error } {
  return (value) => {
    if (httpPart !== 'body' || (typeof value === 'object' && value !== null && !Array.isArray(value)))
      return true;
    return { error: Object.assign(new Error('body must be an object'), { statusCode: 400 }) };
  };
}

function hashOf(process: string, values: Record<string, unknown>): Buffer {
  return createHash('sha256')
    .update(`${process} ${JSON.stringify(values)}`)
    .digest();
}

async function earlierOf(
  access: RecordAccess,
  principal: Principal,
  once: OnceKey,
): Promise<NamedRecord | null> {
  const record = await findEarlier(access.platform, principal, access.definition, once);
  return record === null ? null : access.named(record, principal);
}

/** Creates the record, or finds the one that the same request has made before. */
async function createOnce(
  access: RecordAccess,
  principal: Principal,
  values: Record<string, unknown>,
  once: OnceKey | null,
): Promise<NamedRecord> {
  const request = { definition: access.definition, key: null, command: { kind: 'create' as const, values } };
  if (once === null) return execute(access.platform, principal, request);
  const earlier = await earlierOf(access, principal, once);
  if (earlier !== null) return earlier;
  try {
    return await execute(access.platform, principal, {
      ...request,
      alongside: (client, created) => rememberKey(client, principal, once, created),
    });
  } catch (error) {
    // Two requests with one key at the same time: the one that lost answers with what the other made.
    if ((error as { constraint?: string }).constraint !== 'idempotency_key_pkey') throw error;
    const other = await earlierOf(access, principal, once);
    if (other === null) throw error;
    return other;
  }
}

async function create(
  access: RecordAccess,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Record<string, unknown>> {
  const { definition, base } = access;
  const principal = principalOf(request);
  const values = request.body as Record<string, unknown>;
  const key = request.headers['idempotency-key'];
  const once = typeof key === 'string' ? { key, hash: hashOf(definition.name, values) } : null;
  const created = await createOnce(access, principal, values, once);
  const { number, version } = created.record;
  reply.code(201).header('location', `${base}/${number}`).header('etag', `"${version}"`);
  return access.present(created, principal);
}

function registerCreation(app: HttpServer, access: RecordAccess): void {
  const { definition, base } = access;
  // Records that nobody may create by this route come about by one of their own.
  if (definition.may_create.length === 0) return;
  const names = Object.keys(definition.fields);
  const onCreate = names.filter((name) => (definition.fields[name]?.on_create.length ?? 0) > 0);
  const required = onCreate.filter((name) => definition.fields[name]?.required_on_create);
  app.post(
    base,
    {
      config: { access: definition.may_create },
      validatorCompiler: objectValidator,
      schema: {
        ...access.about('create', 'Create'),
        headers: Type.Object({
          'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
        }),
        body: givenSchema(definition, onCreate, required),
        response: { 201: recordSchema(definition), ...problems },
      },
    },
    async (request, reply) => create(access, request, reply),
  );
}

function registerUpdate(app: HttpServer, access: RecordAccess): void {
  const { definition, base } = access;
  const names = Object.keys(definition.fields);
  const onUpdate = names.filter((name) => (definition.fields[name]?.on_update.length ?? 0) > 0);
  app.patch(
    `${base}/:key`,
    {
      config: { access: updatingRoles(definition) },
      validatorCompiler: objectValidator,
      schema: {
        ...access.about('update', 'Change fields (If-Match)'),
        params: keyParams,
        body: givenSchema(definition, onUpdate, []),
        response: { 200: recordSchema(definition), ...problems },
      },
    },
    async (request, reply) => {
      const command = { kind: 'update' as const, values: request.body as Record<string, unknown> };
      return access.execute(request, reply, command, expectedVersion(request));
    },
  );
}

function registerActivities(app: HttpServer, access: RecordAccess): void {
  const { definition, base } = access;
  app.post(
    `${base}/:key/transitions`,
    {
      config: { access: performingRoles(definition) },
      schema: {
        ...access.about('perform', 'Do an activity (If-Match)'),
        params: keyParams,
        body: Type.Object(
          {
            activity: Type.Enum(
              definition.activities.filter(({ by_route }) => by_route !== true).map(({ name }) => name),
            ),
            fields: Type.Optional(Type.Object({}, { additionalProperties: true })),
            text: Type.Optional(Type.Union([Type.String(longText), Type.Null()])),
            password: Type.Optional(
              Type.String({
                maxLength: 2_000,
                description: 'Of whoever acts, for an activity that is signed; it is stored nowhere.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: recordSchema(definition), ...problems },
      },
    },
    async (request, reply) => {
      const { activity, fields, text, password } = request.body as {
        activity: string;
        fields?: Record<string, unknown>;
        text?: string | null;
        password?: string;
      };
      const signature =
        password !== undefined && activityNamed(definition, activity)?.signed === true
          ? await signatureOf(access.platform, signedInOf(request), password, request.ip)
          : null;
      const values = fields ?? {};
      const attempt = { definition, key: keyOf(request), activity, values };
      const brought = await broughtFor(access.platform, principalOf(request), attempt);
      const command = { kind: 'perform' as const, activity, values, brought, text: text ?? null, signature };
      return access.execute(request, reply, command, expectedVersion(request));
    },
  );
  app.post(
    `${base}/:key/comments`,
    {
      config: { access: commentingRoles(definition) },
      schema: {
        ...access.about('comment', 'Write a comment or an internal note'),
        params: keyParams,
        body: textBody,
        response: { 201: recordSchema(definition), ...problems },
      },
    },
    async (request, reply) => {
      const { kind, text, mentions = [], files: ids = [] } = request.body;
      reply.code(201);
      if (ids.length === 0) return access.execute(request, reply, { kind, text, mentions }, null);
      const files = await access.read(request, async (reading) => {
        const { id } = await access.recordOf(reading, keyOf(request));
        return filesToSend(reading.client, id, reading.actor, { kind, ids });
      });
      const { command, alongside } = commenting({ kind, text, mentions }, files);
      return access.execute(request, reply, command, null, alongside);
    },
  );
}

interface LinkRequest {
  readonly relation: string;
  readonly to: string;
  readonly fields?: Record<string, unknown>;
}

function registerLinks(app: HttpServer, access: RecordAccess): void {
  const { definition } = access;
  const path = `${access.base}/:key/links`;
  const linksOf = (request: FastifyRequest): Promise<Record<string, unknown>[]> =>
    access.read(request, async (reading) =>
      readLinks(reading.client, await access.recordOf(reading, keyOf(request))),
    );
  app.post(
    path,
    {
      config: { access: notingRoles },
      schema: {
        ...access.about('link', 'Link to another record'),
        params: keyParams,
        body: linkBody(definition),
        response: { 201: pageOf(linkSchema), ...problems },
      },
    },
    async (request, reply) => {
      const { relation, to, fields: values = {} } = request.body as LinkRequest;
      const target = await linkTarget(access.platform, principalOf(request), to, definitions);
      await access.execute(request, reply, { kind: 'link', relation, to: target, values }, null);
      reply.code(201);
      return { items: await linksOf(request), next: null };
    },
  );
  app.delete(
    `${path}/:link`,
    {
      config: { access: notingRoles },
      schema: {
        ...access.about('unlink', 'Take a link away'),
        params: Type.Object({ ...keyParams.properties, link: Type.String({ format: 'uuid' }) }),
        querystring: unlinkQuery(definition),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const wanted = request.params.link;
      const links = await linksOf(request);
      const link = links.find(({ id, direction }) => id === wanted && direction === 'to');
      if (link === undefined) throw new Refusal('link.unknown');
      const to = link['record'] as { id: string; number: string };
      const values = request.query as Record<string, unknown>;
      const command = { kind: 'unlink' as const, relation: String(link['relation']), to, values };
      await access.execute(request, reply, command, null);
      return reply.code(204).send(null);
    },
  );
}

/** Registers what changes the records of a process: everything about it follows from its definition. */
export function registerRecordWriteRoutes(app: HttpServer, access: RecordAccess): void {
  registerCreation(app, access);
  registerUpdate(app, access);
  registerActivities(app, access);
  registerLinks(app, access);
}
