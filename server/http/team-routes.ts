import { type TSchema, Type } from 'typebox';
import { staffRoles } from '../../kernel/roles.ts';
import { readInOrganisation } from '../database/pool.ts';
import { changeTeam, createTeam, listTeams } from '../identity/teams.ts';
import type { Platform } from '../platform.ts';
import { expectedVersion, type HttpServer, principalOf } from './frame.ts';
import { pageOf, problems, reference } from './record-schemas.ts';

const uuid = Type.String({ format: 'uuid' });
const name = Type.String({ minLength: 1, maxLength: 200 });
const mayChange = ['administrator', 'system-manager'] as const;

const teamSchema: TSchema = Type.Object(
  {
    id: uuid,
    name,
    active: Type.Boolean(),
    origin: Type.Enum(['live', 'import', 'sample']),
    version: Type.Integer(),
    members: Type.Array(reference),
    lead: Type.Union([reference, Type.Null()]),
  },
  { title: 'Team' },
);

const given = {
  active: Type.Optional(Type.Boolean()),
  members: Type.Optional(Type.Array(uuid, { maxItems: 1000, description: 'Ids of people; replaces all.' })),
  lead: Type.Optional(Type.Union([uuid, Type.Null()], { description: 'Who leads it.' })),
};
const query = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200, description: 'Part of a name, accents or not.' })),
    active: Type.Optional(Type.Boolean()),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    cursor: Type.Optional(Type.String({ maxLength: 1000, description: 'The `next` of the page before.' })),
  },
  { additionalProperties: false },
);

function about(
  operationId: string,
  summary: string,
): { operationId: string; summary: string; tags: string[] } {
  return { operationId, summary, tags: ['teams'] };
}

/** Routes of an organisation's teams: staff see them, administrators and system managers change them. */
export function registerTeamRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/teams',
    {
      config: { access: staffRoles },
      schema: {
        ...about('list-teams', 'Teams by name, with their members'),
        querystring: query,
        response: { 200: pageOf(teamSchema), ...problems },
      },
    },
    async (request) =>
      readInOrganisation(platform.pool, principalOf(request).organisation_id, (client) =>
        listTeams(client, request.query),
      ),
  );
  app.post(
    '/api/v1/teams',
    {
      config: { access: mayChange },
      schema: {
        ...about('create-team', 'Create a team'),
        body: Type.Object({ name, ...given }, { additionalProperties: false }),
        response: { 201: teamSchema, ...problems },
      },
    },
    async (request, reply) => {
      const team = await createTeam(platform, principalOf(request), request.body);
      reply.code(201).header('etag', `"${team.version}"`);
      return team;
    },
  );
  app.patch(
    '/api/v1/teams/:id',
    {
      config: { access: mayChange },
      schema: {
        ...about('change-team', 'Change a team or its members (If-Match)'),
        params: Type.Object({ id: uuid }),
        body: Type.Object({ name: Type.Optional(name), ...given }, { additionalProperties: false }),
        response: { 200: teamSchema, ...problems },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const team = await changeTeam(platform, principalOf(request), request.params.id, request.body, version);
      reply.header('etag', `"${team.version}"`);
      return team;
    },
  );
}
