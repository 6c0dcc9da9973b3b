import type { FastifyRequest } from 'fastify';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { structuredType } from '../../processes/document/structured-text.ts';
import { contentBytes } from '../documents/content.ts';
import { pdfType, wordType } from '../documents/file-kinds.ts';
import type { PrintedDocument } from '../documents/printed.ts';
import { contentFileName, endingOf, printedContent } from '../documents/printed-content.ts';
import { chosenOf, printedForms, sendFile, tags, versionQuery } from './document-frame.ts';
import { type HttpServer, signedInOf } from './frame.ts';
import { keyParams, type RecordAccess } from './record-access.ts';
import { problems } from './record-schemas.ts';

const everyone = { access: 'everyone' as const };

/** What is printed of the content that is asked for. @throws Refusal `document.not-structured` for uploaded files */
async function printedFor(
  access: RecordAccess,
  request: FastifyRequest,
): Promise<{ readonly printed: PrintedDocument; readonly name: (ending: string) => string }> {
  const { organisation } = signedInOf(request);
  const time_zone = timeZoneOf(await access.platform.organisations.of(organisation.id));
  return access.read(request, async (reading) => {
    const { record, chosen } = await chosenOf(access, reading, request);
    const printed = await printedContent(reading, record, chosen, { name: organisation.name, time_zone });
    return { printed, name: (ending) => contentFileName(record, chosen, ending) };
  });
}

/** Registers what gives content out: as it was written or uploaded, as PDF and as Word file. */
export function registerDocumentReadingRoutes(app: HttpServer, access: RecordAccess): void {
  app.get(
    `${access.base}/:key/content`,
    {
      config: everyone,
      schema: {
        operationId: 'get-document-content',
        summary: 'The content as it was written or uploaded',
        tags,
        params: keyParams,
        querystring: versionQuery,
        produces: [structuredType, pdfType, wordType],
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const { record, chosen, stored } = await access.read(request, async (reading) => {
        const { record, chosen } = await chosenOf(access, reading, request);
        return { record, chosen, stored: await contentBytes(reading.client, record, chosen.hash) };
      });
      reply.header('etag', `"${chosen.hash}"`);
      const name = contentFileName(record, chosen, endingOf(stored.media_type));
      return sendFile(reply, stored.body, stored.media_type, name);
    },
  );
  for (const { ending, media_type, print } of printedForms) {
    app.get(
      `${access.base}/:key/${ending}`,
      {
        config: everyone,
        schema: {
          operationId: `get-document-${ending}`,
          summary: `Structured text as ${ending.toUpperCase()}, with version, approvals and page numbers`,
          tags,
          params: keyParams,
          querystring: versionQuery,
          produces: [media_type],
          response: { ...problems },
        },
      },
      async (request, reply) => {
        const { printed, name } = await printedFor(access, request);
        return sendFile(reply, await print(printed), media_type, name(ending));
      },
    );
  }
}
