import type { Activity, EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { given, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { recurrenceRulesKey } from './settings.ts';

/** What a run of the detection brings about a group of incidents. */
const found = ['title', 'incidents', 'incident_count', 'first_at', 'last_at', 'detected_at'] as const;

/** A proposal that is declined stays so until a day that is still to come. */
function untilProblems(record: ProcessRecord, { now }: EffectContext): readonly FieldProblem[] {
  const until = textIn(record, 'declined_until');
  const isPast = until !== null && Date.parse(until) <= now;
  return isPast ? [{ field: 'declined_until', code: 'recurrence.until-past', params: { value: until } }] : [];
}

const decided = (decision: string, { now, actor }: EffectContext): Record<string, unknown> => ({
  decision,
  decided_at: now,
  decided_by: actor.id,
});

/** The program's own doing, by what a run of the detection found. */
const byDetection = { may: workingRoles, by_route: true, requires: [], accepts: [] } as const;

const activities: readonly Activity[] = [
  {
    // Opens a problem for the group, or names one that is there, and links the incidents to it: see the route.
    name: 'take-up',
    from: ['proposed'],
    to: 'problem',
    may: workingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    brings: ['problem', 'decision'],
    effect: (record, context) => decided(textIn(record, 'decision') ?? 'opened', context),
  },
  {
    name: 'decline',
    from: ['proposed'],
    to: 'declined',
    may: workingRoles,
    requires: ['decline_reason', 'declined_until'],
    accepts: [],
    objections: untilProblems,
    effect: (_record, context) => decided('declined', context),
  },
  { name: 'grow', from: ['proposed'], ...byDetection, brings: found },
  {
    // It happens again: after the day until which it was declined, or after its problem was held to be solved.
    name: 'propose-again',
    from: ['declined', 'problem'],
    to: 'proposed',
    ...byDetection,
    brings: found,
    effect: (_record, { now }) => ({ proposed_at: now, decision: null, decided_at: null, decided_by: null }),
  },
];

/**
 * Groups of incidents that keep happening, as the program finds them each night by the organisation's rules, and what people
 * decided about each: a problem, or why not and until when (ISO/IEC 20000-1:2018, 8.6.3).
 */
export const recurrence: ProcessDefinition = {
  name: 'recurrence',
  plural: 'recurrences',
  prefix: 'RCR',
  clause: '8.6.3',
  version: 1,
  title: { en: 'Recurring incidents', vi: 'Sự cố lặp lại', zh: '反复发生的事件' },
  section: 'desk',
  fields: {
    title: set('line', { column: 'title' }),
    service: set('record', { column: 'service', refers_to: 'service' }),
    category: set('choice', { choices_from: 'incident.categories' }),
    item: set('record', { refers_to: 'configuration-item' }),
    cluster_key: set('paragraph', { audience: 'staff' }),
    incidents: set('record', { refers_to: 'incident', many: true }),
    incident_count: set('number'),
    first_at: set('instant'),
    last_at: set('instant'),
    proposed_at: set('instant'),
    detected_at: set('instant'),
    assignee: given('person', workingRoles, { column: 'assignee' }),
    decision: set('choice', { choices: ['opened', 'linked', 'declined'] }),
    problem: set('record', { refers_to: 'problem' }),
    decline_reason: set('paragraph'),
    declined_until: set('date'),
    decided_at: set('instant'),
    decided_by: set('person'),
  },
  states: {
    proposed: { open: true },
    problem: { open: false, stamps: 'closed_at' },
    declined: { open: false, stamps: 'closed_at' },
  },
  initial: 'proposed',
  activities,
  clocks: [],
  // By the detection alone.
  may_create: [],
  readable_by: 'staff-and-requester',
  list_columns: ['service', 'category', 'incident_count', 'first_at', 'last_at', 'decision', 'problem'],
  obligations: (record, { settings }) => [
    {
      kind: 'decide',
      due_at:
        (instantIn(record, 'proposed_at') ?? record.opened_at) +
        plannedNumber(settings, recurrenceRulesKey, 'decide_days') * DAY_MS,
      person: textIn(record, 'assignee'),
      roles: workingRoles,
    },
  ],
  relations: ['relates-to'],
};
