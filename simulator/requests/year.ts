import { addWorking, type Calendar, subtractWorking } from '../../kernel/calendar.ts';
import type { Random } from '../random.ts';
import type { Turns } from '../settings.ts';
import type { RequestPlan, RequestPlanner, Wanted } from './plan.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Requests of the sample's year besides those that are told one by one, where the sample has its usual size. */
export const usualRequests = 320;

/** Those that are there on purpose: how many working minutes before the end they are asked for, and how they are. */
interface Told {
  readonly minutes?: number;
  readonly days?: number;
  readonly wanted: Wanted;
}

/** The first account by which requesters sign in: she speaks for sales and marketing. */
const mai = 'Mai';

/** What the requester by whom visitors sign in finds in the portal. */
const ofPortal: readonly Told[] = [
  { minutes: 700, wanted: { item: 'software', requester: mai, ending: 'in-work', effort: 0.9, waits: null } },
  { minutes: 1_100, wanted: { item: 'shared-folder', requester: mai, ending: 'waits-for-answer' } },
  { minutes: 300, wanted: { item: 'application-access', requester: mai, ending: 'undecided' } },
  { minutes: 500, wanted: { item: 'joiner', requester: 'Diệp', ending: 'undecided' } },
  {
    minutes: 2_600,
    wanted: { item: 'phone', requester: mai, ending: 'unconfirmed', effort: 0.2, waits: null },
  },
  {
    days: 40,
    wanted: {
      item: 'shared-mailbox',
      requester: mai,
      ending: 'closed',
      effort: 0.1,
      waits: null,
      surveyed: true,
    },
  },
  {
    minutes: 2_300,
    wanted: { item: 'report', requester: mai, ending: 'closed', effort: 0.1, waits: null, surveyed: true },
  },
  { days: 61, wanted: { item: 'computer', requester: mai, ending: 'closed', waits: 'delivery' } },
  { days: 95, wanted: { item: 'application-access', requester: mai, ending: 'rejected' } },
];

/** Open at the end, in every state: new, waiting for whom, in time, at risk, past the target. */
const standing: readonly Told[] = [
  { minutes: 90, wanted: { item: null, ending: 'untouched' } },
  { minutes: 260, wanted: { item: null, ending: 'untouched' } },
  { minutes: 2_900, wanted: { item: 'computer', ending: 'undecided' } },
  { minutes: 400, wanted: { item: 'firewall', ending: 'undecided' } },
  { minutes: 200, wanted: { item: 'leaver', ending: 'in-work' } },
  { minutes: 1_400, wanted: { item: 'phone', ending: 'in-work' } },
  { minutes: 2_250, wanted: { item: 'leaver', ending: 'in-work' } },
  { minutes: 4_300, wanted: { item: 'shared-mailbox', ending: 'in-work' } },
  { minutes: 5_700, wanted: { item: 'shared-mailbox', ending: 'in-work' } },
  { minutes: 3_100, wanted: { item: 'leaver', ending: 'in-work' } },
  { minutes: 1_900, wanted: { item: 'shared-folder', ending: 'waits-for-answer' } },
  { minutes: 3_600, wanted: { item: 'computer', ending: 'waits-for-delivery' } },
  { minutes: 1_600, wanted: { item: 'report', ending: 'unconfirmed', effort: 0.15 } },
];

/** What went wrong, and is found by AC-093: never classified, never closed, open for far too long. */
const mistakes: readonly Told[] = [
  { days: 230, wanted: { item: null, ending: 'unclassified' } },
  { days: 70, wanted: { item: null, ending: 'unclassified' } },
  { days: 120, wanted: { item: 'phone', ending: 'unconfirmed', effort: 0.3, waits: null } },
  { days: 84, wanted: { item: 'computer', ending: 'waits-for-delivery' } },
];

/** An instant at which the sample works, so many working minutes or days before the end. */
function timeOf({ minutes, days }: Told, { end }: Turns, calendar: Calendar | null, random: Random): number {
  if (calendar === null) return end - (minutes ?? (days ?? 0) * 1_440) * MINUTE_MS;
  if (minutes !== undefined) return subtractWorking(calendar, end, minutes * MINUTE_MS) ?? end - DAY_MS;
  const about = end - (days ?? 0) * DAY_MS;
  return addWorking(calendar, about, random.integer(5, 120) * MINUTE_MS) ?? about;
}

/**
 * Every request of the year, in the order in which they are asked for.
 *
 * @param share of what is ordinary, from 0 to 1
 */
export function plannedRequests(
  planner: RequestPlanner,
  turns: Turns,
  calendar: Calendar | null,
  random: Random,
  share: number,
): readonly RequestPlan[] {
  const told = [...ofPortal, ...standing, ...mistakes].map((one) =>
    planner.plan(timeOf(one, turns, calendar, random), one.wanted),
  );
  const ordinary = planner.ordinary(turns, Math.round(usualRequests * share));
  return [...told, ...ordinary].toSorted((a, b) => a.opened_at - b.opened_at);
}
