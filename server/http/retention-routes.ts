import { Type } from 'typebox';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { longest_text } from '../../kernel/field.ts';
import { tendingRoles } from '../../kernel/register.ts';
import { disposesItself } from '../../kernel/retention.ts';
import { staffRoles } from '../../kernel/roles.ts';
import { definitionNamed, definitions } from '../../processes/definitions.ts';
import { readInOrganisation } from '../database/pool.ts';
import { disposeRecords, mostDisposals } from '../documents/dispose-records.ts';
import { signatureOf } from '../identity/signature.ts';
import type { Platform } from '../platform.ts';
import { countKept, listPastTerm } from '../records/retention.ts';
import { type HttpServer, isoOf, principalOf, signedInOf } from './frame.ts';
import { languageOf, problemOf } from './problem.ts';
import { problems } from './record-schemas.ts';

const tags = ['retention'];
const day = Type.String({ format: 'date' });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const keptSchema = Type.Object({
  process: Type.String(),
  plural: Type.String(),
  days: orNull(
    Type.Integer({ description: 'Planned after closing; null: none, or each record says its own day.' }),
  ),
  closed: Type.Integer({ description: 'Closed records that are kept.' }),
  past_term: Type.Integer({ description: 'Of those, past their time.' }),
  oldest: orNull(day),
});

const processParams = Type.Object({
  process: Type.Enum(definitions.map(({ name }) => name)),
});

function definitionFor(name: string): ProcessDefinition {
  const definition = definitionNamed(name);
  if (definition === undefined) throw new Refusal('record.unknown', { process: name, key: '' });
  return definition;
}

function registerKept(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/retention',
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'list-retention',
        summary:
          'For how long records of each process are kept once closed, and how many are past their time',
        tags,
        response: { 200: Type.Object({ items: Type.Array(keptSchema) }), ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const { settings } = await platform.organisations.of(organisation_id);
      const kept = await readInOrganisation(platform.pool, organisation_id, (client) =>
        countKept(client, settings, platform.now()),
      );
      return { items: kept.map((one) => ({ ...one, plural: definitionFor(one.process).plural })) };
    },
  );
  app.get(
    '/api/v1/retention/:process',
    {
      config: { access: staffRoles },
      schema: {
        operationId: 'list-past-term',
        summary: 'Closed records of a process that are past their time, longest first, two hundred at most',
        tags,
        params: processParams,
        response: {
          200: Type.Object({
            items: Type.Array(
              Type.Object({
                id: Type.String(),
                number: Type.String(),
                title: Type.String(),
                closed_at: Type.String({ format: 'date-time' }),
                until: day,
              }),
            ),
            more: Type.Boolean(),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const { settings } = await platform.organisations.of(organisation_id);
      const { items, more } = await readInOrganisation(platform.pool, organisation_id, (client) =>
        listPastTerm(client, settings, request.params.process, platform.now()),
      );
      return { items: items.map((one) => ({ ...one, closed_at: isoOf(one.closed_at) })), more };
    },
  );
}

const disposalBody = Type.Object(
  {
    records: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      minItems: 1,
      maxItems: mostDisposals,
      uniqueItems: true,
      description: 'Ids or numbers.',
    }),
    text: Type.String({ minLength: 1, maxLength: longest_text, description: 'How and on whose word.' }),
    password: Type.String({ maxLength: 2_000, description: 'Of whoever acts; it is stored nowhere.' }),
  },
  { additionalProperties: false },
);

const disposalAnswer = Type.Object({
  items: Type.Array(
    Type.Object({
      key: Type.String(),
      disposed: Type.Boolean(),
      code: orNull(Type.String({ description: 'Of the refusal.' })),
      detail: orNull(Type.String({ description: 'What was wrong and what would be right.' })),
    }),
  ),
});

/** What is kept for how long, what is past its time, and disposing of it. */
export function registerRetentionRoutes(app: HttpServer, platform: Platform): void {
  registerKept(app, platform);
  app.post(
    '/api/v1/retention/:process/disposals',
    {
      config: { access: tendingRoles },
      schema: {
        operationId: 'dispose-records',
        summary:
          'Dispose of closed records whose time is over, signed: what they said is shown to nobody any more',
        description:
          'Each record is judged by itself; the answer says what became of it. The journal keeps who did what and when.',
        tags,
        params: processParams,
        body: disposalBody,
        response: { 200: disposalAnswer, ...problems },
      },
    },
    async (request) => {
      const { records, text, password } = request.body;
      const definition = definitionFor(request.params.process);
      if (disposesItself(definition)) throw new Refusal('activity.not-allowed', { activity: 'dispose' });
      const signature = await signatureOf(platform, signedInOf(request), password, request.ip);
      const principal = principalOf(request);
      const done = await disposeRecords(platform, principal, definition, records, { text, signature });
      const language = languageOf(request);
      return {
        items: done.map(({ key, refusal }) => ({
          key,
          disposed: refusal === null,
          code: refusal?.code ?? null,
          detail: refusal === null ? null : problemOf(refusal, language).detail,
        })),
      };
    },
  );
}
