import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { developmentEffectCheck } from './checks.ts';
import { development } from './definition.ts';
import { developmentModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const settings = startingSettings(developmentModule);
const question = { period: { from: end - 365 * DAY_MS, to: end }, settings };
const story = (...steps: Step[]) => tell(steps, { definition: development, settings });
const person = idOf(2);
const planned = create(end - 400 * DAY_MS, {
  title: 'Course',
  person,
  what: 'training',
  due_on: '2026-04-01',
});
const done = (days_ago: number): Step =>
  perform(end - days_ago * DAY_MS, 'complete', { done_on: '2025-09-01', proof: 'List of participants' });
const judged = (days_ago: number, effect = 'effective'): Step =>
  perform(end - days_ago * DAY_MS, 'judge-effect', { effect, effect_reason: 'Seen at work.' });
const evaluate = (stories: readonly Story[], more = {}) =>
  evaluateStories(developmentEffectCheck, development, stories, { ...question, ...more });

/** As an import brings it in: nobody asked whether it was allowed. */
const imported = (values: object): Story => {
  const sound = story(planned, done(50), judged(20));
  return { ...sound, record: { ...sound.record, values: { ...sound.record.values, ...values } } };
};

describe('AC-020', () => {
  it('supports when each effect was judged, whatever it was', () => {
    const results = [
      story(planned, done(50), judged(20)),
      story(planned, done(50), judged(10, 'not-effective')),
    ];
    const result = evaluate(results);
    expect(result).toMatchObject({ verdict: 'supports', population: 2, exceptions: [] });
    expect(result.newest_evidence_at).toBe(end - 10 * DAY_MS);
    expect(result.measures).toMatchObject([{ name: 'effective', value: 50 }]);
  });

  it('contradicts when one was not by the planned day', () => {
    const forgotten = story(planned, done(91));
    const result = evaluate([forgotten, story(planned, done(50), judged(20))]);
    expect(result).toMatchObject({ verdict: 'contradicts', population: 2 });
    expect(result.exceptions).toEqual([
      { record_id: forgotten.record.id, reason: 'unjudged', params: { days: 91, limit: 90 } },
    ]);
  });

  it.each([
    ['no-result', { effect: null }],
    ['no-result', { effect_reason: '' }],
    ['by-oneself', { judged_by: person }],
  ])('contradicts what was brought in: %s', (reason, values) => {
    const result = evaluate([imported(values)]);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions.map((exception) => exception.reason)).toEqual([reason]);
  });

  it('counts neither what is planned, cancelled, not due yet nor judged before the period', () => {
    const cancelled = story(planned, perform(end - DAY_MS, 'cancel'));
    const early = story(planned, done(399), judged(370), [
      end - DAY_MS,
      { kind: 'note', text: 'Filed away.' },
    ]);
    const result = evaluate([story(planned), cancelled, story(planned, done(90)), early]);
    expect(result).toMatchObject({ verdict: 'no-evidence', population: 0 });
    expect(evaluate([]).verdict).toBe('no-evidence');
  });

  it('leaves it to people while the plan is nobody’s', () => {
    const result = evaluate([story(planned, done(50), judged(20))], { unconfirmed: ['development.effect'] });
    expect(result.verdict).toBe('needs-judgement');
  });
});
