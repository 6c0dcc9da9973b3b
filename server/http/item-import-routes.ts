import { existsSync } from 'node:fs';
import type { FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import { errorRegistry } from '../../kernel/errors.ts';
import { fillText } from '../../kernel/text.ts';
import type { ItemSources } from '../../processes/configuration-item/sources.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { largestFile_bytes } from '../exchange/items/file-feed.ts';
import { billMapping, queueItems, startItems, wantItems } from '../exchange/items/item-runs.ts';
import { loadItemMapping, shippedItemMappings } from '../exchange/items/read-item-mapping.ts';
import {
  type ItemRow,
  type ItemRun,
  itemOutcomes,
  listItemRuns,
  readItemRows,
  readItemRun,
} from '../exchange/items/runs.ts';
import type { Uploads } from '../exchange/uploads.ts';
import type { Platform } from '../platform.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { receiveUpload } from './receive-upload.ts';
import { pageOf, problems, reference } from './record-schemas.ts';
import { sendRejected } from './send-rejected.ts';

const limit = { bytes: largestFile_bytes, name: '1 GiB' };

const nullable = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const instant = nullable(Type.String({ format: 'date-time' }));
const outcome = Type.Enum([...itemOutcomes]);
const counts = Type.Object(Object.fromEntries(itemOutcomes.map((name) => [name, Type.Integer()])));

const runSchema: TSchema = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    source: Type.String(),
    rule: Type.Union([Type.String(), Type.Null()], {
      description: 'The discovery rule by which it came; null: nothing in use is changed.',
    }),
    mapping: Type.String(),
    subject: nullable(
      Type.Object({ id: Type.String({ format: 'uuid' }), number: Type.String(), name: Type.String() }),
    ),
    file_name: Type.String(),
    file_hash: nullable(Type.String({ description: 'SHA-256 of the file, hexadecimal.' })),
    bytes_total: Type.Integer(),
    state: Type.Enum(['queued', 'checking', 'checked', 'waiting', 'running', 'done', 'failed']),
    carried_out: Type.Boolean({
      description: 'Whether counts and rows tell what was done or what would be.',
    }),
    counts: nullable(
      Type.Object({ items: counts, relations: counts, circles: Type.Array(Type.Array(Type.String())) }),
    ),
    problem: nullable(Type.Object({ code: Type.String(), detail: Type.String() })),
    rejected_file: Type.Boolean({ description: 'Whether rejected rows can be fetched.' }),
    started_by: nullable(reference),
    created_at: instant,
    finished_at: instant,
  },
  { title: 'ItemImport' },
);

const value = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]);
const change = Type.Object({ place: Type.String(), from: value, to: value });

const rowSchema: TSchema = Type.Object(
  {
    position: Type.Integer(),
    line: nullable(Type.Integer()),
    outcome,
    item: nullable(
      Type.Object({ id: Type.String({ format: 'uuid' }), number: Type.String(), name: Type.String() }),
    ),
    external_key: nullable(Type.String()),
    title: nullable(Type.String()),
    problem: nullable(
      Type.Object({ code: Type.String(), field: nullable(Type.String()), detail: Type.String() }),
    ),
    changes: Type.Array(change, { description: 'Of something new: all its values.' }),
    proposed: Type.Array(change),
    conflicts: Type.Array(
      Type.Object({
        place: Type.String(),
        kept: value,
        others: Type.Array(Type.Object({ source: nullable(Type.String()), value })),
        undecided: nullable(Type.Enum(['equal-precedence', 'state'])),
      }),
    ),
    candidates: Type.Array(Type.Object({ number: Type.String(), title: Type.String() })),
    by: Type.Array(Type.String(), { description: 'Identifiers by which several items match.' }),
    relation: nullable(Type.Object({ name: Type.String(), from: Type.String(), to: Type.String() })),
    retires: Type.Boolean({ description: 'Of something missing: whether it is retired.' }),
  },
  { title: 'ItemImportRow' },
);

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const access = ['administrator', 'system-manager'] as const;
const readers = [...access, 'auditor', 'process-owner'] as const;

function detailOf(
  problem: { readonly code: string; readonly params: Record<string, unknown> },
  request: FastifyRequest,
): string {
  const known = errorRegistry[problem.code as keyof typeof errorRegistry];
  return fillText(known?.text[languageOf(request)] ?? problem.code, problem.params);
}

function presentRun(run: ItemRun, uploads: Uploads, request: FastifyRequest): Record<string, unknown> {
  const { file_path: _path, problem, ...shown } = run;
  return {
    ...shown,
    created_at: isoOf(run.created_at),
    finished_at: isoOf(run.finished_at),
    problem: problem === null ? null : { code: problem.code, detail: detailOf(problem, request) },
    rejected_file: existsSync(uploads.rejectedPath(run.id)),
  };
}

type Named = ReadonlyMap<string, { readonly id: string; readonly number: string; readonly name: string }>;

interface RowDetail {
  readonly problem?: { code: string; params: Record<string, unknown>; field?: string };
  readonly values?: Readonly<Record<string, unknown>>;
  readonly changes?: readonly Change[];
  readonly proposed?: readonly Change[];
  readonly conflicts?: readonly Conflict[];
  readonly candidates?: readonly unknown[];
  readonly by?: readonly string[];
  readonly relation?: string;
  readonly from?: string;
  readonly to?: string;
  readonly retires?: boolean;
}

type Change = { readonly place: string; readonly from: unknown; readonly to: unknown };
type Conflict = {
  readonly place: string;
  readonly kept: unknown;
  readonly others: readonly { readonly source: string | null; readonly value: unknown }[];
  readonly undecided: string | null;
};

/** Places whose values are ids of something with a name. */
const naming = new Set(['service', 'assignee', 'team']);

function idsIn(rows: readonly ItemRow[]): readonly string[] {
  return rows.flatMap(({ detail }) => {
    const { changes = [], proposed = [], conflicts = [], values = {} } = (detail ?? {}) as RowDetail;
    const told = [
      ...[...changes, ...proposed].flatMap(({ place, from, to }) => (naming.has(place) ? [from, to] : [])),
      ...conflicts.flatMap(({ place, kept, others }) =>
        naming.has(place) ? [kept, ...others.map((other) => other.value)] : [],
      ),
      ...Object.entries(values).flatMap(([place, one]) => (naming.has(place) ? [one] : [])),
    ];
    return told.filter((one): one is string => typeof one === 'string');
  });
}

async function readNames(
  platform: Platform,
  organisation_id: string,
  rows: readonly ItemRow[],
): Promise<{ readonly items: Named; readonly names: ReadonlyMap<string, string> }> {
  return readInOrganisation(platform.pool, organisation_id, async (client) => {
    const items = rows.flatMap(({ item_id }) => (item_id === null ? [] : [item_id]));
    const found = await client.query<{ id: string; number: string; name: string }>(
      `select id, number, title as name from record
        where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
      [[...new Set([...items, ...idsIn(rows)])]],
    );
    const named = await client.query<{ id: string; name: string }>(
      `select id, name from person where organisation_id = current_organisation_id() and id = any ($1::uuid[])
        union all select id, name from team where organisation_id = current_organisation_id() and id = any ($1::uuid[])`,
      [[...new Set(idsIn(rows))]],
    );
    const names = new Map([...found.rows, ...named.rows].map(({ id, name }) => [id, name]));
    return { items: new Map(found.rows.map((row) => [row.id, row])), names };
  });
}

function presentRow(
  row: ItemRow,
  { items, names }: { readonly items: Named; readonly names: ReadonlyMap<string, string> },
  request: FastifyRequest,
): Record<string, unknown> {
  const detail = (row.detail ?? {}) as RowDetail;
  const shown = (place: string, one: unknown): unknown =>
    naming.has(place) && typeof one === 'string' ? (names.get(one) ?? one) : (one ?? null);
  const changes = (list: readonly Change[] = []): readonly unknown[] =>
    list.map(({ place, from, to }) => ({ place, from: shown(place, from), to: shown(place, to) }));
  const { problem, values, relation } = detail;
  const all = values === undefined ? detail.changes : Object.entries(values).map(asNew);
  return {
    position: row.position,
    line: row.line,
    outcome: row.outcome,
    item: row.item_id === null ? null : (items.get(row.item_id) ?? null),
    external_key: row.external_key,
    title: row.title,
    problem:
      problem === undefined
        ? null
        : { code: problem.code, field: problem.field ?? null, detail: detailOf(problem, request) },
    changes: changes(all),
    proposed: changes(detail.proposed),
    conflicts: (detail.conflicts ?? []).map(({ place, kept, others, undecided }) => ({
      place,
      kept: shown(place, kept),
      others: others.map((other) => ({ source: other.source, value: shown(place, other.value) })),
      undecided,
    })),
    candidates: detail.candidates ?? [],
    by: detail.by ?? [],
    relation:
      relation === undefined ? null : { name: relation, from: detail.from ?? '', to: detail.to ?? '' },
    retires: detail.retires ?? false,
  };
}

function asNew([place, to]: readonly [string, unknown]): Change {
  return { place, from: null, to };
}

/** Routes by which items of other systems are uploaded, looked at beside what is known, and brought in. */
export function registerItemImportRoutes(app: HttpServer, platform: Platform, uploads: Uploads): void {
  const tags = ['imports'];
  app.get(
    '/api/v1/item-mappings',
    {
      config: { access: readers },
      schema: {
        operationId: 'list-item-mappings',
        summary: 'Mappings for items that come with the program, and the sources that are planned',
        tags,
        response: {
          200: Type.Object({
            items: Type.Array(Type.Object({ name: Type.String(), of: Type.String(), format: Type.String() })),
            sources: Type.Array(
              Type.Object({ id: Type.String(), name: Type.String(), rule: nullable(Type.String()) }),
            ),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { settings } = await platform.organisations.of(principalOf(request).organisation_id);
      const { sources } = settings['configuration-item.sources'] as ItemSources;
      const mappings = shippedItemMappings().map((name) => {
        const { of, format } = loadItemMapping(name, false);
        return { name, of, format };
      });
      return {
        items: [...mappings, { name: billMapping, of: 'components', format: 'cyclonedx, spdx' }],
        sources: sources.map(({ id, name, rule }) => ({ id, name, rule })),
      };
    },
  );
  app.get(
    '/api/v1/item-imports',
    {
      config: { access: readers },
      schema: {
        operationId: 'list-item-imports',
        summary: 'Imports of configuration items, newest first',
        tags,
        response: { 200: pageOf(runSchema), ...problems },
      },
    },
    async (request) => {
      const runs = await listItemRuns(platform, principalOf(request).organisation_id, 100);
      return { items: runs.map((run) => presentRun(run, uploads, request)), next: null };
    },
  );
  app.post(
    '/api/v1/item-imports',
    {
      config: { access },
      schema: {
        operationId: 'upload-item-import',
        summary:
          'Upload a file of items (multipart: mapping, source, item for a bill of software, file); what it would come to is found out in the background, nothing is changed yet',
        tags,
        consumes: ['multipart/form-data'],
        response: { 201: runSchema, ...problems },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const id = platform.newId();
      try {
        const { fields, file_name } = await receiveUpload(request, uploads, id, limit);
        const wanted = {
          path: uploads.path(id),
          file_name,
          mapping: fields['mapping'] ?? '',
          source: fields['source'] ?? '',
          item: fields['item'] ?? null,
          uploaded: true,
          allowFiles: false,
        };
        const run = await wantItems(platform, principal, wanted, id);
        const { organisation_id, actor } = principal;
        await inOrganisation(platform.pool, organisation_id, (client) =>
          queueItems(client, { organisation_id, run_id: id, person_id: actor.id }),
        );
        reply.code(201).header('location', `/api/v1/item-imports/${id}`);
        return presentRun(run, uploads, request);
      } catch (error) {
        await uploads.remove(id);
        throw error;
      }
    },
  );
  app.get(
    '/api/v1/item-imports/:id',
    {
      config: { access: readers },
      schema: {
        operationId: 'get-item-import',
        summary: 'One import of items: how far it is, or what it came to',
        tags,
        params,
        response: { 200: runSchema, ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      return presentRun(await readItemRun(platform, organisation_id, request.params.id), uploads, request);
    },
  );
  app.get(
    '/api/v1/item-imports/:id/rows',
    {
      config: { access: readers },
      schema: {
        operationId: 'list-item-import-rows',
        summary: 'What each row comes to, in the order of the file',
        tags,
        params,
        querystring: Type.Object(
          {
            of: Type.Optional(Type.Enum(['item', 'relation'])),
            outcome: Type.Optional(outcome),
            cursor: Type.Optional(Type.String({ pattern: '^\\d{0,9}$' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
          },
          { additionalProperties: false },
        ),
        response: {
          200: pageOf(rowSchema),
          ...problems,
        },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const run = await readItemRun(platform, organisation_id, request.params.id);
      const { of = 'item', outcome: only, cursor = '', limit: most = 50 } = request.query;
      const page = { kind: of, outcome: only ?? null, after: Number(cursor), limit: most } as const;
      const rows = await readItemRows(platform, organisation_id, run, page);
      const names = await readNames(platform, organisation_id, rows);
      return {
        items: rows.map((row) => presentRow(row, names, request)),
        next: rows.length === most ? String(rows.at(-1)?.position) : null,
      };
    },
  );
  app.post(
    '/api/v1/item-imports/:id/start',
    {
      config: { access },
      schema: {
        operationId: 'start-item-import',
        summary: 'Carry out what was looked at, in the background',
        tags,
        params,
        response: { 202: runSchema, ...problems },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { id } = request.params;
      await readItemRun(platform, principal.organisation_id, id);
      await startItems(platform, principal, id);
      reply.code(202);
      return presentRun(await readItemRun(platform, principal.organisation_id, id), uploads, request);
    },
  );
  app.get(
    '/api/v1/item-imports/:id/rejected',
    {
      config: { access: readers },
      schema: {
        operationId: 'get-rejected-items',
        summary: 'Refused rows as CSV, with line and reason',
        tags,
        params,
        produces: ['text/csv'],
        response: { 200: Type.String(), ...problems },
      },
    },
    async (request, reply) => {
      const run = await readItemRun(platform, principalOf(request).organisation_id, request.params.id);
      return sendRejected(reply, uploads, run.id) as never;
    },
  );
}
