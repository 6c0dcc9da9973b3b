import { approvedNow } from '../../kernel/approval.ts';
import type { Activity } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { decidingRoles, reviewActivity, tendingRoles } from '../../kernel/register.ts';

/** Roles that set objectives: those who tend the system, and top management itself. */
export const settingRoles = [...tendingRoles, ...decidingRoles] as const;

const statement = [
  'title',
  'description',
  'level',
  'function',
  'service',
  'policy_link',
  'requirements_considered',
  'metric',
  'unit',
  'baseline',
  'direction',
  'target',
  'frequency_days',
] as const;

/** An objective is achieved when its result reaches the target, and only then. */
function targetMissed({ values }: ProcessRecord): readonly FieldProblem[] {
  const [value, target] = [Number(values['result_value']), Number(values['target'])];
  const isReached = values['direction'] === 'at-most' ? value <= target : value >= target;
  return isReached
    ? []
    : [{ field: 'result_value', code: 'objective.target-missed', params: { value, target } }];
}

/** What is done with an objective, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  {
    name: 'approve',
    from: ['draft'],
    to: 'approved',
    may: decidingRoles,
    requires: ['metric', 'direction', 'target', 'frequency_days'],
    accepts: [],
    signed: true,
    effect: (record, context) => ({ ...approvedNow(record, context), reviewed_at: context.now }),
  },
  {
    name: 'communicate',
    from: ['approved'],
    may: settingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (_record, { now }) => ({ communicated_at: now }),
  },
  reviewActivity(['approved'], settingRoles),
  {
    name: 'achieve',
    from: ['approved'],
    to: 'achieved',
    may: settingRoles,
    requires: ['result_value', 'result'],
    accepts: [],
    objections: targetMissed,
  },
  {
    name: 'miss',
    from: ['approved'],
    to: 'not-achieved',
    may: settingRoles,
    requires: ['result'],
    accepts: ['result_value'],
  },
  {
    // What was approved is approved anew once it is changed, and told anew.
    name: 'revise',
    from: ['draft', 'approved'],
    to: 'draft',
    may: settingRoles,
    requires: [],
    accepts: statement,
    requires_text: true,
    effect: () => ({ approved_at: null, approved_by: null, communicated_at: null }),
  },
  {
    name: 'withdraw',
    from: ['draft', 'approved'],
    to: 'withdrawn',
    may: settingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];
