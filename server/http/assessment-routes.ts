import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { reasonSentence } from '../../kernel/check-words.ts';
import { csvLine } from '../../kernel/csv-cell.ts';
import { Refusal } from '../../kernel/errors.ts';
import { staffRoles } from '../../kernel/roles.ts';
import type { Language } from '../../kernel/text.ts';
import { checkNamed } from '../../processes/checks.ts';
import { assess, assessingRoles } from '../conformity/assess.ts';
import {
  assessmentLimit,
  exceptionLimit,
  listAssessments,
  listExceptions,
  readAssessment,
  readLatest,
  type ShownException,
} from '../conformity/store.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform, Principal } from '../platform.ts';
import { assessmentSchema, assessmentSummarySchema, exceptionSchema } from './assessment-schemas.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { pageOf, problems } from './record-schemas.ts';

const base = '/api/v1/assessments';
const tags = ['assessments'];
const clause = Type.String({ maxLength: 20, description: 'A clause such as 8 or 8.6.1.' });
const date = Type.String({
  maxLength: 40,
  description: 'A day in the organisation’s time zone, or an instant.',
});
const bearing = Type.String({
  minLength: 1,
  maxLength: 20,
  description: 'Id of a requirement such as 8.6.1-a: only what bears on it.',
});
const keyParams = Type.Object({
  key: Type.String({ minLength: 1, maxLength: 60, description: 'Id or number.' }),
});
const checkParams = Type.Object({
  ...keyParams.properties,
  check: Type.String({ minLength: 1, maxLength: 20, description: 'Id of a check such as AC-086.' }),
});
const page = (most: number) => ({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: most, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
});

function registerMaking(app: HttpServer, platform: Platform): void {
  app.post(
    base,
    {
      config: { access: assessingRoles },
      schema: {
        operationId: 'make-assessment',
        summary: 'Assess records against the requirements, over a period and at one snapshot',
        tags,
        body: Type.Object(
          { from: Type.Optional(date), to: Type.Optional(date), clause: Type.Optional(clause) },
          { additionalProperties: false },
        ),
        response: { 201: assessmentSchema, ...problems },
      },
    },
    async (request, reply) => {
      const made = await assess(platform, principalOf(request), request.body);
      return reply
        .code(201)
        .header('location', `${base}/${made.id}`)
        .send(made as never);
    },
  );
}

function registerReading(app: HttpServer, platform: Platform): void {
  const config = { access: staffRoles };
  const reading = <T>(
    request: FastifyRequest,
    read: Parameters<typeof readInOrganisation<T>>[2],
  ): Promise<T> => readInOrganisation(platform.pool, principalOf(request).organisation_id, read);
  app.get(
    base,
    {
      config,
      schema: {
        operationId: 'list-assessments',
        summary: 'Assessments in short, newest first',
        tags,
        querystring: Type.Object(page(assessmentLimit), { additionalProperties: false }),
        response: { 200: pageOf(assessmentSummarySchema), ...problems },
      },
    },
    (request) => reading(request, (client) => listAssessments(client, request.query)) as never,
  );
  app.get(
    `${base}/latest`,
    {
      config,
      schema: {
        operationId: 'get-latest-assessment',
        summary: 'The newest assessment of all requirements, or the newest limited to a clause',
        tags,
        querystring: Type.Object({ clause: Type.Optional(clause) }, { additionalProperties: false }),
        response: { 200: assessmentSchema, ...problems },
      },
    },
    (request) => reading(request, (client) => readLatest(client, request.query.clause)) as never,
  );
  app.get(
    `${base}/:key`,
    {
      config,
      schema: {
        operationId: 'get-assessment',
        summary: 'One assessment',
        tags,
        params: keyParams,
        response: { 200: assessmentSchema, ...problems },
      },
    },
    (request) => reading(request, (client) => readAssessment(client, request.params.key)) as never,
  );
}

function requireCheck(id: string): NonNullable<ReturnType<typeof checkNamed>> {
  const check = checkNamed(id);
  if (check === undefined) throw new Refusal('assessment.check-unknown', { check: id });
  return check;
}

/** The exceptions of a check in an assessment that are wanted as a file. */
interface AskedExceptions {
  readonly id: string;
  readonly check: string;
  readonly requirement?: string;
}

async function* exceptionLines(
  platform: Platform,
  principal: Principal,
  { id, check, requirement }: AskedExceptions,
  language: Language,
): AsyncGenerator<string> {
  const { texts } = requireCheck(check);
  const lineOf = (exception: ShownException): string => {
    const { number, process, title, reason, params } = exception;
    return csvLine([number, process, title, reason, reasonSentence(texts, reason, params, language)]);
  };
  yield 'number,process,title,reason,explanation\r\n';
  let cursor: string | undefined;
  do {
    const query = {
      limit: exceptionLimit,
      ...(requirement === undefined ? {} : { requirement }),
      ...(cursor === undefined ? {} : { cursor }),
    };
    const { items, next } = await readInOrganisation(platform.pool, principal.organisation_id, (client) =>
      listExceptions(client, id, check, query),
    );
    yield items.map(lineOf).join('');
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

function registerExceptions(app: HttpServer, platform: Platform): void {
  const path = `${base}/:key/checks/:check/exceptions`;
  const config = { access: staffRoles };
  app.get(
    path,
    {
      config,
      schema: {
        operationId: 'list-exceptions',
        summary: 'The records that were exceptions of a check in an assessment',
        tags,
        params: checkParams,
        querystring: Type.Object(
          { ...page(exceptionLimit), requirement: Type.Optional(bearing) },
          { additionalProperties: false },
        ),
        response: { 200: pageOf(exceptionSchema), ...problems },
      },
    },
    (request) => {
      const { key, check } = request.params;
      requireCheck(check);
      return readInOrganisation(platform.pool, principalOf(request).organisation_id, async (client) => {
        const { id } = await readAssessment(client, key);
        return listExceptions(client, id, check, request.query);
      }) as never;
    },
  );
  app.get(
    `${path}.csv`,
    {
      config,
      schema: {
        operationId: 'export-exceptions',
        summary: 'The same as a CSV file, with each reason as a sentence',
        tags,
        params: checkParams,
        querystring: Type.Object({ requirement: Type.Optional(bearing) }, { additionalProperties: false }),
        response: problems,
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { key, check } = request.params;
      requireCheck(check);
      const { id, number } = await readInOrganisation(platform.pool, principal.organisation_id, (client) =>
        readAssessment(client, key),
      );
      const asked = { id, check, ...request.query };
      const lines = exceptionLines(platform, principal, asked, languageOf(request));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${number}-${check}.csv"`)
        .send(Readable.from(lines) as never);
    },
  );
}

/** Assessments: made by those who answer for the system, read by all of the staff. */
export function registerAssessmentRoutes(app: HttpServer, platform: Platform): void {
  registerMaking(app, platform);
  registerReading(app, platform);
  registerExceptions(app, platform);
}
