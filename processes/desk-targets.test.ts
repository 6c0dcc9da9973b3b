import { describe, expect, test } from 'vitest';
import { makeCalendar, weekdays } from '../kernel/calendar.ts';
import { evaluateClocks } from '../kernel/project.ts';
import type { ClockedRecord, StateSpan } from '../kernel/record.ts';
import { operationalClocks } from './desk-clocks.ts';
import { derivedHands } from './desk-hands.ts';
import { mostSpecific, targetBy } from './desk-targets.ts';

const line = (service: string | null, customer: string | null, priority: number | null) => ({
  service,
  customer,
  priority,
  calendar: null,
});

const minute = 60_000;
const monday = Date.parse('2026-03-02T08:00:00Z');
const at = (minutes: number): number => monday + minutes * minute;

/** Every minute counts, so that sums are those of the story. */
const always = makeCalendar({
  id: 'always',
  name: 'Always',
  time_zone: 'UTC',
  hours: Object.fromEntries(weekdays.map((day) => [day, [['00:00', '24:00']]])) as never,
  holidays: [],
});

describe('the line of targets that a record comes under', () => {
  const values = { service: 'mail', customer: 'acme', priority: 2 };
  const lines = [
    line(null, null, null),
    line(null, null, 2),
    line('mail', null, null),
    line('mail', null, 2),
    line(null, 'acme', null),
    line('mail', 'acme', 2),
    line('mail', 'acme', 1),
  ];

  test('names its customer before its service before its priority', () => {
    const order: number[] = [];
    let left = lines.map((one, place) => ({ ...one, place }));
    for (let found = mostSpecific(left, values); found !== null; found = mostSpecific(left, values)) {
      const { place } = found.line;
      order.push(place);
      left = left.filter((one) => one.place !== place);
    }
    expect(order).toEqual([5, 4, 3, 2, 1, 0]);
  });

  test('is the one further up of two alike, and none where none fits', () => {
    expect(mostSpecific([line('mail', null, 2), line('mail', null, 2)], values)?.place).toBe(0);
    expect(mostSpecific([line('mail', null, 1), line('web', null, 2)], values)).toBeNull();
  });

  test('written before customers were known is read as one for every customer', () => {
    const old = { service: null, priority: 2, calendar: null };
    expect(mostSpecific([old], values)?.matched).toEqual(['priority']);
  });

  test('says from when on a target is at risk, or the organisation does', () => {
    const found = { line: line(null, null, 2), place: 3, matched: ['priority'] };
    const settings = { 'desk.targets': { at_risk_percent: 60, teams: [], suppliers: [] } };
    expect(targetBy(found, 'incident.targets', 90, settings, [75])).toMatchObject({
      at_risk_percent: 60,
      thresholds_percent: [60, 75, 100],
      by: { setting: 'incident.targets', line: 3, matched: ['priority'] },
    });
    const own = { ...found, line: { ...found.line, at_risk_percent: 50 } };
    expect(targetBy(own, 'incident.targets', 90, settings)).toMatchObject({ at_risk_percent: 50 });
  });
});

describe('the clocks of teams and suppliers', () => {
  const clocks = operationalClocks({ process: 'incident', over: ['resolved'], waiting: ['pending'] });
  const teamTarget = (team: string | null, minutes: number) => ({
    team,
    process: null,
    service: null,
    priority: null,
    minutes,
    calendar: null,
  });
  const supplierTarget = { supplier: 'Carrier', service: null, priority: null, minutes: 20, calendar: null };
  const settings = {
    'desk.targets': { at_risk_percent: 75, teams: [teamTarget('second', 60)], suppliers: [supplierTarget] },
  };

  /** Lives through a story of values and states, each from an instant on. */
  function lived(
    steps: readonly { at: number; state?: string; values?: Record<string, unknown> }[],
  ): ClockedRecord {
    let values: Record<string, unknown> = {};
    const history: StateSpan[] = [];
    for (const step of steps) {
      values = { ...values, ...step.values };
      if (step.state !== undefined) history.push({ state: step.state, at: at(step.at) });
      values = { ...values, ...derivedHands({ values } as never, at(step.at)) };
    }
    return { values, history, opened_at: at(0) };
  }

  function told(record: ClockedRecord, now: number, planned: object = settings) {
    const context = { now: at(now), settings: planned as never, calendar: () => always };
    return evaluateClocks({ clocks }, record, context).map(({ name, evaluation, operational }) => ({
      name,
      minutes: evaluation.elapsed_ms / minute,
      breached: evaluation.breached,
      operational,
    }));
  }

  const story = [
    { at: 0, state: 'new', values: { team: 'first' } },
    { at: 30, state: 'assigned', values: { team: 'second' } },
    { at: 50, state: 'pending', values: { pending_reason: 'supplier', supplier: 'Carrier' } },
    { at: 75, state: 'in-progress', values: { pending_reason: null } },
    { at: 85, values: { team: 'first' } },
    { at: 100, values: { team: 'second' } },
  ];

  test('count only while the record is in those hands, through every turn of theirs', () => {
    expect(told(lived(story), 110)).toEqual([
      // 30–50, 75–85 and 100–110; waiting for the supplier is not the team's.
      { name: 'team', minutes: 40, breached: false, operational: true },
      { name: 'supplier', minutes: 25, breached: true, operational: true },
    ]);
    expect(told(lived(story), 131).find(({ name }) => name === 'team')?.breached).toBe(true);
  });

  test('stop with the work, and go by a target that is changed later', () => {
    const done = lived([...story, { at: 110, state: 'resolved' }]);
    expect(told(done, 500).map(({ minutes }) => minutes)).toEqual([40, 25]);
    const stricter = {
      'desk.targets': { at_risk_percent: 75, teams: [teamTarget(null, 39)], suppliers: [] },
    };
    expect(told(done, 500, stricter)).toEqual([
      { name: 'team', minutes: 40, breached: true, operational: true },
    ]);
  });

  test('are told nothing of where no target fits, or a log of elsewhere does not say who had it', () => {
    expect(told(lived(story.slice(0, 1)), 20)).toEqual([]);
    const observed = { ...lived(story), values: { team: 'second' } };
    expect(told(observed, 110)).toEqual([]);
  });

  test('forget the supplier when it is no longer waited for', () => {
    expect(lived(story).values['supplier']).toBeNull();
    expect(lived(story.slice(0, 3)).values['supplier']).toBe('Carrier');
  });
});
