import { type TSchema, Type } from 'typebox';
import { staffRoles } from '../../kernel/roles.ts';
import {
  type Absence,
  type AbsenceValues,
  changeAbsence,
  createAbsence,
  listAbsences,
  removeAbsence,
} from '../absences/absences.ts';
import { awayAt, standInFor } from '../absences/deputies.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { expectedVersion, type HttpServer, isoOf, principalOf } from './frame.ts';
import { problems, reference } from './record-schemas.ts';

const uuid = Type.String({ format: 'uuid' });
const instant = Type.String({ format: 'date-time' });
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);

const absenceSchema: TSchema = Type.Object(
  {
    id: uuid,
    person: reference,
    from: instant,
    until: instant,
    deputy: orNull(reference),
    note: orNull(Type.String()),
    version: Type.Integer(),
  },
  { title: 'Absence' },
);

const given = {
  from: instant,
  until: instant,
  deputy: Type.Optional(orNull(uuid)),
  note: Type.Optional(orNull(Type.String({ maxLength: 200 }))),
};

interface Given {
  readonly from?: string;
  readonly until?: string;
  readonly deputy?: string | null;
  readonly note?: string | null;
}

function about(
  operationId: string,
  summary: string,
): { operationId: string; summary: string; tags: string[] } {
  return { operationId, summary, tags: ['absences'] };
}

function present({ from, until, ...absence }: Absence): never {
  return { ...absence, from: isoOf(from), until: isoOf(until) } as never;
}

/** Values as they are kept; what was not given is not among them. */
function valuesOf({ from, until, ...others }: Given): Partial<AbsenceValues> {
  return {
    ...others,
    ...(from === undefined ? {} : { from: Date.parse(from) }),
    ...(until === undefined ? {} : { until: Date.parse(until) }),
  };
}

function registerWriting(app: HttpServer, platform: Platform): void {
  app.post(
    '/api/v1/absences',
    {
      config: { access: 'everyone' },
      schema: {
        ...about('create-absence', 'Say that you are away, or somebody of a team that you lead'),
        body: Type.Object({ person: Type.Optional(uuid), ...given }, { additionalProperties: false }),
        response: { 201: absenceSchema, ...problems },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { person = principal.actor.id ?? '', ...body } = request.body as Given & { person?: string };
      const values = { deputy: null, note: null, ...valuesOf(body) } as AbsenceValues;
      const absence = await createAbsence(platform, principal, person, values);
      reply.code(201).header('etag', `"${absence.version}"`);
      return present(absence);
    },
  );
  app.patch(
    '/api/v1/absences/:id',
    {
      config: { access: 'everyone' },
      schema: {
        ...about('change-absence', 'Change an absence (If-Match)'),
        params: Type.Object({ id: uuid }),
        body: Type.Object(
          { ...given, from: Type.Optional(instant), until: Type.Optional(instant) },
          { additionalProperties: false },
        ),
        response: { 200: absenceSchema, ...problems },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const values = valuesOf(request.body as Given);
      const absence = await changeAbsence(platform, principalOf(request), request.params.id, values, version);
      reply.header('etag', `"${absence.version}"`);
      return present(absence);
    },
  );
  app.delete(
    '/api/v1/absences/:id',
    {
      config: { access: 'everyone' },
      schema: {
        ...about('remove-absence', 'Take an absence back (If-Match)'),
        params: Type.Object({ id: uuid }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await removeAbsence(platform, principalOf(request), request.params.id, expectedVersion(request));
      return reply.code(204).send(null);
    },
  );
}

/** Registers when people are away: everybody says so for themselves, staff see who is away. */
export function registerAbsenceRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/absences',
    {
      config: { access: 'everyone' },
      schema: {
        ...about('list-absences', 'Absences that are not over, soonest first; without a staff role your own'),
        querystring: Type.Object({ person: Type.Optional(uuid) }, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(absenceSchema) }), ...problems },
      },
    },
    async (request) => {
      const { person = null } = request.query;
      const after = platform.now();
      const items = await listAbsences(platform, principalOf(request), { person, after });
      return { items: items.map(present) };
    },
  );
  app.get(
    '/api/v1/absences/now',
    {
      config: { access: staffRoles },
      schema: {
        ...about('list-away', 'Who is away now, until when, and who does their work'),
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({ person: uuid, until: instant, stands_in: orNull(uuid) }, { title: 'Away' }),
            ),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const now = platform.now();
      const away = await readInOrganisation(platform.pool, principalOf(request).organisation_id, (client) =>
        awayAt(client, now),
      );
      return {
        items: [...away.values()].map(({ person, until }) => ({
          person,
          until: isoOf(until),
          stands_in: standInFor(person, away),
        })),
      };
    },
  );
  registerWriting(app, platform);
}
