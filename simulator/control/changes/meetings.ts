import { changeMeeting } from '../../../processes/change-meeting/definition.ts';
import { applyBoardResults } from '../../../server/control/board-results.ts';
import { execute } from '../../../server/records/execute.ts';
import type { Random } from '../../random.ts';
import { create, people, perform, record, update, who, work } from '../../system/story.ts';
import { type Days, tuesday } from './days.ts';
import { type TimedStep, timed } from './timed.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Who sits on the advisory board: owners of processes and the manager of the system. */
const board = ['Oliver', 'Linh', 'Robert', 'Thu'] as const;

/** A meeting of the advisory board; `days` before the end of the year. */
export interface Meeting {
  readonly key: string;
  readonly at: number;
}

/** Meetings on Tuesday mornings of the year and the weeks after it; on the next day of work where that is a holiday. */
export function boardMeetings(days: Days): readonly Meeting[] {
  const last = days.weekdayFrom(-21, tuesday);
  return Array.from({ length: 54 }, (_, index) => last + 7 * (53 - index))
    .filter((day) => day < 353)
    .map((day) => ({ key: `meeting/${day}`, at: days.later(days.at(day, 10), 0) }));
}

/** The last meeting by that instant; undefined before the first. */
export function meetingBefore(meetings: readonly Meeting[], at: number): Meeting | undefined {
  return meetings.findLast((one) => one.at <= at);
}

/** What a meeting decides on: a change, since when it waits, and whether the board refuses it. */
export interface AgendaItem {
  readonly meeting: string;
  readonly change: string;
  readonly title: string;
  readonly asked_at: number;
  readonly refused: string | null;
  readonly requester: string;
}

const agendaOf = (items: readonly AgendaItem[]) =>
  items.map((item) => ({
    change: record(item.change),
    note: item.refused === null ? null : 'Open questions',
  }));

function vote(item: AgendaItem, reason: string | null) {
  return work(async ({ platform, principal, known, recordNow }) => {
    const about = {
      change: known.record(item.change),
      vote: item.refused === null ? 'for' : 'against',
      reason,
    };
    const command = { kind: 'perform', activity: 'vote', values: {}, about } as const;
    const { id } = await recordNow();
    return (await execute(platform, principal, { definition: changeMeeting, key: id, command })).record;
  });
}

/** What the board decided is put on the changes, as the program does after each meeting. */
const applied = work(async ({ platform, principal, recordNow }) => {
  const { organisation_id } = principal;
  const { id } = await recordNow();
  await applyBoardResults(platform, { organisation_id, record_id: id });
  return recordNow();
});

function votesOf(
  { at }: Meeting,
  items: readonly AgendaItem[],
  present: readonly string[],
  isRecent: boolean,
): readonly (readonly [number, string, ReturnType<typeof vote>])[] {
  return items.flatMap((item, place) =>
    present
      // Nobody votes on what they asked for.
      .filter((name) => name !== item.requester)
      .map((name, seat) => {
        const minute = 6 + place * 9 + seat * 2;
        const reason = item.refused ?? (isRecent && seat === 0 ? 'Plan and way back are clear.' : null);
        return [at + minute * MINUTE_MS, name, vote(item, reason)] as const;
      }),
  );
}

function minutesOf(items: readonly AgendaItem[], isRecent: boolean): string {
  const decided = items.map(({ title, refused }) => `${title}: ${refused ?? 'approved'}.`);
  if (!isRecent) return decided.join('\n');
  const closing =
    'Changes since the last meeting were looked through; calendar of the coming two weeks agreed. Nothing else was raised.';
  return [...decided, closing].join('\n');
}

function stepsOf(
  days: Days,
  meeting: Meeting,
  items: readonly AgendaItem[],
  random: Random,
): readonly TimedStep[] {
  const { end } = days.turns;
  const { key, at } = meeting;
  const chair = random.chance(0.7) ? 'Oliver' : 'Linh';
  const absent = random.chance(0.4) ? random.pick(board.filter((name) => name !== chair)) : null;
  const present = board.filter((name) => name !== absent);
  const isRecent = at > end - 56 * DAY_MS;
  const day = new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
  const opened = days.earlier(at, 34);
  // Of the coming meeting, what waits already.
  const settled = Math.min(days.earlier(at, 3), days.earlier(end, 0.3));
  const known = items.filter(({ asked_at }) => asked_at < settled - 5 * MINUTE_MS);
  const written = create({
    title: `Change advisory board ${day}`,
    board: 'advisory',
    planned_at: at,
    assignee: who(chair),
    chair: who(chair),
  });
  const begun: readonly (readonly [number, string, TimedStep['deed']])[] = [[opened, chair, written]];
  if (known.length === 0) {
    const text = 'Nothing waits for a decision.';
    const cancelled = [days.earlier(at, 1), chair, perform('cancel', {}, text)] as const;
    return timed('change-meeting', key, end, [...begun, ...(at < end ? [cancelled] : [])]);
  }
  return timed('change-meeting', key, end, [
    ...begun,
    [Math.max(settled, opened + MINUTE_MS), chair, update({ agenda: agendaOf(known) })],
    [at + 2 * MINUTE_MS, chair, perform('hold', { attended: people(...present) })],
    ...votesOf(meeting, known, present, isRecent),
    [at + 55 * MINUTE_MS, chair, perform('conclude')],
    [at + 56 * MINUTE_MS, chair, applied],
    [days.later(at, random.integer(2, 20)), chair, perform('close', { minutes: minutesOf(known, isRecent) })],
  ]);
}

/** The steps of every meeting, with the changes that wait for it. */
export function meetingSteps(
  days: Days,
  meetings: readonly Meeting[],
  items: readonly AgendaItem[],
  random: Random,
): readonly TimedStep[] {
  const next = meetings.find(({ at }) => at >= days.turns.end);
  return meetings
    .filter(({ at }) => at < days.turns.end || at === next?.at)
    .flatMap((meeting) =>
      stepsOf(
        days,
        meeting,
        items.filter((item) => item.meeting === meeting.key),
        random.fork(meeting.key),
      ),
    );
}
