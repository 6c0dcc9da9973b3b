import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, monthsAfter } from '../../kernel/day.ts';
import {
  type Cycle,
  type CyclePlan,
  canFollow,
  cycleAfter,
  cycleFrom,
  expiredProgramme,
  liftedProgramme,
  type ProgrammeRow,
  programmeOf,
  programmeTakenOver,
  suspendedProgramme,
  withNext,
} from './programme.ts';

const plan: CyclePlan = { closing_days: 90, window_days: 90, surveillance_days: 3, recertification_days: 6 };
const windows = (rows: readonly ProgrammeRow[]) => rows.map(({ kind, from, until }) => [kind, from, until]);
const yearOf = (day: string) => Number(day.slice(0, 4));

const day = fc.integer({ min: 0, max: 7_000 }).map((days) => daysAfter('2020-01-01', days));
const anyPlan = fc.record({
  closing_days: fc.integer({ min: 30, max: 180 }),
  window_days: fc.integer({ min: 30, max: 180 }),
});
const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000;

const anyDays = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9 });

/** Takes a day of each window and expects every rule of a programme to be kept; the days of surveillance. */
function keepsRules(cycle: Cycle, planned: CyclePlan, at: readonly number[]): readonly string[] {
  const rows = programmeOf(cycle, planned);
  for (const { from, until } of rows) expect(from <= until).toBe(true);
  const taken = rows.map(({ from, until }, index) =>
    daysAfter(from, Math.floor((at[index] ?? 0) * daysBetween(from, until))),
  );
  const recertified = taken.at(-1) ?? '';
  const surveyed = taken.slice(0, -1);
  expect(rows.at(-1)?.kind).toBe('recertification');
  expect(recertified <= daysAfter(cycle.expires_on, -planned.closing_days)).toBe(true);
  expect((surveyed[0] ?? '') <= monthsAfter(cycle.decided_on, 12)).toBe(true);
  expect((surveyed[0] ?? '') > cycle.decided_on).toBe(true);
  for (let year = yearOf(cycle.decided_on) + 1; year < yearOf(recertified); year += 1) {
    expect(surveyed.map(yearOf)).toContain(year);
  }
  return surveyed;
}

describe('a cycle of three years', () => {
  it('begins with the decision and ends on the day before three years have passed', () => {
    expect(cycleFrom('2026-03-02')).toEqual({ decided_on: '2026-03-02', expires_on: '2029-03-01' });
  });

  it('is followed by one whose validity continues the former, early, late, or restored', () => {
    const former = cycleFrom('2026-03-02');
    for (const decided_on of ['2028-12-10', '2029-03-01', '2029-08-20']) {
      expect(cycleAfter(former, decided_on)).toEqual({ decided_on, expires_on: '2032-03-01' });
      expect(canFollow(former.expires_on, decided_on)).toBe(true);
    }
    expect(canFollow(former.expires_on, '2029-09-01')).toBe(true);
    expect(canFollow(former.expires_on, '2029-09-02')).toBe(false);
  });
});

describe('a programme', () => {
  it('has surveillance in both years, the first within twelve months, and recertification with time to close', () => {
    expect(windows(programmeOf(cycleFrom('2026-06-15'), plan))).toEqual([
      ['surveillance', '2027-01-01', '2027-06-15'],
      ['surveillance', '2028-01-01', '2028-12-31'],
      ['recertification', '2028-12-16', '2029-03-16'],
    ]);
  });

  it('puts the first surveillance earlier when recertification falls into the second year after', () => {
    expect(windows(programmeOf(cycleFrom('2026-02-01'), plan))).toEqual([
      ['surveillance', '2026-08-01', '2027-02-01'],
      ['surveillance', '2027-02-02', '2027-12-31'],
      ['recertification', '2028-08-04', '2028-11-02'],
    ]);
  });

  it('keeps every rule, whichever day of each window is taken', () => {
    fc.assert(
      fc.property(day, anyPlan, anyDays, (on, own, at) => {
        const surveyed = keepsRules(cycleFrom(on), { ...plan, ...own }, at);
        expect(surveyed.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('keeps them too in a cycle whose decision came before or after the former ended', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -200, max: 180 }), anyPlan, anyDays, (on, shift, own, at) => {
        const former = cycleFrom(on);
        keepsRules(cycleAfter(former, daysAfter(former.expires_on, shift)), { ...plan, ...own }, at);
      }),
    );
  });

  it('keeps the cycle of another body when its client is taken over, without what is past', () => {
    const cycle: Cycle = cycleFrom('2026-06-15');
    expect(windows(programmeTakenOver(cycle, plan, '2028-05-10'))).toEqual([
      ['surveillance', '2028-05-10', '2028-12-31'],
      ['recertification', '2028-12-16', '2029-03-16'],
    ]);
  });
});

describe('what happens to a programme', () => {
  const rows = programmeOf(cycleFrom('2026-06-15'), plan);

  it('has an audit to lift a suspension within six months, and what was missed is owed in the rest of the year', () => {
    const suspended = suspendedProgramme(rows, '2027-05-20');
    expect(windows(suspended).at(-1)).toEqual(['special', '2027-05-20', '2027-11-20']);
    const lifted = liftedProgramme(suspended, '2027-08-01');
    expect(windows(lifted).slice(0, 2)).toEqual([
      ['surveillance', '2027-08-01', '2027-12-31'],
      ['surveillance', '2028-01-01', '2028-12-31'],
    ]);
    expect(lifted.at(-1)?.done_on).toBe('2027-08-01');
  });

  it('ends with expiry but for six months in which to restore', () => {
    const done = withNext(rows, 'surveillance', { done_on: '2027-03-01' }) ?? [];
    expect(windows(expiredProgramme(done, cycleFrom('2026-06-15')))).toEqual([
      ['surveillance', '2027-01-01', '2027-06-15'],
      ['restoration', '2029-06-15', '2029-12-14'],
    ]);
  });

  it('marks the earliest audit of a kind as done, and knows none that is not planned', () => {
    const once = withNext(rows, 'surveillance', { done_on: '2027-03-01' }) ?? [];
    const twice = withNext(once, 'surveillance', { done_on: '2028-03-01' }) ?? [];
    expect(twice.map(({ done_on }) => done_on)).toEqual(['2027-03-01', '2028-03-01', null]);
    expect(withNext(twice, 'surveillance', { done_on: '2028-04-01' })).toBeNull();
  });
});
