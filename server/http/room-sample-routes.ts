import { Type } from 'typebox';
import { longest_text } from '../../kernel/field.ts';
import { tendingRoles } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Platform } from '../platform.ts';
import { listNotes, writeNote } from '../rooms/notes.ts';
import { listSamples, readFrozen, readSample } from '../rooms/read-samples.ts';
import { sampleLimit, takeSample } from '../rooms/samples.ts';
import { visitingRoles } from '../rooms/visit.ts';
import type { HttpServer } from './frame.ts';
import { problems } from './record-schemas.ts';
import { about, counted, inRoom, named, recordKey, roomParams, roomsBase } from './room-frame.ts';

const base = `${roomsBase}/:key/samples`;
const sampleParams = Type.Object({ ...roomParams.properties, sample: counted });
const frozenParams = Type.Object({ ...sampleParams.properties, position: counted });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** Guests, and those who tend rooms for auditors who say aloud what they want to see. */
const samplingRoles: readonly Role[] = ['external-auditor', ...tendingRoles];

const size = Type.Integer({ minimum: 1, maximum: sampleLimit });
const seed = Type.String({ minLength: 1, maxLength: 200 });

const sampleHead = {
  number: Type.Integer(),
  name: Type.String(),
  drawn_by: named,
  drawn_at: Type.String({ format: 'date-time' }),
  draw: orNull(
    Type.Object({
      thing: counted,
      process: Type.String(),
      filter: orNull(Type.String()),
      size,
      seed,
      population: Type.Integer(),
    }),
  ),
  size: Type.Integer(),
};
const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const sampleSchema = Type.Object({
  ...sampleHead,
  records: Type.Array(
    Type.Object({
      position: Type.Integer(),
      process: Type.String(),
      number: Type.String(),
      title: Type.String(),
      version: Type.Integer(),
      hash: sha256,
      changed: Type.Boolean({ description: 'Whether something was done to the record since.' }),
    }),
  ),
});

const anything = Type.Unknown();
const frozenSchema = Type.Object({
  process: Type.String(),
  number: Type.String(),
  title: Type.String(),
  version: Type.Integer(),
  hash: sha256,
  holds: Type.Boolean({ description: 'Whether what is kept still has the hash of that time.' }),
  newest_entry: orNull(Type.String({ description: 'Id of the newest entry of its journal at that time.' })),
  sealed_at: orNull(Type.Integer({ description: 'Position of that entry in the sealed journal.' })),
  seen: Type.Object(
    {
      seen_at: Type.String({ format: 'date-time' }),
      record: Type.Object({}, { additionalProperties: true }),
    },
    { additionalProperties: true },
  ),
  since: orNull(
    Type.Object({
      version: Type.Integer(),
      state: Type.String(),
      changes: Type.Array(Type.Object({ field: Type.String(), then: anything, now: anything })),
    }),
  ),
});

const orderBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200, description: 'What it is to show.' }),
    thing: counted,
    draw: Type.Optional(Type.Object({ size, seed }, { additionalProperties: false })),
    records: Type.Optional(Type.Array(recordKey, { minItems: 1, maxItems: sampleLimit })),
  },
  { additionalProperties: false },
);

function registerSamples(app: HttpServer, platform: Platform): void {
  const config = { access: visitingRoles };
  app.get(
    base,
    {
      config,
      schema: {
        ...about('list-room-samples', 'The samples taken in a room, newest first'),
        params: roomParams,
        response: { 200: Type.Object({ items: Type.Array(Type.Object(sampleHead)) }), ...problems },
      },
    },
    (request) => inRoom(platform, request, async (visit) => ({ items: await listSamples(visit) })) as never,
  );
  app.get(
    `${base}/:sample`,
    {
      config,
      schema: {
        ...about('get-room-sample', 'A sample, with which of its records changed since'),
        params: sampleParams,
        response: { 200: sampleSchema, ...problems },
      },
    },
    (request) =>
      inRoom(platform, request, (visit) => readSample(visit, Number(request.params.sample))) as never,
  );
  app.get(
    `${base}/:sample/records/:position`,
    {
      config,
      schema: {
        ...about('get-frozen-record', 'A record as it was seen, with its hash and what changed since'),
        params: frozenParams,
        response: { 200: frozenSchema, ...problems },
      },
    },
    (request) => {
      const { sample, position } = request.params;
      return inRoom(platform, request, (visit) =>
        readFrozen(visit, Number(sample), Number(position)),
      ) as never;
    },
  );
  app.post(
    base,
    {
      config: { access: samplingRoles },
      schema: {
        ...about(
          'take-room-sample',
          'Draw a sample from an opened list by a seed, or pick records; both are frozen',
        ),
        params: roomParams,
        body: orderBody,
        response: { 201: sampleSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { draw, records, ...order } = request.body;
      const how = draw === undefined ? { records: records ?? [] } : { draw };
      const sample = await inRoom(platform, request, async (visit) =>
        readSample(visit, await takeSample(visit, { ...order, ...how })),
      );
      return reply.code(201).send(sample as never);
    },
  );
}

const noteSchema = Type.Object({
  id: Type.String({ format: 'uuid' }),
  thing: orNull(Type.String()),
  record: orNull(Type.String()),
  text: Type.String(),
  written_at: Type.String({ format: 'date-time' }),
});
const notesSchema = Type.Object({ items: Type.Array(noteSchema) });

function registerNotes(app: HttpServer, platform: Platform): void {
  const config = { access: ['external-auditor'] as const };
  app.get(
    `${roomsBase}/:key/notes`,
    {
      config,
      schema: {
        ...about('list-room-notes', 'A guest’s own notes, newest first'),
        params: roomParams,
        response: { 200: notesSchema, ...problems },
      },
    },
    (request) => inRoom(platform, request, async (visit) => ({ items: await listNotes(visit) })) as never,
  );
  app.post(
    `${roomsBase}/:key/notes`,
    {
      config,
      schema: {
        ...about('write-room-note', 'Write a note that its author alone reads'),
        params: roomParams,
        body: Type.Object(
          {
            text: Type.String({ minLength: 1, maxLength: longest_text }),
            thing: Type.Optional(counted),
            record: Type.Optional(Type.String({ maxLength: 60 })),
          },
          { additionalProperties: false },
        ),
        response: { 201: notesSchema, ...problems },
      },
    },
    async (request, reply) => {
      const notes = await inRoom(platform, request, async (visit) => {
        await writeNote(visit, request.body);
        return { items: await listNotes(visit) };
      });
      return reply.code(201).send(notes as never);
    },
  );
}

/** Samples frozen as they were seen, and guests' own notes. */
export function registerRoomSampleRoutes(app: HttpServer, platform: Platform): void {
  registerSamples(app, platform);
  registerNotes(app, platform);
}
