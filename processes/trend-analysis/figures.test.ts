import { describe, expect, it } from 'vitest';
import { type TrendMember, type TrendPeriod, trendRows } from './figures.ts';

const hour = 3_600_000;
const member = (at: number, more: Partial<TrendMember> = {}): TrendMember => ({
  at,
  assessed_at: null,
  type: 'normal',
  category: 'network',
  level: 1,
  emergency: false,
  outcome: null,
  lead_ms: null,
  incidents: null,
  ...more,
});
const rowsOf = (
  subject: 'change' | 'release',
  members: readonly TrendMember[],
  unrecorded: readonly number[] | null = [],
) => {
  const period = (from: number, until: number): TrendPeriod => ({ members, unrecorded, from, until });
  return trendRows(subject, period(100, 200), period(0, 100));
};
const line = (rows: ReturnType<typeof rowsOf>, figure: string, group: string | null = null) => {
  const row = rows.find((one) => one.figure === figure && one.group === group);
  return row === undefined ? undefined : [row.value, row.previous, row.unit];
};

describe('trends of changes', () => {
  it('count what was recorded in each period, by type, category and level, also what one of them lacks', () => {
    const rows = rowsOf('change', [
      member(100),
      member(199, { type: 'emergency', emergency: true, category: null, level: 4 }),
      member(99, { type: 'standard' }),
      member(200),
    ]);
    expect(line(rows, 'recorded')).toEqual([2, 1, 'count']);
    expect(line(rows, 'by-type', 'normal')).toEqual([1, 0, 'count']);
    expect(line(rows, 'by-type', 'standard')).toEqual([0, 1, 'count']);
    expect(line(rows, 'by-category', 'network')).toEqual([1, 1, 'count']);
    expect(line(rows, 'by-level', '4')).toEqual([1, 0, 'count']);
    expect(line(rows, 'emergency-share')).toEqual([50, 0, 'percent']);
  });

  it('tell outcomes by when they came about, and nothing of a share without any', () => {
    const rows = rowsOf('change', [
      member(50, { assessed_at: 150, outcome: 'successful' }),
      member(50, { assessed_at: 150, outcome: 'failed' }),
      member(50, { assessed_at: 150, outcome: 'backed-out' }),
      member(150, { assessed_at: 250, outcome: 'successful' }),
    ]);
    expect(line(rows, 'assessed')).toEqual([3, 0, 'count']);
    expect(line(rows, 'success-share')).toEqual([33.3, null, 'percent']);
    expect(line(rows, 'failed')).toEqual([1, 0, 'count']);
    expect(line(rows, 'backed-out')).toEqual([1, 0, 'count']);
    expect(line(rows, 'with-problems')).toEqual([0, 0, 'count']);
  });

  it('tell deployments without a change and the middle of the time to deployment', () => {
    const lead = (at: number, hours: number) => member(at, { lead_ms: hours * hour });
    const rows = rowsOf('change', [lead(110, 2), lead(120, 4), lead(130, 90), member(140)], [150, 160, 99]);
    expect(line(rows, 'unrecorded-deployments')).toEqual([2, 1, 'count']);
    expect(line(rows, 'lead-time')).toEqual([4, null, 'hours']);
    expect(line(rows, 'incidents')).toBeUndefined();
  });
});

describe('trends of releases', () => {
  it('count incidents after them, and nothing where none was counted', () => {
    const rows = rowsOf(
      'release',
      [member(110, { incidents: 3 }), member(120, { incidents: 0 }), member(20)],
      null,
    );
    expect(line(rows, 'incidents')).toEqual([3, null, 'count']);
    expect(line(rows, 'with-incidents')).toEqual([1, 0, 'count']);
    expect(line(rows, 'unrecorded-deployments')).toBeUndefined();
  });

  it('take a roll-back for what a change calls backed out', () => {
    const rows = rowsOf('release', [member(110, { assessed_at: 110, outcome: 'rolled-back' })], null);
    expect(line(rows, 'backed-out')).toEqual([1, 0, 'count']);
  });
});
