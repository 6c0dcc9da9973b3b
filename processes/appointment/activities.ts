import type { Activity } from '../../kernel/definition.ts';
import { decidingRoles, reviewActivity, reviseActivity, tendingRoles } from '../../kernel/register.ts';
import { staffRoles } from '../../kernel/roles.ts';

const drafted = [
  'title',
  'role',
  'assignee',
  'responsibilities',
  'duties',
  'authorities',
  'sms_process',
  'service',
  'starts_on',
  'ends_on',
];

/** Accepting and declining is for whoever is appointed, whatever other roles they hold. */
const byTheHolder: Pick<Activity, 'may' | 'objections'> = {
  may: staffRoles,
  objections: (record, { actor }) =>
    actor.id !== null && record.values['assignee'] === actor.id
      ? []
      : [{ field: 'assignee', code: 'field.named-person-only' }],
};

/** Everything that can be done to an appointment, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  reviseActivity(['proposed'], drafted, [...tendingRoles, ...decidingRoles]),
  {
    name: 'appoint',
    from: ['proposed'],
    to: 'appointed',
    may: decidingRoles,
    requires: ['assignee', 'responsibilities', 'duties', 'authorities', 'starts_on'],
    accepts: ['ends_on'],
    signed: true,
    effect: (_record, { now, actor }) => ({ appointed_at: now, appointed_by: actor.id }),
  },
  {
    name: 'accept',
    from: ['appointed'],
    to: 'in-force',
    requires: [],
    accepts: [],
    signed: true,
    ...byTheHolder,
    effect: (_record, { now }) => ({ accepted_at: now }),
  },
  {
    name: 'decline',
    from: ['appointed'],
    to: 'declined',
    requires: [],
    accepts: [],
    requires_text: true,
    ...byTheHolder,
  },
  {
    name: 'make-known',
    from: ['in-force'],
    may: [...tendingRoles, ...decidingRoles],
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (_record, { now }) => ({ made_known_at: now }),
  },
  reviewActivity(['in-force'], [...tendingRoles, ...decidingRoles]),
  {
    name: 'extend',
    from: ['in-force'],
    may: decidingRoles,
    requires: [],
    accepts: ['ends_on'],
    requires_text: true,
    signed: true,
  },
  {
    name: 'withdraw',
    from: ['proposed', 'appointed'],
    to: 'withdrawn',
    may: [...tendingRoles, ...decidingRoles],
    requires: [],
    accepts: [],
    requires_text: true,
  },
  {
    name: 'end',
    from: ['in-force'],
    to: 'ended',
    may: [...tendingRoles, ...decidingRoles],
    requires: [],
    accepts: [],
    requires_text: true,
  },
];
