import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { mailHours, notificationChannels, notificationEvents } from '../../kernel/notification.ts';
import {
  listNotifications,
  markRead,
  mostListed,
  type Notification,
  unreadOf,
  type WhichRead,
} from '../notifications/list.ts';
import { changePreferences, readPreferences } from '../notifications/preferences.ts';
import type { Platform } from '../platform.ts';
import { expectedVersion, type HttpServer, isoOf, principalOf } from './frame.ts';
import { problems, reference } from './record-schemas.ts';

const config = { access: 'everyone' as const };
const uuid = Type.String({ format: 'uuid' });
const instant = Type.String({ format: 'date-time' });
const nullable = <Schema extends ReturnType<typeof Type.String> | typeof reference>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

const notificationSchema = Type.Object(
  {
    id: uuid,
    event: Type.Enum([...notificationEvents], { description: 'Why: the strongest reason.' }),
    at: instant,
    read_at: nullable(instant),
    by: nullable(reference),
    instead_of: nullable(reference),
    activity: Type.String(),
    from_state: nullable(Type.String()),
    to_state: nullable(Type.String()),
    text: nullable(Type.String({ description: 'Beginning of what was written.' })),
    record: Type.Object({
      id: uuid,
      process: Type.String(),
      plural: Type.String(),
      number: Type.String(),
      title: Type.String(),
    }),
  },
  { title: 'Notification' },
);

const unread = Type.Integer({ minimum: 0, description: '1000: so many or more.' });
const channel = Type.Enum([...notificationChannels]);

const preferencesSchema = Type.Object(
  {
    events: Type.Array(
      Type.Object({
        event: Type.Enum([...notificationEvents]),
        channel,
        planned: channel,
        chosen: Type.Boolean(),
      }),
    ),
    mail_hours: Type.Enum([...mailHours]),
    version: Type.Integer(),
  },
  { title: 'Notification preferences' },
);

function about(
  operationId: string,
  summary: string,
): { operationId: string; summary: string; tags: string[] } {
  return { operationId, summary, tags: ['notifications'] };
}

function shown({ at, read_at, ...rest }: Notification) {
  return { ...rest, at: isoOf(at), read_at: isoOf(read_at) };
}

function registerPreferences(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/notifications/preferences',
    {
      config,
      schema: {
        ...about('notification-preferences', 'How you are told of what'),
        response: { 200: preferencesSchema, ...problems },
      },
    },
    async (request, reply) => {
      const found = await readPreferences(platform, principalOf(request));
      reply.header('etag', `"${found.version}"`);
      return found as never;
    },
  );
  app.patch(
    '/api/v1/notifications/preferences',
    {
      config,
      schema: {
        ...about('change-notification-preferences', 'Choose how you are told of what (If-Match)'),
        body: Type.Object(
          {
            channels: Type.Optional(
              Type.Partial(
                Type.Object(
                  Object.fromEntries(
                    notificationEvents.map((event) => [event, Type.Union([channel, Type.Null()])]),
                  ),
                  { additionalProperties: false },
                ),
                { description: 'By event; null: as the organisation plans.' },
              ),
            ),
            mail_hours: Type.Optional(
              Type.Enum([...mailHours], { description: '`working`: mail waits for working hours.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: preferencesSchema, ...problems },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const given = request.body as Parameters<typeof changePreferences>[2];
      const found = await changePreferences(platform, principalOf(request), given, version);
      reply.header('etag', `"${found.version}"`);
      return found as never;
    },
  );
}

/** Registers what people are told of: everybody sees and marks their own, and nobody's else. */
export function registerNotificationRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/notifications',
    {
      config,
      schema: {
        ...about('list-notifications', 'What you were told of, newest first'),
        querystring: Type.Object(
          {
            unread: Type.Optional(Type.Boolean({ description: 'Only what is unread.' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: mostListed, default: 50 })),
            cursor: Type.Optional(Type.String({ maxLength: 1000 })),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            items: Type.Array(notificationSchema),
            next: nullable(Type.String()),
            unread,
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { items, ...page } = await listNotifications(platform, principalOf(request), request.query);
      return { ...page, items: items.map(shown) };
    },
  );
  app.get(
    '/api/v1/notifications/unread',
    {
      config,
      schema: {
        ...about('count-unread-notifications', 'How many of your notifications are unread'),
        response: { 200: Type.Object({ unread }), ...problems },
      },
    },
    async (request) => unreadOf(platform, principalOf(request)),
  );
  app.post(
    '/api/v1/notifications/read',
    {
      config,
      schema: {
        ...about('read-notifications', 'Mark your notifications as read: some, those of a record, or all'),
        body: Type.Object(
          {
            ids: Type.Optional(Type.Array(uuid, { maxItems: mostListed })),
            record: Type.Optional(uuid),
            all: Type.Optional(Type.Literal(true)),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ unread }), ...problems },
      },
    },
    async (request) => {
      const which = request.body as WhichRead;
      if (Object.keys(which).length !== 1) {
        const problem = { field: 'ids', code: 'field.required' as const };
        throw new Refusal('record.invalid', {}, { problems: [problem] });
      }
      return markRead(platform, principalOf(request), which);
    },
  );
  registerPreferences(app, platform);
}
