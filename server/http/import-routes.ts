import { existsSync } from 'node:fs';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { errorRegistry, Refusal } from '../../kernel/errors.ts';
import { fillText } from '../../kernel/text.ts';
import { isTimeZone } from '../../kernel/zone-offsets.ts';
import { loadMapping, shippedMappings } from '../exchange/read-mapping.ts';
import { createRun, type ImportRun, listRuns, readRun } from '../exchange/runs.ts';
import { previewLog, startImport, type Uploads } from '../exchange/uploads.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { receiveUpload } from './receive-upload.ts';
import { pageOf, problems, reference } from './record-schemas.ts';
import { sendRejected } from './send-rejected.ts';

/** Largest file that can be uploaded; the command line takes larger ones. */
const uploadLimit = { bytes: 2 * 1024 ** 3, name: '2 GiB' };

const instant = Type.Union([Type.String({ format: 'date-time' }), Type.Null()]);
const count = Type.Integer();

const runProperties = {
  id: Type.String({ format: 'uuid' }),
  process: Type.String(),
  mapping: Type.String(),
  file_name: Type.String(),
  time_zone: Type.Union([Type.String(), Type.Null()]),
  state: Type.Enum(['previewed', 'queued', 'running', 'done', 'failed']),
  rows: count,
  imported: count,
  unchanged: count,
  rejected: count,
  records_created: count,
  records_updated: count,
  journal_entries: count,
  bytes_read: count,
  bytes_total: Type.Union([count, Type.Null()]),
  first_occurred_at: instant,
  last_occurred_at: instant,
  problem: Type.Union([Type.Object({ code: Type.String(), detail: Type.String() }), Type.Null()]),
  rejected_file: Type.Boolean({ description: 'Whether rejected rows can be fetched.' }),
  started_by: Type.Union([reference, Type.Null()]),
  created_at: instant,
  finished_at: instant,
};
const runSchema: TSchema = Type.Object(runProperties, { title: 'Import' });

const previewSchema: TSchema = Type.Object({
  columns: Type.Array(Type.String()),
  rows: Type.Array(
    Type.Object({
      line: count,
      values: Type.Union([Type.Object({}, { additionalProperties: true }), Type.Null()]),
      reason: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});

const uploadedSchema: TSchema = Type.Object({ ...runProperties, preview: previewSchema });

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const access = ['administrator', 'system-manager'] as const;
const readers = [...access, 'auditor', 'process-owner'] as const;

function presentRun(run: ImportRun, uploads: Uploads, request: FastifyRequest): Record<string, unknown> {
  const { file_path: _path, problem, ...shown } = run;
  const known = problem === null ? null : errorRegistry[problem.code as keyof typeof errorRegistry];
  return {
    ...shown,
    first_occurred_at: isoOf(run.first_occurred_at),
    last_occurred_at: isoOf(run.last_occurred_at),
    created_at: isoOf(run.created_at),
    finished_at: isoOf(run.finished_at),
    problem:
      problem === null
        ? null
        : {
            code: problem.code,
            detail: fillText(known?.text[languageOf(request)] ?? problem.code, problem.params),
          },
    rejected_file: run.rejected > 0 && existsSync(uploads.rejectedPath(run.id)),
  };
}

/** Routes by which logs of other systems are uploaded, looked at, imported and followed. */
export function registerImportRoutes(app: HttpServer, platform: Platform, uploads: Uploads): void {
  void app.register(fastifyMultipart);
  const tags = ['imports'];
  app.get(
    '/api/v1/mappings',
    {
      config: { access: readers },
      schema: {
        operationId: 'list-mappings',
        summary: 'Mappings that come with the program',
        tags,
        response: {
          200: pageOf(Type.Object({ name: Type.String(), process: Type.String(), format: Type.String() })),
          ...problems,
        },
      },
    },
    async () => ({
      items: shippedMappings().map((name) => {
        const { process, format } = loadMapping(name, false).mapping;
        return { name, process, format };
      }),
      next: null,
    }),
  );
  app.get(
    '/api/v1/imports',
    {
      config: { access: readers },
      schema: {
        operationId: 'list-imports',
        summary: 'Imports, newest first',
        tags,
        response: { 200: pageOf(runSchema), ...problems },
      },
    },
    async (request) => {
      const runs = await listRuns(platform, principalOf(request).organisation_id, 100);
      return { items: runs.map((run) => presentRun(run, uploads, request)), next: null };
    },
  );
  app.post(
    '/api/v1/imports',
    {
      config: { access },
      schema: {
        operationId: 'upload-import',
        summary:
          'Upload a log (multipart: process, mapping, time_zone, file) and see its first rows; nothing is imported yet',
        tags,
        consumes: ['multipart/form-data'],
        response: { 201: uploadedSchema, ...problems },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const file_id = platform.newId();
      try {
        const { fields, file_name, size } = await receiveUpload(request, uploads, file_id, uploadLimit);
        const checked = loadMapping(fields['mapping'] ?? '', false);
        const zone =
          fields['time_zone'] === undefined || fields['time_zone'] === '' ? null : fields['time_zone'];
        if (zone !== null && !isTimeZone(zone)) {
          throw new Refusal(
            'record.invalid',
            {},
            { problems: [{ field: 'time_zone', code: 'calendar.zone-unknown', params: { value: zone } }] },
          );
        }
        const mapping = zone === null ? checked.mapping : { ...checked.mapping, time_zone: zone };
        const preview = await previewLog({ ...checked, mapping }, uploads.path(file_id));
        const run = {
          process: mapping.process,
          mapping: mapping.name,
          file_name,
          file_path: null,
          time_zone: mapping.time_zone,
          bytes_total: size,
          state: 'previewed' as const,
        };
        const id = await createRun(platform, principal, run, file_id);
        reply.code(201).header('location', `/api/v1/imports/${id}`);
        return {
          ...presentRun(await readRun(platform, principal.organisation_id, id), uploads, request),
          preview,
        };
      } catch (error) {
        await uploads.remove(file_id);
        throw error;
      }
    },
  );
  app.get(
    '/api/v1/imports/:id',
    {
      config: { access: readers },
      schema: {
        operationId: 'get-import',
        summary: 'One import: how far it is, or how it ended',
        tags,
        params,
        response: { 200: runSchema, ...problems },
      },
    },
    async (request) =>
      presentRun(
        await readRun(platform, principalOf(request).organisation_id, request.params.id),
        uploads,
        request,
      ),
  );
  app.post(
    '/api/v1/imports/:id/start',
    {
      config: { access },
      schema: {
        operationId: 'start-import',
        summary: 'Import what was uploaded, in the background',
        tags,
        params,
        response: { 202: runSchema, ...problems },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { id } = request.params;
      await readRun(platform, principal.organisation_id, id);
      await startImport(platform, principal, id);
      reply.code(202);
      return presentRun(await readRun(platform, principal.organisation_id, id), uploads, request);
    },
  );
  app.get(
    '/api/v1/imports/:id/rejected',
    {
      config: { access: readers },
      schema: {
        operationId: 'get-rejected-rows',
        summary: 'Rejected rows as CSV, with line and reason',
        tags,
        params,
        produces: ['text/csv'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const run = await readRun(platform, principalOf(request).organisation_id, request.params.id);
      return sendRejected(reply, uploads, run.id) as never;
    },
  );
}
