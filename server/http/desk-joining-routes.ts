import { type TSchema, Type } from 'typebox';
import { longest_text } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { workingRoles } from '../../kernel/roles.ts';
import type { Target } from '../desk/bulk-records.ts';
import { convertRecord, mostEntries, type Splitting, splitRecord } from '../desk/go-over.ts';
import { type Merging, mergeRecords, mostMerged, previewMerge, unmergeRecord } from '../desk/merge.ts';
import type { Platform } from '../platform.ts';
import { calledOf, problemIn } from './desk-bulk-routes.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { problems } from './record-schemas.ts';

const uuid = Type.String({ format: 'uuid' });
const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const closed = { additionalProperties: false } as const;
const text = Type.String({ minLength: 1, maxLength: longest_text });

const recordSchema = Type.Object({
  id: uuid,
  number: Type.String(),
  process: Type.String(),
  state: Type.String(),
  version: Type.Integer(),
});

const foreseenSchema = Type.Object({
  id: uuid,
  number: orNull(Type.String()),
  process: orNull(Type.String()),
  title: orNull(Type.String()),
  version: orNull(Type.Integer()),
  state: orNull(Type.String()),
  outcome: Type.Enum(['will-do', 'done', 'refused']),
  other_requester: Type.Optional(
    Type.Boolean({ description: 'Beforehand: somebody else raised it than the record that goes on.' }),
  ),
  problem: orNull(
    Type.Object({ code: Type.String(), detail: Type.String(), errors: Type.Array(Type.Unknown()) }),
  ),
});

function shown({ id, number, process, state, version }: ProcessRecord): object {
  return { id, number, process, state, version };
}

function itemOf(target: Target): Record<string, unknown> {
  return { id: target.record.id, ...calledOf(target), state: target.record.state };
}

function about(operationId: string, summary: string): object {
  return { operationId, summary, tags: ['desk'] };
}

function registerMerging(app: HttpServer, platform: Platform): void {
  app.post(
    '/api/v1/desk/merges',
    {
      config: { access: workingRoles },
      schema: {
        ...about('merge-records', 'Merge records into one of the same process: all of them, or none'),
        body: Type.Object(
          {
            survivor: uuid,
            records: Type.Array(uuid, { minItems: 1, maxItems: mostMerged, uniqueItems: true }),
            text: Type.String({
              minLength: 1,
              maxLength: longest_text,
              description: 'Why: those who raised them read it.',
            }),
            preview: Type.Optional(Type.Boolean({ default: false })),
          },
          closed,
        ),
        response: {
          200: Type.Object({ survivor: orNull(recordSchema), items: Type.Array(foreseenSchema) }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { preview, ...merging } = request.body as Merging & { readonly preview?: boolean };
      const principal = principalOf(request);
      if (preview !== true) {
        const { survivor, merged } = await mergeRecords(platform, principal, merging);
        const done = merged.map((target) => ({ ...itemOf(target), outcome: 'done', problem: null }));
        return { survivor: shown(survivor), items: done } as never;
      }
      const language = languageOf(request);
      const foreseen = await previewMerge(platform, principal, merging);
      const items = foreseen.map(({ target, refusal, other_requester }) => ({
        ...itemOf(target),
        outcome: refusal === null ? 'will-do' : 'refused',
        other_requester,
        problem: problemIn(refusal, language),
      }));
      return { survivor: null, items } as never;
    },
  );
  app.post(
    '/api/v1/desk/unmerges',
    {
      config: { access: workingRoles },
      schema: {
        ...about('unmerge-record', 'Take a merged record apart again, while the one it went into is open'),
        body: Type.Object({ record: uuid, text }, closed),
        response: { 200: recordSchema, ...problems },
      },
    },
    async (request) =>
      shown(await unmergeRecord(platform, principalOf(request), request.body as never)) as never,
  );
}

/** Registers merging, splitting and converting of records of the desk. */
export function registerDeskJoiningRoutes(app: HttpServer, platform: Platform): void {
  registerMerging(app, platform);
  app.post(
    '/api/v1/desk/splits',
    {
      config: { access: workingRoles },
      schema: {
        ...about('split-record', 'Make a record of its own of comments of another'),
        body: Type.Object(
          {
            record: uuid,
            process: Type.Enum(['incident', 'service-request', 'problem']),
            title: Type.String({ minLength: 1, maxLength: 500 }),
            text: Type.Optional(Type.String({ maxLength: longest_text, default: '' })),
            comments: Type.Optional(
              Type.Array(uuid, { maxItems: mostEntries, uniqueItems: true, default: [] }),
            ),
          },
          closed,
        ),
        response: { 201: recordSchema, ...problems },
      },
    },
    async (request, reply) => {
      const splitting = { text: '', comments: [], ...(request.body as object) } as unknown as Splitting;
      const made = await splitRecord(platform, principalOf(request), splitting);
      reply.code(201);
      return shown(made) as never;
    },
  );
  app.post(
    '/api/v1/desk/conversions',
    {
      config: { access: workingRoles },
      schema: {
        ...about('convert-record', 'Go on with an incident as a service request, or the other way round'),
        body: Type.Object({ record: uuid, text }, closed),
        response: { 201: recordSchema, ...problems },
      },
    },
    async (request, reply) => {
      const made = await convertRecord(platform, principalOf(request), request.body);
      reply.code(201);
      return shown(made) as never;
    },
  );
}
