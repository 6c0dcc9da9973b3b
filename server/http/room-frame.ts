import type { FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import type { Platform } from '../platform.ts';
import { type Visit, visitRoom } from '../rooms/visit.ts';
import { principalOf } from './frame.ts';

// What the routes of audit rooms have in common. Guests call no others but those of their own session.

/** Where rooms are, as those see them who visit them. */
export const roomsBase = '/api/v1/rooms';

const key = Type.String({ minLength: 1, maxLength: 60, description: 'Id or number of the room.' });

/** Number of an opened thing, of a sample or of a place in one: counted from 1. */
export const counted = Type.String({ pattern: '^[1-9][0-9]{0,5}$' });

export const roomParams = Type.Object({ key });
export const thingParams = Type.Object({ key, thing: counted });

/** Key of a record within a room. */
export const recordKey = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'Id or number of a record.',
});

/** Where a page begins and how much is on it. */
export const pageQuery = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    cursor: Type.Optional(Type.String({ maxLength: 2_000, description: 'The `next` of the page before.' })),
  },
  { additionalProperties: false },
);

/** A record of any process as it is shown in a room: what its own routes describe, without what may be done to it. */
export const anyRecord: TSchema = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    number: Type.String(),
    process: Type.String(),
    state: Type.String(),
    version: Type.Integer(),
  },
  { additionalProperties: true, title: 'Record of any process' },
);

/** Whoever is named, with id and name. */
export const named = Type.Object({ id: Type.String({ format: 'uuid' }), name: Type.String() });

export function about(
  operationId: string,
  summary: string,
): { operationId: string; summary: string; tags: string[] } {
  return { operationId, summary, tags: ['audit rooms'] };
}

/** Works in the room that the path names, for whoever sends the request. */
export function inRoom<T>(
  platform: Platform,
  request: FastifyRequest,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const { key } = request.params as { readonly key: string };
  return visitRoom(platform, principalOf(request), key, work);
}
