import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import { observed } from '../testing/observed.ts';
import {
  create,
  evaluateStories,
  idOf,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { trendCheck } from './checks.ts';
import { trendAnalysis } from './definition.ts';
import { trendAnalysisModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const period = { from: end - 365 * DAY_MS, to: end };
const settings = startingSettings(trendAnalysisModule);
const question = { period, settings };
const figures = [{ figure: 'recorded', value: 3, previous: 2, unit: 'count' }];
const written = { title: 'Changes', subject: 'change', period_from: '2026-01-01', period_to: '2026-06-30' };
const compute = (at: number): Step => [
  at,
  { kind: 'perform', activity: 'compute', values: {}, brought: { figures } },
];
const conclude = (at: number, more = {}): Step => {
  const values = { conclusions: 'Fewer failures.', no_improvement: 'Nothing stands out.', ...more };
  return [at, { kind: 'perform', activity: 'conclude', values }];
};
const draft = (...steps: Step[]): Story =>
  tell([create(end - 300 * DAY_MS, written), ...steps], { definition: trendAnalysis, settings });
const done = (days: number, values: object = {}): Story => {
  const at = end - days * DAY_MS;
  return tell([create(at, { ...written, ...values }), compute(at), conclude(at)], {
    definition: trendAnalysis,
    settings,
  });
};
// What is concluded before its period is over is refused: these periods lie before all of them.
const early = { period_from: '2024-01-01', period_to: '2024-06-30' };
const asked = (...stories: Story[]) => evaluateStories(trendCheck, trendAnalysis, stories, question);

describe('AC-075', () => {
  it('supports when analyses follow one another within the interval', () => {
    const result = asked(done(400, early), done(250, early), done(100, early));
    expect(result).toMatchObject({ verdict: 'supports', population: 3, exceptions: [] });
    expect(result.measures).toEqual([{ name: 'concluded', value: 2, unit: 'count', limit: null }]);
  });

  it('contradicts when the last lies too far back', () => {
    const last = done(200, early);
    expect(asked(done(350, early), last).exceptions).toEqual([
      {
        record_id: last.record.id,
        reason: 'overdue',
        params: { at: end - 200 * DAY_MS, days: 200 },
        bears_on: ['8.5.1.3-s8'],
      },
    ]);
  });

  it('contradicts when one came too late after another', () => {
    expect(asked(done(300, early), done(50, early)).exceptions).toMatchObject([
      { reason: 'late', params: { at: end - 50 * DAY_MS, days: 250 } },
    ]);
  });

  it('contradicts for the conclusions alone where there are none, or no word on improvements', () => {
    const seen = (values: object) =>
      observed(trendAnalysisModule, [
        end - 20 * DAY_MS,
        'done',
        { ...written, concluded_at: end - 20 * DAY_MS, ...values },
      ]);
    const silent = asked(seen({}));
    expect(silent.exceptions[0]?.reason).toBe('no-conclusions');
    expect(silent.requirements).toMatchObject({
      '8.5.1.3-s8': { verdict: 'supports' },
      '8.5.1.3-s9': { verdict: 'contradicts' },
    });
    expect(asked(seen({ conclusions: 'All well.' })).exceptions[0]?.reason).toBe('opportunities-unsaid');
  });

  it('sees neither analyses of releases nor drafts, and nothing without any', () => {
    expect(asked(done(10, { ...early, subject: 'release' }), draft()).verdict).toBe('no-evidence');
  });

  it('leaves it to people while the interval is nobody’s', () => {
    const unconfirmed = { ...question, unconfirmed: ['trend-analysis.interval'] };
    expect(evaluateStories(trendCheck, trendAnalysis, [done(10, early)], unconfirmed).verdict).toBe(
      'needs-judgement',
    );
  });
});

describe('an analysis', () => {
  it('wants its period over and the right way round', () => {
    expect(() => draft(compute(Date.parse('2026-06-01T00:00:00Z')))).toThrow();
    const backwards = { ...written, period_from: '2026-07-01' };
    expect(() => tell([create(end, backwards)], { definition: trendAnalysis, settings })).toThrow();
  });

  it('is concluded with figures, and with improvements or why there are none', () => {
    expect(() => draft(conclude(end))).toThrow();
    expect(() => draft(compute(end), conclude(end, { no_improvement: null }))).toThrow();
    const named = draft(compute(end), conclude(end, { no_improvement: null, improvements: [idOf(9)] }));
    expect(named.record.state).toBe('done');
  });

  it('loses figures that were computed for another period', () => {
    const values = { period_to: '2026-05-31' };
    const revised = draft(compute(end), [end, { kind: 'perform', activity: 'revise', values }]);
    expect(revised.record.values).toMatchObject({ figures: null, computed_at: null });
  });
});
