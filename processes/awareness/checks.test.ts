import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Question,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { awarenessCheck } from './checks.ts';
import { awarenessTopics } from './coverage.ts';
import { awareness } from './definition.ts';
import { awarenessModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const settings = startingSettings(awarenessModule);
const question: Question = { period: { from: end - 365 * DAY_MS, to: end }, settings };
const person = idOf(2);
const story = (...steps: Step[]) => tell(steps, { definition: awareness, settings });
const written = create(end - 500 * DAY_MS, { title: 'Awareness of an engineer', person });
const confirm = (days_ago: number, topics: readonly string[] = awarenessTopics): Step => {
  const [at, command] = perform(end - days_ago * DAY_MS, 'confirm', { topics });
  return [at, command, person, ['agent']];
};
const evaluate = (stories: readonly Story[], more: Partial<Question> = {}) =>
  evaluateStories(awarenessCheck, awareness, stories, { ...question, ...more });

/** As an import brings it in, with the first topic's row as given. */
const imported = (policy: object): Story => {
  const { record, entries } = story(written, confirm(10));
  const coverage = awarenessTopics.map((topic) => ({
    topic,
    how: 'briefed',
    covered_on: '2026-10-01',
    proof: 'List of participants',
    ...(topic === 'policy' ? policy : {}),
  }));
  return { record: { ...record, values: { ...record.values, coverage } }, entries };
};

describe('AC-021', () => {
  it('supports when all five topics were covered within the interval, by briefing or confirmation', () => {
    const briefed = perform(end - 300 * DAY_MS, 'brief', {
      topics: ['policy', 'objectives'],
      briefed_on: '2026-01-05',
      proof: 'List of participants',
    });
    const both = story(written, briefed, confirm(10, ['services', 'contribution', 'implications']));
    const people = [{ id: person, roles: ['agent'] as const }];
    const result = evaluate([both, imported({})], { people });
    expect(result).toMatchObject({ verdict: 'supports', population: 2, exceptions: [] });
    expect(result.newest_evidence_at).toBe(Date.parse('2026-10-01T00:00:00Z'));
  });

  it('contradicts when topics are not covered', () => {
    const partly = story(written, confirm(10, ['services', 'contribution', 'implications']));
    const result = evaluate([partly]);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toEqual([
      {
        record_id: partly.record.id,
        reason: 'uncovered',
        params: { topics: ['policy', 'objectives'] },
        bears_on: ['7.3-a', '7.3-b'],
      },
    ]);
  });

  it.each([
    ['no proof', { proof: null }],
    ['a day after the period', { covered_on: '2026-11-01' }],
    ['no day', { covered_on: null }],
  ])('contradicts a briefing brought in with %s', (_, policy) => {
    expect(evaluate([imported(policy)]).exceptions).toMatchObject([
      { reason: 'uncovered', params: { topics: ['policy'] } },
    ]);
  });

  it('contradicts when a topic was covered longer ago than planned', () => {
    const old = story(written, confirm(366), confirm(10, ['services', 'contribution', 'implications']));
    const result = evaluate([old]);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toEqual([
      {
        record_id: old.record.id,
        reason: 'outdated',
        params: { limit: 365, topics: ['policy', 'objectives'] },
        bears_on: ['7.3-a', '7.3-b'],
      },
    ]);
    expect(evaluate([story(written, confirm(365))]).verdict).toBe('supports');
  });

  it('contradicts when somebody of the staff has no current record, and leaves requesters out', () => {
    const people = [
      { id: person, roles: ['agent'] as const },
      { id: idOf(3), roles: ['top-management', 'requester'] as const },
      { id: idOf(4), roles: ['requester'] as const },
    ];
    const left = tell(
      [create(end - DAY_MS, { title: 'Awareness', person: idOf(3) }), perform(end - 1, 'retire')],
      { definition: awareness, settings },
    );
    const result = evaluate([story(written, confirm(10)), left], { people });
    expect(result).toMatchObject({ verdict: 'contradicts', population: 1, exceptions: [] });
    expect(result.measures).toMatchObject([{ name: 'people-without', value: 1 }]);
  });

  it('sees nothing without records, even when there are people', () => {
    expect(evaluate([], { people: [{ id: person, roles: ['agent'] }] }).verdict).toBe('no-evidence');
  });

  it('leaves it to people while the interval is nobody’s', () => {
    const result = evaluate([story(written, confirm(10))], { unconfirmed: ['awareness.refresh'] });
    expect(result.verdict).toBe('needs-judgement');
  });
});
