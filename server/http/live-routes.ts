import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { isStaff, staffRoles } from '../../kernel/roles.ts';
import { definitionNamed } from '../../processes/definitions.ts';
import { inOrganisation } from '../database/pool.ts';
import { hasEnded } from '../identity/guests.ts';
import type { KnownSessions } from '../identity/known-sessions.ts';
import { findSession } from '../identity/sessions.ts';
import { type ChangeMessage, doings, liveChannel, type PresenceMessage } from '../live/channel.ts';
import type { Viewer } from '../live/hub.ts';
import type { Platform } from '../platform.ts';
import { readAs, visibleRecord } from '../records/shown.ts';
import { hiddenFrom } from '../records/timeline.ts';
import { secretOf } from './authenticate.ts';
import { type HttpServer, principalOf, signedInOf } from './frame.ts';
import { problems } from './record-schemas.ts';
import { RequestLimit } from './request-limit.ts';

/** Most records that one stream may be narrowed to. */
const mostRecords = 100;

/** Most times within a minute that somebody says where they are: a page does so every fifteen seconds. */
const presencePerMinute = 240;

const uuid = Type.String({ format: 'uuid' });

const streamQuery = Type.Object(
  {
    records: Type.Optional(
      Type.String({
        maxLength: mostRecords * 37,
        pattern: `^[0-9a-fA-F-]{36}(,[0-9a-fA-F-]{36}){0,${mostRecords - 1}}$`,
        description: 'Ids of records, separated by commas; every record if left out.',
      }),
    ),
  },
  { additionalProperties: false },
);

const presenceBody = Type.Object(
  {
    record: uuid,
    doing: Type.Enum([...doings]),
    tab: Type.Optional(
      Type.String({ maxLength: 40, pattern: '^[A-Za-z0-9-]*$', description: 'Which of their pages.' }),
    ),
  },
  { additionalProperties: false },
);

const presentSchema = Type.Object({
  people: Type.Array(
    Type.Object({ id: uuid, name: Type.String(), doing: Type.Enum(['viewing', 'writing']) }),
  ),
});

/** Whether whoever sent the request is still signed in as it was sent, by a session that a role change has not made another. */
async function isStillSignedIn(
  platform: Platform,
  sessions: KnownSessions,
  request: FastifyRequest,
): Promise<boolean> {
  const secret = secretOf(request);
  if (secret === null) return false;
  const found = await sessions.find(secret, (one) => findSession(platform.pool, one));
  if (found === null || (await hasEnded(platform, found))) return false;
  return found.person.roles.join() === signedInOf(request).person.roles.join();
}

/** Whether the change may be told to whoever sent the request. Staff read every record of their organisation. */
async function maySee(
  platform: Platform,
  request: FastifyRequest,
  { process, record, activity }: ChangeMessage,
): Promise<boolean> {
  const principal = principalOf(request);
  if (isStaff(principal.actor)) return true;
  const definition = definitionNamed(process);
  if (definition === undefined || hiddenFrom(definition, principal.actor).includes(activity)) return false;
  try {
    await readAs(platform, principal, definition, (reading) => visibleRecord(reading, record));
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function viewerOf(platform: Platform, sessions: KnownSessions, request: FastifyRequest): Viewer {
  const { organisation_id, actor } = principalOf(request);
  const { records } = request.query as { readonly records?: string };
  const staff = isStaff(actor);
  const named = records === undefined ? null : new Set(records.toLowerCase().split(','));
  return {
    organisation_id,
    person_id: actor.id ?? '',
    staff,
    // Each change would have to be looked up for those who see their own alone: they say which they look at.
    records: named ?? (staff ? null : new Set()),
    maySee: (change) => maySee(platform, request, change),
    isSignedIn: () => isStillSignedIn(platform, sessions, request),
  };
}

/** Begins a stream that ends when its reader goes, is signed out, or the server stops. */
function stream(
  platform: Platform,
  sessions: KnownSessions,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (!/\btext\/event-stream\b/.test(request.headers.accept ?? '')) throw new Refusal('live.stream-needed');
  const viewer = viewerOf(platform, sessions, request);
  platform.live.admit(viewer.person_id);
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    // Proxies such as nginx would keep events until there are enough of them.
    'x-accel-buffering': 'no',
    connection: 'close',
  });
  const last = request.headers['last-event-id'];
  platform.live.follow(viewer, raw, typeof last === 'string' ? last.slice(0, 100) : null);
}

/** Says to every process that somebody is on a record's page. @throws Refusal `record.unknown` */
async function tellPresence(
  platform: Platform,
  request: FastifyRequest,
  given: { readonly record: string; readonly doing: PresenceMessage['doing']; readonly tab?: string },
): Promise<void> {
  const { organisation, person } = signedInOf(request);
  const { doing, tab = '' } = given;
  const record = given.record.toLowerCase();
  const message: PresenceMessage = {
    kind: 'presence',
    organisation_id: organisation.id,
    record,
    person: { id: person.id, name: person.name },
    tab,
    doing,
  };
  await inOrganisation(platform.pool, organisation.id, async (client) => {
    // Staff read every record of their organisation, so it is enough that there is one.
    const { rowCount } = await client.query(
      'select from record where organisation_id = current_organisation_id() and id = $1',
      [record],
    );
    if (rowCount === 0) throw new Refusal('record.unknown', { process: 'record', key: record });
    await client.query('select pg_notify($1, $2)', [liveChannel, JSON.stringify(message)]);
  });
}

/** Registers what tells people at once what others change, and who else is there. */
export function registerLiveRoutes(app: HttpServer, platform: Platform, sessions: KnownSessions): void {
  const limit = new RequestLimit(presencePerMinute);
  app.addHook('preClose', async () => platform.live.close());
  app.get(
    '/api/v1/live',
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'live',
        summary: 'What happens, as it happens (server-sent events)',
        description:
          'Events: `hello` when it begins; `changed` with `record`, `process`, `version`, `activity` and `actor`; ' +
          '`presence` with `record` and `people`, for staff on the page of that record; `notified` with how many of your notifications are `unread`; `refresh` when something ' +
          'may have been missed and what is shown is to be read anew. Those who see their own records alone name ' +
          'the records they look at.',
        tags: ['live'],
        querystring: streamQuery,
        response: { 200: Type.String({ description: 'text/event-stream' }), ...problems },
      },
    },
    (request, reply) => stream(platform, sessions, request, reply),
  );
  app.post(
    '/api/v1/live/presence',
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'tell-presence',
        summary: 'Say that one is on the page of a record, for the next 30 seconds; staff alone see it',
        tags: ['live'],
        body: presenceBody,
        response: { 200: presentSchema, ...problems },
      },
    },
    async (request) => {
      const { organisation, person } = signedInOf(request);
      limit.count(person.id, platform.now());
      await tellPresence(platform, request, request.body);
      const place = { organisation_id: organisation.id, record: request.body.record.toLowerCase() };
      return { people: [...platform.live.present(place)] };
    },
  );
}
