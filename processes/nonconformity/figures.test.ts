import { describe, expect, it } from 'vitest';
import { figureInJune, inJune, june, observed, type Seen } from '../testing/observed.ts';
import { idOf } from '../testing/stories.ts';
import { nonconformityModule } from './module.ts';

const told = (...seen: Seen[]) => observed(nonconformityModule, ...seen);
const of = (id: string, stories: ReturnType<typeof told>[]) =>
  figureInJune(nonconformityModule, `nonconformity.${id}`, stories);

const closedBefore = told([inJune(-40), 'raised'], [inJune(-1), 'verified']);
const closed = told([inJune(-10), 'raised'], [inJune(10), 'verified']);
const quick = told([inJune(2), 'raised'], [inJune(6), 'verified']);
const repeated = told([june.from, 'raised', { repeat_of: idOf(70) }]);
const withdrawn = told([inJune(1), 'raised', { repeat_of: idOf(70) }], [inJune(2), 'withdrawn']);
const acting = (action_due_on: string) => told([inJune(-3), 'acting', { action_due_on }]);
const all = [closedBefore, closed, quick, repeated, withdrawn];

describe('figures of nonconformities', () => {
  it('count what was raised, what is open and what repeats', () => {
    expect(of('opened', all)).toEqual([2, 3]);
    expect(of('open', all)).toEqual([1, 3]);
    expect(of('repeats', all)).toEqual([1, 2]);
  });

  it('count actions whose day was over at the end of the period', () => {
    const stories = [acting('2026-06-29'), acting('2026-07-01'), repeated, closed];
    expect(of('overdue-actions', stories)).toEqual([1, 3]);
    expect(of('overdue-actions', [acting('2026-06-30')])).toEqual([1, 1]);
  });

  it('tell the middle time to close', () => {
    expect(of('median-days', all)).toEqual([12, 2]);
  });
});
