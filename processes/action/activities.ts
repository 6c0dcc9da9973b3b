import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { missingFields } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { decidingRoles, tendingRoles } from '../../kernel/register.ts';
import { notingRoles } from '../../kernel/roles.ts';

/** Those who steer the register: they tend it, or decide for the whole organisation. */
export const steeringRoles = [...tendingRoles, ...decidingRoles];

/** Nobody judges the effect of what they own or did themselves. */
function ownWorkProblems(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  const { assignee, done_by } = record.values;
  const isOwn = actor.id !== null && (actor.id === assignee || actor.id === done_by);
  return isOwn ? [{ field: 'effectiveness', code: 'field.beyond-authority' }] : [];
}

/** Everything that can be done to an action, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  {
    name: 'start',
    from: ['planned'],
    to: 'in-progress',
    may: notingRoles,
    own_may: true,
    requires: [],
    accepts: ['integration', 'effectiveness_criteria'],
    objections: (record) => missingFields(record.values, ['assignee', 'priority', 'due_on']),
  },
  {
    name: 'reschedule',
    from: ['planned', 'in-progress'],
    may: steeringRoles,
    requires: ['due_on'],
    accepts: [],
    requires_text: true,
    effect: (record) => ({
      rescheduled_count: ((record.values['rescheduled_count'] as number | null) ?? 0) + 1,
    }),
  },
  {
    name: 'finish',
    from: ['planned', 'in-progress'],
    to: 'done',
    may: notingRoles,
    own_may: true,
    requires: ['result'],
    accepts: ['integration'],
    objections: (record) => missingFields(record.values, ['assignee']),
    effect: (_record, { now, actor }) => ({ done_at: now, done_by: actor.id }),
  },
  {
    name: 'resume',
    from: ['done'],
    to: 'in-progress',
    may: steeringRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: () => ({ done_at: null, done_by: null }),
  },
  {
    name: 'verify',
    from: ['done'],
    to: 'verified',
    may: steeringRoles,
    requires: ['effectiveness', 'effectiveness_reason'],
    accepts: [],
    objections: ownWorkProblems,
    effect: (_record, { now, actor }) => ({ verified_at: now, verified_by: actor.id }),
  },
  {
    name: 'cancel',
    from: ['planned', 'in-progress'],
    to: 'cancelled',
    may: steeringRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];
