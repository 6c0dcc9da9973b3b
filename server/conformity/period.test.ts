import { describe, expect, test } from 'vitest';
import { settlePeriod } from './period.ts';

const now = Date.parse('2026-11-21T10:00:30Z');
const basis = { time_zone: 'Asia/Ho_Chi_Minh', now, newest_evidence_at: Date.parse('2017-02-18T15:00:00Z') };
const iso = (at: number): string => new Date(at).toISOString();

describe('the period of an assessment', () => {
  test('is the twelve months that end with the newest evidence', () => {
    const { period, reference } = settlePeriod(basis);
    expect([iso(period.from), iso(period.to)]).toEqual([
      '2016-02-18T15:01:00.000Z',
      '2017-02-18T15:01:00.000Z',
    ]);
    expect(reference).toBe(now);
  });

  test('takes in evidence of this very instant', () => {
    const { period } = settlePeriod({ ...basis, newest_evidence_at: now });
    expect(period.to).toBe(now + 1);
  });

  test('ends now where there are no records', () => {
    const { period } = settlePeriod({ ...basis, newest_evidence_at: null });
    expect(period.to).toBe(now + 1);
  });

  test('begins and ends with days of the organisation’s zone, and is judged as of its end', () => {
    const { period, reference } = settlePeriod({ ...basis, from: '2026-01-01', to: '2026-04-01' });
    expect([iso(period.from), iso(period.to)]).toEqual([
      '2025-12-31T17:00:00.000Z',
      '2026-03-31T17:00:00.000Z',
    ]);
    expect(reference).toBe(period.to);
  });

  test('takes instants with an offset', () => {
    const { period } = settlePeriod({ ...basis, from: '2026-01-01T00:00:00+01:00', to: '2026-01-02T00:00Z' });
    expect(iso(period.from)).toBe('2025-12-31T23:00:00.000Z');
  });

  test('never reaches beyond now', () => {
    const { period, reference } = settlePeriod({ ...basis, from: '2026-01-01', to: '2026-12-31' });
    expect(period.to).toBe(now + 1);
    expect(reference).toBe(now);
  });

  test('of twelve months before a leap day begins on 28 February', () => {
    const { period } = settlePeriod({ ...basis, time_zone: 'UTC', to: '2024-02-29' });
    expect(iso(period.from)).toBe('2023-02-28T00:00:00.000Z');
  });

  test.each(['2026-02-30', '2026-1-1', 'today', '', '2026-01-01T00:00:00', '1969-12-31', '20260101'])(
    'is refused for %j',
    (from) => {
      expect(() => settlePeriod({ ...basis, from, to: '2026-04-01' })).toThrow('assessment.date-invalid');
    },
  );

  test.each([
    ['2026-04-01', '2026-04-01'],
    ['2026-04-02', '2026-04-01'],
    ['2027-01-01', '2027-02-01'],
  ])('is refused when it holds no time: %s to %s', (from, to) => {
    expect(() => settlePeriod({ ...basis, from, to })).toThrow('assessment.period-empty');
  });
});
