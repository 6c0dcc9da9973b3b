import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { contextFor, create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { knowledge } from './definition.ts';
import { knowledgeModule } from './module.ts';

const day = Date.parse('2026-03-02T08:00:00Z');
const settings = startingSettings(knowledgeModule);
const owner = idOf(2);
const story = (...steps: Step[]) => tell(steps, { definition: knowledge, settings });
const drafted = create(day, {
  title: 'Reset the token',
  body: 'Open the portal …',
  assignee: owner,
  audience: 'users',
});
const published = perform(day + DAY_MS, 'publish');
const by = ([at, command]: Step, held: readonly Role[]): Step => [at, command, idOf(5), held];
const refusalOf = (...steps: Step[]): unknown => {
  try {
    story(...steps);
  } catch (refusal) {
    return refusal;
  }
  return null;
};
const owedBy = (...steps: Step[]) =>
  obligationsOf(knowledge, story(...steps).record, contextFor({ period: { from: day, to: day }, settings }));

describe('an article', () => {
  it('is published with a text, an owner and an audience, by those who tend knowledge', () => {
    const bare = create(day, { title: 'Reset the token' });
    expect(refusalOf(bare, published)).toMatchObject({
      problems: ['body', 'assignee', 'audience'].map((field) => ({ field, code: 'field.required' })),
    });
    expect(refusalOf(drafted, by(published, ['agent']))).toMatchObject({ code: 'activity.not-allowed' });
    const { record } = story(drafted, published);
    expect(record).toMatchObject({ state: 'published', values: { published_at: day + DAY_MS } });
  });

  it('is found useful by anybody who reads it, once it is published', () => {
    const useful = by(perform(day + 2 * DAY_MS, 'useful', {}, null), ['requester']);
    const { record } = story(drafted, published, useful, useful);
    expect(record.values).toMatchObject({ useful_count: 2, useful_at: day + 2 * DAY_MS });
    expect(refusalOf(drafted, useful)).toMatchObject({ code: 'activity.not-now' });
  });

  it('comes back from retirement as a draft', () => {
    const retired = perform(day + 2 * DAY_MS, 'retire');
    expect(story(drafted, published, retired).record.closed_at).toBe(day + 2 * DAY_MS);
    const restored = story(drafted, published, retired, perform(day + 9 * DAY_MS, 'restore')).record;
    expect(restored).toMatchObject({ state: 'draft', closed_at: null });
  });
});

describe('what is owed', () => {
  it('is a decision on the draft, counted from when it became one', () => {
    const owed = { kind: 'publish', person: null };
    expect(owedBy(drafted)).toMatchObject([{ ...owed, due_at: day + 30 * DAY_MS }]);
    const again = [perform(day + 2 * DAY_MS, 'retire'), perform(day + 9 * DAY_MS, 'restore')];
    expect(owedBy(drafted, published, ...again)).toMatchObject([{ ...owed, due_at: day + 39 * DAY_MS }]);
  });

  it('is a review at the planned interval, or at the article’s own', () => {
    const owed = { kind: 'review', person: owner };
    expect(owedBy(drafted, published)).toMatchObject([{ ...owed, due_at: day + 366 * DAY_MS }]);
    const own = perform(day + 3 * DAY_MS, 'review', { review_every_days: 10 });
    expect(owedBy(drafted, published, own)).toMatchObject([{ ...owed, due_at: day + 13 * DAY_MS }]);
  });

  it('is a correction from the first report of an error until the next review', () => {
    const [first, second] = [perform(day + 2 * DAY_MS, 'flag'), perform(day + 3 * DAY_MS, 'flag')];
    const correct = { kind: 'correct', person: owner, due_at: day + 16 * DAY_MS };
    expect(owedBy(drafted, published, first, second)[1]).toMatchObject(correct);
    expect(owedBy(drafted, published, first, perform(day + 4 * DAY_MS, 'review'))).toHaveLength(1);
  });
});
