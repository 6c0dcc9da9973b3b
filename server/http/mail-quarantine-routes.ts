import { Type } from 'typebox';
import { workingRoles } from '../../kernel/roles.ts';
import { mailProcesses } from '../../processes/desk-mail-accounts.ts';
import type { QuarantinedMail } from '../../processes/desk-mail-log.ts';
import { readInOrganisation } from '../database/pool.ts';
import { shownOriginal } from '../mail/incoming/message-row.ts';
import {
  discardMail,
  incomingMail,
  listQuarantine,
  readQuarantined,
  turnIntoRecord,
} from '../mail/incoming/quarantine.ts';
import type { Platform } from '../platform.ts';
import { sendFile } from './document-frame.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { pageOf, problems } from './record-schemas.ts';

const tags = ['mail'];
const base = '/api/v1/mail-quarantine';
const config = { access: workingRoles };

const uuid = Type.String({ format: 'uuid' });
const params = Type.Object({ id: uuid });
const nullable = (type: ReturnType<typeof Type.String>) => Type.Union([type, Type.Null()]);
const process = Type.Enum([...mailProcesses]);

const mail = {
  id: uuid,
  account: Type.Union([Type.Object({ id: uuid, name: Type.String(), process }), Type.Null()]),
  reason: Type.String({ description: 'A code of why it was laid aside.' }),
  detail: nullable(Type.String()),
  from: nullable(Type.String()),
  from_name: nullable(Type.String()),
  to: Type.Array(Type.String()),
  subject: Type.String(),
  excerpt: nullable(Type.String({ description: 'The beginning of its text.' })),
  created_at: Type.String({ format: 'date-time' }),
};
const quarantined = Type.Object(mail, { title: 'QuarantinedMail' });

function present<T extends QuarantinedMail>(
  found: T,
): Omit<T, 'created_at' | 'to'> & { created_at: string; to: string[] } {
  return { ...found, to: [...found.to], created_at: isoOf(found.created_at) };
}

function registerReading(app: HttpServer, platform: Platform): void {
  app.get(
    base,
    {
      config,
      schema: {
        operationId: 'list-mail-quarantine',
        summary: 'Mails that wait for a decision, newest first',
        tags,
        querystring: Type.Object(
          {
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
            cursor: Type.Optional(
              Type.String({ maxLength: 1000, description: 'The `next` of the page before.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: pageOf(quarantined), ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const { items, next } = await readInOrganisation(platform.pool, organisation_id, (client) =>
        listQuarantine(client, request.query),
      );
      return { items: items.map(present), next };
    },
  );
  app.get(
    `${base}/:id`,
    {
      config,
      schema: {
        operationId: 'read-quarantined-mail',
        summary: 'A mail in quarantine with what can be read of it',
        tags,
        params,
        response: { 200: Type.Object({ ...mail, text: nullable(Type.String()) }), ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const found = await readInOrganisation(platform.pool, organisation_id, (client) =>
        readQuarantined(client, request.params.id),
      );
      return present(found);
    },
  );
  app.get(
    `${base}/:id/original`,
    {
      config,
      schema: {
        operationId: 'download-original-mail',
        summary: 'A mail that came in, byte for byte as it came',
        tags,
        params,
        produces: ['message/rfc822'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const message = await readInOrganisation(
        platform.pool,
        principalOf(request).organisation_id,
        (client) => incomingMail(client, id),
      );
      const bytes = await shownOriginal(platform, message);
      return sendFile(reply, bytes, 'message/rfc822', `${id}.eml`);
    },
  );
}

function registerDeciding(app: HttpServer, platform: Platform): void {
  app.post(
    `${base}/:id/file`,
    {
      config,
      schema: {
        operationId: 'file-quarantined-mail',
        summary: 'Make a record of a mail that was laid aside or only noted',
        tags,
        params,
        body: Type.Object({ process }, { additionalProperties: false }),
        response: {
          201: Type.Object({ id: uuid, number: Type.String(), process: Type.String() }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const { params, body } = request;
      const { record } = await turnIntoRecord(platform, principalOf(request), params.id, body);
      reply.code(201);
      return { id: record.id, number: record.number, process: record.process };
    },
  );
  app.post(
    `${base}/:id/discard`,
    {
      config,
      schema: {
        operationId: 'discard-quarantined-mail',
        summary: 'Have a mail in quarantine be, for a reason; its original stays',
        tags,
        params,
        body: Type.Object(
          { reason: Type.String({ minLength: 1, maxLength: 500, pattern: String.raw`\S` }) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      await discardMail(platform, principalOf(request), request.params.id, request.body.reason.trim());
      return reply.code(204).send(null);
    },
  );
}

/** Routes of the mail quarantine: what lies there, the originals, and what people decide. */
export function registerMailQuarantineRoutes(app: HttpServer, platform: Platform): void {
  registerReading(app, platform);
  registerDeciding(app, platform);
}
