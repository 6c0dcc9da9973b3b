import { Type } from 'typebox';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { providerStaff } from '../../kernel/roles.ts';
import { languages } from '../../kernel/text.ts';
import { verdicts } from '../../kernel/verdict.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { readKnown } from '../certification/known.ts';
import { type OpenPoint } from '../certification/readiness/question.ts';
import { type Readiness, readReadiness } from '../certification/readiness/readiness.ts';
import { type OnTimeline, roadOf, roadReads, stations } from '../certification/road.ts';
import { snapshotInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { listOwed } from '../records/obligations.ts';
import { type HttpServer, isoOf, principalOf } from './frame.ts';
import { languageOf } from './problem.ts';
import { problems, reference } from './record-schemas.ts';

/** A record as an answer names it. */
export const namedRecord = Type.Object(
  {
    process: Type.String(),
    plural: Type.String(),
    number: Type.String(),
    title: Type.String(),
    state: Type.String(),
  },
  { title: 'Record, named' },
);

/** A record as an answer names it. */
export function nameRecord(record: ProcessRecord) {
  const { process, number, state } = record;
  return {
    process,
    plural: definitionOf(process).plural,
    number,
    title: textIn(record, 'title') ?? number,
    state,
  };
}

/** In which language words are put; without it, that of whoever asks. */
export const languageQuery = Type.Object(
  { language: Type.Optional(Type.Enum([...languages])) },
  { additionalProperties: false },
);

const instant = Type.String({ format: 'date-time' });
const day = Type.String({ format: 'date' });

const readinessSchema = Type.Object(
  {
    at: instant,
    assessment: Type.Union([Type.Object({ number: Type.String(), queried_at: instant }), Type.Null()], {
      description:
        'The last assessment of the whole standard, whose verdicts are told; null before the first.',
    }),
    questions: Type.Array(
      Type.Object({
        id: Type.String(),
        asks: Type.String(),
        facts: Type.Array(
          Type.Object({
            text: Type.String(),
            plural: Type.String(),
            records: Type.Array(namedRecord, { description: 'Left out where there are more than twelve.' }),
          }),
        ),
        open: Type.Array(
          Type.Object({
            text: Type.String(),
            plural: Type.String(),
            record: Type.Union([namedRecord, Type.Null()]),
            person: Type.Union([reference, Type.Null()]),
            roles: Type.Array(Type.String(), { description: 'Who is to close it where no person is named.' }),
          }),
          { description: 'What an auditor would miss, one hundred at most.' },
        ),
        open_count: Type.Integer(),
        clauses: Type.Array(Type.String()),
        verdicts: Type.Union([
          Type.Object(Object.fromEntries(verdicts.map((verdict) => [verdict, Type.Integer()]))),
          Type.Null(),
        ]),
      }),
    ),
  },
  { title: 'What stage 1 would ask' },
);

function presentPoint({ process, record, person, roles }: OpenPoint, names: Readiness['names']) {
  return {
    plural: definitionOf(process).plural,
    record: record === null ? null : nameRecord(record),
    person: person === null ? null : { id: person, name: names.get(person) ?? '–' },
    roles: [...roles],
  };
}

function presentReadiness({ at, assessment, questions, names }: Readiness) {
  return {
    at: isoOf(at),
    assessment,
    questions: questions.map(({ facts, open, ...question }) => ({
      ...question,
      facts: facts.map(({ text, fact }) => ({
        text,
        plural: definitionOf(fact.process).plural,
        records: fact.records.map(nameRecord),
      })),
      open: open.map(({ text, point }) => ({ text, ...presentPoint(point, names) })),
    })),
  };
}

function registerReadiness(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/certification/readiness',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'certification-readiness',
        summary: 'What an auditor of stage 1 would ask, answered from the records, with what is open',
        tags: ['certification'],
        querystring: languageQuery,
        response: { 200: readinessSchema, ...problems },
      },
    },
    async (request) => {
      const { organisation_id } = principalOf(request);
      const language = request.query.language ?? languageOf(request);
      const organisation = await platform.organisations.of(organisation_id);
      const readiness = await snapshotInOrganisation(platform.pool, organisation_id, (client) =>
        readReadiness(client, organisation, platform.now(), language),
      );
      return presentReadiness(readiness) as never;
    },
  );
}

const onTimeline = Type.Object({
  kind: Type.Enum(['audit', 'window', 'surveillance', 'expiry', 'certificate'], {
    description:
      '`window`: between which days an audit was agreed. `surveillance`: the last day for it, or its own.',
  }),
  audit: Type.Union([Type.String(), Type.Null()], { description: 'Kind of the audit.' }),
  from: day,
  until: day,
  done: Type.Boolean(),
  record: namedRecord,
});

const owedSchema = Type.Object({
  kind: Type.String(),
  due_at: Type.Union([instant, Type.Null()]),
  record: Type.Object({
    process: Type.String(),
    plural: Type.String(),
    number: Type.String(),
    title: Type.String(),
  }),
});

const roadSchema = Type.Object(
  {
    today: day,
    stations: Type.Array(
      Type.Object({
        station: Type.Enum([...stations]),
        passage: Type.Enum(['passed', 'here', 'ahead']),
        records: Type.Array(namedRecord),
      }),
    ),
    timeline: Type.Array(onTimeline),
    certificate: Type.Union([
      Type.Object({ ...namedRecord.properties, expires_on: Type.Union([day, Type.Null()]) }),
      Type.Null(),
    ]),
    owed: Type.Array(owedSchema, { description: 'What the records of certification ask, soonest first.' }),
  },
  { title: 'The road to a certificate' },
);

/** Most that is owed which the road names; all of it is among the obligations. */
const mostOwed = 50;

function presentItem({ record, ...item }: OnTimeline) {
  return { ...item, record: nameRecord(record) };
}

function registerRoad(app: HttpServer, platform: Platform): void {
  app.get(
    '/api/v1/certification/road',
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'certification-road',
        summary: 'Where the organisation is on its way to a certificate and through its cycle',
        tags: ['certification'],
        response: { 200: roadSchema, ...problems },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const { organisation_id } = principal;
      const organisation = await platform.organisations.of(organisation_id);
      const known = await snapshotInOrganisation(platform.pool, organisation_id, (client) =>
        readKnown(client, organisation, roadReads, platform.now()),
      );
      const { stations: found, timeline, certificate } = roadOf(known);
      const owed = (await listOwed(platform, principal, 'all')).filter(({ process }) =>
        roadReads.some((one) => one === process),
      );
      return {
        today: known.today,
        stations: found.map(({ records, ...one }) => ({ ...one, records: records.map(nameRecord) })),
        timeline: timeline.map(presentItem),
        certificate:
          certificate === null
            ? null
            : { ...nameRecord(certificate), expires_on: textIn(certificate, 'expires_on') },
        owed: owed.slice(0, mostOwed).map(({ kind, due_at, process, plural, number, title }) => ({
          kind,
          due_at: isoOf(due_at),
          record: { process, plural, number, title },
        })),
      };
    },
  );
}

/** Registers where an organisation is on its way to a certificate, and what an auditor of stage 1 would ask it. */
export function registerCertificationRoutes(app: HttpServer, platform: Platform): void {
  registerReadiness(app, platform);
  registerRoad(app, platform);
}
