import type { Course } from './course.ts';
import type { Wanted } from './incident-plan.ts';
import { sampleServices } from './organisation.ts';
import type { ServiceKey } from './texts/script.ts';

/** An incident that is still open when the year ends: reported so long ago, and how it stands. */
export interface StandingIncident {
  readonly minutes_ago?: number;
  readonly days_ago?: number;
  /** Reported when so much of its target is used up at the end. */
  readonly share_used?: { readonly share: number; readonly target_minutes: number };
  readonly wanted: Wanted;
  readonly course: Partial<Course>;
}

function on(service: ServiceKey, impact: number, urgency: number): Wanted {
  const found = sampleServices.find(({ key }) => key === service);
  if (found === undefined) throw new Error(`no service is called ${service}`);
  return { service: found, impact, urgency, channel: 'phone' };
}

/** More work than there is time for: it is not solved by the end. */
const unsolved: Partial<Course> = { effort: 40, ending: 'solved', wait: null, neglected: false };
const beingWorkedOn = { ...unsolved, start_delay: 0.2 };
const notLookedAt = { ...unsolved, untouched: true };
const waitsOn = { ...unsolved, effort: 0.4, wait_minutes: 60_000 };
const forgotten = { ...unsolved, effort: 200, start_delay: 0.3, neglected: true };

const target = { 2: 510, 3: 1_530, 4: 2_550 } as const;
const used = (share: number, priority: 2 | 3 | 4) => ({ share, target_minutes: target[priority] });

export const standingIncidents: readonly StandingIncident[] = [
  // Due within hours.
  { share_used: used(0.93, 3), wanted: on('workplace', 2, 2), course: beingWorkedOn },
  { share_used: used(0.97, 4), wanted: on('printing', 3, 3), course: beingWorkedOn },
  { share_used: used(0.86, 2), wanted: on('identity', 2, 1), course: beingWorkedOn },
  // Overdue.
  { share_used: used(1.12, 4), wanted: on('files', 3, 2), course: beingWorkedOn },
  { share_used: used(1.3, 3), wanted: on('business', 3, 1), course: beingWorkedOn },
  // Waiting, with somebody asking again every other day.
  { days_ago: 6, wanted: on('telephony', 3, 2), course: { ...waitsOn, wait: 'supplier' } },
  { days_ago: 1.4, wanted: on('workplace', 3, 3), course: { ...waitsOn, wait: 'requester' } },
  { days_ago: 4, wanted: on('business', 2, 3), course: { ...waitsOn, wait: 'change' } },
  // Nobody has written anything down for weeks.
  { days_ago: 22, wanted: on('staff', 3, 3), course: forgotten },
  { days_ago: 33, wanted: on('network', 3, 2), course: { ...waitsOn, neglected: true, wait: 'supplier' } },
  { days_ago: 47, wanted: on('telephony', 3, 3), course: forgotten },
  // Just come in.
  { minutes_ago: 4, wanted: { ...on('workplace', 3, 2), channel: 'portal' }, course: notLookedAt },
  { minutes_ago: 19, wanted: { ...on('identity', 3, 2), channel: 'portal' }, course: notLookedAt },
];
