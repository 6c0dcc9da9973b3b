import { expect, it } from 'vitest';
import { figureInJune, inJune, observed } from '../testing/observed.ts';
import { awarenessTopics } from './coverage.ts';
import { awarenessModule } from './module.ts';

const told = (covered_on: string, topics: readonly string[] = awarenessTopics, state = 'current') =>
  observed(awarenessModule, [
    inJune(-9),
    state,
    { coverage: topics.map((topic) => ({ topic, covered_on, how: 'confirmed', proof: null })) },
  ]);

it('awareness is shown where every topic was covered within the planned year, by the end of the period', () => {
  const stories = [
    told('2026-06-30'),
    told('2026-07-01'),
    told('2024-01-01'),
    told('2026-05-01', awarenessTopics.slice(1)),
    told('2026-05-01', awarenessTopics, 'ended'),
  ];
  expect(figureInJune(awarenessModule, 'awareness.confirmed', stories)).toEqual([25, 4]);
});
