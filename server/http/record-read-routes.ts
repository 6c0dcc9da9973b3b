import { Type } from 'typebox';
import { type Actor, bodyRoles, isStaff, type Role, workingRoles } from '../../kernel/roles.ts';
import { countRecords } from '../records/list.ts';
import type { ListQuery } from '../records/list-conditions.ts';
import { listingOf } from '../records/listed.ts';
import { listTo, openRecord } from '../records/shown.ts';
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

/** Roles that see how records hang together. */
const linkReaders: readonly Role[] = [...workingRoles, 'auditor', ...bodyRoles];

function registerLists(app: HttpServer, access: RecordAccess): void {
  const { definition, platform, base } = access;
  const listing = listingOf(definition);
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
    async (request) => listTo(platform, principalOf(request), listing, request.query as ListQuery),
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
  const { definition, platform, base } = access;
  app.get(
    `${base}/:key`,
    {
      config,
      schema: {
        ...access.about('get', 'One record with what may be done next'),
        params: keyParams,
        querystring: openQuery,
        response: { 200: openedSchema(definition), ...problems },
      },
    },
    async (request, reply) => {
      const { key } = request.params;
      const withJournal = request.query.include !== undefined;
      const opened = await openRecord(platform, principalOf(request), definition, key, withJournal);
      reply.header('etag', `"${opened.version}"`);
      return opened.shown;
    },
  );
}

/** What of a journal a route tells. */
interface Told {
  readonly operation: string;
  readonly summary: string;
  /** The activities that this actor is told of; undefined: all that they may see. */
  readonly activities: (actor: Actor) => readonly string[] | undefined;
}

function registerTimeline(app: HttpServer, access: RecordAccess, told: Told): void {
  app.get(
    `${access.base}/:key/${told.operation}`,
    {
      config,
      schema: {
        ...access.about(told.operation, told.summary),
        params: keyParams,
        querystring: timelineQuery,
        response: { 200: journalPage, ...problems },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const { key } = request.params;
        const activities = told.activities(reading.actor);
        const query = activities === undefined ? request.query : { ...request.query, activities };
        const [, page] = await Promise.all([
          access.recordOf(reading, key),
          readTimeline(reading, key, query),
        ]);
        return page;
      }),
  );
}

const told: readonly Told[] = [
  { operation: 'journal', summary: "A record's journal", activities: () => undefined },
  {
    operation: 'comments',
    summary: 'Comments and notes',
    activities: (actor) => (isStaff(actor) ? ['comment', 'note'] : ['comment']),
  },
];

function registerLinks(app: HttpServer, access: RecordAccess): void {
  app.get(
    `${access.base}/:key/links`,
    {
      config: { access: linkReaders },
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
  for (const one of told) registerTimeline(app, access, one);
  registerLinks(app, access);
}
