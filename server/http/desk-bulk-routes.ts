import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { type TSchema, Type } from 'typebox';
import type { Refusal } from '../../kernel/errors.ts';
import { longest_text } from '../../kernel/field.ts';
import { workingRoles } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import { type BulkOrder, bulkActions } from '../../processes/desk-bulk.ts';
import { type BulkRun, type CarriedOutRecord, carryOutBulk } from '../desk/bulk-carry-out.ts';
import { previewBulk } from '../desk/bulk-preview.ts';
import { type BulkTargets, mostAtOnce, type Target } from '../desk/bulk-records.ts';
import type { ForeseenRecord } from '../desk/foreseen.ts';
import type { Platform } from '../platform.ts';
import { deskFilters } from './desk-schemas.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { languageOf, problemOf } from './problem.ts';
import { problems } from './record-schemas.ts';

const uuid = Type.String({ format: 'uuid' });
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const word = Type.String({ minLength: 1, maxLength: 200 });

const body = Type.Object(
  {
    records: Type.Optional(Type.Array(uuid, { minItems: 1, maxItems: mostAtOnce })),
    query: Type.Optional(
      Type.Object(deskFilters, {
        additionalProperties: false,
        description: 'Instead of ids: all that these filters find.',
      }),
    ),
    versions: Type.Optional(
      Type.Record(Type.String({ format: 'uuid' }), Type.Integer({ minimum: 1 }), {
        description: 'The version in which each was seen: what changed since is left alone.',
      }),
    ),
    action: Type.Enum([...bulkActions]),
    activity: Type.Optional(word),
    values: Type.Optional(Type.Object({}, { additionalProperties: true })),
    text: Type.Optional(Type.String({ maxLength: longest_text })),
    relation: Type.Optional(word),
    to: Type.Optional(word),
    macro: Type.Optional(uuid),
    preview: Type.Optional(
      Type.Boolean({ default: false, description: 'Tell what would happen, and do nothing.' }),
    ),
  },
  { additionalProperties: false },
);

const headers = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
});

const problem = orNull(
  Type.Object({
    code: Type.String(),
    detail: Type.String(),
    errors: Type.Array(Type.Object({ field: Type.String(), code: Type.String(), detail: Type.String() })),
  }),
);
const called = {
  id: uuid,
  number: orNull(Type.String()),
  process: orNull(Type.String()),
  title: orNull(Type.String()),
  version: orNull(Type.Integer()),
};
const effect = {
  outcome: Type.Enum(['will-do', 'unchanged', 'refused', 'changed']),
  to_state: orNull(Type.String()),
  changes: Type.Array(Type.Object({ field: Type.String(), before: Type.Unknown(), after: Type.Unknown() })),
  problem,
};
/** What becomes of a record, told beforehand. */
export const foreseen = Type.Object({
  ...called,
  ...effect,
  state: orNull(Type.String()),
  steps: Type.Optional(
    Type.Array(
      Type.Object({
        action: Type.String(),
        activity: orNull(Type.String()),
        text: orNull(Type.String()),
        ...effect,
      }),
      { description: 'Of a macro: what each step would do, as far as they go.' },
    ),
  ),
});

/** A refusal in words, without what only its own page shows. */
export function problemIn(refusal: Refusal | null, language: Language): unknown {
  if (refusal === null) return null;
  const { code, detail, errors = [] } = problemOf(refusal, language);
  return {
    code,
    detail,
    errors: errors.map((one) => ({ field: one.field, code: one.code, detail: one.detail })),
  };
}

/** What a record is called; nothing of one that is not there, or not for these eyes. */
export function calledOf(target: Target | null): Record<string, unknown> {
  if (target === null) return { number: null, process: null, title: null, version: null };
  const { number, process, values, version } = target.record;
  return { number, process, title: String(values['title'] ?? number), version };
}

/** The same as the API tells it, in the language of whoever asks. */
export function shownForeseen(
  { target, refusal, steps, ...one }: ForeseenRecord,
  language: Language,
): unknown {
  const state = target?.record.state ?? null;
  const shown = steps?.map(({ refusal: of, ...step }) => ({ ...step, problem: problemIn(of, language) }));
  const told = shown === undefined ? {} : { steps: shown };
  return { ...one, ...calledOf(target), ...told, state, problem: problemIn(refusal, language) };
}

function shownDone(
  { target, record_id, outcome, version, refusal }: CarriedOutRecord,
  language: Language,
): unknown {
  return {
    kind: 'record',
    id: record_id,
    ...calledOf(target),
    outcome,
    version: version ?? target?.record.version ?? null,
    problem: problemIn(refusal, language),
  };
}

/** A line for the run, one for each record as soon as it is settled, and one for the end: what has none was interrupted. */
async function* linesOf(run: BulkRun, language: Language): AsyncGenerator<string> {
  yield `${JSON.stringify({ kind: 'begin', run: run.id, total: run.total })}\n`;
  const counts = { done: 0, unchanged: 0, refused: 0, changed: 0 };
  for await (const record of run.records) {
    counts[record.outcome] += 1;
    yield `${JSON.stringify(shownDone(record, language))}\n`;
  }
  yield `${JSON.stringify({ kind: 'end', ...counts })}\n`;
}

type Body = BulkTargets & BulkOrder & { readonly preview?: boolean };

function onceOf(platform: Platform, request: FastifyRequest): { key: string; hash: Buffer } {
  const given = request.headers['idempotency-key'];
  const hash = createHash('sha256')
    .update(`bulk ${JSON.stringify(request.body)}`)
    .digest();
  return { key: typeof given === 'string' ? given : platform.newId(), hash };
}

/** Registers actions on many records of the desk: what they would do, and doing them with an answer for each record. */
export function registerDeskBulkRoutes(app: HttpServer, platform: Platform): void {
  app.post(
    '/api/v1/desk/bulk',
    {
      config: { access: workingRoles },
      schema: {
        operationId: 'desk-bulk',
        summary:
          'Do one thing to many records, each whole or not at all (Idempotency-Key); answers with a line of JSON for each',
        tags: ['desk'],
        headers,
        body,
        response: {
          200: {
            content: {
              'application/json': { schema: Type.Object({ items: Type.Array(foreseen) }) },
              'application/x-ndjson': { schema: Type.String() },
            },
          },
          ...problems,
        },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const language = languageOf(request);
      const { preview, records, query, versions, ...order } = request.body as Body;
      const targets: BulkTargets = {
        ...(records === undefined ? { query: query ?? {} } : { records }),
        ...(versions === undefined ? {} : { versions }),
      };
      if (preview === true) {
        const items = await previewBulk(platform, principal, targets, order);
        return reply
          .type('application/json')
          .send({ items: items.map((one) => shownForeseen(one, language)) } as never);
      }
      const run = await carryOutBulk(platform, principal, targets, order, onceOf(platform, request));
      return (
        reply
          .type('application/x-ndjson')
          // Proxies would hold lines back until the last.
          .header('x-accel-buffering', 'no')
          .send(Readable.from(linesOf(run, language)) as never)
      );
    },
  );
}
