import { dayOf } from '../../kernel/day.ts';
import type { Activity, EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { given, set } from '../../kernel/field.ts';
import { barredUntil, conflictKinds } from '../../kernel/impartiality.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { drafted, objectionsToDayAhead, objectionsToOneself, textIn } from '../../kernel/register.ts';
import { bodyRoles, certifyingRoles } from '../../kernel/roles.ts';

/** A relation is laid aside only when it no longer bars. */
function stillBars(record: ProcessRecord, { now, settings }: EffectContext): readonly FieldProblem[] {
  if (textIn(record, 'until') === null) return [{ field: 'until', code: 'conflict-of-interest.no-end' }];
  const until = barredUntil(record, settings);
  if (until !== null && until < dayOf(now, 'UTC')) return [];
  return [{ field: 'until', code: 'conflict-of-interest.still-bars', params: { until } }];
}

/** A relation does not end before it began. */
function endsBeforeItBegan(record: ProcessRecord): readonly FieldProblem[] {
  const [from, until] = [textIn(record, 'from'), textIn(record, 'until')];
  if (from === null || until === null || from <= until) return [];
  return [{ field: 'until', code: 'field.day-too-early', params: { value: until, earliest: from } }];
}

const activities: readonly Activity[] = [
  {
    name: 'end',
    from: ['declared'],
    may: bodyRoles,
    requires: ['until'],
    accepts: [],
    requires_text: true,
    objections: (record, context) => [
      ...objectionsToDayAhead(record, 'until', context),
      ...endsBeforeItBegan(record),
    ],
  },
  {
    name: 'correct',
    from: ['declared'],
    may: certifyingRoles,
    requires: ['kind', 'client'],
    accepts: ['title', 'certification', 'from', 'until', 'description'],
    requires_text: true,
    objections: (record, context) => [...objectionsToOneself(record, context), ...endsBeforeItBegan(record)],
  },
  {
    name: 'lay-aside',
    from: ['declared'],
    to: 'past',
    may: certifyingRoles,
    requires: [],
    accepts: [],
    objections: (record, context) => [...objectionsToOneself(record, context), ...stillBars(record, context)],
  },
  {
    name: 'withdraw',
    from: ['declared'],
    to: 'withdrawn',
    may: certifyingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    objections: objectionsToOneself,
  },
];

/**
 * Relations to clients that may threaten impartiality (ISO/IEC 17021-1:2015, 5.2), of people of the body and of the body
 * itself, declared by whom they concern or by whoever learns of them. Consultancy and internal audits bar for two years
 * after their end. What follows is done elsewhere: applications, audits and decisions look here.
 */
export const conflictOfInterest: ProcessDefinition = {
  name: 'conflict-of-interest',
  plural: 'conflicts-of-interest',
  prefix: 'COI',
  clause: '4.4',
  version: 1,
  title: { en: 'Conflict of interest', vi: 'Xung đột lợi ích', zh: '利益冲突' },
  section: 'certification',
  kept_by: 'certification-body',
  fields: {
    title: drafted('line', bodyRoles, { column: 'title', required_on_create: true }),
    whose: drafted('choice', bodyRoles, { choices: ['person', 'body'], required_on_create: true }),
    person: drafted('person', bodyRoles),
    client: drafted('line', bodyRoles, { required_on_create: true }),
    certification: drafted('record', bodyRoles, { refers_to: 'certification' }),
    kind: drafted('choice', bodyRoles, { choices: conflictKinds, required_on_create: true }),
    from: drafted('date', bodyRoles),
    until: drafted('date', bodyRoles),
    description: given('paragraph', bodyRoles, { on_update: [] }),
    declared_by: set('person'),
    barred_until: set('date'),
  },
  states: {
    declared: { open: true },
    past: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'declared',
  activities,
  clocks: [],
  may_create: bodyRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['person'],
  list_columns: ['whose', 'person', 'client', 'kind', 'until', 'barred_until'],
  relations: ['relates-to'],
  derive: (record, { actor, settings }) => {
    const isOwn = record.values['whose'] === 'person' && textIn(record, 'person') === null;
    return {
      // Whoever declares without naming anybody declares for themself; the body's own is no person's.
      person: record.values['whose'] === 'body' ? null : isOwn ? actor.id : record.values['person'],
      declared_by: record.version === 1 ? actor.id : record.values['declared_by'],
      barred_until: barredUntil(record, settings),
    };
  },
};
