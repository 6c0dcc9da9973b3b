import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { Refusal } from '../../kernel/errors.ts';
import { providerStaff } from '../../kernel/roles.ts';
import { type Language, languages } from '../../kernel/text.ts';
import { changeCalendarAround } from '../control/change-calendar.ts';
import { changeCalendarOf } from '../exchange/change-calendar-file.ts';
import { calendarOf } from '../exchange/obligation-calendar.ts';
import {
  type Calendar,
  type CalendarSubject,
  calendarSubjects,
  createCalendar,
  findCalendar,
  listCalendars,
  withdrawCalendar,
} from '../identity/calendars.ts';
import type { SignedIn } from '../identity/sessions.ts';
import type { Platform, Principal } from '../platform.ts';
import { listOwed, type Whose } from '../records/obligations.ts';
import { admit, atBrowser, type HttpServer, isoOf, principalOf, signedInOf } from './frame.ts';
import { problems } from './record-schemas.ts';

const tags = ['obligations'];
const instant = Type.String({ format: 'date-time' });

const calendarProperties = {
  id: Type.String({ description: 'Names the calendar; it is not its secret.' }),
  name: Type.String(),
  about: Type.Enum([...calendarSubjects], {
    description: '`obligations`: what its owner owes; `changes`: the change calendar.',
  }),
  created_at: instant,
  expires_at: instant,
};

/** Where the API has what is read under a secret. */
const feedPaths: Readonly<Record<CalendarSubject, string>> = {
  obligations: '/api/v1/calendars/:secret/obligations.ics',
  changes: '/api/v1/calendars/:secret/changes.ics',
};

/** Who reads what: what one owes is everybody's own, when services are changed is for those who work with them. */
const readers = { obligations: 'everyone', changes: providerStaff } as const;

function present({ created_at, expires_at, ...calendar }: Calendar) {
  return { ...calendar, created_at: isoOf(created_at), expires_at: isoOf(expires_at) };
}

interface Wanted {
  readonly whose: Whose;
  readonly language: Language;
}

/** What the change calendar holds around today as an iCalendar file. */
async function changesFor(
  platform: Platform,
  request: FastifyRequest,
  { organisation }: SignedIn,
  language: Language,
): Promise<string> {
  const now = platform.now();
  const calendar = await changeCalendarAround(platform, organisation.id, now);
  return changeCalendarOf(calendar, {
    name: organisation.name,
    language,
    base: `${request.protocol}://${request.host}`,
  });
}

/** What somebody owes as an iCalendar file. */
async function calendarFor(
  platform: Platform,
  request: FastifyRequest,
  { organisation, person }: SignedIn,
  { whose, language }: Wanted,
): Promise<string> {
  const actor = { id: person.id, roles: person.roles };
  const principal: Principal = { organisation_id: organisation.id, actor, origin: 'live' };
  const planned = await platform.organisations.of(organisation.id);
  return calendarOf(await listOwed(platform, principal, whose), {
    name: organisation.name,
    language,
    time_zone: timeZoneOf(planned),
    base: `${request.protocol}://${request.host}`,
  });
}

function registerFile(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/obligations.ics',
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'obligations-calendar',
        summary: 'What is owed as an iCalendar file',
        tags,
        querystring: Type.Object(
          {
            whose: Type.Optional(Type.Enum(['mine', 'all'], { default: 'mine' })),
            language: Type.Optional(Type.Enum([...languages], { default: 'en' })),
          },
          { additionalProperties: false },
        ),
        produces: ['text/calendar'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const { whose = 'mine', language = 'en' } = request.query;
      const text = await calendarFor(platform, request, signedInOf(request), { whose, language });
      reply.header('content-disposition', 'attachment; filename="obligations.ics"');
      return reply.type('text/calendar; charset=utf-8').serializer(String).send(text);
    },
  );
  app.get(
    '/api/v1/change-calendar.ics',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'change-calendar-file',
        summary: 'The change calendar around today as an iCalendar file',
        tags,
        querystring: Type.Object(
          { language: Type.Optional(Type.Enum([...languages], { default: 'en' })) },
          { additionalProperties: false },
        ),
        produces: ['text/calendar'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const { language = 'en' } = request.query;
      const text = await changesFor(platform, request, signedInOf(request), language);
      reply.header('content-disposition', 'attachment; filename="changes.ics"');
      return reply.type('text/calendar; charset=utf-8').serializer(String).send(text);
    },
  );
}

function registerSubscriptions(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/calendars',
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'list-calendars',
        summary: 'One’s own subscribed calendars, newest first',
        tags,
        response: { 200: Type.Object({ items: Type.Array(Type.Object(calendarProperties)) }), ...problems },
      },
    },
    async (request) => ({ items: (await listCalendars(platform, principalOf(request))).map(present) }),
  );
  app.post(
    '/api/v1/calendars',
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'create-calendar',
        summary:
          'An address to subscribe to what one owes or the change calendar, without signing in; it is told once',
        tags,
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 80, description: 'What it is for.' }),
            about: Type.Optional(Type.Enum([...calendarSubjects], { default: 'obligations' })),
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({
            ...calendarProperties,
            path: Type.String({ description: 'Whoever knows it reads this calendar, and nothing else.' }),
          }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const signedIn = atBrowser(request);
      const { name, about = 'obligations' } = request.body;
      admit(readers[about], signedIn);
      const { secret, calendar } = await createCalendar(platform, principalOf(request), name, about);
      return reply
        .code(201)
        .send({ ...present(calendar), path: feedPaths[about].replace(':secret', secret) });
    },
  );
  app.delete(
    '/api/v1/calendars/:id',
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'withdraw-calendar',
        summary: 'End a subscribed calendar of one’s own',
        tags,
        params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await withdrawCalendar(platform, principalOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}

function registerFeed(app: HttpServer, platform: Platform, about: CalendarSubject): void {
  const isChanges = about === 'changes';
  app.get(
    feedPaths[about],
    {
      config: { access: 'public' },
      schema: {
        operationId: isChanges ? 'read-change-calendar' : 'read-calendar',
        summary: isChanges
          ? 'The change calendar as iCalendar, under the secret in the address'
          : 'What somebody owes as iCalendar, under the secret in the address',
        tags,
        security: [],
        params: Type.Object({ secret: Type.String({ maxLength: 100 }) }),
        querystring: Type.Object(
          { language: Type.Optional(Type.Enum([...languages])) },
          { additionalProperties: false },
        ),
        produces: ['text/calendar'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const owner = await findCalendar(platform.pool, request.params.secret, about);
      if (owner === null) throw new Refusal('calendar.address-unknown');
      // A person who lost their roles, or became a guest, reads no more here than signed in.
      admit(readers[about], owner);
      const language = request.query.language ?? owner.person.language;
      const text = isChanges
        ? await changesFor(platform, request, owner, language)
        : await calendarFor(platform, request, owner, { whose: 'mine', language });
      reply.header('cache-control', 'private, no-store');
      return reply.type('text/calendar; charset=utf-8').serializer(String).send(text);
    },
  );
}

/** What people owe, and the change calendar, as calendars: a file at once, or an address that a calendar program asks again and again. */
export function registerCalendarRoutes(app: HttpServer, platform: Platform): void {
  registerFile(app, platform);
  registerSubscriptions(app, platform);
  for (const about of calendarSubjects) registerFeed(app, platform, about);
}
