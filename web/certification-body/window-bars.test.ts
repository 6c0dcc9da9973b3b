import { describe, expect, it } from 'vitest';
import { axisOf, standingOn } from './window-bars.ts';

const window = { from: '2027-01-01', until: '2027-06-15', done_on: null };

describe('where an audit of a programme stands', () => {
  it.each([
    ['2026-12-31', 'ahead'],
    ['2027-01-01', 'now'],
    ['2027-06-15', 'now'],
    ['2027-06-16', 'late'],
  ])('on %s: %s', (day, standing) => {
    expect(standingOn(window, day)).toBe(standing);
    expect(standingOn({ ...window, done_on: '2027-03-01' }, day)).toBe('done');
  });
});

describe('the axis of a programme', () => {
  it('is of whole years, with each window in its place', () => {
    const axis = axisOf([window, { from: '2028-12-16', until: '2029-03-16', done_on: null }]);
    expect(axis?.years.map(({ year }) => year)).toEqual([2027, 2028, 2029]);
    expect(axis?.years[0]?.start).toBe(0);
    expect(axis?.stretch('2027-01-01', '2029-12-31')).toEqual({ start: 0, width: 100 });
    expect(axis?.at('2029-12-31')).toBeGreaterThan(99);
    expect(axis?.at('2026-12-31')).toBeNull();
    expect(axis?.at('2030-01-01')).toBeNull();
  });

  it('is none without windows', () => {
    expect(axisOf([])).toBeNull();
  });
});
