import { describe, expect, it } from 'vitest';
import { definitionNamed } from './definitions.ts';
import { countFor, journeySteps, progressOf } from './journey.ts';

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
    expect(progressOf(context, {}, true)).toBe('open');
    expect(progressOf(context, counts, true)).toBe('begun');
    expect(progressOf(context, { ...counts, scope: { approved: 1, superseded: 2 } }, false)).toBe('proved');
    expect(progressOf(context, { scope: { draft: 1 } }, true)).toBe('begun');
  });

  it('proves the analysis by an assessment alone', () => {
    const analysis = journeySteps.find(({ needs }) => needs.length === 0) as (typeof journeySteps)[number];
    expect([progressOf(analysis, {}, false), progressOf(analysis, {}, true)]).toEqual(['open', 'proved']);
  });

  it('counts what is in any of the states', () => {
    const need = { process: 'risk', states: ['treating', 'accepted'], minimum: 1 };
    expect(countFor(need, { risk: { treating: 2, accepted: 3, closed: 9 } })).toBe(5);
    expect(countFor(need, {})).toBe(0);
  });
});
