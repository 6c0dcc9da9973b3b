import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Refusal } from '../../kernel/errors.ts';
import { plainStates } from '../../processes/portal-state.ts';
import { longestRemark, satisfactionScores } from '../../processes/satisfaction.ts';
import { readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { readDisturbances, unitOf, waitingFor, waitingKinds } from '../portal/home.ts';
import { listPortalRecords } from '../portal/records.ts';
import { processOfKey, readAs, visibleRecord } from '../records/shown.ts';
import { answerSurvey, type Survey, surveyOfRecord } from '../surveys/survey.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { keyOf, keyParams } from './record-access.ts';
import { pageOf, problems } from './record-schemas.ts';
import { RequestLimit } from './request-limit.ts';

const config = { access: 'everyone' as const };
const tags = ['portal'];
const instant = Type.String({ format: 'date-time' });
const text = Type.Union([Type.String(), Type.Null()]);

/** Answers that one person may send within a minute. */
const most_answers = 20;

const homeSchema = Type.Object(
  {
    waiting: Type.Array(
      Type.Object({
        kind: Type.Enum([...waitingKinds]),
        process: Type.String(),
        number: Type.String(),
        title: Type.String(),
        since: instant,
      }),
      { description: 'What waits for whoever asks, most pressing first.' },
    ),
    disturbances: Type.Array(
      Type.Object({
        kind: Type.Enum(['disturbed', 'maintenance']),
        service: Type.Object({ id: Type.String(), number: Type.String(), name: Type.String() }),
        from: instant,
        until: Type.Union([instant, Type.Null()]),
      }),
      { description: 'Services that are disturbed, or worked on within a week.' },
    ),
    unit: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()], {
      description:
        'The customer whose people see each other’s records, where the person belongs to such a one.',
    }),
  },
  { title: 'Portal' },
);

const listedSchema = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    process: Type.String(),
    number: Type.String(),
    title: Type.String(),
    state: Type.String(),
    plain_state: Type.Enum([...plainStates], { description: 'The state as people are told it.' }),
    service: text,
    requester: text,
    opened_at: instant,
    updated_at: instant,
  },
  { title: 'Portal record' },
);

const ratingSchema = Type.Object(
  {
    state: Type.Enum(['none', 'asked', 'answered', 'ended', 'open'], {
      description:
        '`none`: whoever asks is not asked about it; `open`: its record is open again; `ended`: too late.',
    }),
    score: Type.Union([Type.Integer(), Type.Null()]),
    ends_at: Type.Union([instant, Type.Null()]),
  },
  { title: 'Rating' },
);

const listQuery = Type.Object(
  {
    whose: Type.Optional(Type.Enum(['mine', 'unit'], { default: 'mine' })),
    over: Type.Optional(Type.Boolean({ default: false, description: 'What is over instead.' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(Type.String({ maxLength: 80 })),
  },
  { additionalProperties: false },
);

function registerHome(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/portal',
    {
      config,
      schema: {
        operationId: 'read-portal',
        summary: 'What waits for whoever asks, and which services are disturbed',
        tags,
        response: { 200: homeSchema, ...problems },
      },
    },
    async (request) => {
      const { organisation_id, actor } = principalOf(request);
      const now = platform.now();
      return readInOrganisation(platform.pool, organisation_id, async (client) => {
        const [waiting, disturbances, unit] = await Promise.all([
          waitingFor(client, actor, now),
          readDisturbances(client, actor, now),
          unitOf(client, actor),
        ]);
        return {
          waiting: waiting.map((one) => ({ ...one, since: isoOf(one.since) })),
          disturbances: disturbances.map((one) => ({
            ...one,
            from: isoOf(one.from),
            until: isoOf(one.until),
          })),
          unit,
        };
      });
    },
  );
  app.get(
    '/api/v1/portal/records',
    {
      config,
      schema: {
        operationId: 'list-portal-records',
        summary: 'What whoever asks reported and requested, or others of their unit did; newest first',
        tags,
        querystring: listQuery,
        response: { 200: pageOf(listedSchema), ...problems },
      },
    },
    async (request) => {
      const { organisation_id, actor } = principalOf(request);
      const { items, next } = await readInOrganisation(platform.pool, organisation_id, (client) =>
        listPortalRecords(client, actor, {
          whose: 'mine',
          over: false,
          limit: 20,
          ...request.query,
        }),
      );
      return {
        items: items.map((one) => ({
          ...one,
          opened_at: isoOf(one.opened_at),
          updated_at: isoOf(one.updated_at),
        })),
        next,
      };
    },
  );
}

/** The survey that whoever asks may answer about a record they may read; null where there is none. */
async function surveyFor(platform: Platform, request: FastifyRequest): Promise<Survey | null> {
  const principal = principalOf(request);
  const key = keyOf(request);
  const definition = await processOfKey(platform, principal, key);
  return readAs(platform, principal, definition, async (reading) => {
    const record = await visibleRecord(reading, key);
    const survey = await surveyOfRecord(reading.client, record.id, platform.now());
    // Colleagues read the record, and are not asked.
    return survey?.person_id === principal.actor.id ? survey : null;
  });
}

function shownRating(survey: Survey | null) {
  return {
    state: survey?.state ?? 'none',
    score: survey?.score ?? null,
    ends_at: isoOf(survey?.ends_at ?? null),
  };
}

function registerRating(app: HttpServer, platform: Platform): void {
  const limit = new RequestLimit(most_answers);
  const about = { tags, params: keyParams };
  app.get(
    '/api/v1/portal/records/:key/rating',
    {
      config,
      schema: {
        ...about,
        operationId: 'read-rating',
        summary: 'Whether whoever asks may say how satisfied they were with a record',
        response: { 200: ratingSchema, ...problems },
      },
    },
    async (request) => shownRating(await surveyFor(platform, request)) as never,
  );
  app.post(
    '/api/v1/portal/records/:key/rating',
    {
      config,
      schema: {
        ...about,
        operationId: 'write-rating',
        summary: 'Say how satisfied one was; once',
        body: Type.Object(
          {
            score: Type.Integer({
              minimum: 1,
              maximum: satisfactionScores.length,
              description: '5 is best.',
            }),
            text: Type.Optional(Type.Union([Type.String({ maxLength: longestRemark }), Type.Null()])),
          },
          { additionalProperties: false },
        ),
        response: { 200: ratingSchema, ...problems },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      limit.count(`${principal.organisation_id} ${principal.actor.id}`, platform.now());
      const survey = await surveyFor(platform, request);
      if (survey === null) throw new Refusal('survey.unknown', { number: keyOf(request) });
      const { score, text: said } = request.body;
      const remark = said?.trim() ?? '';
      await answerSurvey(platform, survey, { score, text: remark === '' ? null : remark }, principal);
      return shownRating(await surveyFor(platform, request)) as never;
    },
  );
}

/** Registers what the portal of requesters needs beside the routes of their records. */
export function registerPortalRoutes(app: HttpServer, platform: Platform): void {
  registerHome(app, platform);
  registerRating(app, platform);
}
