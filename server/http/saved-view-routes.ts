import { type TSchema, Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { definitions } from '../../processes/definitions.ts';
import {
  changeView,
  chooseDefault,
  createView,
  listViews,
  type NewView,
  removeView,
} from '../desk/saved-views.ts';
import { scopes } from '../desk/sharing.ts';
import type { Platform } from '../platform.ts';
import { expectedVersion, type HttpServer, principalOf } from './frame.ts';
import { problems, reference } from './record-schemas.ts';

const uuid = Type.String({ format: 'uuid' });
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const list = Type.String({
  minLength: 1,
  maxLength: 60,
  description: '`desk`, or a process by its plural, such as `incidents`.',
});

const values = {
  name: Type.String({ minLength: 1, maxLength: 80 }),
  query: Type.Record(Type.String({ pattern: '^[a-z][a-z0-9_-]{0,59}$' }), Type.String({ maxLength: 2000 }), {
    maxProperties: 40,
    description: 'Filters as they stand in the URL of the page.',
  }),
  columns: Type.Array(Type.String({ pattern: '^[a-z][a-zA-Z0-9_-]{0,59}$' }), { maxItems: 40 }),
  sort: orNull(Type.String({ pattern: '^-?[a-z][a-z0-9_]{0,58}$' })),
  position: Type.Integer({ minimum: 0, maximum: 1000 }),
};

const viewSchema = Type.Object(
  {
    id: uuid,
    list: Type.String(),
    scope: Type.Enum([...scopes]),
    team: orNull(reference),
    ...values,
    version: Type.Integer(),
    is_default: Type.Boolean(),
    may_change: Type.Boolean(),
  },
  { title: 'Saved view' },
);

const lists = new Set(['desk', ...definitions.map(({ plural }) => plural)]);

/** Refuses lists that there are not. @throws Refusal `list.filter-invalid` */
function knownList(name: string): string {
  if (lists.has(name)) return name;
  throw new Refusal('list.filter-invalid', { filter: 'list', value: name, expected: 'desk, incidents, …' });
}

function about(
  operationId: string,
  summary: string,
): { operationId: string; summary: string; tags: string[] } {
  return { operationId, summary, tags: ['saved-views'] };
}

const optional = Object.fromEntries(
  Object.entries(values).map(([name, schema]) => [name, Type.Optional(schema)]),
) as { [Name in keyof typeof values]: ReturnType<typeof Type.Optional<(typeof values)[Name]>> };

function registerKeeping(app: HttpServer, platform: Platform): void {
  app.post(
    '/api/v1/saved-views',
    {
      config: { access: staffRoles },
      schema: {
        ...about('create-saved-view', 'Keep a view: for yourself, a team of yours, or everyone'),
        body: Type.Object(
          {
            list,
            scope: Type.Enum([...scopes]),
            team: Type.Optional(orNull(uuid)),
            ...optional,
            name: values.name,
          },
          { additionalProperties: false },
        ),
        response: { 201: viewSchema, ...problems },
      },
    },
    async (request, reply) => {
      const given = request.body as Partial<NewView> & Pick<NewView, 'list' | 'scope' | 'name'>;
      const view = await createView(platform, principalOf(request), {
        team: null,
        query: {},
        columns: [],
        sort: null,
        position: 0,
        ...given,
        list: knownList(given.list),
      });
      reply.code(201).header('etag', `"${view.version}"`);
      return view as never;
    },
  );
  app.patch(
    '/api/v1/saved-views/:id',
    {
      config: { access: staffRoles },
      schema: {
        ...about('change-saved-view', 'Change a view (If-Match)'),
        params: Type.Object({ id: uuid }),
        body: Type.Object(optional, { additionalProperties: false }),
        response: { 200: viewSchema, ...problems },
      },
    },
    async (request, reply) => {
      const given = request.body as Partial<NewView>;
      const version = expectedVersion(request);
      const view = await changeView(platform, principalOf(request), request.params.id, given, version);
      reply.header('etag', `"${view.version}"`);
      return view as never;
    },
  );
  app.delete(
    '/api/v1/saved-views/:id',
    {
      config: { access: staffRoles },
      schema: {
        ...about('remove-saved-view', 'Take a view away (If-Match)'),
        params: Type.Object({ id: uuid }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await removeView(platform, principalOf(request), request.params.id, expectedVersion(request));
      return reply.code(204).send(null);
    },
  );
}

/** Registers the views that people keep of lists. */
export function registerSavedViewRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/saved-views',
    {
      config: { access: staffRoles },
      schema: {
        ...about('list-saved-views', 'Views of a list: your own, those of your teams, and those of everyone'),
        querystring: Type.Object({ list }, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(viewSchema) }), ...problems },
      },
    },
    async (request) =>
      ({ items: await listViews(platform, principalOf(request), knownList(request.query.list)) }) as never,
  );
  registerKeeping(app, platform);
  app.put(
    '/api/v1/saved-views/default',
    {
      config: { access: staffRoles },
      schema: {
        ...about('choose-default-view', 'Let a list begin with a view, for yourself; null: with its own'),
        body: Type.Object({ list, view: orNull(uuid) }, { additionalProperties: false }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { view } = request.body as { readonly view: string | null };
      await chooseDefault(platform, principalOf(request), knownList(request.body.list), view);
      return reply.code(204).send(null);
    },
  );
}
