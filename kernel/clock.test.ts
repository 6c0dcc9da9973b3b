import { describe, expect, it } from 'vitest';
import { makeCalendar } from './calendar.ts';
import { type ClockDefinition, type ClockTarget, evaluateClock, nextThreshold } from './clock.ts';
import type { StateSpan } from './record.ts';
import { calendarOf, HOUR_MS, instant, roundTheClock } from './testing/working-time.ts';

const resolution: ClockDefinition = {
  name: 'resolution',
  stops_in: ['resolved', 'closed', 'cancelled'],
  pauses_in: ['pending'],
};
const response: ClockDefinition = {
  name: 'response',
  stops_in: ['in-progress', 'resolved', 'closed', 'cancelled'],
  pauses_in: ['pending'],
  stops_for_good: true,
};

const office = makeCalendar(calendarOf('Asia/Ho_Chi_Minh', [['08:00', '17:00']], {}, ['2026-01-01']));
const always = makeCalendar(roundTheClock('Asia/Ho_Chi_Minh'));

function within(hours: number, calendar = office, thresholds_percent = [75, 100]): ClockTarget {
  return { target_minutes: hours * 60, calendar, thresholds_percent };
}

/** Local time of January 2026 in Ho Chi Minh City. The 5th, 12th and 19th are Mondays. */
function at(day: number, time: string): number {
  return instant(`2026-01-${String(day).padStart(2, '0')}T${time}+07:00`);
}

function went(...steps: readonly (readonly [state: string, at: number])[]): StateSpan[] {
  return steps.map(([state, instant_of]) => ({ state, at: instant_of }));
}

describe('a clock that runs', () => {
  const opened = at(5, '09:00');
  const history = went(['new', opened]);

  it('says when it will be due and what it will pass on the way', () => {
    expect(evaluateClock(resolution, history, opened, within(4), at(5, '10:00'))).toEqual({
      state: 'running',
      elapsed_ms: HOUR_MS,
      paused_spans: [],
      stopped_at: null,
      due_at: at(5, '13:00'),
      breached: false,
      breached_at: null,
      thresholds: [
        { percent: 75, at: at(5, '12:00') },
        { percent: 100, at: at(5, '13:00') },
      ],
    });
  });

  it('is breached from the instant on which it is due', () => {
    expect(evaluateClock(resolution, history, opened, within(4), at(5, '13:00') - 1).breached).toBe(false);
    const late = evaluateClock(resolution, history, opened, within(4), at(5, '13:00'));
    expect([late.breached, late.breached_at]).toEqual([true, at(5, '13:00')]);
  });

  it('does not count closed hours as waiting', () => {
    const friday = at(9, '16:00');
    const monday = evaluateClock(resolution, went(['new', friday]), friday, within(2), at(12, '08:30'));
    expect(monday.elapsed_ms).toBe(1.5 * HOUR_MS);
    expect(monday.due_at).toBe(at(12, '09:00'));
    expect(monday.breached).toBe(false);
  });

  it('starts when the record was opened, whatever was seen of it first', () => {
    const seen = went(['assigned', at(5, '11:00')]);
    expect(evaluateClock(resolution, seen, opened, within(4), at(5, '12:00')).elapsed_ms).toBe(3 * HOUR_MS);
    expect(evaluateClock(resolution, [], opened, within(4), at(5, '12:00')).elapsed_ms).toBe(3 * HOUR_MS);
  });

  it('is never due in a calendar that never opens', () => {
    const never = makeCalendar(calendarOf('UTC', []));
    const clock = evaluateClock(resolution, history, opened, within(4, never), at(31, '09:00'));
    expect([clock.elapsed_ms, clock.due_at, clock.breached]).toEqual([0, null, false]);
    expect(clock.thresholds.map((threshold) => threshold.at)).toEqual([null, null]);
  });

  it('counts real time and is never due where nothing is planned', () => {
    const clock = evaluateClock(resolution, history, opened, null, at(6, '09:00'));
    expect([clock.elapsed_ms, clock.due_at, clock.breached, clock.thresholds]).toEqual([
      24 * HOUR_MS,
      null,
      false,
      [],
    ]);
  });
});

describe('a clock that is paused', () => {
  const opened = at(5, '08:00');
  const paused = went(['new', opened], ['pending', at(5, '10:00')]);
  const resumed = [...paused, ...went(['in-progress', at(7, '10:00')])];

  it('cannot be breached while it is pending, however long that lasts', () => {
    const clock = evaluateClock(resolution, paused, opened, within(4), at(30, '16:00'));
    expect(clock).toEqual({
      state: 'paused',
      elapsed_ms: 2 * HOUR_MS,
      paused_spans: [[at(5, '10:00'), null]],
      stopped_at: null,
      due_at: null,
      breached: false,
      breached_at: null,
      thresholds: [
        { percent: 75, at: null },
        { percent: 100, at: null },
      ],
    });
    expect(nextThreshold('resolution', clock, {})).toBeNull();
  });

  it('goes on where it was', () => {
    const clock = evaluateClock(resolution, resumed, opened, within(4), at(7, '11:00'));
    expect(clock.elapsed_ms).toBe(3 * HOUR_MS);
    expect(clock.paused_spans).toEqual([[at(5, '10:00'), at(7, '10:00')]]);
    expect(clock.due_at).toBe(at(7, '12:00'));
  });

  it('keeps its pause when the target changes, and its thresholds follow the new one', () => {
    const before = evaluateClock(resolution, resumed, opened, within(4), at(7, '11:00'));
    const after = evaluateClock(resolution, resumed, opened, within(8), at(7, '11:00'));
    expect(after.paused_spans).toEqual(before.paused_spans);
    expect(after.elapsed_ms).toBe(before.elapsed_ms);
    expect(after.due_at).toBe(at(7, '16:00'));
    expect(after.thresholds[0]?.at).toBe(at(7, '14:00'));
  });

  it('keeps its pause when the calendar changes', () => {
    const clock = evaluateClock(resolution, resumed, opened, within(4, always), at(7, '11:00'));
    expect([clock.elapsed_ms, clock.due_at]).toEqual([3 * HOUR_MS, at(7, '12:00')]);
  });

  it('stays breached when it is paused afterwards', () => {
    const late = went(['new', opened], ['pending', at(5, '14:00')]);
    const clock = evaluateClock(resolution, late, opened, within(4), at(6, '09:00'));
    expect([clock.state, clock.breached_at, clock.due_at]).toEqual([
      'paused',
      at(5, '12:00'),
      at(5, '12:00'),
    ]);
  });

  it('is in time when paused at the very instant, and late as soon as it runs again', () => {
    const just = went(['new', opened], ['pending', at(5, '12:00')]);
    expect(evaluateClock(resolution, just, opened, within(4), at(6, '09:00')).breached).toBe(false);
    const again = [...just, ...went(['in-progress', at(6, '10:00')])];
    expect(evaluateClock(resolution, again, opened, within(4), at(6, '11:00')).breached_at).toBe(
      at(6, '10:00'),
    );
  });

  it('has one pause where it moves between pausing states', () => {
    const both: ClockDefinition = { ...resolution, pauses_in: ['pending', 'on-hold'] };
    const history = [...paused, ...went(['on-hold', at(5, '11:00')], ['pending', at(5, '12:00')])];
    const clock = evaluateClock(both, history, opened, within(4), at(6, '09:00'));
    expect(clock.paused_spans).toEqual([[at(5, '10:00'), null]]);
  });

  it('has one pause where it was left and entered again at the same instant', () => {
    const history = [...paused, ...went(['in-progress', at(5, '11:00')], ['pending', at(5, '11:00')])];
    const clock = evaluateClock(resolution, history, opened, within(4), at(6, '09:00'));
    expect(clock.paused_spans).toEqual([[at(5, '10:00'), null]]);
  });
});

describe('a clock that is stopped', () => {
  const opened = at(5, '08:00');
  const resolved = went(['new', opened], ['resolved', at(5, '11:00')], ['closed', at(8, '08:00')]);

  it('keeps what it had, and says when it would have been due', () => {
    const clock = evaluateClock(resolution, resolved, opened, within(4), at(30, '08:00'));
    expect(clock).toEqual({
      state: 'stopped',
      elapsed_ms: 3 * HOUR_MS,
      paused_spans: [],
      stopped_at: at(5, '11:00'),
      due_at: at(5, '12:00'),
      breached: false,
      breached_at: null,
      thresholds: [
        { percent: 75, at: null },
        { percent: 100, at: null },
      ],
    });
  });

  it('is in time when stopped at the very instant on which it is due', () => {
    const clock = evaluateClock(resolution, resolved, opened, within(3), at(30, '08:00'));
    expect([clock.breached, clock.due_at, clock.thresholds]).toEqual([
      false,
      at(5, '11:00'),
      [
        { percent: 75, at: at(5, '10:15') },
        { percent: 100, at: null },
      ],
    ]);
  });

  it('is late when stopped in closed hours after the last working instant', () => {
    const saturday = went(['new', at(9, '13:00')], ['resolved', at(10, '10:00')]);
    const clock = evaluateClock(resolution, saturday, at(9, '13:00'), within(4), at(12, '09:00'));
    expect([clock.breached_at, clock.due_at, clock.stopped_at]).toEqual([
      at(9, '17:00'),
      at(9, '17:00'),
      at(10, '10:00'),
    ]);
  });

  it('stays breached', () => {
    const clock = evaluateClock(resolution, resolved, opened, within(2), at(30, '08:00'));
    expect([clock.breached_at, clock.due_at]).toEqual([at(5, '10:00'), at(5, '10:00')]);
  });

  it('runs on when reopened, without the time it stood', () => {
    const reopened = [...resolved, ...went(['in-progress', at(9, '08:00')])];
    const clock = evaluateClock(resolution, reopened, opened, within(4), at(9, '08:30'));
    expect([clock.state, clock.elapsed_ms, clock.stopped_at]).toEqual(['running', 3.5 * HOUR_MS, null]);
    expect(clock.due_at).toBe(at(9, '09:00'));
  });

  it('stays stopped for good where the first answer counts', () => {
    const answered = went(
      ['new', opened],
      ['in-progress', at(5, '08:10')],
      ['assigned', at(5, '09:00')],
      ['resolved', at(6, '09:00')],
    );
    const clock = evaluateClock(response, answered, opened, within(1), at(30, '08:00'));
    expect([clock.state, clock.stopped_at, clock.elapsed_ms]).toEqual([
      'stopped',
      at(5, '08:10'),
      HOUR_MS / 6,
    ]);
    expect(evaluateClock(resolution, answered, opened, within(1), at(30, '08:00')).breached).toBe(true);
  });

  it('counts an answer that was over at the same instant', () => {
    const quick = went(['new', opened], ['in-progress', at(5, '08:10')], ['pending', at(5, '08:10')]);
    const clock = evaluateClock(response, quick, opened, within(1), at(5, '12:00'));
    expect([clock.state, clock.stopped_at]).toEqual(['stopped', at(5, '08:10')]);
  });
});

describe('a history as imports bring it', () => {
  const opened = at(5, '08:00');
  const tidy = went(
    ['new', opened],
    ['pending', at(5, '09:00')],
    ['in-progress', at(5, '13:00')],
    ['resolved', at(6, '09:00')],
  );
  const now = at(7, '08:00');
  const expected = evaluateClock(resolution, tidy, opened, within(8), now);

  it('may be out of order or told twice', () => {
    expect(expected.elapsed_ms).toBe(6 * HOUR_MS);
    expect(evaluateClock(resolution, tidy.toReversed(), opened, within(8), now)).toEqual(expected);
    expect(evaluateClock(resolution, [...tidy, ...tidy.toReversed()], opened, within(8), now)).toEqual(
      expected,
    );
  });

  it('may repeat the state at a later time', () => {
    const again = [...tidy, ...went(['pending', at(5, '10:00')], ['pending', at(5, '12:59')])];
    expect(evaluateClock(resolution, again, opened, within(8), now)).toEqual(expected);
  });

  it('may begin before the record was opened', () => {
    const early = [...went(['resolved', at(2, '08:00')], ['new', at(2, '09:00')]), ...tidy];
    expect(evaluateClock(resolution, early, opened, within(8), now)).toEqual(expected);
  });

  it('does not look past the instant asked for', () => {
    const then = evaluateClock(resolution, tidy, opened, within(8), at(5, '10:00'));
    expect([then.state, then.elapsed_ms, then.stopped_at]).toEqual(['paused', HOUR_MS, null]);
    expect(evaluateClock(resolution, tidy, opened, within(8), at(4, '10:00')).elapsed_ms).toBe(0);
  });
});

describe('the next threshold to announce', () => {
  const opened = at(5, '08:00');
  const history = went(['new', opened]);
  const clock = evaluateClock(resolution, history, opened, within(4, office, [100, 75]), at(5, '11:30'));

  it('is the earliest not announced, even when past', () => {
    expect(nextThreshold('resolution', clock, {})).toBe(at(5, '11:00'));
    expect(nextThreshold('resolution', clock, { 'resolution:75': at(5, '11:00') })).toBe(at(5, '12:00'));
  });

  it('is none once all are announced', () => {
    const announced = { 'resolution:75': at(5, '11:00'), 'resolution:100': at(5, '12:00') };
    expect(nextThreshold('resolution', clock, announced)).toBeNull();
  });

  it('comes again where it moved', () => {
    const announced = { 'resolution:75': at(5, '11:00'), 'resolution:100': at(5, '12:00') };
    const longer = evaluateClock(resolution, history, opened, within(8), at(5, '12:30'));
    expect(nextThreshold('resolution', longer, announced)).toBe(at(5, '14:00'));
  });

  it('is not silenced by another clock', () => {
    const announced = { 'response:75': at(5, '11:00'), 'response:100': at(5, '12:00') };
    expect(nextThreshold('resolution', clock, announced)).toBe(at(5, '11:00'));
  });
});
