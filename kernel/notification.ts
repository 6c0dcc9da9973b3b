import { type Actor, isStaff } from './roles.ts';

/**
 * Why somebody is told of something, the strongest first: of one entry of the journal a person is told once.
 *
 * - `mentioned`: named in a note or a comment
 * - `approval`: asked to approve
 * - `escalated`: it was escalated to them
 * - `major`: it is a major incident now
 * - `breached`, `at-risk`: its target was missed, or soon will be
 * - `task`: a task of theirs can be begun
 * - `assigned`, `team`: it was given to them, or to their team and nobody in it
 * - `reopened`: it goes on
 * - `waiting`: it waits for their answer
 * - `resolved`: what they asked for is done
 * - `replied`: whoever asked has written
 * - `priority`: it became more urgent
 * - `commented`: somebody wrote a comment or a note
 * - `flagged`: an article of theirs needs another look
 * - `state`: something else became of what they watch or work on
 */
export const notificationEvents = [
  'mentioned',
  'approval',
  'escalated',
  'major',
  'breached',
  'at-risk',
  'task',
  'assigned',
  'team',
  'reopened',
  'waiting',
  'resolved',
  'replied',
  'priority',
  'commented',
  'flagged',
  'state',
] as const;

export type NotificationEvent = (typeof notificationEvents)[number];

/** What people outside of the desk are told of. */
export const requesterEvents = [
  'mentioned',
  'approval',
  'task',
  'reopened',
  'waiting',
  'resolved',
  'commented',
  'state',
] as const satisfies readonly NotificationEvent[];

/** What is work for whoever is told: a deputy is told of it instead. */
export const workEvents: readonly NotificationEvent[] = [
  'approval',
  'escalated',
  'major',
  'breached',
  'at-risk',
  'task',
  'assigned',
  'reopened',
  'replied',
  'priority',
  'flagged',
];

/** How somebody is told: not at all, on the page, or on the page and by mail. */
export const notificationChannels = ['none', 'web', 'mail'] as const;

export type NotificationChannel = (typeof notificationChannels)[number];

/** When somebody is mailed: at any hour, or in working hours alone. */
export const mailHours = ['always', 'working'] as const;

export type MailHours = (typeof mailHours)[number];

/** Channels by event; what is left out is as the organisation has it. */
export type NotificationChannels = Readonly<Partial<Record<NotificationEvent, NotificationChannel>>>;

/** The events that concern somebody of these roles. */
export function eventsFor(actor: Actor): readonly NotificationEvent[] {
  return isStaff(actor) ? notificationEvents : requesterEvents;
}

/** What an organisation plans: for those who work, and for those who ask. */
export interface NotificationPlan {
  readonly staff: NotificationChannels;
  readonly requesters: NotificationChannels;
}

/** How somebody is told of an event: as they chose, else as the organisation plans for people like them. */
export function channelFor(
  event: NotificationEvent,
  actor: Actor,
  chosen: NotificationChannels,
  plan: NotificationPlan,
): NotificationChannel {
  const planned = isStaff(actor) ? plan.staff : plan.requesters;
  return chosen[event] ?? planned[event] ?? 'web';
}
