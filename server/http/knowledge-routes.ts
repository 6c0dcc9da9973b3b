import { type TSchema, Type } from 'typebox';
import { staffRoles, workingRoles } from '../../kernel/roles.ts';
import { countSearch, nothingFound } from '../knowledge/searches.ts';
import { mostSuggested, suggest } from '../knowledge/suggest.ts';
import { articlesByUse, usageOf, usageOrders } from '../knowledge/usage.ts';
import { countRead, recordUse, vote } from '../knowledge/uses.ts';
import { versionText } from '../knowledge/version-text.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { keyOf, keyParams } from './record-access.ts';
import { problems } from './record-schemas.ts';

const base = '/api/v1/knowledge';
const everyone = { access: 'everyone' as const };
const strict = { additionalProperties: false };
const uuid = Type.String({ format: 'uuid' });
const count = Type.Integer({ minimum: 0 });
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const typed = Type.String({ maxLength: 2000, description: 'What is being typed: a few words or sentences.' });
const instant = Type.String({ format: 'date-time' });
const days = Type.Optional(
  Type.Integer({ minimum: 1, maximum: 3650, default: 90, description: 'How many days are looked back.' }),
);

function about(
  operationId: string,
  summary: string,
): { operationId: string; summary: string; tags: string[] } {
  return { operationId, summary, tags: ['knowledge'] };
}

const counts = {
  read: count,
  used: count,
  deflected: Type.Integer({ minimum: 0, description: 'It helped before a report was made.' }),
  unhelpful: count,
};
const votes = { helpful_votes: count, unhelpful_votes: count };

function registerSuggestions(app: HttpServer, platform: Platform): void {
  app.get(
    `${base}/suggest`,
    {
      config: everyone,
      schema: {
        ...about('suggest-knowledge', 'Articles in force that may help with what is typed, best first'),
        querystring: Type.Object(
          {
            q: typed,
            service: Type.Optional(Type.String({ maxLength: 36, description: 'Id of a service.' })),
            category: Type.Optional(Type.String({ maxLength: 100 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: mostSuggested, default: 5 })),
          },
          strict,
        ),
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                id: uuid,
                number: Type.String(),
                title: Type.String(),
                excerpt: Type.String(),
                language: orNull(Type.String()),
                audience: orNull(Type.String()),
                useful_count: count,
              }),
            ),
          }),
          ...problems,
        },
      },
    },
    async (request) => ({ items: await suggest(platform, principalOf(request), request.query) }) as never,
  );
}

function registerSearches(app: HttpServer, platform: Platform): void {
  app.post(
    `${base}/searches`,
    {
      config: everyone,
      schema: {
        ...about('count-knowledge-search', 'Count that somebody looked for this, without saying who'),
        body: Type.Object({ q: typed }, strict),
        response: { 200: Type.Object({ found: count }), ...problems },
      },
    },
    async (request) => ({ found: await countSearch(platform, principalOf(request), request.body.q) }),
  );
  app.get(
    `${base}/searches/nothing-found`,
    {
      config: { access: [...workingRoles, 'auditor'] },
      schema: {
        ...about('list-nothing-found', 'What was looked for and not found, most often first'),
        querystring: Type.Object({ days }, strict),
        response: {
          200: Type.Object({
            items: Type.Array(Type.Object({ words: Type.String(), count, last_at: instant })),
            searches: count,
            nothing_found: count,
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { items, ...rest } = await nothingFound(platform, principalOf(request), request.query.days ?? 90);
      return { ...rest, items: items.map((one) => ({ ...one, last_at: isoOf(one.last_at) })) };
    },
  );
}

function registerUses(app: HttpServer, platform: Platform): void {
  app.post(
    `${base}/:key/reads`,
    {
      config: everyone,
      schema: {
        ...about('count-knowledge-read', 'Count that an article was opened, without saying by whom'),
        params: keyParams,
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await countRead(platform, principalOf(request), keyOf(request));
      return reply.code(204).send(null);
    },
  );
  app.post(
    `${base}/:key/uses`,
    {
      config: everyone,
      schema: {
        ...about(
          'use-knowledge',
          'Count that an article helped or not; with a record, link it as solved by it',
        ),
        params: keyParams,
        body: Type.Object(
          {
            record: Type.Optional(
              Type.String({
                minLength: 1,
                maxLength: 200,
                description: 'Id or number of the record it solved.',
              }),
            ),
            helped: Type.Boolean(),
            deflected: Type.Optional(
              Type.Boolean({ description: 'It helped before a report was made, which then was none.' }),
            ),
          },
          strict,
        ),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await recordUse(platform, principalOf(request), keyOf(request), request.body);
      return reply.code(204).send(null);
    },
  );
  app.put(
    `${base}/:key/vote`,
    {
      config: everyone,
      schema: {
        ...about('vote-knowledge', 'Say whether an article helped: once each, and changeable'),
        params: keyParams,
        body: Type.Object({ helpful: Type.Boolean() }, strict),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await vote(platform, principalOf(request), keyOf(request), request.body.helpful);
      return reply.code(204).send(null);
    },
  );
}

const usedIn = Type.Object({ id: uuid, number: Type.String(), title: Type.String(), state: Type.String() });

function registerUsage(app: HttpServer, platform: Platform): void {
  app.get(
    `${base}/usage`,
    {
      config: { access: staffRoles },
      schema: {
        ...about('list-knowledge-usage', 'Articles in force by how they were used lately, 200 at most'),
        querystring: Type.Object(
          { days, order: Type.Optional(Type.Enum([...usageOrders], { default: 'least-used' })) },
          strict,
        ),
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                id: uuid,
                number: Type.String(),
                title: Type.String(),
                ...counts,
                ...votes,
                due_at: orNull(instant),
              }),
            ),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { days: back = 90, order = 'least-used' } = request.query;
      const items = await articlesByUse(platform, principalOf(request), { order, days: back });
      return { items: items.map((one) => ({ ...one, due_at: isoOf(one.due_at) })) };
    },
  );
  app.get(
    `${base}/:key/usage`,
    {
      config: everyone,
      schema: {
        ...about(
          'read-knowledge-usage',
          'How often an article was read and helped, and what one said oneself',
        ),
        params: keyParams,
        response: {
          200: Type.Object({
            ...counts,
            ...votes,
            own_vote: orNull(Type.Boolean()),
            used_in: Type.Array(usedIn, { description: 'Records solved with it, newest first; for staff.' }),
          }),
          ...problems,
        },
      },
    },
    async (request) => (await usageOf(platform, principalOf(request), keyOf(request))) as never,
  );
}

/** What people find in knowledge, what helped them, and what they said about it. */
export function registerKnowledgeRoutes(app: HttpServer, platform: Platform): void {
  registerSuggestions(app, platform);
  registerSearches(app, platform);
  registerUses(app, platform);
  registerUsage(app, platform);
  app.get(
    `${base}/:key/versions/:version`,
    {
      config: { access: staffRoles },
      schema: {
        ...about('read-knowledge-version', 'What an approved version of an article said'),
        params: Type.Object({ ...keyParams.properties, version: Type.Integer({ minimum: 1, maximum: 200 }) }),
        response: {
          200: Type.Object({
            number: Type.Integer(),
            title: Type.String(),
            body: Type.String(),
            hash: orNull(Type.String()),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { key, version } = request.params;
      return await versionText(platform, principalOf(request), key, version);
    },
  );
}
