import { describe, expect, test } from 'vitest';
import { Random } from './random.ts';

const draws = (random: Random, count: number): number[] => Array.from({ length: count }, () => random.next());

describe('random numbers', () => {
  test('are those of the reference implementation (xoshiro128starstar.c 1.1, state 1 2 3 4)', () => {
    expect(draws(new Random([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('are the same for the same seed and differ for another', () => {
    expect(draws(new Random('seed'), 50)).toEqual(draws(new Random('seed'), 50));
    expect(draws(new Random('seed'), 50)).not.toEqual(draws(new Random('seeds'), 50));
  });

  test('for one purpose do not depend on what was drawn for others', () => {
    const first = new Random('seed');
    draws(first, 7);
    expect(draws(first.fork('mail'), 5)).toEqual(draws(new Random('seed').fork('mail'), 5));
    expect(draws(first.fork('mail'), 5)).not.toEqual(draws(first.fork('post'), 5));
  });

  test('fall as their distributions say', () => {
    const random = new Random('distributions');
    const count = 20_000;
    const sample = (draw: () => number): number[] => Array.from({ length: count }, draw);
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    expect(mean(sample(() => random.fraction()))).toBeCloseTo(0.5, 1);
    const normal = sample(() => random.normal());
    expect(Math.abs(mean(normal))).toBeLessThan(0.03);
    expect(mean(normal.map((value) => value * value))).toBeCloseTo(1, 1);
    expect(mean(sample(() => random.poisson(3)))).toBeCloseTo(3, 1);
    const below = sample(() => random.logNormal(10, 1)).filter((value) => value < 10).length;
    expect(below / count).toBeCloseTo(0.5, 1);
    const chosen = sample(() => random.weighted([[0, 1] as const, [1, 3] as const, [2, 0] as const]));
    expect(mean(chosen)).toBeCloseTo(0.75, 1);
    expect(chosen).not.toContain(2);
    expect(new Set(sample(() => random.integer(1, 3)))).toEqual(new Set([1, 2, 3]));
  });

  test('cannot be picked from nothing', () => {
    const random = new Random('none');
    expect(() => random.pick([])).toThrow(RangeError);
    expect(() => random.weighted([['a', 0]])).toThrow(RangeError);
  });
});
