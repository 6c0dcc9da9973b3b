import type { Activity, EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { type Role, workingRoles } from '../../kernel/roles.ts';
import { auditAreaIds, auditAreaOf } from '../../standard/audit-areas.ts';

/** Roles among which auditors are found. */
const auditingRoles: readonly Role[] = [...workingRoles, 'auditor'];

/** Roles that answer for what was audited. */
const answeringRoles: readonly Role[] = [...tendingRoles, 'agent', 'top-management'];

const grades = ['major', 'minor', 'opportunity'];

/** Whoever did the step before, named in a field, does not do this one. */
function objectsTo(field: string) {
  return (record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] =>
    actor.id !== null && textIn(record, field) === actor.id
      ? [{ field, code: 'field.beyond-authority' }]
      : [];
}

/** A nonconformity is not done with before its corrective action is known. */
function withoutAction(record: ProcessRecord): readonly FieldProblem[] {
  const isNonconformity = record.values['grade'] !== 'opportunity';
  if (!isNonconformity || textIn(record, 'nonconformity') !== null) return [];
  return [{ field: 'nonconformity', code: 'field.required' }];
}

const activities: readonly Activity[] = [
  {
    name: 'answer',
    from: ['open'],
    to: 'answered',
    may: answeringRoles,
    own_may: true,
    requires: ['agreed', 'answer'],
    accepts: ['nonconformity', 'improvement'],
    objections: objectsTo('raised_by'),
    effect: (_record, { now, actor }) => ({ answered_at: now, answered_by: actor.id }),
  },
  {
    name: 'return',
    from: ['answered'],
    to: 'open',
    may: auditingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    objections: objectsTo('answered_by'),
    effect: (_record, { now }) => ({ returned_at: now }),
  },
  {
    name: 'regrade',
    from: ['open', 'answered'],
    may: auditingRoles,
    requires: ['grade'],
    accepts: [],
    requires_text: true,
    objections: objectsTo('answered_by'),
  },
  {
    name: 'verify',
    from: ['answered'],
    to: 'verified',
    may: auditingRoles,
    requires: ['verification'],
    accepts: ['nonconformity', 'improvement'],
    signed: true,
    objections: (record, context) => [...objectsTo('answered_by')(record, context), ...withoutAction(record)],
    effect: (_record, { now, actor }) => ({ verified_at: now, verified_by: actor.id }),
  },
  {
    name: 'withdraw',
    from: ['open', 'answered'],
    to: 'withdrawn',
    may: auditingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    signed: true,
    objections: objectsTo('answered_by'),
  },
];

/**
 * Findings of internal audits (ISO/IEC 20000-1:2018, 9.2.2): what was found against which requirement on what evidence,
 * what those audited answer, the corrective action or improvement that follows, and that an auditor saw it done.
 */
export const finding: ProcessDefinition = {
  name: 'finding',
  plural: 'findings',
  prefix: 'FND',
  clause: '9.2.2',
  version: 1,
  title: { en: 'Audit finding', vi: 'Phát hiện đánh giá', zh: '审核发现' },
  section: 'audit',
  fields: {
    title: given('line', auditingRoles, { column: 'title', required_on_create: true }),
    audit: given('record', auditingRoles, { refers_to: 'audit', required_on_create: true, on_update: [] }),
    grade: given('choice', auditingRoles, { choices: grades, required_on_create: true, on_update: [] }),
    requirement: given('line', auditingRoles, { required_on_create: true, on_update: [] }),
    area: given('choice', auditingRoles, { choices: auditAreaIds, on_update: [] }),
    service: given('record', auditingRoles, { column: 'service', refers_to: 'service' }),
    statement: given('paragraph', auditingRoles, { required_on_create: true, on_update: [] }),
    evidence: given('paragraph', auditingRoles, { required_on_create: true, on_update: [] }),
    raised_by: set('person'),
    assignee: given('person', auditingRoles, { column: 'assignee' }),
    agreed: set('boolean'),
    answer: set('paragraph'),
    answered_at: set('instant'),
    answered_by: set('person'),
    nonconformity: given('record', answeringRoles, { refers_to: 'nonconformity' }),
    improvement: given('record', answeringRoles, { refers_to: 'improvement' }),
    returned_at: set('instant'),
    verification: set('paragraph'),
    verified_at: set('instant'),
    verified_by: set('person'),
  },
  states: {
    open: { open: true },
    answered: { open: true },
    verified: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'open',
  activities,
  clocks: [],
  may_create: auditingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['assignee'],
  list_columns: ['audit', 'grade', 'requirement', 'assignee', 'nonconformity'],
  obligations: (record, { settings }) => {
    const days = (name: string): number => plannedNumber(settings, 'finding.answer', name) * DAY_MS;
    if (record.state === 'open') {
      const since = instantIn(record, 'returned_at') ?? record.opened_at;
      const person = textIn(record, 'assignee');
      return [{ kind: 'answer', due_at: since + days('answer_days'), person, roles: tendingRoles }];
    }
    const since = instantIn(record, 'answered_at') ?? record.opened_at;
    const person = textIn(record, 'raised_by');
    return [
      { kind: 'verify', due_at: since + days('verify_days'), person, roles: ['auditor', 'system-manager'] },
    ];
  },
  relations: ['relates-to', 'repeats'],
  derive: (record, { actor }) => ({
    // Whoever creates it; one that was imported is nobody's of those who touch it later.
    raised_by: record.version === 1 ? actor.id : record.values['raised_by'],
    // A requirement says by itself where it belongs; a clause of other criteria does not.
    area: auditAreaOf(textIn(record, 'requirement') ?? '') ?? record.values['area'],
  }),
};
