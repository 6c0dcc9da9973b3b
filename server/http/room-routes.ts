import { Type } from 'typebox';
import { tendingRoles } from '../../kernel/register.ts';
import { auditRoom } from '../../processes/audit-room/definition.ts';
import type { PackFiles } from '../packs/pack-files.ts';
import type { Platform } from '../platform.ts';
import { execute } from '../records/execute.ts';
import { readLooks } from '../rooms/looks.ts';
import { openingsOf, type Wanted } from '../rooms/openings.ts';
import { listRooms, openRoom } from '../rooms/rooms.ts';
import { overseeingRoles, visitingRoles } from '../rooms/visit.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { journalPage, problems } from './record-schemas.ts';
import {
  about,
  counted,
  inRoom,
  named,
  pageQuery,
  roomParams,
  roomsBase,
  thingParams,
} from './room-frame.ts';
import { registerRoomReadingRoutes } from './room-reading-routes.ts';
import { registerRoomRequestRoutes } from './room-request-routes.ts';
import { registerRoomSampleRoutes } from './room-sample-routes.ts';
import { kind, openingLimit, wantedThing } from './room-things.ts';

const orNull = (schema: ReturnType<typeof Type.String> | typeof named) => Type.Union([schema, Type.Null()]);
const day = Type.String({ format: 'date' });

const head = {
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  title: Type.String(),
  state: Type.Enum(Object.keys(auditRoom.states)),
  opens_on: orNull(day),
  closes_on: orNull(day),
};

const thing = Type.Object({
  id: counted,
  kind,
  process: orNull(Type.String()),
  key: orNull(Type.String()),
  name: Type.String(),
  filter: orNull(
    Type.String({ description: 'Of a list: what it is narrowed to, as the query of its address.' }),
  ),
  why: orNull(Type.String()),
  opened_at: Type.String({ format: 'date-time' }),
  opened_by: named,
});

const roomSchema = Type.Object({
  ...head,
  description: orNull(Type.String()),
  run_by: orNull(named),
  external_audit: orNull(named),
  guests: Type.Array(named),
  things: Type.Array(thing),
});

function registerLooking(app: HttpServer, platform: Platform): void {
  app.get(
    roomsBase,
    {
      config: { access: visitingRoles },
      schema: {
        ...about('list-rooms', 'The audit rooms open to a guest; for staff, all'),
        response: { 200: Type.Object({ items: Type.Array(Type.Object(head)) }), ...problems },
      },
    },
    async (request) => ({ items: await listRooms(platform, principalOf(request)) }) as never,
  );
  app.get(
    `${roomsBase}/:key`,
    {
      config: { access: visitingRoles },
      schema: {
        ...about('get-room', 'A room with what is open in it'),
        params: roomParams,
        response: { 200: roomSchema, ...problems },
      },
    },
    (request) => inRoom(platform, request, openRoom) as never,
  );
  app.get(
    `${roomsBase}/:key/looks`,
    {
      config: { access: overseeingRoles },
      schema: {
        ...about('list-room-looks', 'Who looked at what when, newest first'),
        params: roomParams,
        querystring: pageQuery,
        response: { 200: journalPage, ...problems },
      },
    },
    (request) => inRoom(platform, request, (visit) => readLooks(visit, request.query)) as never,
  );
}

function registerOpening(app: HttpServer, platform: Platform): void {
  app.post(
    `${roomsBase}/:key/things`,
    {
      config: { access: tendingRoles },
      schema: {
        ...about('open-in-room', 'Open records, documents, lists or assessments to the guests'),
        params: roomParams,
        body: Type.Object(
          { things: Type.Array(wantedThing, { minItems: 1, maxItems: openingLimit }) },
          { additionalProperties: false },
        ),
        response: { 201: roomSchema, ...problems },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const things = await openingsOf(platform, principal, request.body.things as readonly Wanted[]);
      await execute(platform, principal, {
        definition: auditRoom,
        key: request.params.key,
        command: { kind: 'perform', activity: 'open-thing', values: {}, about: { things } },
      });
      reply.code(201);
      return inRoom(platform, request, openRoom) as never;
    },
  );
  app.post(
    `${roomsBase}/:key/things/:thing/closing`,
    {
      config: { access: tendingRoles },
      schema: {
        ...about('close-in-room', 'Close something to the guests again, with the reason'),
        params: thingParams,
        body: Type.Object(
          { why: Type.String({ minLength: 1, maxLength: 2_000 }) },
          { additionalProperties: false },
        ),
        response: { 200: roomSchema, ...problems },
      },
    },
    async (request) => {
      const { key, thing } = request.params;
      await execute(platform, principalOf(request), {
        definition: auditRoom,
        key,
        command: {
          kind: 'perform',
          activity: 'close-thing',
          values: {},
          text: request.body.why,
          about: { thing },
        },
      });
      return inRoom(platform, request, openRoom) as never;
    },
  );
}

/** Audit rooms: what is opened to guests and by whom, what they read there, what they ask for and the samples they take. */
export function registerRoomRoutes(app: HttpServer, platform: Platform, packs: PackFiles): void {
  registerLooking(app, platform);
  registerOpening(app, platform);
  registerRoomReadingRoutes(app, platform, packs);
  registerRoomRequestRoutes(app, platform);
  registerRoomSampleRoutes(app, platform);
}
