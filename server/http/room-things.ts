import { Type } from 'typebox';
import { thingKinds } from '../../processes/audit-room/things.ts';
import { listQuerySchema } from './record-schemas.ts';

/** Kinds of things that are opened in rooms. */
export const kind = Type.Enum([...thingKinds]);

const { limit: _limit, cursor: _cursor, sort: _sort, ...filters } = listQuerySchema.properties;

/** What may be asked to be opened, as bodies of requests say it. */
export const wantedThing = Type.Object(
  {
    kind,
    process: Type.Optional(Type.String({ maxLength: 60 })),
    key: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Id or number.' })),
    filter: Type.Optional(Type.Object(filters, { additionalProperties: false })),
    why: Type.Optional(Type.String({ maxLength: 2_000 })),
  },
  { additionalProperties: false },
);

/** Most things that are opened by one request. */
export const openingLimit = 50;
