import type { Activity, EffectContext, FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  plannedNumber,
  reviewActivity,
  reviewFields,
  reviewObligation,
  rowsIn,
} from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { auditAreaIds } from '../../standard/audit-areas.ts';
import { cycleOf, plannedAudits, uncoveredAreas } from './schedule.ts';

/** Roles that draw programmes up. */
const planningRoles: readonly Role[] = ['administrator', 'system-manager', 'auditor'];

/** Roles that approve programmes and what is changed in them afterwards. */
const approvingRoles: readonly Role[] = ['top-management', 'system-manager'];

/** Part of the plan: given when it is drawn up, changed by activities alone, so that what is approved stays so. */
function planned(kind: FieldDefinition['kind'], more: Partial<FieldDefinition> = {}): FieldDefinition {
  return given(kind, planningRoles, { on_update: [], ...more });
}

const plan = ['objectives', 'considered', 'cycle_from', 'cycle_to', 'entries'] as const;

/** A cycle that runs backwards, and audits planned outside it. */
function planProblems(record: ProcessRecord): readonly FieldProblem[] {
  const cycle = cycleOf(record);
  if (cycle === null) return [];
  if (cycle.to <= cycle.from)
    return [{ field: 'cycle_to', code: 'audit.cycle-backwards', params: { ...cycle } }];
  return rowsIn(record, 'entries').flatMap(({ planned_on: value }, index): readonly FieldProblem[] => {
    if (typeof value !== 'string' || (value >= cycle.from && value <= cycle.to)) return [];
    return [
      { field: `entries.${index}.planned_on`, code: 'audit.outside-cycle', params: { value, ...cycle } },
    ];
  });
}

const activities: readonly Activity[] = [
  {
    name: 'plan',
    from: ['draft'],
    may: planningRoles,
    requires: [],
    accepts: plan,
    objections: planProblems,
  },
  {
    name: 'approve',
    from: ['draft'],
    to: 'approved',
    may: approvingRoles,
    requires: ['assignee', 'objectives', 'cycle_from', 'cycle_to', 'entries'],
    accepts: ['considered'],
    signed: true,
    objections: planProblems,
    effect: (_record, { now, actor }: EffectContext) => ({
      approved_at: now,
      approved_by: actor.id,
      reviewed_at: now,
    }),
  },
  {
    name: 'change',
    from: ['approved'],
    may: approvingRoles,
    requires: ['cycle_to', 'entries'],
    accepts: ['considered'],
    requires_text: true,
    signed: true,
    objections: planProblems,
    effect: (_record, { now }) => ({ reviewed_at: now }),
  },
  { ...reviewActivity(['approved'], planningRoles), accepts: ['considered'] },
  {
    name: 'end',
    from: ['approved'],
    to: 'ended',
    may: approvingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
  {
    name: 'withdraw',
    from: ['draft'],
    to: 'withdrawn',
    may: planningRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

/**
 * Programmes of internal audits over a cycle of years (ISO/IEC 20000-1:2018, 9.2.2): which areas are audited when, how
 * much each matters and why, approved by name and changed with a reason only.
 */
export const auditProgramme: ProcessDefinition = {
  name: 'audit-programme',
  plural: 'audit-programmes',
  prefix: 'APG',
  clause: '9.2.2',
  version: 1,
  title: { en: 'Audit programme', vi: 'Chương trình đánh giá', zh: '审核方案' },
  section: 'audit',
  fields: {
    title: given('line', planningRoles, { column: 'title', required_on_create: true }),
    assignee: given('person', planningRoles, { column: 'assignee' }),
    cycle_from: planned('date', { required_on_create: true }),
    cycle_to: planned('date', { required_on_create: true }),
    objectives: planned('paragraph'),
    considered: planned('paragraph'),
    entries: planned('rows', {
      columns: {
        area: needed('choice', { choices: auditAreaIds }),
        importance: needed('choice', { choices: ['high', 'normal'] }),
        planned_on: needed('date'),
        why: column('line'),
      },
    }),
    uncovered_areas: set('choices', { choices: auditAreaIds }),
    approved_at: set('instant'),
    approved_by: set('person'),
    ...reviewFields,
  },
  states: {
    draft: { open: true },
    approved: { open: true },
    ended: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: planningRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['assignee', 'cycle_from', 'cycle_to', 'uncovered_areas', 'approved_at', 'reviewed_at'],
  obligations: (record, { settings, endOf }) => {
    const cycle = cycleOf(record);
    if (record.state === 'draft') {
      const due_at = cycle === null ? null : endOf(cycle.from);
      return [{ kind: 'approve', due_at, person: null, roles: approvingRoles }];
    }
    const { assignee } = record.values;
    const person = typeof assignee === 'string' ? assignee : null;
    return [
      {
        ...reviewObligation(record, plannedNumber(settings, 'audit-programme.schedule', 'review_days')),
        roles: planningRoles,
      },
      { kind: 'renew', due_at: cycle === null ? null : endOf(cycle.to), person, roles: planningRoles },
    ];
  },
  relations: ['relates-to', 'follows'],
  derive: (record) => {
    const uncovered = uncoveredAreas(plannedAudits(record));
    return { uncovered_areas: uncovered.length === 0 ? null : uncovered };
  },
};
