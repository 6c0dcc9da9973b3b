import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { writingRoles } from '../../processes/document/activities.ts';
import { document } from '../../processes/document/definition.ts';
import { structuredType } from '../../processes/document/structured-text.ts';
import { contentBytes, findContent, hashOf, keepContent, picturesOf, writing } from '../documents/content.ts';
import {
  fileLimit_bytes,
  pdfType,
  pictureLimit_bytes,
  pictureType,
  readContent,
  wordType,
} from '../documents/file-kinds.ts';
import { isPrintable } from '../documents/printing.ts';
import { bytesOf, sendPicture, withBytes, writeContent } from './content-frame.ts';
import { chosenOf, hash, tags, versionQuery } from './document-frame.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { keyParams, type RecordAccess } from './record-access.ts';
import { problems, recordSchema } from './record-schemas.ts';

function registerContent(app: HttpServer, access: RecordAccess): void {
  app.put(
    `${access.base}/:key/content`,
    {
      config: { access: writingRoles },
      bodyLimit: fileLimit_bytes,
      schema: {
        operationId: 'write-document-content',
        summary:
          'Change the content (If-Match): structured text (application/json), PDF or Word, by its Content-Type; signatures under what stood before are void',
        tags,
        params: keyParams,
        consumes: [structuredType, pdfType, wordType],
        response: { 200: recordSchema(document), ...problems },
      },
    },
    async (request, reply) => {
      const content = readContent(bytesOf(request), request.headers['content-type'] ?? '');
      return writeContent(access, request, reply, content, writing(content, principalOf(request).actor.id));
    },
  );
}

function registerPictures(app: HttpServer, access: RecordAccess): void {
  app.post(
    `${access.base}/pictures`,
    {
      config: { access: writingRoles },
      bodyLimit: pictureLimit_bytes,
      schema: {
        operationId: 'upload-document-picture',
        summary: 'Store a picture (PNG or JPEG) that texts show by its hash',
        tags,
        consumes: ['image/png', 'image/jpeg'],
        response: {
          201: Type.Object({ hash, media_type: Type.String(), size: Type.Integer() }),
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const bytes = bytesOf(request);
      const media_type = pictureType(bytes);
      const picture = hashOf(bytes);
      if (!(await isPrintable(picture, bytes))) throw new Refusal('document.not-picture');
      const { actor } = principalOf(request);
      await access.change(request, (client) => keepContent(client, bytes, media_type, actor.id));
      reply.code(201);
      return { hash: picture, media_type, size: bytes.length };
    },
  );
  app.get(
    `${access.base}/pictures/:hash`,
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'get-document-picture',
        summary: 'A picture of a text',
        tags,
        params: Type.Object({ hash }),
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const wanted = request.params.hash;
      const found = await access.read(request, ({ client }) => findContent(client, wanted));
      return sendPicture(reply, found, request.url);
    },
  );
  app.get(
    `${access.base}/:key/pictures/:hash`,
    {
      config: { access: 'everyone' },
      schema: {
        operationId: 'get-picture-of-document',
        summary: 'A picture that a version of a document shows',
        tags,
        params: Type.Object({ ...keyParams.properties, hash }),
        querystring: versionQuery,
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const wanted = (request.params as { hash: string }).hash;
      const found = await access.read(request, async (reading) => {
        const { record, chosen } = await chosenOf(access, reading, request);
        const { media_type, body } = await contentBytes(reading.client, record, chosen.hash);
        return picturesOf(media_type, body).includes(wanted) ? findContent(reading.client, wanted) : null;
      });
      return sendPicture(reply, found, request.url);
    },
  );
}

/** Registers what takes content and gives out pictures. */
export function registerDocumentContentRoutes(app: HttpServer, access: RecordAccess): void {
  withBytes(app, (scope) => {
    registerContent(scope, access);
    registerPictures(scope, access);
  });
}
