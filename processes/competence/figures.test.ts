import { expect, it } from 'vitest';
import { figureInJune, inJune, observed } from '../testing/observed.ts';
import { competenceModule } from './module.ts';

const told = (gap: number | null, state = 'current') =>
  observed(competenceModule, [inJune(1), state, { gap }]);

it('gaps are counted among competences that were assessed and are in force', () => {
  const stories = [told(2), told(1), told(0), told(-1), told(null), told(1, 'ended')];
  expect(figureInJune(competenceModule, 'competence.gaps', stories)).toEqual([2, 4]);
});
