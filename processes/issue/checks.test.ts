import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import { create, evaluateStories, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { climateDecisionCheck, issueReviewCheck } from './checks.ts';
import { issue } from './definition.ts';
import { issueModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const period = { from: end - 365 * DAY_MS, to: end };
const settings = startingSettings(issueModule);
const question = { period, settings };
const story = (...steps: Step[]) => tell(steps, { definition: issue, settings });
const staff = { title: 'Few engineers for the mainframe', source: 'internal', topic: 'people' };
const climate = {
  title: 'Climate change',
  source: 'external',
  topic: 'climate-change',
  relevant: true,
  reason: 'Heat closed the data centre twice.',
};

describe('AC-001', () => {
  it('supports when each was reviewed within the interval', () => {
    const reviewed = story(create(end - 500 * DAY_MS, staff), perform(end - 100 * DAY_MS, 'review'));
    const result = evaluateStories(issueReviewCheck, issue, [reviewed], question);
    expect(result).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
  });

  it('contradicts when one was not, and counts none that is retired', () => {
    const forgotten = story(create(end - 400 * DAY_MS, staff));
    const retired = story(create(end - 400 * DAY_MS, staff), perform(end - DAY_MS, 'retire'));
    const result = evaluateStories(issueReviewCheck, issue, [forgotten, retired], question);
    expect(result).toMatchObject({ verdict: 'contradicts', population: 1 });
    expect(result.exceptions).toEqual([
      {
        record_id: forgotten.record.id,
        reason: 'review-overdue',
        params: { at: end - 400 * DAY_MS, days: 400 },
      },
    ]);
  });

  it('sees nothing without issues', () => {
    expect(evaluateStories(issueReviewCheck, issue, [], question).verdict).toBe('no-evidence');
  });

  it('leaves it to people while the interval is nobody’s', () => {
    const recent = story(create(end - DAY_MS, staff));
    const unconfirmed = { ...question, unconfirmed: ['issue.review'] };
    expect(evaluateStories(issueReviewCheck, issue, [recent], unconfirmed).verdict).toBe('needs-judgement');
  });
});

describe('AC-002', () => {
  const decided = story(create(end - 30 * DAY_MS, climate));

  it('supports with one decision that has its reason', () => {
    const result = evaluateStories(
      climateDecisionCheck,
      issue,
      [decided, story(create(end, staff))],
      question,
    );
    expect(result).toMatchObject({ verdict: 'supports', population: 1 });
  });

  it.each([
    ['undecided', [story(create(end - DAY_MS, { ...climate, relevant: null }))]],
    ['no-reason', [story(create(end - DAY_MS, { ...climate, reason: null }))]],
    ['review-overdue', [story(create(end - 400 * DAY_MS, climate))]],
    ['several', [decided, story(create(end - DAY_MS, climate))]],
  ])('contradicts: %s', (reason, stories) => {
    const result = evaluateStories(climateDecisionCheck, issue, stories, question);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions.map((exception) => exception.reason)).toContain(reason);
  });
});
