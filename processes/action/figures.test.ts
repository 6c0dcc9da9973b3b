import { describe, expect, it } from 'vitest';
import { figureInJune, inJune, observed, type Seen } from '../testing/observed.ts';
import { actionModule } from './module.ts';

const told = (...seen: Seen[]) => observed(actionModule, ...seen);
const of = (id: string, stories: ReturnType<typeof told>[]) =>
  figureInJune(actionModule, `action.${id}`, stories);
const due = (due_on: string) => ({ due_on });
const done = (day: number) => ({ done_at: inJune(day) });

const early = told([inJune(-90), 'planned', due('2026-06-20')], [inJune(-60), 'verified', done(-61)]);
const onTheDay = told([inJune(-9), 'planned', due('2026-06-10')], [inJune(9.9), 'done', done(9.9)]);
const late = told([inJune(-9), 'planned', due('2026-06-10')], [inJune(10.5), 'done', done(10.5)]);
const owed = told([inJune(-9), 'planned', due('2026-06-30')]);
const later = told([inJune(-9), 'in-progress', due('2026-07-01')]);
const undated = told([inJune(-9), 'planned']);
const cancelled = told([inJune(-9), 'planned', due('2026-06-10')], [inJune(3), 'cancelled']);
const all = [early, onTheDay, late, owed, later, undated, cancelled];

describe('figures of actions', () => {
  it('tell how many of those due in the period were done by their day, however long before', () => {
    expect(of('done-in-time', all)).toEqual([50, 4]);
  });

  it('count those still to be done whose day is over', () => {
    expect(of('overdue', all)).toEqual([1, 3]);
  });
});
