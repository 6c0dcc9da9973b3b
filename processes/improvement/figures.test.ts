import { describe, expect, it } from 'vitest';
import { figureInJune, inJune, june, observed, type Seen } from '../testing/observed.ts';
import { improvementModule } from './module.ts';

const told = (...seen: Seen[]) => observed(improvementModule, ...seen);
const of = (id: string, stories: ReturnType<typeof told>[]) =>
  figureInJune(improvementModule, `improvement.${id}`, stories);

const all = [
  told([inJune(-50), 'approved'], [june.from, 'completed', { met: true }]),
  told([inJune(-50), 'approved'], [inJune(20), 'completed', { met: false }]),
  told([inJune(-50), 'approved'], [inJune(-1), 'completed', { met: true }]),
  told([inJune(-50), 'in-progress'], [june.to, 'completed', { met: true }]),
  told([inJune(3), 'proposed'], [inJune(4), 'rejected']),
];

describe('figures of improvements', () => {
  it('count what was completed among what was under way', () => {
    expect(of('completed', all)).toEqual([2, 3]);
  });

  it('tell how many met their target', () => {
    expect(of('target-met', all)).toEqual([50, 2]);
  });
});
