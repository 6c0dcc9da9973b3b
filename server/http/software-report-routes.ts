import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { DAY_MS, plannedNumber } from '../../kernel/register.ts';
import { providerStaff, workingRoles } from '../../kernel/roles.ts';
import { installation } from '../../processes/installation/definition.ts';
import { readInOrganisation } from '../database/pool.ts';
import { largestBill_bytes } from '../exchange/software/bill.ts';
import { recogniseAgain } from '../licences/recognise-again.ts';
import { lastReports } from '../licences/reports.ts';
import { type ReportRequest, takeReport } from '../licences/take-report.ts';
import type { Platform } from '../platform.ts';
import { refuseUnkept } from '../records/kept.ts';
import { refuseUnstorable } from '../records/storable-text.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { recognisedSchema, reportResultSchema, reportsSchema } from './licence-schemas.ts';
import { problems } from './record-schemas.ts';

const tags = ['licences'];

/** Takes a multipart request apart: the file, and what it is of. @throws Refusal */
async function received(request: FastifyRequest): Promise<ReportRequest> {
  if (!request.isMultipart()) {
    throw new Refusal('request.invalid', { problem: 'multipart/form-data is expected' });
  }
  const fields: Record<string, string> = {};
  let file: { bytes: Uint8Array; file_name: string } | null = null;
  const limits = { fileSize: largestBill_bytes, files: 1, fields: 5, fieldSize: 1000 };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else {
      const chunks: Buffer[] = [];
      for await (const chunk of part.file) chunks.push(chunk as Buffer);
      if (part.file.truncated) throw new Refusal('request.too-large', { limit: '64 MB' });
      file = { bytes: Buffer.concat(chunks), file_name: (part.filename ?? 'report').slice(0, 200) };
    }
  }
  if (file === null) throw new Refusal('request.invalid', { problem: 'a part named file is missing' });
  const { source = '', item = '', apply = 'false' } = fields;
  // Parts are read here, after every other body was looked at.
  refuseUnstorable({ source, item, file: file.file_name });
  return { ...file, source, item: item.trim() === '' ? null : item.trim(), apply: apply === 'true' };
}

/** Registers how reports of software come in, and which came last. */
export function registerSoftwareReportRoutes(app: HttpServer, platform: Platform): void {
  app.post(
    '/api/v1/software-reports',
    {
      config: { access: workingRoles },
      schema: {
        operationId: 'take-software-report',
        summary:
          'Take in a bill of software (CycloneDX, SPDX), an ISO/IEC 19770-2 tag or a list as CSV (multipart: file, source, item, apply); without apply it only says what it would do',
        tags,
        consumes: ['multipart/form-data'],
        response: { 200: reportResultSchema, ...problems },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      refuseUnkept(installation, (await platform.organisations.of(principal.organisation_id)).kind);
      return (await takeReport(platform, principal, await received(request))) as never;
    },
  );
  app.post(
    '/api/v1/software-recognitions',
    {
      config: { access: workingRoles },
      schema: {
        operationId: 'recognise-software-again',
        summary:
          'Apply the rules of products to what is installed, or say what that would do; what was decided by hand stays',
        tags,
        body: Type.Object({ apply: Type.Boolean() }, { additionalProperties: false }),
        response: { 200: recognisedSchema, ...problems },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      refuseUnkept(installation, (await platform.organisations.of(principal.organisation_id)).kind);
      return recogniseAgain(platform, principal, request.body.apply);
    },
  );
  app.get(
    '/api/v1/software-reports',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'list-software-reports',
        summary: 'The last report of every source, those silent for longest first',
        tags,
        response: { 200: reportsSchema, ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const { settings } = await platform.organisations.of(organisation_id);
      const within = plannedNumber(settings, 'software-product.use', 'reported_days') * DAY_MS;
      const reports = await readInOrganisation(platform.pool, organisation_id, lastReports);
      return {
        items: reports.map((report) => ({
          ...report,
          read_at: isoOf(report.read_at),
          silent: platform.now() - report.read_at > within,
        })),
      };
    },
  );
}
