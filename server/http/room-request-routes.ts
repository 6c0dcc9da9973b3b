import { type TSchema, Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { longest_text } from '../../kernel/field.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { notingRoles, type Role } from '../../kernel/roles.ts';
import { informationRequest } from '../../processes/information-request/definition.ts';
import type { Platform } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { openRecord } from '../records/shown.ts';
import { openingsOf, type Wanted } from '../rooms/openings.ts';
import { answer, ask, listRequests, openRequest, requestIn } from '../rooms/requests.ts';
import { visitingRoles } from '../rooms/visit.ts';
import { expectedVersion, type HttpServer, principalOf } from './frame.ts';
import { keyParams } from './record-access.ts';
import { journalPage, problems, recordSchema } from './record-schemas.ts';
import { about, anyRecord, inRoom, recordKey, roomParams, roomsBase } from './room-frame.ts';
import { openingLimit, wantedThing } from './room-things.ts';

const base = `${roomsBase}/:key/requests`;
const requestParams = Type.Object({ ...roomParams.properties, request: recordKey });
const text = Type.String({ minLength: 1, maxLength: longest_text });

/** Who asks: guests, and those who tend rooms on behalf of auditors that ask by word of mouth. */
const askingRoles: readonly Role[] = ['external-auditor', ...tendingRoles];

const requestSchema: TSchema = Type.Intersect([
  anyRecord,
  Type.Object({
    activities: Type.Array(Type.Object({ name: Type.String(), requires_text: Type.Boolean() })),
    may_comment: Type.Boolean(),
  }),
]);
const openedRequest = Type.Intersect([requestSchema, Type.Object({ journal: journalPage })]);

const askBody = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200, description: 'What is wanted.' }),
    description: Type.Optional(Type.Union([text, Type.Null()])),
    requirements: Type.Optional(
      Type.Array(Type.String({ maxLength: 40 }), { maxItems: 100, description: 'Ids such as 8.6.1-a.' }),
    ),
    due_on: Type.Optional(Type.Union([Type.String({ format: 'date' }), Type.Null()])),
  },
  { additionalProperties: false },
);

/** What guests do to a request: they judge the answer, or take the question back. */
const judging = ['satisfy', 'ask-again', 'withdraw'] as const;

function registerReading(app: HttpServer, platform: Platform): void {
  const config = { access: visitingRoles };
  app.get(
    base,
    {
      config,
      schema: {
        ...about('list-room-requests', 'What was asked for in a room, newest first'),
        params: roomParams,
        response: { 200: Type.Object({ items: Type.Array(requestSchema) }), ...problems },
      },
    },
    (request) => inRoom(platform, request, async (visit) => ({ items: await listRequests(visit) })) as never,
  );
  app.get(
    `${base}/:request`,
    {
      config,
      schema: {
        ...about('get-room-request', 'One request with its answers and what both sides said'),
        params: requestParams,
        response: { 200: openedRequest, ...problems },
      },
    },
    async (request, reply) => {
      const opened = await inRoom(platform, request, (visit) => openRequest(visit, request.params.request));
      reply.header('etag', `"${Number(opened['version'])}"`);
      return opened as never;
    },
  );
}

function registerAsking(app: HttpServer, platform: Platform): void {
  const config = { access: askingRoles };
  app.post(
    base,
    {
      config,
      schema: {
        ...about('ask-in-room', 'Ask for information'),
        params: roomParams,
        body: askBody,
        response: { 201: openedRequest, ...problems },
      },
    },
    async (request, reply) => {
      const { record } = await ask(platform, principalOf(request), request.params.key, request.body);
      reply.code(201).header('etag', `"${record.version}"`);
      return inRoom(platform, request, (visit) => openRequest(visit, record.id)) as never;
    },
  );
  app.post(
    `${base}/:request/transitions`,
    {
      config,
      schema: {
        ...about('judge-room-request', 'Say that an answer is enough, ask again, or withdraw (If-Match)'),
        params: requestParams,
        body: Type.Object(
          { activity: Type.Enum([...judging]), text: Type.Optional(Type.Union([text, Type.Null()])) },
          { additionalProperties: false },
        ),
        response: { 200: openedRequest, ...problems },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const { activity, text: said = null } = request.body;
      const found = await inRoom(platform, request, (visit) => requestIn(visit, request.params.request));
      const { record } = await execute(platform, principalOf(request), {
        definition: informationRequest,
        key: found.id,
        expected_version: version,
        command: { kind: 'perform', activity, values: {}, text: said },
      }).catch((error: unknown) => {
        // What stands instead is a record, and refusals carry what their reader may see: they fetch it anew.
        if (!(error instanceof Refusal) || error.code !== 'record.version-conflict') throw error;
        throw new Refusal(error.code, error.params);
      });
      reply.header('etag', `"${record.version}"`);
      return inRoom(platform, request, (visit) => openRequest(visit, record.id)) as never;
    },
  );
  app.post(
    `${base}/:request/comments`,
    {
      config,
      schema: {
        ...about('comment-in-room', 'Say something on a request, which both sides see'),
        params: requestParams,
        body: Type.Object({ text }, { additionalProperties: false }),
        response: { 201: openedRequest, ...problems },
      },
    },
    async (request, reply) => {
      const found = await inRoom(platform, request, (visit) => requestIn(visit, request.params.request));
      await execute(platform, principalOf(request), {
        definition: informationRequest,
        key: found.id,
        command: { kind: 'comment', text: request.body.text },
      });
      reply.code(201);
      return inRoom(platform, request, (visit) => openRequest(visit, found.id)) as never;
    },
  );
}

function registerAnswering(app: HttpServer, platform: Platform): void {
  app.post(
    `/api/v1/${informationRequest.plural}/:key/answers`,
    {
      config: { access: notingRoles },
      schema: {
        ...about('answer-information-request', 'Answer, and open what the answer refers to (If-Match)'),
        params: keyParams,
        body: Type.Object(
          { text, things: Type.Optional(Type.Array(wantedThing, { maxItems: openingLimit })) },
          { additionalProperties: false },
        ),
        response: { 200: recordSchema(informationRequest), ...problems },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { key } = request.params;
      const version = expectedVersion(request);
      const things = await openingsOf(platform, principal, (request.body.things ?? []) as readonly Wanted[]);
      await answer(platform, principal, key, version, { text: request.body.text, things });
      const opened = await openRecord(platform, principal, informationRequest, key, false);
      reply.header('etag', `"${opened.version}"`);
      return opened.shown;
    },
  );
}

/** Requests for information: asked by guests in their room, answered by the staff on the record. */
export function registerRoomRequestRoutes(app: HttpServer, platform: Platform): void {
  registerReading(app, platform);
  registerAsking(app, platform);
  registerAnswering(app, platform);
}
