import { describe, expect, test } from 'vitest';
import { Random } from '../../random.ts';
import { turnsOf } from '../../settings.ts';
import type { TimedStep } from './timed.ts';
import { changeSteps } from './year.ts';

const DAY_MS = 86_400_000;
/** A Friday afternoon in Hồ Chí Minh City. */
const end = Date.parse('2026-11-20T07:00:00Z');
const stepsOf = (seed: string, at = end, share = 1) => changeSteps(turnsOf(at), new Random(seed), share);

/** The first step of every record. */
function begun(steps: readonly TimedStep[]): readonly TimedStep[] {
  const seen = new Set<string>();
  return steps.filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined);
}

function values({ deed }: TimedStep): Readonly<Record<string, unknown>> {
  return deed.kind === 'create' ? deed.values : {};
}

const changesIn = (steps: readonly TimedStep[]) => begun(steps).filter(({ process }) => process === 'change');
const count = (steps: readonly TimedStep[], process: string): number =>
  begun(steps).filter((one) => one.process === process).length;

describe('a whole year', () => {
  const year = stepsOf('whole');

  test('has some two hundred changes, most of them standard, few emergencies', () => {
    const changes = changesIn(year);
    const share = (type: string): number =>
      changes.filter((one) => values(one)['change_type'] === type).length / changes.length;
    expect(changes.length).toBeGreaterThan(200);
    expect(changes.length).toBeLessThan(260);
    expect(share('standard')).toBeGreaterThan(0.54);
    expect(share('normal')).toBeGreaterThan(0.28);
    expect(share('emergency')).toBeGreaterThan(0.04);
    expect(share('emergency')).toBeLessThan(0.1);
  });

  test('has a meeting each week, releases and what a pipeline reported of both', () => {
    expect(count(year, 'change-meeting')).toBeGreaterThanOrEqual(50);
    expect(count(year, 'release')).toBeGreaterThanOrEqual(36);
    expect(count(year, 'deployment')).toBeGreaterThan(200);
    expect(count(year, 'deployment')).toBeLessThan(320);
    expect(count(year, 'service-transition')).toBe(4);
  });

  test('goes on after its end: twelve to twenty changes are ahead', () => {
    const ahead = changesIn(year).filter((one) => Number(values(one)['planned_start']) >= end);
    expect(ahead.length).toBeGreaterThanOrEqual(12);
    expect(ahead.length).toBeLessThanOrEqual(22);
  });

  test('happens in the order of time, within the year', () => {
    const times = year.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(turnsOf(end).start);
    expect(times.at(-1)).toBeLessThan(end);
  });

  test('says nothing with an empty slot', () => {
    for (const step of begun(year)) {
      const said = [values(step)['title'], values(step)['description']].filter((one) => one !== undefined);
      for (const text of said) expect(String(text)).not.toMatch(/[{}!]|undefined|NaN/);
    }
  });
});

test('the same seed gives the same year, another one another', () => {
  const told = (seed: string) => JSON.stringify(stepsOf(seed).map(({ at, by, key }) => [at, by, key]));
  expect(told('a')).toBe(told('a'));
  expect(told('a')).not.toBe(told('b'));
});

test('a smaller sample has less of what is ordinary, and every mistake all the same', () => {
  const [small, whole] = [stepsOf('a', end, 0.01), stepsOf('a')];
  expect(small.length).toBeLessThan(whole.length / 2);
  for (const process of ['standard-change', 'change-window', 'service-transition', 'service']) {
    expect([process, count(small, process)]).toEqual([process, count(whole, process)]);
  }
});

test('changes are ahead whenever the year ends', () => {
  for (let month = 0; month < 12; month += 1) {
    const at = Date.UTC(2027, month, 17, 5);
    const ahead = changesIn(stepsOf('any', at)).filter((one) => Number(values(one)['planned_start']) >= at);
    expect([month, ahead.length > 6]).toEqual([month, true]);
    expect(ahead.every((one) => Number(values(one)['planned_start']) < at + 60 * DAY_MS)).toBe(true);
  }
});
