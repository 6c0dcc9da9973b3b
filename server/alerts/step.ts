import type { AlertDeed } from '../../processes/alert-outcomes.ts';
import type { AlertReading } from './mapping.ts';
import { joinMembers, type MembersNow } from './members.ts';
import type { AlertRules } from './rules.ts';

/** What is known of an alert group before a message. Instants are epoch milliseconds. */
export interface KnownGroup {
  readonly state: 'firing' | 'resolving' | 'resolved';
  readonly impact: number;
  readonly urgency: number;
  readonly firing_since: number;
  /** When the newest of its alerts began to fire. */
  readonly newest_at: number;
  readonly ended_at: number | null;
  readonly members: MembersNow['members'];
  /** The incident it was told to last, as it stands; null: none yet. */
  readonly incident: { readonly open: boolean; readonly reopens: boolean } | null;
}

/** A deed and how the group stands after it. */
export interface Step {
  readonly deed: AlertDeed;
  readonly state: KnownGroup['state'];
  readonly firing_since: number;
  readonly newest_at: number;
  readonly ended_at: number | null;
  readonly impact: number;
  readonly urgency: number;
  /** Whether it is more severe than it was. */
  readonly raised: boolean;
  readonly changes: MembersNow;
}

interface Now {
  readonly now: number;
  readonly rules: AlertRules;
}

const minute_ms = 60_000;

/** No clock elsewhere is ahead of ours. */
const past = (at: number | null, now: number): number => Math.min(at ?? now, now);

function unchanged(group: KnownGroup, deed: AlertDeed): Step {
  const { members, incident: _, ...rest } = group;
  return { deed, ...rest, raised: false, changes: { members, began: [], ended: [] } };
}

/** How a group stands that fires anew, or goes on. */
function firing(
  group: KnownGroup | null,
  reading: AlertReading,
  now: number,
  deed: AlertDeed,
  anew: boolean,
): Step {
  const starts = past(reading.starts_at, now);
  const told = group === null || anew ? null : group;
  const changes = joinMembers(group?.members ?? [], reading.members);
  const { impact, urgency } = reading;
  return {
    deed,
    state: 'firing',
    firing_since: told === null ? starts : Math.min(told.firing_since, starts),
    newest_at: told === null ? starts : Math.max(told.newest_at, starts),
    ended_at: null,
    // What was severe stays so until somebody looks at it, as long as it fires.
    impact: told === null ? impact : Math.min(told.impact, impact),
    urgency: told === null ? urgency : Math.min(told.urgency, urgency),
    raised: told !== null && (impact < told.impact || urgency < told.urgency),
    changes,
  };
}

function goesOn(group: KnownGroup, reading: AlertReading, now: number): Step {
  const step = firing(group, reading, now, 'join', false);
  if (group.incident === null) return { ...step, deed: 'open' };
  const { began, ended } = step.changes;
  const isNews = step.raised || began.length > 0 || ended.length > 0;
  return isNews ? step : { ...step, deed: 'repeat' };
}

/** Whether a message tells of something that was over before it came. */
function isOver(group: KnownGroup, starts_at: number | null): boolean {
  return starts_at !== null && group.ended_at !== null && starts_at < group.ended_at;
}

function againDeed(group: KnownGroup, starts: number, rules: AlertRules): AlertDeed {
  const { incident, ended_at } = group;
  if (incident === null) return 'open';
  if (incident.open) return 'fire-again';
  const within = starts - (ended_at ?? starts) <= rules.reopen_within_minutes * minute_ms;
  return within && incident.reopens ? 'reopen' : 'open-linked';
}

function fires(group: KnownGroup | null, reading: AlertReading, { now, rules }: Now): Step {
  if (group === null) return firing(null, reading, now, 'open', true);
  if (group.state === 'firing') return goesOn(group, reading, now);
  if (isOver(group, reading.starts_at)) return unchanged(group, 'stale');
  const deed = againDeed(group, past(reading.starts_at, now), rules);
  return firing(group, reading, now, deed, deed !== 'fire-again');
}

function endDeed(group: KnownGroup | null, rules: AlertRules): AlertDeed {
  if (group === null || group.incident === null) return 'nothing-open';
  if (rules.resolving === 'note') return 'note-end';
  return rules.resolve_after_minutes === 0 ? 'resolve' : 'wait';
}

function ends(group: KnownGroup | null, reading: AlertReading, { now, rules }: Now): Step {
  if (group !== null && group.state !== 'firing') return unchanged(group, 'repeat');
  const late = group !== null && reading.ends_at !== null && reading.ends_at < group.newest_at;
  if (late) return unchanged(group, 'stale');
  const deed = endDeed(group, rules);
  const starts = past(reading.starts_at, now);
  const { impact, urgency } = group ?? reading;
  return {
    deed,
    state: deed === 'wait' ? 'resolving' : 'resolved',
    firing_since: group?.firing_since ?? starts,
    newest_at: group?.newest_at ?? starts,
    ended_at: past(reading.ends_at, now),
    impact,
    urgency,
    raised: false,
    changes: joinMembers(group?.members ?? [], reading.members),
  };
}

/**
 * What a message means for its alert group. Messages may come twice, late and in any order: what counts is when the tool
 * says that it began and ended, and when it came where the tool does not say.
 *
 * @param group null: nothing is known of it
 */
export function nextStep(group: KnownGroup | null, reading: AlertReading, now: Now): Step {
  if (reading.state === 'ignored') {
    return group === null
      ? { ...firing(null, reading, now.now, 'ignore', true), state: 'resolved' }
      : unchanged(group, 'ignore');
  }
  return reading.state === 'firing' ? fires(group, reading, now) : ends(group, reading, now);
}
