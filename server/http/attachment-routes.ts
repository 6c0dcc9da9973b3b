import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { mostFilesAtOnce } from '../../kernel/attachment.ts';
import { Refusal } from '../../kernel/errors.ts';
import { longest_text } from '../../kernel/field.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { commentingRoles, mayComment, mayNote } from '../../kernel/rights.ts';
import { holdsOneOf } from '../../kernel/roles.ts';
import { attachFile, keepAttachment } from '../attachments/attach.ts';
import { attachmentOf, attachmentsOf, type StoredAttachment, toldFile } from '../attachments/attachments.ts';
import { detachFile } from '../attachments/detach.ts';
import { shownInline } from '../attachments/file-rules.ts';
import { type TakenFile, takeFile } from '../attachments/take-file.ts';
import type { Reading } from '../records/reading.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { keyOf, keyParams, type RecordAccess } from './record-access.ts';
import { pageOf, problems, reference } from './record-schemas.ts';

const attachmentSchema = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    file_name: Type.String(),
    media_type: Type.String({ description: 'What it is by what is in it.' }),
    size: Type.Integer({ description: 'In bytes.' }),
    sha256: Type.String(),
    audience: Type.Enum(['everyone', 'staff'], {
      description: '`staff`: whoever raised the record does not see it.',
    }),
    content_id: Type.Union([Type.String(), Type.Null()], {
      description: 'By which the message that it came with shows it in its text.',
    }),
    sent: Type.Boolean({ description: 'False: uploaded for a comment that is not written yet.' }),
    created_at: Type.String({ format: 'date-time' }),
    created_by: Type.Union([reference, Type.Null()]),
  },
  { title: 'Attachment' },
);

const uploadQuery = Type.Object(
  {
    audience: Type.Optional(Type.Enum(['everyone', 'staff'], { default: 'everyone' })),
    hold: Type.Optional(
      Type.Boolean({
        default: false,
        description: 'Keep them a day for a comment that names them in `files`, and tell nobody before.',
      }),
    ),
  },
  { additionalProperties: false },
);

const fileParams = Type.Object({ ...keyParams.properties, attachment: Type.String({ format: 'uuid' }) });

async function presented(
  reading: Reading,
  stored: readonly StoredAttachment[],
): Promise<Record<string, unknown>[]> {
  const names = await reading.names.of(
    reading,
    [],
    stored.map(({ created_by }) => created_by),
  );
  return stored.map((one) => ({
    ...toldFile(one),
    content_id: one.content_id,
    sent: one.entry_id !== null,
    created_at: isoOf(one.created_at),
    created_by:
      one.created_by === null ? null : { id: one.created_by, name: names.get(one.created_by) ?? '–' },
  }));
}

/** Bytes that a form takes around its files, at most. */
const formBytes = 65_536;

/**
 * Stores the files of a multipart request as they come. What is refused is read to its end, so that the answer reaches
 * whoever is still sending.
 */
async function receiveFiles(
  request: FastifyRequest,
  { platform }: RecordAccess,
): Promise<readonly TakenFile[]> {
  if (!request.isMultipart()) {
    throw new Refusal('request.invalid', { problem: 'multipart/form-data is expected' });
  }
  const { limit_bytes } = platform.file_rules;
  if (Number(request.headers['content-length'] ?? 0) > limit_bytes * mostFilesAtOnce + formBytes) {
    throw new Refusal('request.too-large', { limit: `${mostFilesAtOnce} × ${limit_bytes / 1_048_576} MB` });
  }
  const taken: TakenFile[] = [];
  let refusal: unknown = null;
  const limits = { fileSize: limit_bytes + 1, files: mostFilesAtOnce, fields: 0 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') continue;
    if (refusal === null) {
      try {
        taken.push(await takeFile(platform, part.filename ?? '', part.file));
      } catch (error) {
        refusal = error;
      }
    }
    if (refusal !== null) part.file.resume();
  }
  if (refusal !== null) throw refusal;
  if (taken.length === 0) throw new Refusal('request.invalid', { problem: 'a part with a file is missing' });
  return taken;
}

interface Upload {
  readonly audience: 'everyone' | 'staff';
  readonly hold: boolean;
}

/** Stores what is sent and puts it to the record, or keeps it for a comment. @returns the ids of the attachments */
async function upload(
  request: FastifyRequest,
  access: RecordAccess,
  { audience, hold }: Upload,
): Promise<readonly string[]> {
  const { platform, definition } = access;
  const principal = principalOf(request);
  const { actor } = principal;
  const key = keyOf(request);
  // Asked before anything is read: nobody fills the store who may not put anything here.
  const record = await access.read(request, (reading) => access.recordOf(reading, key));
  const may = audience === 'staff' ? mayNote(actor) : mayComment(definition, record, actor);
  if (!may) throw new Refusal('activity.not-allowed', { activity: 'attach' });
  const files = (await receiveFiles(request, access)).map((taken) => ({
    ...taken,
    audience,
    content_id: null,
  }));
  if (hold) {
    return access.change(request, async (client) => {
      const ids = files.map(() => platform.newId());
      for (const [index, id] of ids.entries()) {
        const file = { ...(files[index] as (typeof files)[number]), id };
        await keepAttachment(client, platform, principal, { record_id: record.id, file, entry_id: null });
      }
      return ids;
    });
  }
  const ids: string[] = [];
  for (const file of files) {
    const { id } = await attachFile(platform, principal, { process: definition.name, key: record.id, file });
    ids.push(id);
  }
  return ids;
}

function registerUpload(app: HttpServer, access: RecordAccess): void {
  app.post(
    `${access.base}/:key/attachments`,
    {
      config: { access: commentingRoles(access.definition) },
      schema: {
        ...access.about('attach', 'Add files (multipart, each a part with a file name)'),
        description: `At most ${mostFilesAtOnce} at once. What a file is follows from what is in it, not from what is said.`,
        consumes: ['multipart/form-data'],
        params: keyParams,
        querystring: uploadQuery,
        response: { 201: pageOf(attachmentSchema), ...problems },
      },
    },
    async (request, reply) => {
      const { audience = 'everyone', hold = false } = request.query;
      const ids = await upload(request, access, { audience, hold });
      const items = await access.read(request, async (reading) => {
        const { id } = await access.recordOf(reading, keyOf(request));
        const all = await attachmentsOf(reading.client, id, reading.actor);
        return presented(
          reading,
          all.filter((one) => ids.includes(one.id)),
        );
      });
      reply.code(201);
      return { items, next: null };
    },
  );
}

function registerList(app: HttpServer, access: RecordAccess): void {
  app.get(
    `${access.base}/:key/attachments`,
    {
      config: { access: 'everyone' },
      schema: {
        ...access.about('list-attachments', 'Files of a record'),
        params: keyParams,
        response: { 200: pageOf(attachmentSchema), ...problems },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const { id } = await access.recordOf(reading, keyOf(request));
        const items = await presented(reading, await attachmentsOf(reading.client, id, reading.actor));
        return { items, next: null } as never;
      }),
  );
}

/** What a browser may do with a file that it shows: nothing but show it. */
const inert = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** A browser's own reader of PDF does not start in a sandbox; it runs nothing of the file in our name. */
const inertPdf = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

async function sendFile(
  access: RecordAccess,
  request: FastifyRequest,
  reply: FastifyReply,
  { id, inline }: { readonly id: string; readonly inline: boolean },
): Promise<FastifyReply> {
  const { platform } = access;
  const stored = await access.read(request, async (reading) => {
    const record = await access.recordOf(reading, keyOf(request));
    return attachmentOf(reading.client, record.id, reading.actor, id);
  });
  // What was removed by mistake can be had until its time is over, by those who answer for the registers.
  const kept =
    (stored.kept_until ?? 0) > platform.now() && holdsOneOf(principalOf(request).actor, tendingRoles);
  if (stored.removed_at !== null && !kept) throw new Refusal('attachment.content-gone');
  const { file_name, media_type, size, sha256 } = stored;
  const content = await platform.files.open(sha256);
  const shown = inline && shownInline.includes(media_type);
  const plain = (file_name ?? 'file').replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const name = encodeURIComponent(file_name ?? 'file').replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return reply
    .type(shown ? media_type : 'application/octet-stream')
    .header('content-length', size)
    .header(
      'content-disposition',
      `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${name}`,
    )
    .header('content-security-policy', media_type === 'application/pdf' && shown ? inertPdf : inert)
    .header('cache-control', 'private, max-age=600')
    .send(content);
}

function registerOne(app: HttpServer, access: RecordAccess): void {
  const path = `${access.base}/:key/attachments/:attachment`;
  app.get(
    path,
    {
      config: { access: 'everyone' },
      schema: {
        ...access.about('get-attachment', 'The content of a file'),
        params: fileParams,
        querystring: Type.Object(
          {
            inline: Type.Optional(
              Type.Boolean({ default: false, description: 'Shown, where it is a picture or PDF.' }),
            ),
          },
          { additionalProperties: false },
        ),
        produces: ['application/octet-stream'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const { inline = false } = request.query;
      return sendFile(access, request, reply, { id: request.params.attachment, inline }) as never;
    },
  );
  app.delete(
    path,
    {
      config: { access: commentingRoles(access.definition) },
      schema: {
        ...access.about('detach', 'Remove a file, with a reason'),
        params: fileParams,
        body: Type.Object(
          {
            text: Type.Optional(
              Type.String({
                maxLength: longest_text,
                description: 'Why; needed unless it was not sent yet.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...problems },
      },
    },
    async (request, reply) => {
      const { definition, platform } = access;
      const { text = '' } = request.body;
      const id = request.params.attachment;
      await detachFile(platform, principalOf(request), { definition, key: keyOf(request), id, text });
      return reply.code(204).send(null);
    },
  );
}

/** Registers the files of a process's records. */
export function registerAttachmentRoutes(app: HttpServer, access: RecordAccess): void {
  registerUpload(app, access);
  registerList(app, access);
  registerOne(app, access);
}
