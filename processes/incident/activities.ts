import type { Activity } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { convertActivity, mergeActivities } from '../desk-joining.ts';
import { rateActivity } from '../satisfaction.ts';
import { declaresItself, withMessage } from './major.ts';

const open = ['new', 'assigned', 'in-progress', 'pending'];

function isMajor(record: ProcessRecord): boolean {
  return record.values['major'] === true;
}

function nextLevel(record: ProcessRecord): Record<string, unknown> {
  return { escalation_level: ((record.values['escalation_level'] as number | null) ?? 0) + 1 };
}

/** Everything that can be done to an incident, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  {
    name: 'assign',
    followed_by: declaresItself,
    from: open,
    to: 'assigned',
    may: workingRoles,
    requires: ['team'],
    accepts: ['assignee', 'category', 'impact', 'urgency', 'service'],
  },
  {
    name: 'start',
    followed_by: declaresItself,
    from: ['new', 'assigned'],
    to: 'in-progress',
    may: workingRoles,
    requires: ['assignee'],
    accepts: ['team', 'category', 'impact', 'urgency', 'service'],
    effect: (record, { actor }) => ({ assignee: record.values['assignee'] ?? actor.id }),
  },
  {
    name: 'pend',
    from: ['assigned', 'in-progress'],
    to: 'pending',
    may: workingRoles,
    requires: ['pending_reason'],
    accepts: ['supplier'],
  },
  {
    name: 'resume',
    from: ['pending'],
    to: 'in-progress',
    may: workingRoles,
    requires: [],
    accepts: ['assignee'],
    effect: () => ({ pending_reason: null }),
  },
  {
    name: 'resolve',
    from: open,
    to: 'resolved',
    may: workingRoles,
    requires: ['resolution_code', 'resolution_text'],
    accepts: ['category', 'impact', 'urgency', 'service', 'configuration_item'],
    effect: () => ({ pending_reason: null }),
  },
  {
    name: 'close',
    from: ['resolved'],
    to: 'closed',
    may: workingRoles,
    own_may: true,
    requires: [],
    accepts: [],
  },
  {
    name: 'reopen',
    from: ['resolved', 'closed'],
    to: 'in-progress',
    may: workingRoles,
    own_may: true,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (record) => ({ reopen_count: ((record.values['reopen_count'] as number | null) ?? 0) + 1 }),
  },
  {
    name: 'escalate-functional',
    audience: 'staff',
    from: open,
    may: workingRoles,
    requires: ['team'],
    accepts: ['assignee'],
    requires_text: true,
    effect: nextLevel,
  },
  {
    name: 'escalate-hierarchic',
    audience: 'staff',
    from: open,
    may: workingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: nextLevel,
  },
  {
    name: 'declare-major',
    audience: 'staff',
    from: [...open, 'resolved'],
    may: workingRoles,
    requires: [],
    accepts: ['major_manager'],
    requires_text: true,
    applies: (record) => !isMajor(record),
    effect: (_, { now }) => ({ major: true, major_declared_at: now, major_proposed_at: null }),
  },
  {
    name: 'assign-major-manager',
    audience: 'staff',
    from: [...open, 'resolved'],
    may: workingRoles,
    requires: ['major_manager'],
    accepts: [],
    applies: isMajor,
  },
  {
    name: 'inform-top-management',
    audience: 'staff',
    from: [...open, 'resolved', 'closed'],
    may: workingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    applies: isMajor,
    effect: (record, context) =>
      withMessage(record, context, {
        to: ['top-management'],
        people: 0,
        mailed: 0,
        text: context.text ?? '–',
      }),
  },
  {
    // By its own route, which knows whom a mail reaches.
    name: 'tell-major',
    audience: 'staff',
    by_route: true,
    from: [...open, 'resolved', 'closed'],
    may: workingRoles,
    requires: [],
    accepts: [],
    applies: isMajor,
    effect: (record, context) => withMessage(record, context, context.about as never),
  },
  {
    name: 'review-major',
    audience: 'staff',
    from: ['resolved', 'closed'],
    may: workingRoles,
    requires: ['major_review', 'major_improvement'],
    accepts: ['major_improvement_record'],
    applies: isMajor,
    effect: (_, { now }) => ({ major_reviewed_at: now }),
  },
  {
    name: 'withdraw-major',
    audience: 'staff',
    from: [...open, 'resolved'],
    may: ['administrator', 'system-manager', 'process-owner'],
    requires: [],
    accepts: [],
    requires_text: true,
    applies: isMajor,
    effect: () => ({ major: false }),
  },
  {
    name: 'cancel',
    from: open,
    to: 'cancelled',
    may: workingRoles,
    own_may: true,
    requires: [],
    accepts: [],
    requires_text: true,
  },
  ...mergeActivities({
    open: [...open, 'resolved'],
    ended: 'closed',
    again: 'new',
    says: (_, { text }) => ({
      resolution_code: 'duplicate',
      resolution_text: text ?? null,
      pending_reason: null,
    }),
    unsays: { resolution_code: null, resolution_text: null },
  }),
  convertActivity(open),
  rateActivity,
];
