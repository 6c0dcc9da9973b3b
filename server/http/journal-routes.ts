import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { readInOrganisation } from '../database/pool.ts';
import { signatureOf } from '../identity/signature.ts';
import { eraseContents } from '../journal/erase.ts';
import {
  consistencyOf,
  journalState,
  listCheckpoints,
  newestCheckpoint,
  proofOf,
  sealPageLimit,
  sealsOf,
} from '../journal/state.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, principalOf, signedInOf } from './frame.ts';
import {
  checkpointSchema,
  consistencySchema,
  entryProofSchema,
  journalStateSchema,
  sealSchema,
} from './journal-schemas.ts';
import { problems } from './record-schemas.ts';

const base = '/api/v1/journal';
const tags = ['journal'];
const config = { access: staffRoles };
const uuid = Type.String({ format: 'uuid' });
const size = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

type Read = <T>(
  request: FastifyRequest,
  read: (
    client: Parameters<Parameters<typeof readInOrganisation>[2]>[0],
    organisation_id: string,
  ) => Promise<T>,
) => Promise<T>;

function registerState(app: HttpServer, read: Read): void {
  app.get(
    base,
    {
      config,
      schema: {
        operationId: 'get-journal-state',
        summary: 'How the sealing of the journal stands: newest checkpoint, keys, last verification',
        tags,
        response: { 200: journalStateSchema, ...problems },
      },
    },
    (request) => read(request, journalState) as never,
  );
  app.get(
    `${base}/checkpoint`,
    {
      config,
      schema: {
        operationId: 'get-journal-checkpoint',
        summary: 'The newest checkpoint as a signed note, to be kept elsewhere',
        tags,
        response: problems,
      },
    },
    async (request, reply) => {
      const { note } = await read(request, newestCheckpoint);
      return reply.type('text/plain; charset=utf-8').send(note as never);
    },
  );
  app.get(
    `${base}/checkpoints`,
    {
      config,
      schema: {
        operationId: 'list-journal-checkpoints',
        summary: 'Checkpoints, newest first',
        tags,
        querystring: Type.Object(
          {
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: sealPageLimit, default: 50 })),
            before: Type.Optional(size),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ items: Type.Array(checkpointSchema) }), ...problems },
      },
    },
    async (request) =>
      ({ items: await read(request, (client) => listCheckpoints(client, request.query)) }) as never,
  );
}

function registerProofs(app: HttpServer, read: Read): void {
  app.get(
    `${base}/entries/:id/proof`,
    {
      config,
      schema: {
        operationId: 'prove-journal-entry',
        summary:
          'What shows that an entry is in the journal: its sealed form and the way to a signed checkpoint',
        tags,
        params: Type.Object({ id: uuid }),
        querystring: Type.Object(
          {
            newest: Type.Optional(
              Type.Boolean({ description: 'Up to the newest checkpoint, not the first.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: entryProofSchema, ...problems },
      },
    },
    (request) =>
      read(request, (client, organisation_id) =>
        proofOf(client, organisation_id, request.params.id, request.query.newest === true),
      ) as never,
  );
  app.get(
    `${base}/consistency`,
    {
      config,
      schema: {
        operationId: 'prove-journal-consistency',
        summary: 'What shows that the journal of one size is the beginning of that of another',
        tags,
        querystring: Type.Object({ from: size, to: size }, { additionalProperties: false }),
        response: { 200: consistencySchema, ...problems },
      },
    },
    (request) =>
      read(request, (client, organisation_id) =>
        consistencyOf(client, organisation_id, request.query.from, request.query.to),
      ) as never,
  );
  app.get(
    `${base}/seals`,
    {
      config,
      schema: {
        operationId: 'list-journal-seals',
        summary: 'Where the newest entries of a record are sealed',
        tags,
        querystring: Type.Object({ record: uuid }, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(sealSchema) }), ...problems },
      },
    },
    async (request) =>
      ({ items: await read(request, (client) => sealsOf(client, request.query.record)) }) as never,
  );
}

function registerErasure(app: HttpServer, platform: Platform): void {
  app.post(
    `${base}/erasures`,
    {
      config: { access: ['administrator'] },
      schema: {
        operationId: 'erase-journal-contents',
        summary: 'Erase the content of entries by law, for good; their places and digests stay. Signed',
        tags,
        body: Type.Object(
          {
            entries: Type.Optional(Type.Array(uuid, { minItems: 1, maxItems: 1000 })),
            record: Type.Optional(
              Type.String({
                pattern: '^([A-Z]{1,10}[0-9]{1,12}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$',
                description: 'Number or id of a record whose every entry is meant.',
              }),
            ),
            reason: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
            password: Type.String({ minLength: 1, maxLength: 1000 }),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ erased: Type.Integer() }), ...problems },
      },
    },
    async (request) => {
      const { entries, record, reason, password } = request.body;
      if ((entries === undefined) === (record === undefined)) {
        throw new Refusal('request.invalid', { problem: 'give entries or a record' });
      }
      const signed_by = await signatureOf(platform, signedInOf(request), password, request.ip);
      const erased = await eraseContents(platform, principalOf(request), {
        ...(entries === undefined ? {} : { entries }),
        ...(record === undefined ? {} : { record }),
        reason: reason.trim(),
        signed_by,
      });
      return { erased };
    },
  );
}

/** The sealed journal: its state, what proves its entries, and erasing by law. */
export function registerJournalRoutes(app: HttpServer, platform: Platform): void {
  const read: Read = (request, work) => {
    const { organisation_id } = principalOf(request);
    return readInOrganisation(platform.pool, organisation_id, (client) => work(client, organisation_id));
  };
  registerState(app, read);
  registerProofs(app, read);
  registerErasure(app, platform);
}
