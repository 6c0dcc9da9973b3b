import { type TSchema, Type } from 'typebox';
import { staffRoles } from '../../kernel/roles.ts';
import { type LoggedMail, mailStates } from '../../processes/desk-mail-log.ts';
import { readInOrganisation } from '../database/pool.ts';
import { listMails, mailsToSee, readMail } from '../mail/log.ts';
import { letBe, liftSuppression, listSuppressions, sendAgain } from '../mail/settle.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { pageOf, problems } from './record-schemas.ts';

const tags = ['mail'];
const mayRead = { access: ['administrator', 'system-manager', 'process-owner', 'auditor'] } as const;
const mayDecide = { access: ['administrator', 'system-manager', 'process-owner'] } as const;

const uuid = Type.String({ format: 'uuid' });
const params = Type.Object({ id: uuid });
const nullable = <T extends ReturnType<typeof Type.String>>(type: T) => Type.Union([type, Type.Null()]);
const instant = Type.String({ format: 'date-time' });
const direction = Type.Enum(['in', 'out']);
const state = Type.Enum([...mailStates]);

const mail = {
  id: uuid,
  direction,
  account: Type.Union([Type.Object({ id: uuid, name: Type.String() }), Type.Null()]),
  kind: Type.String(),
  state,
  reason: nullable(Type.String({ description: 'A code of why it is in this state.' })),
  detail: nullable(Type.String({ description: 'What a server said, or what kept us.' })),
  from: nullable(Type.String()),
  to: Type.Array(Type.String()),
  subject: Type.String(),
  sender_proof: Type.Union([Type.Enum(['proved', 'failed']), Type.Null()], {
    description: 'What your own mail server found out about the sender; null: nothing is known.',
  }),
  record: Type.Union([Type.Object({ id: uuid, number: Type.String(), process: Type.String() }), Type.Null()]),
  entry_id: nullable(uuid),
  attempts: Type.Integer(),
  created_at: instant,
  next_attempt_at: nullable(instant),
  sent_at: nullable(instant),
};
const listed = Type.Object(mail, { title: 'Mail' });
const opened: TSchema = Type.Object({
  ...mail,
  text: nullable(Type.String()),
  message_id: Type.String(),
});
const page = { limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })) };
const cursor = Type.Optional(Type.String({ maxLength: 1000, description: 'The `next` of the page before.' }));

function present({ created_at, next_attempt_at, sent_at, ...rest }: LoggedMail) {
  return {
    ...rest,
    created_at: isoOf(created_at),
    next_attempt_at: isoOf(next_attempt_at),
    sent_at: isoOf(sent_at),
  };
}

function registerReading(app: HttpServer, platform: Platform): void {
  const query = {
    direction: Type.Optional(direction),
    state: Type.Optional(state),
    account: Type.Optional(uuid),
    to_decide: Type.Optional(
      Type.Boolean({ description: 'Only those that failed or are unsure, and nobody decided about.' }),
    ),
    q: Type.Optional(Type.String({ maxLength: 200, description: 'Part of a subject or an address.' })),
    ...page,
    cursor,
  };
  app.get(
    '/api/v1/mails',
    {
      config: mayRead,
      schema: {
        operationId: 'list-mails',
        summary: 'The mail log, newest first',
        tags,
        querystring: Type.Object(query, { additionalProperties: false }),
        response: { 200: pageOf(listed), ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const { items, next } = await readInOrganisation(platform.pool, organisation_id, (client) =>
        listMails(client, request.query),
      );
      return { items: items.map(present), next };
    },
  );
  app.get(
    '/api/v1/mails-of-record/:id',
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'list-mails-of-record',
        summary: 'Mails of one record, newest first',
        tags,
        params,
        querystring: Type.Object({ ...page, cursor }, { additionalProperties: false }),
        response: { 200: pageOf(listed), ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const query = { ...request.query, record: request.params.id };
      const { items, next } = await readInOrganisation(platform.pool, organisation_id, (client) =>
        listMails(client, query),
      );
      return { items: items.map(present), next };
    },
  );
  app.get(
    '/api/v1/mails/:id',
    {
      config: mayRead,
      schema: {
        operationId: 'read-mail',
        summary: 'A mail with what it says',
        tags,
        params,
        response: {
          200: opened,
          ...problems,
        },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const { text, message_id, ...found } = await readInOrganisation(
        platform.pool,
        organisation_id,
        (client) => readMail(client, request.params.id),
      );
      return { ...present(found), text, message_id };
    },
  );
  const count = Type.Integer();
  app.get(
    '/api/v1/mails-to-see',
    {
      config: mayRead,
      schema: {
        operationId: 'count-mails-to-see',
        summary: 'How many mails somebody has to look at',
        tags,
        response: {
          200: Type.Object({ failed: count, unsure: count, quarantined: count, waiting: count }),
          ...problems,
        },
      },
    },
    async (request) => readInOrganisation(platform.pool, principalOf(request).organisation_id, mailsToSee),
  );
}

function registerDeciding(app: HttpServer, platform: Platform): void {
  const decisions = [
    ['send-again', 'send-mail-again', 'Send a mail again that failed or is unsure', sendAgain],
    ['let-be', 'let-mail-be', 'Leave a mail as it is: one that is unsure counts as sent', letBe],
  ] as const;
  for (const [path, operationId, summary, decide] of decisions) {
    app.post(
      `/api/v1/mails/:id/${path}`,
      {
        config: mayDecide,
        schema: { operationId, summary, tags, params, response: { 204: Type.Null(), ...problems } },
      },
      async (request, reply) => {
        await decide(platform, principalOf(request), request.params.id);
        return reply.code(204).send(null);
      },
    );
  }
}

function registerSuppressions(app: HttpServer, platform: Platform): void {
  const base = '/api/v1/mail-suppressions';
  const suppression = Type.Object({ address: Type.String(), reason: Type.String(), created_at: instant });
  app.get(
    base,
    {
      config: mayRead,
      schema: {
        operationId: 'list-mail-suppressions',
        summary: 'Addresses that nothing is sent to, as their servers take no mail for them',
        tags,
        response: { 200: Type.Object({ items: Type.Array(suppression) }), ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const found = await readInOrganisation(platform.pool, organisation_id, listSuppressions);
      return { items: found.map(({ created_at, ...rest }) => ({ ...rest, created_at: isoOf(created_at) })) };
    },
  );
  app.delete(
    `${base}/:address`,
    {
      config: mayDecide,
      schema: {
        operationId: 'lift-mail-suppression',
        summary: 'Send to an address again',
        tags,
        params: Type.Object({ address: Type.String({ minLength: 3, maxLength: 320 }) }),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await liftSuppression(platform, principalOf(request), request.params.address);
      return reply.code(204).send(null);
    },
  );
}

/** Routes of the mail log: what came and went, what became of it, and what people decide about what could not be sent. */
export function registerMailLogRoutes(app: HttpServer, platform: Platform): void {
  registerReading(app, platform);
  registerDeciding(app, platform);
  registerSuppressions(app, platform);
}
