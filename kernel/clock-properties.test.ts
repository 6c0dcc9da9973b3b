import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCalendar } from './calendar.ts';
import { type ClockDefinition, type ClockEvaluation, type ClockTarget, evaluateClock } from './clock.ts';
import type { StateSpan } from './record.ts';
import { calendarOf, instant, isWorkingSlot, SLOT_MS, slotsBetween } from './testing/working-time.ts';

const DAY_MS = 86_400_000;

/** Twelve days over the change to summer time, with work by day, by night and at weekends. */
const start = instant('2026-03-23T00:00Z');
const planned = [
  calendarOf('Europe/Berlin', [
    ['08:00', '12:00'],
    ['13:00', '17:00'],
  ]),
  calendarOf(
    'Europe/Berlin',
    [
      ['00:00', '03:00'],
      ['20:00', '24:00'],
    ],
    { sunday: [['00:00', '05:00']] },
    ['2026-03-27'],
  ),
].map((definition) => ({
  calendar: makeCalendar(definition),
  working: slotsBetween('Europe/Berlin', start, start + 12 * DAY_MS).map((slot) =>
    isWorkingSlot(definition, slot),
  ),
}));
const last_slot = (12 * DAY_MS) / SLOT_MS - 1;

const states = ['new', 'assigned', 'in-progress', 'pending', 'resolved', 'closed'];
const definitions: readonly ClockDefinition[] = [
  { name: 'resolution', stops_in: ['resolved', 'closed'], pauses_in: ['pending'] },
  {
    name: 'response',
    stops_in: ['in-progress', 'resolved', 'closed'],
    pauses_in: ['pending'],
    stops_for_good: true,
  },
];

const slotAt = fc.integer({ min: 0, max: last_slot }).map((slot) => start + slot * SLOT_MS);
/** States at instants apart from each other, in any order, some of them before the record was opened. */
const histories = fc.uniqueArray(fc.record({ state: fc.constantFrom(...states), at: slotAt }), {
  selector: ({ at }) => at,
  maxLength: 12,
});
const cases = fc.record({
  definition: fc.constantFrom(...definitions),
  history: histories,
  opened_at: slotAt,
  now: slotAt,
  plan: fc.constantFrom(...planned),
  target_minutes: fc.integer({ min: 1, max: 300 }).map((slots) => slots * 20),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function targetOf({ plan, target_minutes }: Pick<Case, 'plan' | 'target_minutes'>): ClockTarget {
  return { target_minutes, calendar: plan.calendar, thresholds_percent: [25, 75, 100] };
}

function evaluate(
  given: Case,
  history: readonly StateSpan[] = given.history,
  now = given.now,
): ClockEvaluation {
  return evaluateClock(given.definition, history, given.opened_at, targetOf(given), now);
}

/** Lives through the history five minutes at a time, the way a wall of stopwatches would, up to `now`. */
function livedThrough(given: Case): { elapsed_ms: number; crossed: (number | null)[]; state: string } {
  const { definition, opened_at, plan, target_minutes } = given;
  const history = given.history.toSorted((a, b) => a.at - b.at);
  const needed = [25, 75, 100].map((percent) => (target_minutes * 60_000 * percent) / 100);
  const crossed: (number | null)[] = needed.map(() => null);
  let elapsed_ms = 0;
  let state = 'running';
  let over = false;
  for (let at = start; at <= Math.max(given.now, opened_at); at += SLOT_MS) {
    const entered = history.findLast((entry) => entry.at <= at)?.state ?? 'new';
    const passed = history.filter((entry) => entry.at <= at).map((entry) => entry.state);
    if (at < opened_at) continue;
    over ||= definition.stops_for_good === true && passed.some((name) => definition.stops_in.includes(name));
    state = 'running';
    if (definition.pauses_in.includes(entered)) state = 'paused';
    if (over || definition.stops_in.includes(entered)) state = 'stopped';
    if (state !== 'running') continue;
    for (const [i, wanted] of needed.entries()) if (elapsed_ms >= wanted) crossed[i] ??= at;
    if (at < given.now && plan.working[(at - start) / SLOT_MS] === true) elapsed_ms += SLOT_MS;
  }
  return { elapsed_ms, crossed, state };
}

describe('a clock, for any history', () => {
  it('gives what living through it gives', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const clock = evaluate(given);
        const lived = livedThrough(given);
        expect(clock.state).toBe(lived.state);
        expect(clock.elapsed_ms).toBe(lived.elapsed_ms);
        const until = Math.max(given.now, given.opened_at);
        const passed = clock.thresholds.map(({ at }) => (at !== null && at <= until ? at : null));
        expect(passed).toEqual(lived.crossed);
        expect(clock.breached_at).toBe(lived.crossed[2]);
        expect(clock.breached).toBe(lived.crossed[2] !== null);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order in which the history is told, nor on what is told twice', () => {
    const shuffled = cases.chain((given) =>
      fc.record({
        given: fc.constant(given),
        told: fc.shuffledSubarray([...given.history, ...given.history], {
          minLength: given.history.length * 2,
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, told }) => {
        expect(evaluate(given, told)).toEqual(evaluate(given));
      }),
    );
  });

  it('does not know what happens after the instant asked for', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const known = given.history.filter(({ at }) => at <= Math.max(given.now, given.opened_at));
        expect(evaluate(given, known)).toEqual(evaluate(given));
      }),
    );
  });

  it('never gains by a pause', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const unpaused = evaluate({ ...given, definition: { ...given.definition, pauses_in: [] } });
        const paused = evaluate(given);
        expect(paused.elapsed_ms).toBeLessThanOrEqual(unpaused.elapsed_ms);
        if (paused.breached_at !== null) {
          expect(unpaused.breached_at).toBeLessThanOrEqual(paused.breached_at);
        }
      }),
    );
  });

  it('is only ever breached while it runs', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { breached_at, paused_spans, stopped_at } = evaluate(given);
        if (breached_at === null) return;
        const stands = paused_spans.some(
          ([from, to]) => from <= breached_at && breached_at < (to ?? Infinity),
        );
        expect(stands).toBe(false);
        if (given.definition.stops_for_good === true && stopped_at !== null) {
          expect(breached_at).toBeLessThan(stopped_at);
        }
        expect(evaluate(given, given.history, breached_at).state).toBe('running');
      }),
    );
  });

  it('keeps its word: if nothing happens it is breached when it said it would be', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { state, due_at } = evaluate(given);
        const until = Math.max(given.now, given.opened_at);
        if (state !== 'running' || due_at === null || due_at <= until) return;
        const known = given.history.filter(({ at }) => at <= until);
        expect(evaluate(given, known, due_at - 1).breached).toBe(false);
        expect(evaluate(given, known, due_at).breached_at).toBe(due_at);
        expect(evaluate(given, known, due_at + 30 * DAY_MS).breached_at).toBe(due_at);
      }),
    );
  });

  it('after a change of target, calendar or history is as if it had always been so', () => {
    fc.assert(
      fc.property(cases, cases, slotAt, (given, other, earlier) => {
        const fresh = evaluate(given);
        const history = [...given.history];
        evaluate({ ...given, plan: other.plan, target_minutes: other.target_minutes }, history, earlier);
        evaluate(given, [...history, ...other.history], earlier);
        expect(evaluate(given, history)).toEqual(fresh);
        expect(history).toEqual(given.history);
        const changed = evaluate({ ...given, target_minutes: other.target_minutes });
        expect(changed.elapsed_ms).toBe(fresh.elapsed_ms);
        expect(changed.paused_spans).toEqual(fresh.paused_spans);
        expect(changed.stopped_at).toBe(fresh.stopped_at);
      }),
    );
  });

  it('gives more time, never less, for a longer target', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 5000 }), (given, more) => {
        const longer = evaluate({ ...given, target_minutes: given.target_minutes + more });
        const { due_at, breached } = evaluate(given);
        if (longer.breached) expect(breached).toBe(true);
        if (due_at !== null && longer.due_at !== null) {
          expect(longer.due_at).toBeGreaterThanOrEqual(due_at);
        }
      }),
    );
  });
});
