import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Command } from '../../kernel/command.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { mayRead } from '../../kernel/rights.ts';
import { isStaff, workingRoles } from '../../kernel/roles.ts';
import { definitions } from '../../processes/definitions.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { execute, linkTarget } from '../records/execute.ts';
import { findEarlier, type OnceKey, rememberKey } from '../records/idempotency.ts';
import { countRecords, type ListQuery, listRecords } from '../records/list.ts';
import { type NamedRecord, readNamedRecord } from '../records/named.ts';
import { listedFields, namesFor, presentListed, presentRecord, presentRights } from '../records/present.ts';
import { readRecord } from '../records/store.ts';
import { readLinks, readTimeline, timelineLimit, timelineOrders } from '../records/timeline.ts';
import { expectedVersion, type HttpServer, principalOf } from './frame.ts';
import {
  givenSchema,
  journalEntrySchema,
  linkSchema,
  listedSchema,
  listQuerySchema,
  pageOf,
  problems,
  recordSchema,
} from './record-schemas.ts';

interface Keyed {
  readonly key: string;
}

const keyParams = Type.Object({
  key: Type.String({ minLength: 1, maxLength: 200, description: 'Id or number.' }),
});
const timelineQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: timelineLimit })),
    cursor: Type.Optional(Type.String({ maxLength: 500 })),
    order: Type.Optional(Type.Enum([...timelineOrders], { default: 'oldest-first' })),
  },
  { additionalProperties: false },
);

const textBody = Type.Object(
  {
    kind: Type.Enum(['comment', 'note']),
    text: Type.String({ minLength: 1, maxLength: 20_000 }),
  },
  { additionalProperties: false },
);

/** The routes of one process: everything about them follows from its definition. */
class RecordRoutes {
  readonly #definition: ProcessDefinition;
  readonly #platform: Platform;

  constructor(definition: ProcessDefinition, platform: Platform) {
    this.#definition = definition;
    this.#platform = platform;
  }

  register(app: HttpServer): void {
    this.#registerReading(app);
    this.#registerWriting(app);
    this.#registerTexts(app);
    this.#registerLinks(app);
  }

  get #base(): string {
    return `/api/v1/${this.#definition.plural}`;
  }

  #about(operation: string, summary: string): { operationId: string; summary: string; tags: string[] } {
    const { plural, name } = this.#definition;
    return { operationId: `${operation}-${name}`, summary, tags: [plural] };
  }

  /** The names of what a record refers to, where the transaction that gave it did not read them along. */
  async #named(record: ProcessRecord, principal: Principal): Promise<NamedRecord> {
    const names = await readInOrganisation(this.#platform.pool, principal.organisation_id, (client) =>
      namesFor(client, this.#definition, [record.values]),
    );
    return { record, names };
  }

  async #present({ record, names }: NamedRecord, principal: Principal): Promise<Record<string, unknown>> {
    const organisation = await this.#platform.organisations.of(principal.organisation_id);
    const viewer = { actor: principal.actor, organisation, now: this.#platform.now() };
    return {
      ...presentRecord(this.#definition, record, names, viewer),
      ...presentRights(this.#definition, record, principal.actor),
    };
  }

  /** The record, for whoever may see it: to others it is unknown. */
  #admit(record: ProcessRecord | null, key: string, { actor }: Principal): ProcessRecord {
    if (record !== null && mayRead(this.#definition, record, actor)) return record;
    throw new Refusal('record.unknown', { process: this.#definition.name, key });
  }

  /** Reads the record for whoever may see it, and something of it in the same transaction. */
  async #reading<T>(
    request: FastifyRequest,
    read: (
      client: Parameters<typeof readRecord>[0],
      record: ProcessRecord,
      principal: Principal,
    ) => Promise<T>,
  ): Promise<T> {
    const principal = principalOf(request);
    const { key } = request.params as Keyed;
    return readInOrganisation(this.#platform.pool, principal.organisation_id, async (client) => {
      const record = await readRecord(client, this.#definition, key, false);
      return read(client, this.#admit(record, key, principal), principal);
    });
  }

  /** Carries out a command and answers with the record; a conflict carries the record as it stands. */
  async #executing(
    request: FastifyRequest,
    reply: FastifyReply,
    command: Command,
    expected_version: number | null,
  ): Promise<Record<string, unknown>> {
    const principal = principalOf(request);
    try {
      const outcome = await execute(this.#platform, principal, {
        definition: this.#definition,
        key: (request.params as Keyed).key,
        command,
        expected_version,
      });
      reply.header('etag', `"${outcome.record.version}"`);
      return await this.#present(outcome, principal);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'record.version-conflict') throw error;
      const current = await this.#present(
        await this.#named(error.current as ProcessRecord, principal),
        principal,
      );
      throw new Refusal(error.code, error.params, { current });
    }
  }

  #registerReading(app: HttpServer): void {
    const { title } = this.#definition;
    const config = { access: 'everyone' as const };
    app.get(
      this.#base,
      {
        config,
        schema: {
          ...this.#about('list', `List records, without long texts: ${title.en}`),
          querystring: listQuerySchema,
          response: { 200: pageOf(listedSchema(this.#definition)), ...problems },
        },
      },
      async (request) => this.#list(principalOf(request), request.query as ListQuery),
    );
    app.get(
      `${this.#base}/count`,
      {
        config,
        schema: {
          ...this.#about('count', `Count records: ${title.en}`),
          querystring: listQuerySchema,
          response: { 200: Type.Object({ count: Type.Integer(), capped: Type.Boolean() }), ...problems },
        },
      },
      async (request) => {
        const { organisation_id, actor } = principalOf(request);
        return readInOrganisation(this.#platform.pool, organisation_id, (client) =>
          countRecords(client, this.#definition, request.query as ListQuery, actor, this.#platform.now()),
        );
      },
    );
    app.get(
      `${this.#base}/:key`,
      {
        config,
        schema: {
          ...this.#about('get', `One record with what may be done next: ${title.en}`),
          params: keyParams,
          response: { 200: recordSchema(this.#definition), ...problems },
        },
      },
      async (request, reply) => {
        const principal = principalOf(request);
        const { key } = request.params as Keyed;
        const found = await readInOrganisation(this.#platform.pool, principal.organisation_id, (client) =>
          readNamedRecord(client, this.#definition, key),
        );
        const record = this.#admit(found?.record ?? null, key, principal);
        reply.header('etag', `"${record.version}"`);
        return this.#present({ record, names: found?.names ?? new Map() }, principal);
      },
    );
    app.get(
      `${this.#base}/:key/journal`,
      {
        config,
        schema: {
          ...this.#about('journal', `A record's journal: ${title.en}`),
          params: keyParams,
          querystring: timelineQuery,
          response: { 200: pageOf(journalEntrySchema), ...problems },
        },
      },
      async (request) =>
        this.#reading(request, (client, record, { actor }) =>
          readTimeline(client, this.#definition, record, actor, request.query),
        ),
    );
  }

  async #list(principal: Principal, query: ListQuery): Promise<unknown> {
    const { organisation_id, actor } = principal;
    const organisation = await this.#platform.organisations.of(organisation_id);
    const now = this.#platform.now();
    const page = await readInOrganisation(this.#platform.pool, organisation_id, (client) =>
      listRecords(client, this.#definition, query, actor, now),
    );
    const viewer = { actor, organisation, now };
    const fields = listedFields(this.#definition);
    return {
      items: page.records.map((record) =>
        presentListed(this.#definition, record, page.names, fields, viewer),
      ),
      next: page.next,
    };
  }

  #registerWriting(app: HttpServer): void {
    const definition = this.#definition;
    const names = Object.keys(definition.fields);
    const onCreate = names.filter((name) => (definition.fields[name]?.on_create.length ?? 0) > 0);
    const required = onCreate.filter((name) => definition.fields[name]?.required_on_create);
    const onUpdate = names.filter((name) => (definition.fields[name]?.on_update.length ?? 0) > 0);
    const record = recordSchema(definition);
    app.post(
      this.#base,
      {
        config: { access: definition.may_create },
        // The definition judges the values, field by field.
        validatorCompiler: objectValidator,
        schema: {
          ...this.#about('create', `Create: ${definition.title.en}`),
          headers: Type.Object({
            'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
          }),
          body: givenSchema(definition, onCreate, required),
          response: { 201: record, ...problems },
        },
      },
      async (request, reply) => this.#create(request, reply),
    );
    app.patch(
      `${this.#base}/:key`,
      {
        config: { access: workingRoles },
        validatorCompiler: objectValidator,
        schema: {
          ...this.#about('update', `Change fields (If-Match): ${definition.title.en}`),
          params: keyParams,
          body: givenSchema(definition, onUpdate, []),
          response: { 200: record, ...problems },
        },
      },
      async (request, reply) =>
        this.#executing(
          request,
          reply,
          { kind: 'update', values: request.body as Record<string, unknown> },
          expectedVersion(request),
        ),
    );
    app.post(
      `${this.#base}/:key/transitions`,
      {
        config: { access: definition.may_create },
        schema: {
          ...this.#about('perform', `Do an activity (If-Match): ${definition.title.en}`),
          params: keyParams,
          body: Type.Object(
            {
              activity: Type.Enum(definition.activities.map(({ name }) => name)),
              fields: Type.Optional(Type.Object({}, { additionalProperties: true })),
              text: Type.Optional(Type.Union([Type.String({ maxLength: 20_000 }), Type.Null()])),
            },
            { additionalProperties: false },
          ),
          response: { 200: record, ...problems },
        },
      },
      async (request, reply) => {
        const { activity, fields, text } = request.body as {
          activity: string;
          fields?: Record<string, unknown>;
          text?: string | null;
        };
        const command = { kind: 'perform' as const, activity, values: fields ?? {}, text: text ?? null };
        return this.#executing(request, reply, command, expectedVersion(request));
      },
    );
  }

  async #create(request: FastifyRequest, reply: FastifyReply): Promise<Record<string, unknown>> {
    const principal = principalOf(request);
    const values = request.body as Record<string, unknown>;
    const key = request.headers['idempotency-key'];
    const once = typeof key === 'string' ? { key, hash: hashOf(this.#definition.name, values) } : null;
    const created =
      (once === null ? null : await this.#earlier(principal, once)) ??
      (await this.#createOnce(principal, values, once));
    const { record } = created;
    reply
      .code(201)
      .header('location', `${this.#base}/${record.number}`)
      .header('etag', `"${record.version}"`);
    return this.#present(created, principal);
  }

  async #earlier(principal: Principal, once: OnceKey): Promise<NamedRecord | null> {
    const record = await findEarlier(this.#platform, principal, this.#definition, once);
    return record === null ? null : this.#named(record, principal);
  }

  async #createOnce(
    principal: Principal,
    values: Record<string, unknown>,
    once: OnceKey | null,
  ): Promise<NamedRecord> {
    try {
      return await execute(this.#platform, principal, {
        definition: this.#definition,
        key: null,
        command: { kind: 'create', values },
        ...(once === null
          ? {}
          : { alongside: (client, created) => rememberKey(client, principal, once, created) }),
      });
    } catch (error) {
      // Two requests with one key at the same time: the one that lost answers with what the other made.
      if (once === null || (error as { constraint?: string }).constraint !== 'idempotency_key_pkey')
        throw error;
      const earlier = await this.#earlier(principal, once);
      if (earlier === null) throw error;
      return earlier;
    }
  }

  #registerTexts(app: HttpServer): void {
    const path = `${this.#base}/:key/comments`;
    app.get(
      path,
      {
        config: { access: 'everyone' },
        schema: {
          ...this.#about('comments', `Comments and notes: ${this.#definition.title.en}`),
          params: keyParams,
          querystring: timelineQuery,
          response: { 200: pageOf(journalEntrySchema), ...problems },
        },
      },
      async (request) =>
        this.#reading(request, (client, record, { actor }) =>
          readTimeline(client, this.#definition, record, actor, {
            ...request.query,
            activities: isStaff(actor) ? ['comment', 'note'] : ['comment'],
          }),
        ),
    );
    app.post(
      path,
      {
        config: { access: this.#definition.may_create },
        schema: {
          ...this.#about('comment', `Write a comment or an internal note: ${this.#definition.title.en}`),
          params: keyParams,
          body: textBody,
          response: { 201: recordSchema(this.#definition), ...problems },
        },
      },
      async (request, reply) => {
        const { kind, text } = request.body;
        reply.code(201);
        return this.#executing(request, reply, { kind, text }, null);
      },
    );
  }

  #registerLinks(app: HttpServer): void {
    const path = `${this.#base}/:key/links`;
    const staff = {
      access: ['administrator', 'system-manager', 'process-owner', 'agent', 'auditor'] as const,
    };
    app.get(
      path,
      {
        config: staff,
        schema: {
          ...this.#about('links', `Links to other records: ${this.#definition.title.en}`),
          params: keyParams,
          response: { 200: pageOf(linkSchema), ...problems },
        },
      },
      async (request) =>
        this.#reading(request, async (client, record) => ({
          items: await readLinks(client, record),
          next: null,
        })),
    );
    app.post(
      path,
      {
        config: { access: workingRoles },
        schema: {
          ...this.#about('link', `Link to another record: ${this.#definition.title.en}`),
          params: keyParams,
          body: Type.Object(
            { relation: Type.String({ maxLength: 60 }), to: Type.String({ minLength: 1, maxLength: 200 }) },
            { additionalProperties: false },
          ),
          response: { 201: pageOf(linkSchema), ...problems },
        },
      },
      async (request, reply) => {
        const { relation, to } = request.body;
        const target = await linkTarget(this.#platform, principalOf(request), to, definitions);
        await this.#executing(request, reply, { kind: 'link', relation, to: target }, null);
        reply.code(201);
        return this.#reading(request, async (client, record) => ({
          items: await readLinks(client, record),
          next: null,
        }));
      },
    );
    app.delete(
      `${path}/:link`,
      {
        config: { access: workingRoles },
        schema: {
          ...this.#about('unlink', `Take a link away: ${this.#definition.title.en}`),
          params: Type.Object({ ...keyParams.properties, link: Type.String({ format: 'uuid' }) }),
          response: { 204: Type.Null(), ...problems },
        },
      },
      async (request, reply) => {
        const wanted = (request.params as { link: string }).link;
        const links = await this.#reading(request, readLinks);
        const link = links.find(({ id, direction }) => id === wanted && direction === 'to');
        if (link === undefined) throw new Refusal('link.unknown');
        const to = link['record'] as { id: string; number: string };
        await this.#executing(
          request,
          reply,
          { kind: 'unlink', relation: String(link['relation']), to },
          null,
        );
        return reply.code(204).send(null);
      },
    );
  }
}

/** Takes any JSON object for a body; what is in it is judged by the process definition. */
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

/** Registers the routes of every process. */
export function registerRecordRoutes(app: HttpServer, platform: Platform): void {
  for (const definition of definitions) new RecordRoutes(definition, platform).register(app);
}
