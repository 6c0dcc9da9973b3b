import { describe, expect, test } from 'vitest';
import { refusalCodes } from '../testing/known.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { stockTake } from './definition.ts';
import { differencePercent, expectedIn } from './lines.ts';
import { stockTakeModule } from './module.ts';

const assetSettings = { 'asset.locations': { choices: [{ id: 'office', name: 'Office' }] } };
const settings = startingSettings(stockTakeModule, assetSettings);
const telling = { definition: stockTake, settings };
const plan = { title: 'Count', planned_from: '2026-03-02', planned_until: '2026-03-06', assignee: idOf(1) };
const none = { missing: 0, seen: 0, misplaced: 0, unexpected: 0, unknown: 0 };
const endOf = (day: string): number => Date.parse(`${day}T23:59:59.999Z`);
const until = endOf('2026-03-06');
const start: Step = perform(2, 'start');

describe('the difference', () => {
  test('is the share of differences in what was expected or found', () => {
    const tally = { missing: 1, seen: 96, misplaced: 1, unexpected: 1, unknown: 1 };
    expect([differencePercent(tally), expectedIn(tally)]).toEqual([4, 98]);
    expect(differencePercent({ ...none, seen: 2, missing: 1 })).toBe(33.33);
  });

  test('of nothing is none', () => {
    expect(differencePercent(none)).toBeNull();
  });
});

describe('a stock-take', () => {
  test('does not end before it begins', () => {
    const steps = [create(1, { ...plan, planned_until: '2026-03-01' })];
    expect(refusalCodes(steps, telling)).toEqual(['field.day-too-early']);
  });

  test('keeps its scope once the count has begun', () => {
    const revised = perform(3, 'revise', { locations: ['office'] });
    expect(refusalCodes([create(1, plan), revised], telling)).toEqual([]);
    expect(refusalCodes([create(1, plan), start, revised], telling)).toEqual(['activity.not-now']);
  });

  const closing = (brought: object, more: object = {}): readonly string[] =>
    refusalCodes(
      [
        create(1, plan),
        start,
        perform(3, 'end-counting'),
        [4, { kind: 'perform', activity: 'close', values: {}, signature: 'A', brought: { ...brought } }],
      ],
      { ...telling, settings: { ...settings, ...more } },
    );

  test('is not closed with something to decide, nor by whoever counted where that is planned', () => {
    const own = { undecided: 0, counted_by: [idOf(1)] };
    expect(closing({ undecided: 1, counted_by: [idOf(2)] })).toEqual(['stock-take.undecided']);
    expect(closing(own)).toEqual(['stock-take.own-count']);
    expect(closing(own, { 'stock-take.rules': { by_another: false } })).toEqual([]);
    expect(closing({ undecided: 0, counted_by: [idOf(2)] })).toEqual([]);
  });

  test('asks whom it should by its days', () => {
    const owed = (...steps: Step[]) =>
      stockTake.obligations?.(
        tell([create(1, { ...plan, counters: [idOf(7), idOf(8)] }), ...steps], telling).record,
        {
          settings,
          endOf,
        },
      );
    expect(owed()).toMatchObject([{ kind: 'begin', due_at: endOf('2026-03-02'), person: idOf(1) }]);
    expect(owed(start)).toEqual([
      { kind: 'count', due_at: until, person: idOf(7) },
      { kind: 'count', due_at: until, person: idOf(8) },
    ]);
    expect(owed(start, perform(3, 'end-counting'))).toMatchObject([
      { kind: 'decide', due_at: until, person: idOf(1) },
    ]);
  });
});
