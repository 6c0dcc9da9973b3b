import { type TSchema, Type } from 'typebox';
import {
  mailProcesses,
  type ShownMailAccount,
  type ShownMailServer,
  unknownSenderRules,
  unprovedSenderRules,
} from '../../processes/desk-mail-accounts.ts';
import { changeAccount, createAccount, listAccounts } from '../mail/accounts.ts';
import { sendTestMail, testSending } from '../mail/test-mail.ts';
import type { Platform } from '../platform.ts';
import { atBrowser, expectedVersion, type HttpServer, isoOf, principalOf } from './frame.ts';
import { givenServer, nullableText, shownServer } from './mail-server-schemas.ts';
import { problems } from './record-schemas.ts';

const tags = ['mail'];
const base = '/api/v1/mail-accounts';
const config = { access: ['administrator', 'system-manager'] } as const;

const uuid = Type.String({ format: 'uuid' });
const named = Type.Union([Type.Object({ id: uuid, name: Type.String() }), Type.Null()]);
const params = Type.Object({ id: uuid });

const values = {
  name: Type.String({ minLength: 1, maxLength: 80, description: 'As whom mails come.' }),
  address: Type.String({ minLength: 3, maxLength: 254 }),
  process: Type.Enum([...mailProcesses], {
    description: 'What a mail that belongs to no record becomes.',
  }),
  unknown_senders: Type.Enum([...unknownSenderRules], {
    description: 'Whether somebody who is in no directory may open a record.',
  }),
  signed_replies: Type.Boolean({
    description: 'Whether the mail server delivers address+anything@domain to address@domain.',
  }),
  authserv_id: Type.Union([Type.String({ minLength: 1, maxLength: 253 }), Type.Null()], {
    description:
      'As your own mail server names itself in Authentication-Results (RFC 8601). Null: no such header is believed.',
  }),
  unproved_senders: Type.Enum([...unprovedSenderRules], {
    description: 'What becomes of mail of which that server says that its sender is not proved.',
  }),
  active: Type.Boolean(),
};

const account: TSchema = Type.Object(
  {
    id: uuid,
    ...values,
    team: named,
    service: named,
    replies_possible: Type.Boolean(),
    imap: shownServer,
    smtp: shownServer,
    version: Type.Integer(),
  },
  { title: 'MailAccount' },
);

const given = {
  process: Type.Optional(values.process),
  team: Type.Optional(Type.Union([uuid, Type.Null()])),
  service: Type.Optional(Type.Union([uuid, Type.Null()])),
  unknown_senders: Type.Optional(values.unknown_senders),
  signed_replies: Type.Optional(values.signed_replies),
  authserv_id: Type.Optional(values.authserv_id),
  unproved_senders: Type.Optional(values.unproved_senders),
  active: Type.Optional(values.active),
  imap: Type.Optional(givenServer),
  smtp: Type.Optional(givenServer),
};

function presentServer(shown: ShownMailServer | null): ShownMailServer<string> | null {
  if (shown === null) return null;
  const { status } = shown;
  return { ...shown, status: status === null ? null : { ...status, at: isoOf(status.at) } };
}

function presentAccount({ imap, smtp, ...rest }: ShownMailAccount): ShownMailAccount<string> {
  return { ...rest, imap: presentServer(imap), smtp: presentServer(smtp) };
}

function registerTests(app: HttpServer, platform: Platform): void {
  app.post(
    `${base}/:id/test`,
    {
      config,
      schema: {
        operationId: 'test-mail-account',
        summary: 'Connect to the server by which an account sends, and sign in',
        tags,
        params,
        response: {
          200: Type.Object({ ok: Type.Boolean(), reason: nullableText, detail: nullableText }),
          ...problems,
        },
      },
    },
    async (request) => testSending(platform, principalOf(request), request.params.id),
  );
  app.post(
    '/api/v1/mails/test',
    {
      config,
      schema: {
        operationId: 'send-test-mail',
        summary: 'Queue a mail that says that mail works',
        tags,
        body: Type.Object(
          { to: Type.String({ minLength: 3, maxLength: 254 }), account: Type.Optional(uuid) },
          { additionalProperties: false },
        ),
        response: { 202: Type.Object({ id: uuid }), ...problems },
      },
    },
    async (request, reply) => {
      const { to, account: account_id } = request.body;
      const wanted = { to, ...(account_id === undefined ? {} : { account_id }) };
      return reply.code(202).send({ id: await sendTestMail(platform, principalOf(request), wanted) });
    },
  );
}

/** Routes of the mailboxes by which people write to the desk and are answered. Passwords and other secrets go in and never come out. */
export function registerMailAccountRoutes(app: HttpServer, platform: Platform): void {
  app.get(
    base,
    {
      config,
      schema: {
        operationId: 'list-mail-accounts',
        summary: 'Mail accounts by name',
        tags,
        response: { 200: Type.Object({ items: Type.Array(account) }), ...problems },
      },
    },
    async (request) => {
      const found = await listAccounts(platform, principalOf(request).organisation_id);
      return { items: found.map(presentAccount) };
    },
  );
  app.post(
    base,
    {
      config,
      schema: {
        operationId: 'create-mail-account',
        summary: 'Make a mail account',
        tags,
        body: Type.Object(
          { name: values.name, address: values.address, ...given },
          { additionalProperties: false },
        ),
        response: { 201: account, ...problems },
      },
    },
    async (request, reply) => {
      atBrowser(request);
      const made = await createAccount(platform, principalOf(request), request.body);
      reply.code(201).header('etag', `"${made.version}"`);
      return presentAccount(made);
    },
  );
  app.patch(
    `${base}/:id`,
    {
      config,
      schema: {
        operationId: 'change-mail-account',
        summary: 'Change a mail account; a server that is given replaces the one before',
        tags,
        params,
        body: Type.Object(
          { name: Type.Optional(values.name), address: Type.Optional(values.address), ...given },
          { additionalProperties: false },
        ),
        response: { 200: account, ...problems },
      },
    },
    async (request, reply) => {
      atBrowser(request);
      const version = expectedVersion(request);
      const changed = await changeAccount(
        platform,
        principalOf(request),
        request.params.id,
        request.body,
        version,
      );
      reply.header('etag', `"${changed.version}"`);
      return presentAccount(changed);
    },
  );
  registerTests(app, platform);
}
