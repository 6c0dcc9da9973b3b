import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { providerStaff } from '../../kernel/roles.ts';
import { externalAudit } from '../../processes/external-audit/definition.ts';
import { receivedFinding } from '../../processes/received-finding/definition.ts';
import { findingsOfAudit, proposeEvidence, workOfFinding } from '../certification/finding-work.ts';
import { makeImprovementWork, mostFindings } from '../certification/improvement-work.ts';
import type { Platform } from '../platform.ts';
import { namedRecord, nameRecord } from './certification-routes.ts';
import { type HttpServer, principalOf } from './frame.ts';
import { keyOf, keyParams, RecordAccess } from './record-access.ts';
import { problems } from './record-schemas.ts';

const workBody = Type.Object(
  {
    work: Type.Array(
      Type.Object(
        {
          finding: Type.String({ minLength: 1, maxLength: 200, description: 'Id or number of the finding.' }),
          owner: Type.String({ format: 'uuid', description: 'Who does the work.' }),
          due_on: Type.String({ format: 'date' }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: mostFindings },
    ),
  },
  { additionalProperties: false },
);

const madeSchema = Type.Object({
  items: Type.Array(Type.Object({ finding: namedRecord, work: namedRecord })),
});

const proposedDays = Type.Integer({ description: 'Planned days for improvement work, as a proposal.' });

const workSchema = Type.Object(
  {
    work: Type.Union([namedRecord, Type.Null()]),
    is_done: Type.Boolean({ description: 'Whether the work has come to an end.' }),
    proposed: Type.Union(
      [
        Type.Object({
          done: Type.String(),
          evidence_list: Type.Array(
            Type.Object({ what: Type.String(), where: Type.String(), hash: Type.String() }),
          ),
        }),
        Type.Null(),
      ],
      { description: 'What may be reported as done; people add what records do not tell.' },
    ),
    work_days: proposedDays,
  },
  { title: 'Improvement work of a finding' },
);

const day = Type.Union([Type.String({ format: 'date' }), Type.Null()]);

const findingsSchema = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        ...namedRecord.properties,
        grade: Type.String(),
        assignee: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
        answer_due: day,
        closing_due: day,
        work: Type.Union([namedRecord, Type.Null()]),
        is_done: Type.Boolean({ description: 'Whether its improvement work has come to an end.' }),
      }),
      { description: 'The gravest first, five hundred at most.' },
    ),
    work_days: proposedDays,
  },
  { title: 'Findings of an external audit' },
);

/** The days that the organisation planned for improvement work. */
async function daysForWork(platform: Platform, request: FastifyRequest): Promise<number> {
  const { settings } = await platform.organisations.of(principalOf(request).organisation_id);
  return plannedNumber(settings, 'received-finding.deadlines', 'work_days');
}

function registerFindingsOfAudit(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(externalAudit, platform);
  app.get(
    `${access.base}/:key/findings`,
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'findings-of-external-audit',
        summary: 'The findings of an external audit, each with how far its improvement work is',
        tags: [externalAudit.plural],
        params: keyParams,
        response: { 200: findingsSchema, ...problems },
      },
    },
    async (request) => {
      const work_days = await daysForWork(platform, request);
      return access.read(request, async (reading) => {
        const audit = await access.recordOf(reading, keyOf(request));
        const items = await findingsOfAudit(reading.client, audit);
        return {
          items: items.map(({ finding, work }) => ({
            ...nameRecord(finding),
            grade: textIn(finding, 'grade') ?? '',
            assignee: textIn(finding, 'assignee'),
            answer_due: textIn(finding, 'answer_due'),
            closing_due: textIn(finding, 'closing_due'),
            work: work === null ? null : nameRecord(work.record),
            is_done: work?.is_done === true,
          })),
          work_days,
        };
      });
    },
  );
}

/** Registers how findings that were received become improvement work, and how its results come back. */
export function registerReceivedFindingRoutes(app: HttpServer, platform: Platform): void {
  const access = new RecordAccess(receivedFinding, platform);
  app.post(
    `${access.base}/improvement-work`,
    {
      config: { access: tendingRoles },
      schema: {
        operationId: 'make-improvement-work',
        summary: 'Makes nonconformities and improvements of findings: of all of them, or of none',
        tags: [receivedFinding.plural],
        body: workBody,
        response: { 201: madeSchema, ...problems },
      },
    },
    async (request, reply) => {
      const made = await makeImprovementWork(platform, principalOf(request), request.body.work);
      reply.code(201);
      return {
        items: made.map(({ finding, work }) => ({ finding: nameRecord(finding), work: nameRecord(work) })),
      };
    },
  );
  app.get(
    `${access.base}/:key/work`,
    {
      config: { access: providerStaff },
      schema: {
        operationId: 'work-of-received-finding',
        summary: 'How far the improvement work of a finding is, and what of it may be reported as done',
        tags: [receivedFinding.plural],
        params: keyParams,
        response: { 200: workSchema, ...problems },
      },
    },
    async (request) => {
      const work_days = await daysForWork(platform, request);
      return access.read(request, async (reading) => {
        const work = await workOfFinding(reading.client, await access.recordOf(reading, keyOf(request)));
        if (work === null) return { work: null, is_done: false, proposed: null, work_days };
        const { done, evidence_list } = proposeEvidence(work);
        const proposed = { done, evidence_list: [...evidence_list] };
        return { work: nameRecord(work.record), is_done: work.is_done, proposed, work_days };
      });
    },
  );
  registerFindingsOfAudit(app, platform);
}
