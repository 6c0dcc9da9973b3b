import { expect, it } from 'vitest';
import { figureInJune, inJune, june, observed, type Seen } from '../testing/observed.ts';
import { objectiveModule } from './module.ts';

const told = (...seen: Seen[]) => observed(objectiveModule, ...seen);

it('achieved objectives are told among those concluded in the period', () => {
  const stories = [
    told([inJune(-9), 'approved'], [june.from, 'achieved']),
    told([inJune(-9), 'approved'], [inJune(3), 'not-achieved']),
    told([inJune(-9), 'approved'], [inJune(3), 'withdrawn']),
    told([inJune(-9), 'approved'], [june.to, 'achieved']),
    told([inJune(-9), 'approved'], [inJune(-1), 'achieved']),
  ];
  expect(figureInJune(objectiveModule, 'objective.achieved', stories)).toEqual([50, 2]);
});
