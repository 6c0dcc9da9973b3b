import type { Activity } from '../../kernel/definition.ts';
import { reviseActivity, tendingRoles } from '../../kernel/register.ts';

/** Everything that can be done to a notice. */
export const activities: readonly Activity[] = [
  reviseActivity(['draft'], ['title', 'kind', 'description', 'effective_on', 'certificate']),
  {
    name: 'notify',
    from: ['draft'],
    to: 'notified',
    may: tendingRoles,
    requires: ['certificate', 'effective_on'],
    accepts: [],
    effect: (_record, { now, actor }) => ({ notified_at: now, notified_by: actor.id }),
  },
  {
    name: 'record-answer',
    from: ['notified'],
    to: 'answered',
    may: tendingRoles,
    requires: ['consequence'],
    accepts: ['answer'],
    effect: (_record, { now }) => ({ answered_at: now }),
  },
  {
    name: 'drop',
    from: ['draft'],
    to: 'dropped',
    may: tendingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];
