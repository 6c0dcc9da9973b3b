import { describe, expect, it } from 'vitest';
import { definitionNamed } from './definitions.ts';
import { countFor, type JourneyStep, journeySteps, progressOf } from './journey.ts';

describe('the journey', () => {
  it.each(journeySteps.flatMap(({ needs }) => needs))(
    'asks of $process for states it has',
    ({ process, states }) => {
      expect(states.length).toBeGreaterThan(0);
      for (const state of states)
        expect(Object.keys(definitionNamed(process)?.states ?? {})).toContain(state);
    },
  );

  it('tells each step once', () => {
    expect(new Set(journeySteps.map(({ id }) => id)).size).toBe(journeySteps.length);
  });

  const context = journeySteps.find(({ id }) => id === 'context') as (typeof journeySteps)[number];

  it('proves a step by all of its records, and by nothing less', () => {
    const counts = { issue: { current: 3 }, 'interested-party': { current: 1 }, scope: { draft: 1 } };
    expect(progressOf(context, {}, 0)).toBe('open');
    expect(progressOf(context, counts, 0)).toBe('begun');
    expect(progressOf(context, { ...counts, scope: { approved: 1, superseded: 2 } }, null)).toBe('proved');
    expect(progressOf(context, { scope: { draft: 1 } }, 0)).toBe('begun');
  });

  it('proves the analysis by any assessment, and the end by one without contradiction', () => {
    const [first, last] = [journeySteps[0], journeySteps.at(-1)] as [JourneyStep, JourneyStep];
    const told = (contradicted: number | null) =>
      [first, last].map((step) => progressOf(step, {}, contradicted));
    expect(told(null)).toEqual(['open', 'open']);
    expect(told(3)).toEqual(['proved', 'begun']);
    expect(told(0)).toEqual(['proved', 'proved']);
  });

  it('counts what is in any of the states', () => {
    const need = { process: 'risk', states: ['treating', 'accepted'], minimum: 1 };
    expect(countFor(need, { risk: { treating: 2, accepted: 3, closed: 9 } })).toBe(5);
    expect(countFor(need, {})).toBe(0);
  });
});
