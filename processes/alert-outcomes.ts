/** What a message of a monitoring tool was, as a whole. */
export const deliveryOutcomes = ['taken', 'duplicate', 'unreadable', 'refused'] as const;

/** What became of an alert group of a message. */
export const alertOutcomes = [
  'opened',
  'reopened',
  'joined',
  'resolved',
  'waiting',
  'repeated',
  'stale',
  'ignored',
  'nothing-open',
  'suppressed',
  'held-back',
  'refused',
] as const;

export type AlertOutcome = (typeof alertOutcomes)[number];

/**
 * What is to be done because of an alert group: `open-linked`, a new incident, linked to the earlier one; `join`, what changed
 * is told to whoever works on it; `fire-again`, it was to be resolved and fires again; `repeat`, counted, for nothing is new;
 * `stale`, it came late, and what it tells is over; `nothing-open`, it ended before anything was known of it.
 */
export const alertDeeds = [
  'open',
  'open-linked',
  'reopen',
  'join',
  'fire-again',
  'resolve',
  'wait',
  'note-end',
  'repeat',
  'stale',
  'ignore',
  'nothing-open',
] as const;

export type AlertDeed = (typeof alertDeeds)[number];
