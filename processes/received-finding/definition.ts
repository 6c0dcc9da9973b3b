import { answerParts, findingParts } from '../../kernel/certification.ts';
import type { Obligation, ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  drafted,
  plannedNumber,
  requirementList,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { activities } from './activities.ts';
import { grades, isNonconformity } from './grades.ts';

/** The day the body set, or else the organisation's planned days after the finding arrived. */
function dueBy(
  record: ProcessRecord,
  field: 'answer_due' | 'closing_due',
  plan: 'answer_days' | 'closing_days',
  { settings, endOf }: ObligationContext,
): number {
  const day = textIn(record, field);
  if (day !== null) return endOf(day);
  return record.opened_at + plannedNumber(settings, 'received-finding.deadlines', plan) * DAY_MS;
}

/** Improvement work that somebody took on is owed by them until the finding is reported done. */
function workOwed(record: ProcessRecord, { endOf }: ObligationContext): readonly Obligation[] {
  const [owner, due_on] = [textIn(record, 'work_owner'), textIn(record, 'work_due_on')];
  if (owner === null) return [];
  return [{ kind: 'work', due_at: due_on === null ? null : endOf(due_on), person: owner }];
}

function obligations(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const owed = { person: textIn(record, 'assignee'), roles: tendingRoles };
  const work = workOwed(record, context);
  switch (record.state) {
    case 'open':
      return [
        {
          kind: isNonconformity(record) ? 'answer' : 'consider',
          due_at: dueBy(record, 'answer_due', 'answer_days', context),
          ...owed,
        },
        ...work,
      ];
    case 'answered':
      return work;
    case 'in-progress':
      return [
        { kind: 'report-done', due_at: dueBy(record, 'closing_due', 'closing_days', context), ...owed },
        ...work,
      ];
    default:
      // The body's turn.
      return [];
  }
}

/**
 * Findings of external audits as the organisation received them. Each nonconformity is answered with correction, extent,
 * root cause and plan, which somebody other than their authors releases; it is done, reported with evidence, and closed
 * when the body has verified it (ISO/IEC 17021-1:2015, 9.4.9 and 9.4.10). What the body wrote stays as it was received.
 */
export const receivedFinding: ProcessDefinition = {
  name: 'received-finding',
  plural: 'received-findings',
  prefix: 'RF',
  clause: '10.1',
  version: 1,
  title: { en: 'Finding of an external audit', vi: 'Phát hiện đánh giá bên ngoài', zh: '外部审核发现' },
  section: 'certification',
  exchange: {
    sends: {
      answer: {
        kind: 'certification.finding-answer',
        fields: alike(...answerParts),
      },
      'report-done': {
        kind: 'certification.finding-evidence',
        fields: alike('done', 'evidence_list'),
      },
    },
    receives: {
      'certification.finding': {
        does: 'create',
        fields: alike(...findingParts),
      },
      'certification.finding-regraded': {
        does: 'record-regrade',
        fields: { grade: 'regraded_to', reason: 'text', ...alike('answer_due', 'closing_due') },
      },
      'certification.finding-answer-accepted': { does: 'record-acceptance', fields: alike('verdict') },
      'certification.finding-answer-rejected': { does: 'record-rejection', fields: alike('verdict') },
      'certification.finding-verified': { does: 'record-verification', fields: alike('verdict') },
      'certification.finding-not-verified': { does: 'record-non-verification', fields: alike('verdict') },
    },
  },
  fields: {
    title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
    grade: drafted('choice', tendingRoles, { choices: grades, required_on_create: true }),
    regraded_to: set('choice', { choices: grades }),
    gradings: set('rows', {
      columns: {
        from: needed('choice', { choices: grades }),
        to: needed('choice', { choices: grades }),
        at: needed('instant'),
        reason: needed('paragraph'),
      },
    }),
    requirements: drafted('choices', tendingRoles, { schema: requirementList, required_on_create: true }),
    statement: drafted('paragraph', tendingRoles, { required_on_create: true }),
    evidence: drafted('paragraph', tendingRoles, { required_on_create: true }),
    audit: drafted('record', tendingRoles, { refers_to: 'external-audit' }),
    answer_due: drafted('date', tendingRoles),
    closing_due: drafted('date', tendingRoles),
    assignee: given('person', tendingRoles, { column: 'assignee' }),
    nonconformity: set('record', { refers_to: 'nonconformity' }),
    improvement: set('record', { refers_to: 'improvement' }),
    work_owner: set('person'),
    work_due_on: set('date'),
    correction: set('paragraph'),
    extent: set('paragraph'),
    root_cause: set('paragraph'),
    plan: set('rows', {
      columns: { action: needed('paragraph'), owner: column('person'), due_on: needed('date') },
    }),
    authors: set('person', { many: true }),
    answered_at: set('instant'),
    answered_by: set('person'),
    verdict: set('paragraph'),
    done: set('paragraph'),
    evidence_list: set('rows', {
      columns: { what: needed('line'), where: needed('line'), hash: column('line') },
    }),
    reported_at: set('instant'),
    reported_by: set('person'),
    times_returned: set('number'),
  },
  states: {
    open: { open: true },
    answered: { open: true },
    'in-progress': { open: true },
    reported: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    considered: { open: false, stamps: 'closed_at' },
  },
  initial: 'open',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['work_owner'],
  list_columns: ['grade', 'requirements', 'audit', 'assignee', 'answer_due', 'closing_due', 'nonconformity'],
  obligations,
  relations: ['relates-to', 'gives-rise-to', 'repeats'],
};
