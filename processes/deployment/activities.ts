import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { tendingRoles, textIn } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';

function belongsSomewhere(record: ProcessRecord): readonly FieldProblem[] {
  const named = textIn(record, 'change') !== null || textIn(record, 'release') !== null;
  return named ? [] : [{ field: 'change', code: 'deployment.change-needed' }];
}

function matchedByHand(_record: ProcessRecord, { now }: EffectContext): Record<string, unknown> {
  return { matched_by: 'hand', matched_at: now, carried_over: null };
}

/** Everything that can be done to a deployment after it was reported. */
export const deploymentActivities: readonly Activity[] = [
  {
    name: 'match',
    from: ['unmatched'],
    to: 'matched',
    may: workingRoles,
    requires: [],
    accepts: ['change', 'release'],
    objections: belongsSomewhere,
    effect: matchedByHand,
    queues: 'carry-over-deployment',
  },
  {
    // What the program found by reference or by time and service.
    name: 'find',
    from: ['unmatched'],
    to: 'matched',
    may: workingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    brings: ['change', 'release', 'matched_by'],
    effect: (_record, { now }) => ({ matched_at: now }),
    queues: 'carry-over-deployment',
  },
  {
    name: 'rematch',
    from: ['matched'],
    may: tendingRoles,
    requires: [],
    accepts: ['change', 'release'],
    requires_text: true,
    objections: belongsSomewhere,
    effect: matchedByHand,
    queues: 'carry-over-deployment',
  },
  {
    name: 'explain',
    from: ['unmatched'],
    to: 'explained',
    may: tendingRoles,
    requires: ['explanation'],
    accepts: [],
    requires_text: true,
    effect: (_record, { now, actor }) => ({ explained_by: actor.id, explained_at: now }),
  },
  {
    // An environment that the organisation plans to leave out.
    name: 'set-aside',
    from: ['unmatched'],
    to: 'explained',
    may: workingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    brings: ['explanation'],
    effect: (_record, { now }) => ({ explained_at: now }),
  },
  {
    name: 'undo',
    from: ['matched', 'explained'],
    to: 'unmatched',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: () => ({
      change: null,
      release: null,
      matched_by: null,
      matched_at: null,
      carried_over: null,
      explanation: null,
      explained_by: null,
      explained_at: null,
    }),
  },
  {
    // Whether the change or release took over what was reported; a refusal's code is the text.
    name: 'carry-over',
    from: ['matched'],
    may: workingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    brings: ['carried_over'],
  },
];
