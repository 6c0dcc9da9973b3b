import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpenState } from '../kernel/definition.ts';
import { project } from '../kernel/project.ts';
import type { ProcessRecord } from '../kernel/record.ts';
import { incident } from '../processes/incident/definition.ts';
import { simulated } from './testing/simulated.ts';

const HOUR_MS = 3_600_000;
/** A Friday afternoon in Hồ Chí Minh City. */
const end = Date.parse('2026-11-20T07:00:00Z');
const whole = simulated('whole', 3_000, end);
const { records, entries, turns } = whole;
const open = records.filter(({ state }) => isOpenState(incident, state));

const of = (record: ProcessRecord) => entries.get(record.id) ?? [];

describe('the same seed', () => {
  test('gives the same commands, another one others', () => {
    const [first, second, other] = ['a', 'a', 'b'].map((seed) => simulated(seed, 150, end).digest);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  test('on another day gives another year', () => {
    const [today, tomorrow] = [end, end + 24 * HOUR_MS].map((at) => simulated('a', 60, at).digest);
    expect(tomorrow).not.toBe(today);
  });
});

describe('every record of the sample', () => {
  test('is one of as many as were asked for, each with a number of its own in the order of time', () => {
    expect(records).toHaveLength(3_000);
    expect(new Set(records.map(({ number }) => number)).size).toBe(3_000);
    const opened = records
      .toSorted((a, b) => a.number.localeCompare(b.number))
      .map(({ opened_at }) => opened_at);
    expect(opened).toEqual(opened.toSorted((a, b) => a - b));
  });

  test.each(['2026-11-21T20:00:00Z', '2026-11-22T17:00:00Z', '2026-02-18T02:00:00Z'])(
    'are as many when the year ends in a night, on a weekend or on a holiday: %s',
    (at) => {
      expect(simulated('off hours', 3_000, Date.parse(at)).records).toHaveLength(3_000);
    },
  );

  test('ends where its journal ends: state, values, version', () => {
    for (const record of records) {
      const own = of(record);
      const values: Record<string, unknown> = {};
      for (const { changes } of own) {
        for (const [field, [before, after]] of Object.entries(changes)) {
          expect(values[field] ?? null).toEqual(before);
          values[field] = after;
        }
      }
      const held = Object.entries(record.values).filter(([, value]) => value !== null);
      expect(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))).toEqual(
        Object.fromEntries(held),
      );
      expect(own.findLast(({ to_state }) => to_state !== null)?.to_state).toBe(record.state);
      expect(record.history.at(-1)?.state).toBe(record.state);
    }
  });

  test('happened within the year, one thing after another, by people of the sample', () => {
    const people = new Set([null, ...whole.world.people.map(({ id }) => id)]);
    for (const record of records) {
      const own = of(record);
      const times = own.map(({ occurred_at }) => occurred_at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times[0]).toBe(record.opened_at);
      expect(times[0]).toBeGreaterThanOrEqual(turns.start);
      expect(times.at(-1)).toBeLessThan(end);
      expect(own.every(({ actor_id, origin }) => people.has(actor_id) && origin === 'sample')).toBe(true);
    }
  });

  test('has the clocks that its history and the plans of the end give, and nothing left to announce', () => {
    for (const record of records) {
      const { due_at, next_clock_at } = project(incident, record, { ...whole.context, now: end });
      expect({ due_at, next_clock_at }).toEqual({
        due_at: record.due_at,
        next_clock_at: record.next_clock_at,
      });
      if (next_clock_at !== null) expect(next_clock_at).toBeGreaterThanOrEqual(end);
    }
  });

  test('reads like a ticket: no empty slot, titles of a length that fits a list', () => {
    for (const { values } of records) {
      for (const text of [values['title'], values['description'], values['resolution_text']]) {
        expect(String(text)).not.toMatch(/[{}]|undefined|NaN/);
      }
      expect(String(values['title']).length).toBeLessThanOrEqual(90);
    }
    const titles = records.map(({ values }) => String(values['title']));
    expect(new Set(titles).size).toBeGreaterThan(900);
    expect(titles.filter((title) => /[\u4e00-\u9fff]/.test(title)).length).toBeGreaterThan(60);
    expect(
      titles.filter((title) => /[ạảấầẩậắằặẹẻẽếềểễệịọỏốồổỗộớờởợụủứừửữựỵỷỹ]/.test(title)).length,
    ).toBeGreaterThan(200);
  });
});

describe('what is open at the end', () => {
  const due = open.flatMap(({ due_at }) => (due_at === null ? [] : [due_at]));

  test('is a desk at work: some due soon, some overdue, some waiting, some new', () => {
    expect(open.length).toBeGreaterThanOrEqual(20);
    expect(open.length).toBeLessThanOrEqual(60);
    expect(due.filter((at) => at < end).length).toBeGreaterThanOrEqual(2);
    expect(due.filter((at) => at >= end && at < end + 4 * HOUR_MS).length).toBeGreaterThanOrEqual(2);
    expect(open.filter(({ state }) => state === 'pending').length).toBeGreaterThanOrEqual(3);
    expect(open.filter(({ state }) => state === 'new').length).toBeGreaterThanOrEqual(1);
    expect(open.some(({ values }) => values['major'] === true)).toBe(true);
  });

  test('is so on any day of the week', () => {
    for (const day of [1, 2, 3, 4, 5, 6]) {
      const year = simulated('days', 1_500, end + day * 24 * HOUR_MS - 3 * HOUR_MS);
      const left = year.records.filter(({ state }) => isOpenState(incident, state));
      expect(left.length).toBeGreaterThanOrEqual(12);
      expect(left.some(({ state }) => state === 'pending')).toBe(true);
      expect(left.some(({ due_at }) => due_at !== null && due_at < year.turns.end)).toBe(true);
    }
  });
});

test('escalation is by hand before the program does it, and by the program afterwards', () => {
  const escalated = [...entries.values()].flat().filter(({ activity }) => activity.startsWith('escalate-'));
  const by_program = escalated.filter(({ actor_id }) => actor_id === null);
  expect(by_program.length).toBeGreaterThan(30);
  expect(by_program.every(({ occurred_at }) => occurred_at >= turns.automatic_at)).toBe(true);
  expect(escalated.filter(({ actor_id }) => actor_id !== null).length).toBeGreaterThan(100);
});

test('a year of any seed, size and end is accepted by the process to the last command', () => {
  const instants = fc.integer({ min: Date.UTC(2024, 11, 1), max: Date.UTC(2031, 11, 31) });
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 0, max: 260 }),
      instants,
      fc.boolean(),
      (seed, count, at, brief) => {
        const year = simulated(seed, count, at, { brief });
        expect(year.records.length).toBeLessThanOrEqual(Math.max(count, 2));
        if (count >= 40) expect(year.records).toHaveLength(count);
      },
    ),
    { numRuns: 25 },
  );
});
