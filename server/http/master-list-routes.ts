import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { staffRoles } from '../../kernel/roles.ts';
import { document } from '../../processes/document/definition.ts';
import { documentTexts } from '../../processes/document/texts.ts';
import {
  listDocuments,
  listRecordSets,
  type MasterList,
  masterCsv,
  masterTable,
  readDocuments,
} from '../documents/master-list.ts';
import { spreadsheet } from '../documents/spreadsheet.ts';
import { recordOf } from '../records/store.ts';
import { sendFile, tags } from './document-frame.ts';
import type { HttpServer } from './frame.ts';
import { languageOf } from './problem.ts';
import type { RecordAccess } from './record-access.ts';
import { problems } from './record-schemas.ts';

async function masterListFor(access: RecordAccess, request: FastifyRequest): Promise<MasterList> {
  return access.read(request, async (reading) => {
    const rows = await readDocuments(reading.client);
    const values = rows.map((row) => recordOf(document, row).values);
    const names = await reading.names.of(reading, values);
    return {
      documents: listDocuments(rows, names, reading.now),
      records: await listRecordSets(reading.client, reading.now),
    };
  });
}

const textOrNull = Type.Union([Type.String(), Type.Null()]);
const countOrNull = Type.Union([Type.Integer(), Type.Null()]);

const listedDocument = Type.Object({
  number: Type.String(),
  title: Type.String(),
  kind: textOrNull,
  item: textOrNull,
  language: textOrNull,
  state: Type.Enum(Object.keys(document.states)),
  version: countOrNull,
  effective_date: textOrNull,
  approved_by: textOrNull,
  owner: textOrNull,
  next_review: textOrNull,
  retention_days: countOrNull,
  distribution: Type.Array(Type.String()),
  hash: textOrNull,
});

const listedRecords = Type.Object({
  process: Type.String(),
  prefix: Type.String(),
  clause: Type.String(),
  open: Type.Integer(),
  total: Type.Integer(),
});

/** Registers the master list as page, CSV and spreadsheet. */
export function registerMasterListRoutes(app: HttpServer, access: RecordAccess): void {
  const path = `${access.base}/master-list`;
  const about = { summary: 'Every controlled document, and the records that processes keep', tags };
  app.get(
    path,
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'get-master-list',
        ...about,
        response: {
          200: Type.Object({ documents: Type.Array(listedDocument), records: Type.Array(listedRecords) }),
          ...problems,
        },
      },
    },
    async (request) => (await masterListFor(access, request)) as never,
  );
  app.get(
    `${path}.csv`,
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'get-master-list-csv',
        ...about,
        produces: ['text/csv'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const csv = masterCsv(await masterListFor(access, request), languageOf(request));
      return sendFile(
        reply,
        Buffer.from(`\ufeff${csv}`),
        'text/csv; charset=utf-8',
        'master-list.csv',
      ) as never;
    },
  );
  const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  app.get(
    `${path}.xlsx`,
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'get-master-list-xlsx',
        ...about,
        produces: [xlsxType],
        response: { ...problems },
      },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const rows = masterTable(await masterListFor(access, request), language);
      const name = documentTexts.plural[language];
      return sendFile(reply, spreadsheet(name, rows), xlsxType, 'master-list.xlsx');
    },
  );
}
