import { type TSchema, Type } from 'typebox';
import { roles, staffRoles } from '../../kernel/roles.ts';
import { languages } from '../../kernel/text.ts';
import { readInOrganisation } from '../database/pool.ts';
import { invitingRoles } from '../identity/guests.ts';
import { importPeople } from '../identity/import-people.ts';
import { passwordMaximum } from '../identity/passwords.ts';
import { changePerson, createPerson } from '../identity/people.ts';
import { listPeople, readPerson } from '../identity/people-list.ts';
import { longestPeopleList, mostPeople, peopleColumns } from '../identity/people-list-file.ts';
import type { Platform } from '../platform.ts';
import { problemIn } from './desk-bulk-routes.ts';
import { expectedVersion, type HttpServer, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { pageOf, problems } from './record-schemas.ts';

const uuid = Type.String({ format: 'uuid' });
const name = Type.String({ minLength: 1, maxLength: 200 });
const email = Type.Union([Type.String({ minLength: 3, maxLength: 254 }), Type.Null()]);
const zone = Type.Union([Type.String({ minLength: 1, maxLength: 60 }), Type.Null()]);
const language = Type.Enum([...languages]);
const role = Type.Enum([...roles]);

const day = Type.Union([Type.String({ format: 'date', maxLength: 10 }), Type.Null()], {
  description: 'The last day on which a guest (external auditor) may come in.',
});
const body = Type.Union([Type.String({ maxLength: 200 }), Type.Null()], {
  description: 'The body or company that a guest comes from.',
});

const customer = Type.Union([uuid, Type.Null()], {
  description: 'The customer that they belong to; what they report is that customer’s.',
});
const manager = Type.Union([uuid, Type.Null()], { description: 'Whom they report to.' });

const personSchema: TSchema = Type.Object(
  {
    id: uuid,
    name,
    email,
    roles: Type.Array(role),
    language,
    time_zone: zone,
    active: Type.Boolean(),
    may_sign_in: Type.Boolean({ description: 'Whether they have a password.' }),
    access_until: day,
    body,
    customer_id: customer,
    manager_id: manager,
    origin: Type.Enum(['live', 'import', 'sample']),
    version: Type.Integer(),
  },
  { title: 'Person' },
);

const given = {
  email: Type.Optional(email),
  roles: Type.Optional(Type.Array(role, { maxItems: roles.length })),
  language: Type.Optional(language),
  time_zone: Type.Optional(zone),
  active: Type.Optional(Type.Boolean()),
  access_until: Type.Optional(day),
  body: Type.Optional(body),
  customer_id: Type.Optional(customer),
  manager_id: Type.Optional(manager),
  password: Type.Optional(Type.String({ minLength: 1, maxLength: passwordMaximum })),
};
const newPerson = Type.Object({ name, ...given }, { additionalProperties: false });
const changedPerson = Type.Object({ name: Type.Optional(name), ...given }, { additionalProperties: false });

const query = Type.Object(
  {
    q: Type.Optional(
      Type.String({ maxLength: 200, description: 'Part of a name or email, accents or not.' }),
    ),
    role: Type.Optional(role),
    team: Type.Optional(uuid),
    active: Type.Optional(Type.Boolean()),
    customer: Type.Optional(Type.String({ format: 'uuid', description: 'Only people of this customer.' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    cursor: Type.Optional(Type.String({ maxLength: 1000, description: 'The `next` of the page before.' })),
  },
  { additionalProperties: false },
);
const params = Type.Object({ id: uuid });

function about(
  operationId: string,
  summary: string,
): { operationId: string; summary: string; tags: string[] } {
  return { operationId, summary, tags: ['people'] };
}

const outcomes = ['created', 'changed', 'same', 'refused'] as const;

const importedLine = Type.Object({
  line: Type.Integer({ description: 'Of the file, counted from 1.' }),
  email: Type.Union([Type.String(), Type.Null()]),
  name: Type.Union([Type.String(), Type.Null()]),
  outcome: Type.Enum([...outcomes]),
  changes: Type.Array(Type.Enum([...peopleColumns])),
  problem: Type.Union([
    Type.Object({ code: Type.String(), detail: Type.String(), errors: Type.Array(Type.Unknown()) }),
    Type.Null(),
  ]),
});

/** A list of people is sent as JSON, in which letters may take several bytes. */
const listLimit_bytes = 4 * 1_048_576;

function registerImport(app: HttpServer, platform: Platform): void {
  app.post(
    '/api/v1/people/import',
    {
      config: { access: ['administrator'] },
      bodyLimit: listLimit_bytes,
      schema: {
        ...about(
          'import-people',
          'Bring a list of people (CSV) into the directory, by email; without `preview: false` only tell what would happen',
        ),
        body: Type.Object(
          {
            csv: Type.String({
              minLength: 1,
              maxLength: longestPeopleList,
              description: `Columns: ${peopleColumns.join(', ')}; at most ${mostPeople} lines.`,
            }),
            preview: Type.Optional(Type.Boolean({ default: true })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(importedLine) }), ...problems },
      },
    },
    async (request) => {
      const { csv, preview = true } = request.body;
      const lines = await importPeople(platform, principalOf(request), { csv, preview });
      const language = languageOf(request);
      const items = lines.map(({ refusal, ...line }) => ({ ...line, problem: problemIn(refusal, language) }));
      return { items } as never;
    },
  );
}

/** Routes of the people of an organisation: staff see them, administrators change them, system managers invite guests. */
export function registerPeopleRoutes(app: HttpServer, platform: Platform): void {
  registerImport(app, platform);
  app.get(
    '/api/v1/people',
    {
      config: { access: staffRoles },
      schema: {
        ...about('list-people', 'People by name'),
        querystring: query,
        response: { 200: pageOf(personSchema), ...problems },
      },
    },
    async (request) =>
      readInOrganisation(platform.pool, principalOf(request).organisation_id, (client) =>
        listPeople(client, request.query),
      ),
  );
  app.get(
    '/api/v1/people/:id',
    {
      config: { access: staffRoles },
      schema: { ...about('get-person', 'One person'), params, response: { 200: personSchema, ...problems } },
    },
    async (request, reply) => {
      const person = await readInOrganisation(platform.pool, principalOf(request).organisation_id, (client) =>
        readPerson(client, request.params.id),
      );
      reply.header('etag', `"${person.version}"`);
      return person;
    },
  );
  app.post(
    '/api/v1/people',
    {
      config: { access: invitingRoles },
      schema: {
        ...about('create-person', 'Create a person; with a password they can sign in'),
        body: newPerson,
        response: { 201: personSchema, ...problems },
      },
    },
    async (request, reply) => {
      const person = await createPerson(platform, principalOf(request), request.body);
      reply.code(201).header('location', `/api/v1/people/${person.id}`).header('etag', `"${person.version}"`);
      return person;
    },
  );
  app.patch(
    '/api/v1/people/:id',
    {
      config: { access: invitingRoles },
      schema: {
        ...about(
          'change-person',
          'Change a person (If-Match); a new password or deactivation signs them out',
        ),
        params,
        body: changedPerson,
        response: { 200: personSchema, ...problems },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const person = await changePerson(
        platform,
        principalOf(request),
        request.params.id,
        request.body,
        version,
      );
      reply.header('etag', `"${person.version}"`);
      return person;
    },
  );
}
