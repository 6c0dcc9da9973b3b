import { answerParts, findingParts } from '../../kernel/certification.ts';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { column, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { drafted, requirementList, textIn } from '../../kernel/register.ts';
import { activities, auditingRoles } from './activities.ts';
import { firstGrading, grades, isNonconformity } from './grading.ts';

/** What a finding waits for, by its state, with the day by which; the client's steps are the body's to chase. */
const waits: Readonly<Record<string, readonly [kind: string, due: string | null]>> = {
  raised: ['issue', null],
  issued: ['answer', 'answer_due'],
  answered: ['judge-answer', null],
  accepted: ['evidence', 'closing_due'],
  evidence: ['verify', 'closing_due'],
  verified: ['close', null],
};

function obligations(record: ProcessRecord, { endOf }: ObligationContext): readonly Obligation[] {
  const [kind, field] = waits[record.state] ?? [null, null];
  if (kind === null) return [];
  const owed = { person: textIn(record, 'assignee'), roles: auditingRoles };
  const by = (day: string | null): number | null => (day === null ? null : endOf(day));
  const isAnswered = isNonconformity(record) || record.state === 'raised';
  const next = {
    kind: isAnswered ? kind : 'close',
    due_at: by(field === null ? null : textIn(record, field)),
    ...owed,
  };
  const limit = textIn(record, 'verify_by');
  const isOpenMajor = record.values['grade'] === 'major' && record.state !== 'verified';
  return isOpenMajor && limit !== null
    ? [next, { kind: 'stage-two-again', due_at: by(limit), ...owed }]
    : [next];
}

/**
 * Findings of audits of clients (ISO/IEC 17021-1:2015, 9.4.5, 9.4.9 and 9.4.10): which requirement, on what evidence, what
 * follows from it as a statement; graded, answered by the client, the answer judged, what was done verified. An auditor
 * gives no solution: there is no field for one.
 */
export const certificationFinding: ProcessDefinition = {
  name: 'certification-finding',
  plural: 'certification-findings',
  prefix: 'CFI',
  clause: '10.1',
  version: 1,
  title: { en: 'Certification finding', vi: 'Phát hiện đánh giá chứng nhận', zh: '认证审核发现' },
  section: 'certification',
  kept_by: 'certification-body',
  exchange: {
    sends: {
      issue: {
        kind: 'certification.finding',
        fields: alike(...findingParts),
      },
      regrade: {
        kind: 'certification.finding-regraded',
        fields: { reason: 'text', ...alike('grade', 'answer_due', 'closing_due') },
      },
      'accept-answer': { kind: 'certification.finding-answer-accepted', fields: alike('verdict') },
      'reject-answer': { kind: 'certification.finding-answer-rejected', fields: alike('verdict') },
      verify: { kind: 'certification.finding-verified', fields: alike('verdict') },
      'refuse-verification': { kind: 'certification.finding-not-verified', fields: alike('verdict') },
    },
    receives: {
      'certification.finding-answer': {
        does: 'receive-answer',
        fields: alike(...answerParts),
      },
      'certification.finding-evidence': { does: 'receive-evidence', fields: alike('done', 'evidence_list') },
    },
  },
  fields: {
    title: drafted('line', auditingRoles, { column: 'title', required_on_create: true }),
    audit: drafted('record', auditingRoles, { refers_to: 'certification-audit', required_on_create: true }),
    grade: drafted('choice', auditingRoles, { choices: grades, required_on_create: true }),
    requirements: drafted('choices', auditingRoles, { schema: requirementList }),
    evidence: drafted('paragraph', auditingRoles),
    statement: drafted('paragraph', auditingRoles),
    work_papers: drafted('record', auditingRoles, { refers_to: 'work-paper', many: true }),
    repeats: drafted('record', auditingRoles, { refers_to: 'certification-finding' }),
    assignee: set('person', { column: 'assignee' }),
    gradings: set('rows', {
      columns: {
        grade: needed('choice', { choices: grades }),
        at: needed('instant'),
        by: column('person'),
        reason: column('paragraph'),
      },
    }),
    issued_at: set('instant'),
    issued_by: set('person'),
    answer_due: set('date'),
    closing_due: set('date'),
    verify_by: set('date'),
    correction: set('paragraph'),
    extent: set('paragraph'),
    root_cause: set('paragraph'),
    plan: set('rows', {
      columns: { action: needed('paragraph'), owner: column('line'), due_on: needed('date') },
    }),
    answered_at: set('instant'),
    verdict: set('paragraph'),
    accepted_at: set('instant'),
    accepted_by: set('person'),
    done: set('paragraph'),
    evidence_list: set('rows', {
      columns: { what: needed('line'), where: needed('line'), hash: column('line') },
    }),
    evidence_at: set('instant'),
    times_returned: set('number'),
    verified_on: set('date'),
    verified_at: set('instant'),
    verified_by: set('person'),
  },
  states: {
    raised: { open: true },
    issued: { open: true },
    answered: { open: true },
    accepted: { open: true },
    evidence: { open: true },
    verified: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    left: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'raised',
  activities,
  clocks: [],
  may_create: auditingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['grade', 'audit', 'requirements', 'answer_due', 'closing_due', 'times_returned'],
  obligations,
  derive: (record, context) => ({
    ...firstGrading(record, context),
    assignee: textIn(record, 'assignee') ?? context.actor.id,
  }),
  relations: ['relates-to'],
};
