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
import { riskActionCheck } from './checks.ts';
import { action } from './definition.ts';
import { actionModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const recent = end - 30 * DAY_MS;
const settings = startingSettings(actionModule);
const question = { period: { from: end - 365 * DAY_MS, to: end }, settings };
const planned = {
  title: 'Mirror the storage',
  source: 'risk',
  assignee: idOf(7),
  priority: 2,
  due_on: '2026-12-31',
};
const verdict = { effectiveness: 'effective', effectiveness_reason: 'No outage in half a year.' };
const done = { result: 'It is mirrored.' };

const story = (...steps: Step[]): Story => tell(steps, { definition: action, settings });
const finish = (at: number): Step => perform(at, 'finish', done);
const verify = (at: number): Step => {
  const [, command] = perform(at, 'verify', verdict);
  return [at, command, idOf(8)];
};
const evaluate = (stories: readonly Story[], unconfirmed: readonly string[] = []) =>
  evaluateStories(riskActionCheck, action, stories, { ...question, unconfirmed });

describe('AC-014', () => {
  it('supports when each is complete, and finished ones have a verdict or still time for it', () => {
    const verified = story(create(recent, planned), finish(recent + 1), verify(recent + 2));
    const fresh = story(create(recent, planned), finish(recent + 1));
    const referring = story(create(recent, { ...planned, source: 'audit', risk: idOf(50) }));
    expect(evaluate([verified, fresh, referring])).toMatchObject({
      verdict: 'supports',
      population: 3,
      exceptions: [],
    });
  });

  it('counts none of other origin, none cancelled and none verified before the period', () => {
    const [long, before] = [end - 500 * DAY_MS, end - 400 * DAY_MS];
    const others = [
      story(create(recent, { ...planned, source: 'audit', priority: null })),
      story(create(recent, { ...planned, priority: null }), perform(recent + 1, 'cancel')),
      story(create(long, planned), finish(long + 1), verify(before)),
    ];
    expect(evaluate(others)).toMatchObject({ verdict: 'no-evidence', population: 0 });
  });

  it.each(['priority', 'assignee', 'due_on'])('contradicts when %s is missing', (field) => {
    const lacking = story(create(recent, { ...planned, [field]: null }));
    const result = evaluate([lacking]);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toEqual([
      {
        record_id: lacking.record.id,
        reason: 'incomplete',
        params: { missing: [field], days: 30 },
        bears_on: ['6.1.3-a'],
      },
    ]);
  });

  it('contradicts when one has been done for longer than planned without a verdict', () => {
    const [created, at] = [end - 100 * DAY_MS, end - 61 * DAY_MS];
    const forgotten = story(create(created, planned), finish(at));
    const intime = story(create(created, planned), finish(at + DAY_MS));
    expect(evaluate([forgotten, intime]).exceptions).toEqual([
      {
        record_id: forgotten.record.id,
        reason: 'no-verdict',
        params: { at, days: 61 },
        bears_on: ['6.1.3-b2'],
      },
    ]);
  });

  it('contradicts when one is verified without a verdict, as an import may bring it', () => {
    const verified = story(create(recent, planned), finish(recent), verify(recent + 1));
    const values = { ...verified.record.values, effectiveness: null };
    const imported = { ...verified, record: { ...verified.record, values } };
    expect(evaluate([imported]).exceptions).toMatchObject([{ reason: 'no-verdict', params: { days: 30 } }]);
  });

  it('shows the share that was not done by its day, without judging by it', () => {
    const late = story(create(recent, { ...planned, due_on: '2026-10-31' }));
    const today = story(create(recent, { ...planned, due_on: '2026-11-01' }));
    const finished = story(create(recent, { ...planned, due_on: '2026-10-15' }), finish(recent + 1));
    const result = evaluate([late, today, finished, story(create(recent, planned))]);
    expect(result.verdict).toBe('supports');
    expect(result.measures).toEqual([{ name: 'overdue', value: 25, unit: 'percent', limit: null }]);
    expect(evaluate([]).measures[0]?.value).toBeNull();
  });

  it('leaves it to people while the plan is nobody’s', () => {
    expect(evaluate([story(create(recent, planned))], ['action.follow-up']).verdict).toBe('needs-judgement');
  });
});
