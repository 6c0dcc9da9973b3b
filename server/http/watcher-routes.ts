import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { mayRead } from '../../kernel/rights.ts';
import { holdsOneOf, isStaff, notingRoles } from '../../kernel/roles.ts';
import { readRecord } from '../records/store.ts';
import { readWatchers, unwatch, type Watching, watch } from '../records/watchers.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { keyOf, keyParams, type RecordAccess } from './record-access.ts';
import { pageOf, problems } from './record-schemas.ts';

const config = { access: 'everyone' as const };

const watcherSchema = Type.Object({ id: Type.String({ format: 'uuid' }), name: Type.String() });

const watcherParams = Type.Object({
  ...keyParams.properties,
  person: Type.Union([Type.Literal('me'), Type.String({ format: 'uuid' })], {
    description: '`me`, or the id of somebody else.',
  }),
});

/** Whom a path names. Others are put on and taken off by those who note something on records. */
function personOf(request: FastifyRequest): string {
  const { person } = request.params as { readonly person: string };
  const { actor } = principalOf(request);
  const id = person === 'me' ? (actor.id ?? '') : person.toLowerCase();
  if (id !== actor.id && !holdsOneOf(actor, notingRoles)) {
    throw new Refusal('identity.not-allowed', { roles: notingRoles.join(', ') });
  }
  return id;
}

/** Registers who watches the records of a process: watching takes no more than reading. */
export function registerWatcherRoutes(app: HttpServer, access: RecordAccess): void {
  const { definition, platform, base } = access;
  app.get(
    `${base}/:key/watchers`,
    {
      config,
      schema: {
        ...access.about('watchers', 'Who watches a record; requesters see themselves alone'),
        params: keyParams,
        response: { 200: pageOf(watcherSchema), ...problems },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const record = await access.recordOf(reading, keyOf(request));
        const items = await readWatchers(reading.client, record);
        const { actor } = reading;
        return { items: isStaff(actor) ? items : items.filter(({ id }) => id === actor.id), next: null };
      }),
  );
  for (const [method, operation, summary, work] of [
    ['PUT', 'watch', 'Watch a record, or let somebody watch it who may read it', watch],
    ['DELETE', 'unwatch', 'Watch a record no longer, or take somebody off', unwatch],
  ] as const) {
    app.route({
      method,
      url: `${base}/:key/watchers/:person`,
      config,
      schema: {
        ...access.about(operation, summary),
        params: watcherParams,
        response: { 204: Type.Null(), ...problems },
      },
      handler: async (request, reply) => {
        const principal = principalOf(request);
        const person = personOf(request);
        await access.change(request, async (client) => {
          const key = keyOf(request);
          const record = await readRecord(client, definition, key, true);
          if (record === null || !mayRead(definition, record, principal.actor)) {
            throw new Refusal('record.unknown', { process: definition.name, key });
          }
          const watching: Watching = { client, definition, record };
          await work(watching, platform, principal, person);
        });
        return reply.code(204).send(null);
      },
    });
  }
}
