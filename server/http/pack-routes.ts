import { createReadStream, existsSync } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { errorRegistry, Refusal } from '../../kernel/errors.ts';
import { fillText } from '../../kernel/text.ts';
import type { PackFiles } from '../packs/pack-files.ts';
import {
  listPacks,
  packFileName,
  packRoles,
  queuePack,
  readPack,
  type StoredPack,
} from '../packs/pack-store.ts';
import { checkOrder, type PackOrder } from '../packs/settle.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { pageOf, problems, reference } from './record-schemas.ts';

const base = '/api/v1/evidence-packs';
const tags = ['evidence packs'];
const config = { access: packRoles };
const instant = Type.Union([Type.String({ format: 'date-time' }), Type.Null()]);
const count = Type.Integer();
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const given = Type.String({ minLength: 1, maxLength: 60 });
const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

const packSchema: TSchema = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    kind: Type.Enum(['period', 'assessment', 'audit']),
    number: Type.Union([Type.String(), Type.Null()], { description: 'Of the assessment or the audit.' }),
    from: orNull(Type.String()),
    to: orNull(Type.String()),
    language: Type.Enum(['en', 'vi', 'zh']),
    state: Type.Enum(['queued', 'running', 'done', 'failed']),
    records: orNull(count),
    entries: orNull(count),
    size: orNull(count),
    sha256: orNull(Type.String()),
    problem: Type.Union([Type.Object({ code: Type.String(), detail: Type.String() }), Type.Null()]),
    started_by: Type.Union([reference, Type.Null()]),
    created_at: instant,
    finished_at: instant,
    expires_at: instant,
    available: Type.Boolean({ description: 'Whether the file can be fetched.' }),
  },
  { title: 'EvidencePack' },
);

const orderSchema = Type.Object(
  {
    from: Type.Optional(given),
    to: Type.Optional(given),
    assessment: Type.Optional(given),
    audit: Type.Optional(given),
    language: Type.Optional(Type.Enum(['en', 'vi', 'zh'])),
  },
  { additionalProperties: false },
);

function presentPack(
  pack: StoredPack,
  { platform, files, request }: { platform: Platform; files: PackFiles; request: FastifyRequest },
): Record<string, unknown> {
  const { id, kind, summary, problem, language, state, size, sha256, started_by, expires_at } = pack;
  const known = problem === null ? null : errorRegistry[problem.code as keyof typeof errorRegistry];
  const told = known?.text[languageOf(request)] ?? problem?.code ?? '';
  return {
    id,
    kind,
    number: summary?.of.number ?? pack.given['key'] ?? null,
    // Days as they were asked for, which begin in the organisation's time zone.
    from: pack.given['from'] ?? summary?.of.from ?? null,
    to: pack.given['to'] ?? summary?.of.to ?? null,
    language,
    state,
    records: summary?.counts.records ?? null,
    entries: summary?.journal.entries ?? null,
    size,
    sha256,
    problem: problem === null ? null : { code: problem.code, detail: fillText(told, problem.params) },
    started_by,
    created_at: isoOf(pack.created_at),
    finished_at: isoOf(pack.finished_at),
    expires_at: isoOf(expires_at),
    available: isAvailable(pack, platform, files),
  };
}

function isAvailable({ id, state, expires_at }: StoredPack, platform: Platform, files: PackFiles): boolean {
  return state === 'done' && expires_at !== null && expires_at > platform.now() && existsSync(files.path(id));
}

/** Answers with the file of a pack. @throws Refusal `pack.unknown` when it is not kept any more */
export function sendPack(
  reply: FastifyReply,
  pack: StoredPack,
  { platform, files }: { readonly platform: Platform; readonly files: PackFiles },
): FastifyReply {
  if (!isAvailable(pack, platform, files)) throw new Refusal('pack.unknown');
  return reply
    .type('application/zip')
    .header('content-length', pack.size ?? 0)
    .header('content-disposition', `attachment; filename="${packFileName(pack)}"`)
    .send(createReadStream(files.path(pack.id)));
}

/** Routes by which evidence packs are asked for, followed and fetched. */
export function registerPackRoutes(app: HttpServer, platform: Platform, files: PackFiles): void {
  app.get(
    base,
    {
      config,
      schema: {
        operationId: 'list-evidence-packs',
        summary: 'Evidence packs that were made or are being made, newest first',
        tags,
        response: { 200: pageOf(packSchema), ...problems },
      },
    },
    async (request) => {
      const packs = await listPacks(platform, principalOf(request).organisation_id, 100);
      return { items: packs.map((pack) => presentPack(pack, { platform, files, request })), next: null };
    },
  );
  app.post(
    base,
    {
      config,
      schema: {
        operationId: 'make-evidence-pack',
        summary: 'Have an evidence pack made of an assessment, an audit or a period, in the background',
        tags,
        body: orderSchema,
        response: { 202: packSchema, ...problems },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { language = languageOf(request), ...what } = request.body;
      const order: PackOrder = await checkOrder(platform, principal, { ...what, language });
      const id = await queuePack(platform, principal, order);
      const pack = await readPack(platform, principal.organisation_id, id);
      return reply
        .code(202)
        .header('location', `${base}/${id}`)
        .send(presentPack(pack, { platform, files, request }));
    },
  );
  app.get(
    `${base}/:id`,
    {
      config,
      schema: {
        operationId: 'get-evidence-pack',
        summary: 'One evidence pack: how far it is, or what it became',
        tags,
        params,
        response: { 200: packSchema, ...problems },
      },
    },
    async (request) =>
      presentPack(await readPack(platform, principalOf(request).organisation_id, request.params.id), {
        platform,
        files,
        request,
      }),
  );
  app.get(
    `${base}/:id/file`,
    {
      config,
      schema: {
        operationId: 'get-evidence-pack-file',
        summary: 'The file of an evidence pack, while it is kept',
        tags,
        params,
        produces: ['application/zip'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const pack = await readPack(platform, principalOf(request).organisation_id, request.params.id);
      if (pack.state === 'queued' || pack.state === 'running') throw new Refusal('pack.not-ready');
      return sendPack(reply, pack, { platform, files }) as never;
    },
  );
}
