import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { timeZoneOf } from '../../kernel/calendar.ts';
import { languages } from '../../kernel/text.ts';
import { isReported, type ReportedProcess } from '../../processes/reports.ts';
import type { PrintedDocument } from '../documents/printed.ts';
import { reportBuilders } from '../documents/reports/builders.ts';
import { printedReport } from '../documents/reports/printed-report.ts';
import { readForReport } from '../documents/reports/read.ts';
import { printedForms, sendFile } from './document-frame.ts';
import { type HttpServer, signedInOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { keyOf, keyParams, type RecordAccess } from './record-access.ts';
import { problems } from './record-schemas.ts';

const languageQuery = Type.Object(
  {
    language: Type.Optional(
      Type.Enum([...languages], {
        description: 'Of the labels; what people wrote stays as written. Without it: that of whoever asks.',
      }),
    ),
  },
  { additionalProperties: false },
);

/** What is printed of the record that a path names, as far as whoever asks may see it. */
async function reportOf(
  access: RecordAccess,
  request: FastifyRequest,
  process: ReportedProcess,
): Promise<PrintedDocument> {
  const { language } = request.query as { readonly language?: (typeof languages)[number] };
  const { organisation } = signedInOf(request);
  const planned = await access.platform.organisations.of(organisation.id);
  const builder = reportBuilders[process];
  return access.read(request, async (reading) => {
    const record = await access.recordOf(reading, keyOf(request));
    const refusal = builder.refusal?.(record) ?? null;
    if (refusal !== null) throw refusal;
    return printedReport(builder, await readForReport(reading, record, builder), {
      language: language ?? languageOf(request),
      organisation: organisation.name,
      time_zone: timeZoneOf(planned),
      planned,
      now: reading.now,
    });
  });
}

/** Registers the reports of a process's records as PDF and as Word file, where it has any. */
export function registerRecordReportRoutes(app: HttpServer, access: RecordAccess): void {
  const { name } = access.definition;
  if (!isReported(name)) return;
  for (const { ending, media_type, print } of printedForms) {
    app.get(
      `${access.base}/:key/report/${ending}`,
      {
        config: { access: reportBuilders[name].may ?? ('everyone' as const) },
        schema: {
          ...access.about(
            `report-${ending}`,
            `The record and what belongs to it as a report to print (${ending.toUpperCase()})`,
          ),
          params: keyParams,
          querystring: languageQuery,
          produces: [media_type],
          response: { ...problems },
        },
      },
      async (request, reply) => {
        const printed = await reportOf(access, request, name);
        return sendFile(reply, await print(printed), media_type, `${printed.number}.${ending}`);
      },
    );
  }
}
