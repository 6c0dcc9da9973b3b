import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { document } from '../../processes/document/definition.ts';
import { readAssessment } from '../conformity/store.ts';
import { type ChosenContent, chooseContent, contentBytes } from '../documents/content.ts';
import { pdfType, wordType } from '../documents/file-kinds.ts';
import { contentFileName, endingOf, printedContent } from '../documents/printed-content.ts';
import { printPdf } from '../documents/printing.ts';
import type { PackFiles } from '../packs/pack-files.ts';
import { readPack } from '../packs/pack-store.ts';
import type { Platform } from '../platform.ts';
import { timelineOrders } from '../records/timeline.ts';
import { openShownList, openShownRecord, shownRecord } from '../rooms/contents.ts';
import { journalLook } from '../rooms/looks.ts';
import { readingOf, thingIn, type Visit, visitingRoles } from '../rooms/visit.ts';
import { assessmentSchema } from './assessment-schemas.ts';
import { sendFile } from './document-frame.ts';
import { type HttpServer, principalOf, signedInOf } from './frame.ts';
import { sendPack } from './pack-routes.ts';
import { journalPage, pageOf, problems } from './record-schemas.ts';
import { about, anyRecord, inRoom, pageQuery, recordKey, roomsBase, thingParams } from './room-frame.ts';

const config = { access: visitingRoles };
const base = `${roomsBase}/:key/things/:thing`;

const recordParams = Type.Object({ ...thingParams.properties, record: recordKey });

const journalQuery = Type.Object(
  { ...pageQuery.properties, order: Type.Optional(Type.Enum([...timelineOrders])) },
  { additionalProperties: false },
);

const versionQuery = Type.Object(
  {
    version: Type.Optional(
      Type.String({
        pattern: '^[1-9][0-9]{0,5}$',
        description: 'Number of a version; without it, the version in force.',
      }),
    ),
  },
  { additionalProperties: false },
);

function registerRecords(app: HttpServer, platform: Platform): void {
  app.get(
    `${base}/records`,
    {
      config,
      schema: {
        ...about('list-in-room', 'A page of an opened list'),
        params: thingParams,
        querystring: pageQuery,
        response: { 200: pageOf(anyRecord), ...problems },
      },
    },
    (request) =>
      inRoom(platform, request, (visit) =>
        openShownList(visit, request.params.thing, request.query),
      ) as never,
  );
  app.get(
    `${base}/records/:record`,
    {
      config,
      schema: {
        ...about('get-in-room', 'An opened record, or one of an opened list, with its journal newest first'),
        params: recordParams,
        querystring: pageQuery,
        response: {
          200: Type.Intersect([anyRecord, Type.Object({ journal: journalPage })]),
          ...problems,
        },
      },
    },
    (request) => {
      const { thing, record } = request.params;
      return inRoom(platform, request, (visit) =>
        openShownRecord(visit, thing, record, request.query),
      ) as never;
    },
  );
  app.get(
    `${base}/records/:record/journal`,
    {
      config,
      schema: {
        ...about('get-journal-in-room', 'More of the journal of an opened record, newest first'),
        params: recordParams,
        querystring: journalQuery,
        response: { 200: journalPage, ...problems },
      },
    },
    (request) => {
      const { thing, record } = request.params;
      return inRoom(platform, request, async (visit) => {
        const opened = await openShownRecord(visit, thing, record, request.query);
        return opened['journal'];
      }) as never;
    },
  );
  app.get(
    `${base}/assessment`,
    {
      config,
      schema: {
        ...about('get-assessment-in-room', 'An opened assessment'),
        params: thingParams,
        response: { 200: assessmentSchema, ...problems },
      },
    },
    (request) =>
      inRoom(platform, request, async (visit) => {
        const thing = thingIn(visit, request.params.thing, ['assessment']);
        const assessment = await readAssessment(visit.client, thing.key ?? '');
        await journalLook(visit, { thing: thing.id, number: assessment.number });
        return assessment;
      }) as never,
  );
}

interface ShownContent {
  readonly record: ProcessRecord;
  readonly chosen: ChosenContent;
}

/** The version asked for of a document that something open shows. Drafts are for those who write them. */
async function shownContent(visit: Visit, request: FastifyRequest, form: string): Promise<ShownContent> {
  const { thing: id, record: key } = request.params as { readonly thing: string; readonly record: string };
  const { version } = request.query as { readonly version?: string };
  const thing = thingIn(visit, id, ['document', 'record', 'list']);
  const { definition, record } = await shownRecord(visit, thing, key);
  if (definition.name !== document.name) throw new Refusal('room.thing-unknown');
  const nobody = { id: null, roles: [] };
  const chosen = chooseContent(record, version, nobody, visit.now);
  await journalLook(visit, {
    thing: thing.id,
    process: definition.name,
    number: record.number,
    version: chosen.version?.number ?? '–',
    form,
  });
  return { record, chosen };
}

function registerDocuments(app: HttpServer, platform: Platform): void {
  app.get(
    `${base}/records/:record/content`,
    {
      config,
      schema: {
        ...about('get-content-in-room', 'The content of an opened document as it was written or uploaded'),
        params: recordParams,
        querystring: versionQuery,
        produces: ['application/json', pdfType, wordType],
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const { record, chosen, stored } = await inRoom(platform, request, async (visit) => {
        const shown = await shownContent(visit, request, 'content');
        return { ...shown, stored: await contentBytes(visit.client, shown.record, shown.chosen.hash) };
      });
      const name = contentFileName(record, chosen, endingOf(stored.media_type));
      return sendFile(reply, stored.body, stored.media_type, name);
    },
  );
  app.get(
    `${base}/records/:record/pdf`,
    {
      config,
      schema: {
        ...about('get-pdf-in-room', 'The printed form of an opened document, with version and approvals'),
        params: recordParams,
        querystring: versionQuery,
        produces: [pdfType],
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const { organisation } = signedInOf(request);
      const { printed, name } = await inRoom(platform, request, async (visit) => {
        const { record, chosen } = await shownContent(visit, request, 'pdf');
        const printed = await printedContent(readingOf(visit, document), record, chosen, {
          name: organisation.name,
          time_zone: timeZoneOf(visit.organisation),
        });
        return { printed, name: contentFileName(record, chosen, 'pdf') };
      });
      return sendFile(reply, await printPdf(printed), pdfType, name);
    },
  );
}

function registerPacks(app: HttpServer, platform: Platform, files: PackFiles): void {
  app.get(
    `${base}/pack`,
    {
      config,
      schema: {
        ...about('get-pack-in-room', 'The file of an opened evidence pack, while it is kept'),
        params: thingParams,
        produces: ['application/zip'],
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const key = await inRoom(platform, request, async (visit) => {
        const thing = thingIn(visit, request.params.thing, ['pack']);
        await journalLook(visit, { thing: thing.id, name: thing.name, form: 'zip' });
        return thing.key ?? '';
      });
      const pack = await readPack(platform, principalOf(request).organisation_id, key);
      return sendPack(reply, pack, { platform, files });
    },
  );
}

/** What visitors of a room read: records, lists, assessments, documents. Each look of a guest is journalled. */
export function registerRoomReadingRoutes(app: HttpServer, platform: Platform, packs: PackFiles): void {
  registerRecords(app, platform);
  registerDocuments(app, platform);
  registerPacks(app, platform, packs);
}
