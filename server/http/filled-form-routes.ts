import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { Refusal } from '../../kernel/errors.ts';
import { textIn } from '../../kernel/register.ts';
import { definitions } from '../../processes/definitions.ts';
import { document } from '../../processes/document/definition.ts';
import { structuredLimit_bytes, structuredType } from '../../processes/document/structured-text.ts';
import { filledForm } from '../../processes/filled-form/definition.ts';
import { findContent, hashOf, keeping, picturesOf, readPictures } from '../documents/content.ts';
import { readContent } from '../documents/file-kinds.ts';
import { copiesOf, copyContent, fillIn, formOfCopy } from '../documents/filled-forms.ts';
import type { PrintedDocument } from '../documents/printed.ts';
import { printedCopy } from '../documents/printed-copy.ts';
import type { Platform } from '../platform.ts';
import { presentRecord } from '../records/present.ts';
import { bytesOf, sendPicture, withBytes, writeContent } from './content-frame.ts';
import { hash, printedForms, sendFile } from './document-frame.ts';
import { type HttpServer, principalOf, signedInOf } from './frame.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { problems, recordSchema } from './record-schemas.ts';

const tags = ['filled-forms'];
const config = { access: 'everyone' as const };
const copySchema = recordSchema(filledForm);

/** Beginning a copy of a form, and listing those there are. */
function registerCopies(app: HttpServer, forms: RecordAccess, copies: RecordAccess): void {
  const path = `${forms.base}/:key/copies`;
  app.post(
    path,
    {
      config,
      schema: {
        operationId: 'fill-in-form',
        summary:
          'Begin a filled copy of a published form: for staff, and for whom the form is distributed to',
        tags,
        params: keyParams,
        body: Type.Object(
          {
            title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
            about: Type.Optional(
              Type.String({
                minLength: 1,
                maxLength: 200,
                description:
                  'Id or number of a record that the copy is about; linked, for those who may link.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 201: copySchema, ...problems },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const copy = await fillIn(forms.platform, principal, keyOf(request), request.body, definitions);
      const { number, version } = copy.record;
      reply.code(201).header('location', `${copies.base}/${number}`).header('etag', `"${version}"`);
      return copies.present(copy, principal);
    },
  );
  app.get(
    path,
    {
      config,
      schema: {
        operationId: 'list-copies-of-form',
        summary: 'The filled copies of a form that whoever asks may see, newest first',
        tags,
        params: keyParams,
        response: {
          200: Type.Object({ items: Type.Array(copySchema), more: Type.Boolean() }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { actor, organisation_id } = principalOf(request);
      const organisation = await forms.platform.organisations.of(organisation_id);
      return forms.read(request, async (reading) => {
        const form = await forms.recordOf(reading, keyOf(request));
        const { copies: found, more } = await copiesOf(reading, form);
        const values = found.map((copy) => copy.values);
        const names = await reading.names.of({ ...reading, definition: filledForm }, values);
        const viewer = { actor, organisation, now: reading.now };
        return { items: found.map((copy) => presentRecord(filledForm, copy, names, viewer)), more };
      });
    },
  );
}

/** The form of a copy, as whoever may see the copy may know of it. */
function registerForm(app: HttpServer, access: RecordAccess): void {
  app.get(
    `${access.base}/:key/form`,
    {
      config,
      schema: {
        operationId: 'get-form-of-copy',
        summary:
          'The form that a copy was filled in on: the version it is bound to, and the one in force now',
        tags,
        params: keyParams,
        response: {
          200: Type.Object({
            number: Type.String(),
            title: Type.String(),
            version: Type.Integer(),
            effective_date: Type.String(),
            owner: Type.Union([Type.String(), Type.Null()]),
            in_force: Type.Union([Type.Integer(), Type.Null()]),
          }),
          ...problems,
        },
      },
    },
    async (request) =>
      access.read(request, async (reading) => {
        const copy = await access.recordOf(reading, keyOf(request));
        const { form, version, in_force } = await formOfCopy(reading, copy);
        const names = await reading.names.of({ ...reading, definition: document }, [form.values]);
        const { number: of, title, effective_date } = version;
        const owner = names.get(textIn(form, 'assignee') ?? '') ?? null;
        return { number: form.number, title, version: of, effective_date, owner, in_force };
      }),
  );
}

/** What is printed of a copy. */
async function printedFor(access: RecordAccess, request: FastifyRequest): Promise<PrintedDocument> {
  const { organisation } = signedInOf(request);
  const time_zone = timeZoneOf(await access.platform.organisations.of(organisation.id));
  return access.read(request, async (reading) => {
    const copy = await access.recordOf(reading, keyOf(request));
    const of = await formOfCopy(reading, copy);
    const { media_type, body } = await copyContent(reading.client, copy);
    const people = [textIn(copy, 'filled_by'), textIn(of.form, 'assignee')];
    const names = await reading.names.of(reading, [], people);
    const [filled_by = '–', owner = '–'] = people.map((id) => names.get(id ?? '') ?? '–');
    return printedCopy({
      copy,
      of,
      filled_by,
      owner,
      organisation: organisation.name,
      time_zone,
      body: JSON.parse(body.toString('utf8')),
      pictures: await readPictures(reading.client, picturesOf(media_type, body)),
    });
  });
}

function registerReading(app: HttpServer, access: RecordAccess): void {
  app.get(
    `${access.base}/:key/content`,
    {
      config,
      schema: {
        operationId: 'get-copy-content',
        summary: 'What was filled in, as structured text',
        tags,
        params: keyParams,
        produces: [structuredType],
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const { copy, stored } = await access.read(request, async (reading) => {
        const copy = await access.recordOf(reading, keyOf(request));
        const stored = await copyContent(reading.client, copy);
        return { copy, stored };
      });
      reply.header('etag', `"${hashOf(stored.body)}"`);
      return sendFile(reply, stored.body, stored.media_type, `${copy.number}.json`);
    },
  );
  app.get(
    `${access.base}/:key/pictures/:hash`,
    {
      config,
      schema: {
        operationId: 'get-picture-of-copy',
        summary: 'A picture that a filled copy shows',
        tags,
        params: Type.Object({ ...keyParams.properties, hash }),
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const wanted = (request.params as { hash: string }).hash;
      const found = await access.read(request, async (reading) => {
        const copy = await access.recordOf(reading, keyOf(request));
        const { media_type, body } = await copyContent(reading.client, copy);
        return picturesOf(media_type, body).includes(wanted) ? findContent(reading.client, wanted) : null;
      });
      return sendPicture(reply, found, request.url);
    },
  );
  for (const { ending, media_type, print } of printedForms) {
    app.get(
      `${access.base}/:key/${ending}`,
      {
        config,
        schema: {
          operationId: `get-copy-${ending}`,
          summary: `A filled copy as ${ending.toUpperCase()}, with the version of its form and who completed it`,
          tags,
          params: keyParams,
          produces: [media_type],
          response: { ...problems },
        },
      },
      async (request, reply) => {
        const printed = await printedFor(access, request);
        return sendFile(reply, await print(printed), media_type, `${printed.number}.${ending}`);
      },
    );
  }
}

function registerWriting(app: HttpServer, access: RecordAccess): void {
  app.put(
    `${access.base}/:key/content`,
    {
      config,
      bodyLimit: structuredLimit_bytes,
      schema: {
        operationId: 'write-copy-content',
        summary: 'Fill in (If-Match): structured text (application/json), by whoever fills in the copy alone',
        tags,
        params: keyParams,
        consumes: [structuredType],
        response: { 200: copySchema, ...problems },
      },
    },
    async (request, reply) => {
      const given = request.headers['content-type'] ?? '';
      if (given.split(';')[0]?.trim().toLowerCase() !== structuredType) {
        throw new Refusal('filled-form.text-only', { given: given.slice(0, 100) || '–' });
      }
      const content = readContent(bytesOf(request), given);
      const values = { content_hash: hashOf(content.bytes), media_type: content.media_type };
      return writeContent(access, request, reply, content, {
        command: { kind: 'perform', activity: 'write', values },
        alongside: keeping(content, principalOf(request).actor.id),
      });
    },
  );
}

/** Routes of filled copies of forms besides those of every record: begun on a form, filled in, printed. */
export function registerFilledFormRoutes(app: HttpServer, platform: Platform): void {
  const copies = new RecordAccess(filledForm, platform);
  registerCopies(app, new RecordAccess(document, platform), copies);
  registerForm(app, copies);
  registerReading(app, copies);
  withBytes(app, (scope) => registerWriting(scope, copies));
}
