import { describe, expect, test } from 'vitest';
import { type CalendarEntry, entryOf, isMovable, stageOf } from './entry.ts';
import {
  addDays,
  dayOf,
  daysOf,
  dayText,
  entriesOn,
  inLanes,
  moved,
  partWithin,
  snapped,
  spanOf,
  stepped,
  weekBegins,
} from './layout.ts';

const day = (text: string): Date => dayOf(text, 0);
const texts = (days: readonly Date[]): readonly string[] => days.map(dayText);

describe('days', () => {
  test('are read from the URL, and are today where it holds none', () => {
    expect(dayText(day('2026-02-28'))).toBe('2026-02-28');
    const now = new Date(2026, 5, 3, 15, 30).getTime();
    expect(dayText(dayOf(undefined, now))).toBe('2026-06-03');
    expect(dayText(dayOf('nonsense', now))).toBe('2026-06-03');
  });

  test('of a month are whole weeks, which begin as the locale has it', () => {
    const monday = texts(daysOf('month', day('2026-06-15'), 1));
    expect([monday[0], monday.at(-1), monday.length]).toEqual(['2026-06-01', '2026-07-05', 35]);
    const sunday = texts(daysOf('month', day('2026-06-15'), 7));
    expect([sunday[0], sunday.at(-1), sunday.length]).toEqual(['2026-05-31', '2026-07-04', 35]);
    expect(daysOf('month', day('2026-02-15'), 7)).toHaveLength(28);
    expect(['de-DE', 'vi-VN', 'en-GB'].map(weekBegins)).toEqual([1, 1, 1]);
    expect(weekBegins('no locale at all')).toBe(1);
  });

  test('of a week and of the timeline begin with the week', () => {
    expect(texts(daysOf('week', day('2026-06-07'), 1))).toEqual([
      '2026-06-01',
      '2026-06-02',
      '2026-06-03',
      '2026-06-04',
      '2026-06-05',
      '2026-06-06',
      '2026-06-07',
    ]);
    expect(texts(daysOf('timeline', day('2026-06-07'), 1)).at(-1)).toBe('2026-06-14');
  });

  test('are gone through by months, weeks and fortnights', () => {
    expect(dayText(stepped('month', day('2026-01-31'), 1))).toBe('2026-02-01');
    expect(dayText(stepped('week', day('2026-01-31'), -1))).toBe('2026-01-24');
    expect(dayText(stepped('timeline', day('2026-01-31'), 1))).toBe('2026-02-14');
  });

  test('keep the hour of what is moved by days', () => {
    const at = new Date(2026, 2, 28, 22, 15).getTime();
    const later = new Date(moved(at, 1, 30 * 60_000));
    expect([dayText(later), later.getHours(), later.getMinutes()]).toEqual(['2026-03-29', 22, 45]);
  });
});

const entry = (from: string, until: string, more: Partial<CalendarEntry> = {}) =>
  entryOf({
    kind: 'change',
    id: `${from} ${until}`,
    process: 'change',
    number: 'CHG1',
    title: 'One',
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    state: 'scheduled',
    risk_level: 1,
    change_type: 'normal',
    services: [],
    conflicts: [],
    ...more,
  });

describe('entries', () => {
  test('of a day are those that touch it, windows first', () => {
    const over = entry('2026-06-01T22:00', '2026-06-02T02:00');
    const point = entry('2026-06-02T00:00', '2026-06-02T00:00');
    const before = entry('2026-06-01T10:00', '2026-06-02T00:00');
    const window = entry('2026-06-02T12:00', '2026-06-04T00:00', { kind: 'maintenance' });
    const found = entriesOn([over, point, before, window], day('2026-06-02'));
    expect(found).toEqual([window, over, point]);
  });

  test('are cut at the edges of what is shown', () => {
    const span = spanOf([day('2026-06-02')]);
    const over = entry('2026-06-01T22:00', '2026-06-02T02:00');
    expect(partWithin(over, span)).toEqual({ from: span.from, until: over.until });
    expect(partWithin(entry('2026-06-03T00:00', '2026-06-03T02:00'), span)).toBeNull();
  });

  test('lie beside what is at the same time, each group with its own lanes', () => {
    const at = (from: number, until: number) => ({ from, until });
    const told = inLanes([at(0, 10), at(5, 8), at(9, 12), at(20, 21)], 1).map(({ item, lane, lanes }) => [
      item.from,
      lane,
      lanes,
    ]);
    expect(told).toEqual([
      [0, 0, 2],
      [5, 1, 2],
      [9, 1, 2],
      [20, 0, 1],
    ]);
  });

  test('that are short take room, so that none lies upon another', () => {
    const told = inLanes(
      [
        { from: 0, until: 1 },
        { from: 2, until: 3 },
      ],
      10,
    ).map(({ lane }) => lane);
    expect(told).toEqual([0, 1]);
  });

  test('are moved while they are planned, and windows and what is over never are', () => {
    const movable = (state: string, more = {}) =>
      isMovable(entry('2026-06-01', '2026-06-02', { state, ...more }));
    expect(['new', 'scheduled', 'implement', 'closed'].map((state) => movable(state))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(movable('in-force', { kind: 'blackout', process: 'change-window' })).toBe(false);
    expect(stageOf({ state: 'assess' })).toBe('tentative');
  });

  test('are let go on whole steps', () => {
    expect([snapped(14, 15), snapped(-8, 15), snapped(7, 15)]).toEqual([15, -15, 0]);
  });

  test('follow a day by the calendar', () => {
    expect(dayText(addDays(day('2026-12-31'), 1))).toBe('2027-01-01');
  });
});
