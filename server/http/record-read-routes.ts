import { Type } from 'typebox';
import { isStaff } from '../../kernel/roles.ts';
import { countRecords, listRecords } from '../records/list.ts';
import type { ListQuery } from '../records/list-conditions.ts';
import { listedFields, presentListed } from '../records/listed.ts';
import { readLinks, readTimeline, timelineLimit, timelineOrders } from '../records/timeline.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { keyOf, keyParams, type RecordAccess } from './record-access.ts';
import {
  journalPage,
  linkSchema,
  listedSchema,
  listQuerySchema,
  openedSchema,
  pageOf,
  problems,
} from './record-schemas.ts';

const config = { access: 'everyone' as const };

const timelineQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: timelineLimit })),
    cursor: Type.Optional(Type.String({ maxLength: 500 })),
    order: Type.Optional(Type.Enum([...timelineOrders], { default: 'oldest-first' })),
  },
  { additionalProperties: false },
);

const openQuery = Type.Object(
  {
    include: Type.Optional(
      Type.Literal('journal', { description: 'Also the newest 100 entries of its journal, newest first.' }),
    ),
  },
  { additionalProperties: false },
);

/** How much of a journal comes with its record. */
const included = { order: 'newest-first', limit: 100 } as const;

function registerLists(app: HttpServer, access: RecordAccess): void {
  const { definition, platform, base } = access;
  const fields = listedFields(definition);
  app.get(
    base,
    {
      config,
      schema: {
        ...access.about('list', 'List records, without long texts'),
        querystring: listQuerySchema,
        response: { 200: pageOf(listedSchema(definition)), ...problems },
      },
    },
    async (request) => {
      const { actor, organisation_id } = principalOf(request);
      const organisation = await platform.organisations.of(organisation_id);
      const { records, names, next } = await access.read(request, (reading) =>
        listRecords(reading, request.query as ListQuery),
      );
      const viewer = { actor, organisation, now: platform.now() };
      return {
        items: records.map((record) => presentListed(definition, record, names, fields, viewer)),
        next,
      };
    },
  );
  app.get(
    `${base}/count`,
    {
      config,
      schema: {
        ...access.about('count', 'Count records'),
        querystring: listQuerySchema,
        response: { 200: Type.Object({ count: Type.Integer(), capped: Type.Boolean() }), ...problems },
      },
    },
    async (request) => access.read(request, (reading) => countRecords(reading, request.query as ListQuery)),
  );
}

function registerOne(app: HttpServer, access: RecordAccess): void {
  app.get(
    `${access.base}/:key`,
    {
      config,
      schema: {
        ...access.about('get', 'One record with what may be done next'),
        params: keyParams,
        querystring: openQuery,
        response: { 200: openedSchema(access.definition), ...problems },
      },
    },
    async (request, reply) => {
      const { key } = request.params;
      const { record, names, journal } = await access.read(request, async (reading) => {
        // Both are asked for at once, and the journal is shown only to who may see the record.
        const [record, journal] = await Promise.all([
          access.recordOf(reading, key),
          request.query.include === undefined ? null : readTimeline(reading, key, included),
        ]);
        return { record, journal, names: await reading.names.of(reading, [record.values]) };
      });
      reply.header('etag', `"${record.version}"`);
      const shown = await access.present({ record, names }, principalOf(request));
      return journal === null ? shown : { ...shown, journal };
    },
  );
}

function registerJournal(app: HttpServer, access: RecordAccess): void {
  const { base } = access;
  const schema = {
    params: keyParams,
    querystring: timelineQuery,
    response: { 200: journalPage, ...problems },
  };
  app.get(
    `${base}/:key/journal`,
    { config, schema: { ...access.about('journal', "A record's journal"), ...schema } },
    async (request) =>
      access.read(request, async (reading) => {
        const { key } = request.params;
        const [, page] = await Promise.all([
          access.recordOf(reading, key),
          readTimeline(reading, key, request.query),
        ]);
        return page;
      }),
  );
  app.get(
    `${base}/:key/comments`,
    { config, schema: { ...access.about('comments', 'Comments and notes'), ...schema } },
    async (request) =>
      access.read(request, async (reading) => {
        const { key } = request.params;
        const activities = isStaff(reading.actor) ? ['comment', 'note'] : ['comment'];
        const [, page] = await Promise.all([
          access.recordOf(reading, key),
          readTimeline(reading, key, { ...request.query, activities }),
        ]);
        return page;
      }),
  );
}

function registerLinks(app: HttpServer, access: RecordAccess): void {
  app.get(
    `${access.base}/:key/links`,
    {
      config: { access: ['administrator', 'system-manager', 'process-owner', 'agent', 'auditor'] as const },
      schema: {
        ...access.about('links', 'Links to other records'),
        params: keyParams,
        response: { 200: pageOf(linkSchema), ...problems },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const record = await access.recordOf(reading, keyOf(request));
        return { items: await readLinks(reading.client, record), next: null };
      }),
  );
}

/** Registers what reads the records of a process: everything about it follows from its definition. */
export function registerRecordReadRoutes(app: HttpServer, access: RecordAccess): void {
  registerLists(app, access);
  registerOne(app, access);
  registerJournal(app, access);
  registerLinks(app, access);
}
