import type {
  EffectContext,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { deskPriority } from '../desk-fields.ts';
import { joiningRelations } from '../desk-joining.ts';
import { activities } from './activities.ts';
import { causeProblems, causesIn } from './causes.ts';
import { problemFields } from './fields.ts';
import { problemTimesKey } from './settings.ts';
import { resolvedSince } from './solved.ts';

function derived(record: ProcessRecord, { settings, now }: EffectContext): Record<string, unknown> {
  const since = (field: string, stamp: string): number | null =>
    isBlank(record.values[field]) ? null : (instantIn(record, stamp) ?? now);
  return {
    ...deskPriority(record, settings),
    root_cause_at: since('root_cause', 'root_cause_at'),
    workaround_at: since('workaround', 'workaround_at'),
  };
}

/** One thing is owed at a time: triage, the cause, an end to it, the review of what was done. */
function obligations(record: ProcessRecord, { settings }: ObligationContext): readonly Obligation[] {
  const days = (name: string): number => plannedNumber(settings, problemTimesKey, name) * DAY_MS;
  const owed = (kind: string, due_at: number): readonly Obligation[] => [
    { kind, due_at, person: textIn(record, 'assignee'), roles: workingRoles },
  ];
  if (record.state === 'new') return owed('triage', record.opened_at + days('triage_days'));
  if (record.state === 'resolved') {
    return owed('review', (resolvedSince(record) ?? record.updated_at) + days('review_days'));
  }
  const triaged = instantIn(record, 'triaged_at') ?? record.opened_at;
  return textIn(record, 'root_cause') === null
    ? owed('analyse', triaged + days('analyse_days'))
    : owed('resolve', triaged + days('resolve_days'));
}

/**
 * Problem management (ISO/IEC 20000-1:2018, 8.6.3): problems from incidents, trends, people and suppliers, their causes as
 * structured notes, known errors with a workaround, fixes through changes, and a review whether what was done worked.
 *
 * A resolved problem still owes its review; incidents that it causes again afterwards are counted until it is reopened.
 */
export const problem: ProcessDefinition = {
  name: 'problem',
  plural: 'problems',
  prefix: 'PRB',
  clause: '8.6.3',
  version: 1,
  title: { en: 'Problem', vi: 'Vấn đề', zh: '问题' },
  section: 'desk',
  fields: problemFields,
  states: {
    new: { open: true },
    investigation: { open: true },
    'known-error': { open: true },
    fix: { open: true },
    // Its review is owed.
    resolved: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'new',
  activities,
  clocks: [],
  may_create: workingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['priority', 'service', 'category', 'known_error', 'team', 'assignee', 'change'],
  obligations,
  relations: ['relates-to', 'duplicates', 'caused-by', 'fixed-by', 'solved-by', ...joiningRelations],
  derive: derived,
  objections: (record) => causeProblems(causesIn(record)),
};
