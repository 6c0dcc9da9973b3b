import { type TSchema, Type } from 'typebox';
import { weekdays } from '../../kernel/calendar.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { providerStaff } from '../../kernel/roles.ts';
import { mostRotaDays, onCallSpans, type Rota } from '../../kernel/rota.ts';
import { languages } from '../../kernel/text.ts';
import { readInOrganisation } from '../database/pool.ts';
import { rotaFileOf } from '../exchange/rota-file.ts';
import type { Platform } from '../platform.ts';
import { changeRota, createRota, listRotas, readRota, removeRota, type TeamRota } from '../rotas/rotas.ts';
import { expectedVersion, type HttpServer, isoOf, principalOf } from './frame.ts';
import { problems, reference } from './record-schemas.ts';

const uuid = Type.String({ format: 'uuid' });
const instant = Type.String({ format: 'date-time' });
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const clock = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });
const day = Type.String({ format: 'date' });
const DAY_MS = 86_400_000;

const values = {
  time_zone: Type.String({ minLength: 1, maxLength: 60 }),
  weeks: Type.Integer({
    minimum: 1,
    maximum: 26,
    description: 'Weeks after which the pattern begins again.',
  }),
  starts_on: day,
  shifts: Type.Array(
    Type.Object(
      {
        week: Type.Integer({ minimum: 1, maximum: 26 }),
        from_day: Type.Enum([...weekdays]),
        from: clock,
        to_day: Type.Enum([...weekdays]),
        to: clock,
        person: uuid,
      },
      { additionalProperties: false },
    ),
    { maxItems: 200 },
  ),
  swaps: Type.Array(
    Type.Object(
      {
        from: instant,
        until: instant,
        person: orNull(uuid),
        note: Type.Optional(orNull(Type.String({ maxLength: 200 }))),
      },
      { additionalProperties: false },
    ),
    { maxItems: 200, description: 'Who is on call instead; of two at once the later in the list.' },
  ),
};

const rotaSchema: TSchema = Type.Object(
  { id: uuid, team: reference, people: Type.Array(reference), ...values, version: Type.Integer() },
  { title: 'Rota' },
);

const spanSchema = Type.Object(
  {
    from: instant,
    until: instant,
    person: orNull(reference),
    by: Type.Enum(['shift', 'swap', 'gap']),
  },
  { title: 'On call' },
);

interface GivenSwap {
  readonly from: string;
  readonly until: string;
  readonly person: string | null;
  readonly note?: string | null;
}

type Given = Partial<Omit<Rota, 'swaps'>> & { readonly swaps?: readonly GivenSwap[] };

function about(
  operationId: string,
  summary: string,
): { operationId: string; summary: string; tags: string[] } {
  return { operationId, summary, tags: ['rotas'] };
}

function present({ swaps, ...rota }: TeamRota): never {
  const told = swaps.map(({ from, until, ...swap }) => ({ ...swap, from: isoOf(from), until: isoOf(until) }));
  return { ...rota, swaps: told } as never;
}

function givenRota({ swaps, ...rota }: Given): Partial<Rota> {
  if (swaps === undefined) return rota;
  return {
    ...rota,
    swaps: swaps.map(({ from, until, person, note = null }) => ({
      from: Date.parse(from),
      until: Date.parse(until),
      person,
      note,
    })),
  };
}

function registerReading(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/rotas',
    {
      config: { access: providerStaff },
      schema: {
        ...about('list-rotas', 'The rota of each team that has one'),
        response: { 200: Type.Object({ items: Type.Array(rotaSchema) }), ...problems },
      },
    },
    async (request) => ({ items: (await listRotas(platform, principalOf(request))).map(present) }),
  );
  app.get(
    '/api/v1/rotas/:id/on-call',
    {
      config: { access: providerStaff },
      schema: {
        ...about('list-on-call', 'Who is on call from one instant to another, gaps told'),
        params: Type.Object({ id: uuid }),
        querystring: Type.Object(
          {
            from: Type.Optional(instant),
            days: Type.Optional(Type.Integer({ minimum: 1, maximum: mostRotaDays, default: 28 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(spanSchema) }), ...problems },
      },
    },
    async (request) => {
      const { from, days = 28 } = request.query;
      const start = from === undefined ? platform.now() : Date.parse(from);
      const rota = await readInOrganisation(platform.pool, principalOf(request).organisation_id, (client) =>
        readRota(client, request.params.id),
      );
      const names = new Map(rota.people.map((one) => [one.id, one]));
      const items = onCallSpans(rota, start, start + days * DAY_MS).map(({ person, ...span }) => ({
        from: isoOf(span.from),
        until: isoOf(span.until),
        person: person === null ? null : (names.get(person) ?? { id: person, name: '–' }),
        by: span.by,
      }));
      return { items };
    },
  );
  app.get(
    '/api/v1/rotas/:id/on-call.ics',
    {
      config: { access: providerStaff },
      schema: {
        ...about('rota-file', 'Who is on call in the next 90 days as an iCalendar file'),
        params: Type.Object({ id: uuid }),
        querystring: Type.Object(
          { language: Type.Optional(Type.Enum([...languages], { default: 'en' })) },
          { additionalProperties: false },
        ),
        produces: ['text/calendar'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const { language = 'en' } = request.query;
      const rota = await readInOrganisation(platform.pool, principalOf(request).organisation_id, (client) =>
        readRota(client, request.params.id),
      );
      // From the beginning of the day, so that what is under way keeps its identity from one hour to the next.
      const from = Math.floor(platform.now() / DAY_MS) * DAY_MS;
      const names = new Map(rota.people.map(({ id, name }) => [id, name]));
      const file = rotaFileOf(onCallSpans(rota, from, from + 90 * DAY_MS), {
        team: rota.team,
        language,
        names,
      });
      reply.header('content-disposition', 'attachment; filename="on-call.ics"');
      return reply.type('text/calendar; charset=utf-8').serializer(String).send(file);
    },
  );
}

/** Registers who is on call: staff see it, those who tend the desk plan it. */
export function registerRotaRoutes(app: HttpServer, platform: Platform): void {
  registerReading(app, platform);
  app.post(
    '/api/v1/rotas',
    {
      config: { access: tendingRoles },
      schema: {
        ...about('create-rota', 'Give a team a rota'),
        body: Type.Object(
          { team: uuid, ...values, swaps: Type.Optional(values.swaps) },
          { additionalProperties: false },
        ),
        response: { 201: rotaSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { team, ...body } = request.body as Given & { readonly team: string };
      const rota = givenRota({ swaps: [], ...body }) as Rota;
      const made = await createRota(platform, principalOf(request), team, rota);
      reply.code(201).header('etag', `"${made.version}"`);
      return present(made);
    },
  );
  app.patch(
    '/api/v1/rotas/:id',
    {
      config: { access: tendingRoles },
      schema: {
        ...about('change-rota', 'Change a rota, or who is on call instead of whom (If-Match)'),
        params: Type.Object({ id: uuid }),
        body: Type.Partial(Type.Object(values), { additionalProperties: false }),
        response: { 200: rotaSchema, ...problems },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const given = givenRota(request.body as Given);
      const rota = await changeRota(platform, principalOf(request), request.params.id, given, version);
      reply.header('etag', `"${rota.version}"`);
      return present(rota);
    },
  );
  app.delete(
    '/api/v1/rotas/:id',
    {
      config: { access: tendingRoles },
      schema: {
        ...about('remove-rota', 'Take a rota away (If-Match)'),
        params: Type.Object({ id: uuid }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await removeRota(platform, principalOf(request), request.params.id, expectedVersion(request));
      return reply.code(204).send(null);
    },
  );
}
