import { assert as check, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import { mostOccurrences, occurrencesOf, type RepeatingWindow } from './occurrences.ts';

const at = (text: string): number => Date.parse(text);
const told = (window: RepeatingWindow, from: string, until: string, zone = 'UTC') =>
  occurrencesOf(window, { from: at(from), until: at(until) }, zone).map(({ from, until }) =>
    [from, until].map((one) => new Date(one).toISOString().slice(0, 16)),
  );
const window = (
  starts: string,
  ends: string,
  repeats: RepeatingWindow['repeats'] = 'none',
  repeats_until: string | null = null,
): RepeatingWindow => ({ starts_at: at(starts), ends_at: at(ends), repeats, repeats_until });

describe('a window', () => {
  it('that is once is there where it touches the range', () => {
    const once = window('2026-03-07T22:00Z', '2026-03-08T02:00Z');
    expect(told(once, '2026-03-01', '2026-04-01')).toEqual([['2026-03-07T22:00', '2026-03-08T02:00']]);
    expect(told(once, '2026-03-08', '2026-03-09')).toHaveLength(1);
    expect(told(once, '2026-03-08T02:00Z', '2026-03-09')).toEqual([]);
    expect(told(once, '2026-03-01', '2026-03-07T22:00Z')).toEqual([]);
  });

  it('that comes each week keeps its hour on the wall when clocks are put forward', () => {
    const weekly = window('2026-03-21T21:00Z', '2026-03-22T01:00Z', 'weekly');
    // Berlin: ten in the evening to two at night; summer time begins on 29 March.
    expect(told(weekly, '2026-03-20', '2026-04-06', 'Europe/Berlin')).toEqual([
      ['2026-03-21T21:00', '2026-03-22T01:00'],
      ['2026-03-28T21:00', '2026-03-29T01:00'],
      ['2026-04-04T20:00', '2026-04-05T00:00'],
    ]);
  });

  it('that falls into the hour that is left out still lasts', () => {
    const short = window('2026-03-22T01:00Z', '2026-03-22T02:00Z', 'weekly');
    const [, inSpring] = told(short, '2026-03-20', '2026-03-30', 'Europe/Berlin');
    expect(inSpring).toEqual(['2026-03-29T01:00', '2026-03-29T02:00']);
  });

  it('that comes each month on the 31st comes on the last day of shorter ones', () => {
    const monthly = window('2026-01-31T22:00Z', '2026-02-01T04:00Z', 'monthly');
    expect(told(monthly, '2026-01-01', '2026-04-01')).toEqual([
      ['2026-01-31T22:00', '2026-02-01T04:00'],
      ['2026-02-28T22:00', '2026-03-01T04:00'],
      ['2026-03-31T22:00', '2026-04-01T04:00'],
    ]);
  });

  it('that comes on the second Tuesday stays there, and a fifth is the last where there are four', () => {
    const second = window('2026-01-13T22:00Z', '2026-01-13T23:00Z', 'monthly-weekday');
    expect(told(second, '2026-02-01', '2026-05-01').map(([from]) => from)).toEqual([
      '2026-02-10T22:00',
      '2026-03-10T22:00',
      '2026-04-14T22:00',
    ]);
    const fifth = window('2026-01-30T22:00Z', '2026-01-30T23:00Z', 'monthly-weekday');
    expect(told(fifth, '2026-02-01', '2026-06-01').map(([from]) => from)).toEqual([
      '2026-02-27T22:00',
      '2026-03-27T22:00',
      '2026-04-24T22:00',
      '2026-05-29T22:00',
    ]);
  });

  it('ends with the last day on which it may begin', () => {
    const ending = window('2026-03-07T22:00Z', '2026-03-08T02:00Z', 'weekly', '2026-03-21');
    expect(told(ending, '2026-03-01', '2026-06-01')).toHaveLength(3);
  });

  it('is never told more often than the most', () => {
    const weekly = window('2026-03-07T22:00Z', '2026-03-08T02:00Z', 'weekly');
    expect(told(weekly, '2026-03-01', '2099-01-01')).toHaveLength(mostOccurrences);
  });
});

describe('whatever the window, zone and range', () => {
  const zones = constantFrom(
    'UTC',
    'Europe/Berlin',
    'Asia/Ho_Chi_Minh',
    'America/New_York',
    'Australia/Lord_Howe',
  );
  const turns = constantFrom('weekly' as const, 'monthly' as const, 'monthly-weekday' as const);
  const start = at('2024-01-01T00:00Z');

  it('occurrences are in order, last, touch the range and do not overlap', () => {
    check(
      property(
        turns,
        zones,
        integer({ min: 0, max: 2_000 }),
        integer({ min: 1, max: 160 }),
        integer({ min: 0, max: 900 }),
        integer({ min: 1, max: 120 }),
        (repeats, zone, begin, hours, from, days) => {
          const planned: RepeatingWindow = {
            starts_at: start + begin * 3_600_000,
            ends_at: start + (begin + hours) * 3_600_000,
            repeats,
            repeats_until: null,
          };
          const range = { from: start + from * DAY_MS, until: start + (from + days) * DAY_MS };
          const found = occurrencesOf(planned, range, zone);
          found.forEach((one, index) => {
            expect(one.until).toBeGreaterThan(one.from);
            expect(one.from < range.until && one.until > range.from).toBe(true);
            if (index > 0) expect(one.from).toBeGreaterThanOrEqual(found[index - 1]?.until ?? 0);
          });
          // What is found in a part of the range is found in the whole of it.
          const half = { from: range.from, until: (range.from + range.until) / 2 };
          for (const one of occurrencesOf(planned, half, zone)) expect(found).toContainEqual(one);
        },
      ),
    );
  });
});
