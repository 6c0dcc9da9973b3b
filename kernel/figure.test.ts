import { describe, expect, it } from 'vitest';
import type { Member } from './check.ts';
import { countFigure, isOfServices, medianFigure, shareFigure } from './figure.ts';

const text = { en: 'Text', vi: 'Văn bản', zh: '文本' };
const about = {
  id: 'sample.figure',
  process: 'sample',
  name: text,
  method: text,
  fields: [],
  service_field: null,
};
const context = { period: { from: 0, to: 10 }, settings: {}, calendar: () => null };
const member = (value: number | null, service: unknown = null): Member =>
  ({ record: { values: { value, service } }, entries: [], clocks: () => [] }) as never;
const valueIn = ({ record }: Member): number | undefined =>
  (record.values['value'] as number | null) ?? undefined;
const over = (figure: ReturnType<typeof countFigure>, values: readonly (number | null)[]) => {
  const run = figure.start(context);
  for (const value of values) run.take(member(value));
  return run.finish();
};
const isBig = (one: Member): boolean | undefined => {
  const value = valueIn(one);
  return value === undefined ? undefined : value > 5;
};

describe('a figure', () => {
  it('counts what is so, which may be nothing of something', () => {
    expect(over(countFigure(about, isBig), [6, 7, 1, null])).toEqual({ value: 2, population: 3 });
    expect(over(countFigure(about, isBig), [1])).toEqual({ value: 0, population: 1 });
  });

  it('tells a share to two decimals', () => {
    expect(over(shareFigure(about, isBig), [6, 1, 1])).toEqual({ value: 33.33, population: 3 });
  });

  it('tells the middle, by size', () => {
    const median = medianFigure({ ...about, unit: 'hours' }, valueIn);
    expect(over(median, [100, 2, 9, null])).toEqual({ value: 9, population: 3 });
    expect(over(median, [10, 9, 100, 2])).toEqual({ value: 9.5, population: 4 });
  });

  it('is no value of nothing', () => {
    const nothing = { value: null, population: 0 };
    expect(over(countFigure(about, isBig), [null])).toEqual(nothing);
    expect(over(shareFigure(about, isBig), [])).toEqual(nothing);
    expect(over(medianFigure({ ...about, unit: 'days' }, valueIn), [])).toEqual(nothing);
  });

  it('starts anew each time', () => {
    const median = medianFigure({ ...about, unit: 'hours' }, valueIn);
    over(median, [1, 2, 3]);
    expect(over(median, [8])).toEqual({ value: 8, population: 1 });
  });
});

describe('a record', () => {
  it('belongs to a service that it names, one or several', () => {
    expect(isOfServices(member(1, 'a'), 'service', [])).toBe(true);
    expect(isOfServices(member(1, 'a'), 'service', ['b', 'a'])).toBe(true);
    expect(isOfServices(member(1, ['c', 'a']), 'service', ['a'])).toBe(true);
    expect(isOfServices(member(1), 'service', ['a'])).toBe(false);
    expect(isOfServices(member(1, 'a'), null, ['a'])).toBe(false);
  });
});
