import { type TSchema, Type } from 'typebox';
import type { Platform } from '../platform.ts';
import { countSearch, pick, type Search, search, searchPageLimit } from '../search/search.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { pageOf, problems, reference } from './record-schemas.ts';

const config = { access: 'everyone' as const };

const mark = Type.Tuple([Type.Integer({ minimum: 0 }), Type.Integer({ minimum: 0 })], {
  description:
    'Where a word that was looked for stands, in UTF-16 units: from, and the end, itself excluded.',
});

const chosen = {
  id: Type.String({ format: 'uuid' }),
  process: Type.String(),
  number: Type.String(),
  title: Type.String(),
  state: Type.String(),
  open: Type.Boolean({ description: 'Whether work is owed on it.' }),
};

const excerptSchema = Type.Object({
  text: Type.String(),
  marks: Type.Array(mark),
  place: Type.String({ description: 'The field it is from, or `comment` or `note`.' }),
});

const foundSchema: TSchema = Type.Object(
  {
    ...chosen,
    title_marks: Type.Array(mark),
    service: Type.Union([reference, Type.Null()]),
    updated_at: Type.String({ format: 'date-time' }),
    excerpt: Type.Union([excerptSchema, Type.Null()]),
  },
  { title: 'Found record' },
);

const words = Type.String({
  maxLength: 400,
  description:
    'Words that must all occur, the last one also as a beginning; "words side by side"; -word for what must not occur; or a number.',
});
const when = (description: string): TSchema => Type.Optional(Type.String({ maxLength: 40, description }));
const process = Type.Optional(Type.String({ maxLength: 40, description: 'Name of a process.' }));
const open = Type.Optional(
  Type.Boolean({ description: 'Only records on which work is owed, or only those on which none is.' }),
);
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: searchPageLimit, default: 20 }));

const narrowing = {
  q: words,
  open,
  service: Type.Optional(Type.String({ maxLength: 36, description: 'Id of a service.' })),
  from: when('Changed last at or after.'),
  to: when('Changed last before.'),
};

const strict = { additionalProperties: false };

function registerSearch(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/search',
    {
      config,
      schema: {
        operationId: 'search',
        summary: 'Find records of all processes by their words, best first, 200 at most',
        tags: ['search'],
        querystring: Type.Object(
          { ...narrowing, process, limit, cursor: Type.Optional(Type.String({ maxLength: 100 })) },
          strict,
        ),
        response: { 200: pageOf(foundSchema), ...problems },
      },
    },
    async (request) => {
      const { items, next } = await search(platform, principalOf(request), request.query as Search);
      return { items: items.map((one) => ({ ...one, updated_at: isoOf(one.updated_at) })), next };
    },
  );
}

function registerCount(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/search/count',
    {
      config,
      schema: {
        operationId: 'count-search',
        summary: 'How many records of each process a search finds, 200 in all at most',
        tags: ['search'],
        querystring: Type.Object(narrowing, strict),
        response: {
          200: Type.Object({
            items: Type.Array(Type.Object({ process: Type.String(), count: Type.Integer() })),
            count: Type.Integer(),
            capped: Type.Boolean(),
          }),
          ...problems,
        },
      },
    },
    async (request) => countSearch(platform, principalOf(request), request.query as Search) as never,
  );
}

/** Finding records by their words, and choosing one by typing. */
export function registerSearchRoutes(app: HttpServer, platform: Platform): void {
  registerSearch(app, platform);
  registerCount(app, platform);
  app.get(
    '/api/v1/search/pick',
    {
      config,
      schema: {
        operationId: 'pick-record',
        summary: 'Records to choose from: the last changed while nothing is typed, then by number and words',
        tags: ['search'],
        querystring: Type.Object({ q: Type.Optional(words), process, open, limit }, strict),
        response: { 200: Type.Object({ items: Type.Array(Type.Object(chosen)) }), ...problems },
      },
    },
    async (request) => {
      const { q = '', ...asked } = request.query;
      return { items: await pick(platform, principalOf(request), { q, ...asked }) } as never;
    },
  );
}
