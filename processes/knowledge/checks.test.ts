import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import { evaluateStories, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { knowledgeUseCheck } from './checks.ts';
import { knowledge } from './definition.ts';
import { knowledgeModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const ago = (days: number): number => end - days * DAY_MS;
const period = { from: ago(365), to: end };
const settings = startingSettings(knowledgeModule);
const story = (...steps: Step[]) => tell(steps, { definition: knowledge, settings });
const values = { title: 'Reset the token', body: 'Open …', assignee: idOf(2), audience: 'everyone' };
const [author, approver] = [idOf(4), idOf(3)];
const create = (at: number, given: Record<string, unknown>): Step => [
  at,
  { kind: 'create', values: given },
  author,
];
const published = (days: number, more: object = {}): readonly [Step, Step, Step] => [
  create(ago(days), { ...values, ...more }),
  perform(ago(days), 'submit'),
  [ago(days), { kind: 'perform', activity: 'publish', values: {}, text: null }, approver],
];
const evaluate = (stories: ReturnType<typeof story>[], asked: object = {}) =>
  evaluateStories(knowledgeUseCheck, knowledge, stories, { period, settings, ...asked });

describe('AC-026', () => {
  it('supports articles that were reviewed or found useful within the interval', () => {
    const fresh = story(...published(20));
    const reviewed = story(...published(700), perform(ago(300), 'review'));
    const used = story(...published(700), perform(ago(300), 'useful'));
    expect(evaluate([fresh, reviewed, used])).toMatchObject({
      verdict: 'supports',
      population: 3,
      measures: [
        { name: 'used', value: 100 / 3 },
        { name: 'errors-open', value: 0 },
      ],
    });
  });

  it('contradicts an article that was neither, by its own interval or that of all', () => {
    const last = [perform(ago(366), 'review'), perform(ago(366), 'useful')];
    expect(evaluate([story(...published(700), ...last)]).exceptions).toMatchObject([
      { reason: 'stale', params: { days: 366, planned: 365 } },
    ]);
    const own = { review_every_days: 10 };
    expect(evaluate([story(...published(11, own))]).exceptions).toMatchObject([
      { reason: 'stale', params: { days: 11, planned: 10 } },
    ]);
    expect(evaluate([story(...published(10, own))]).verdict).toBe('supports');
  });

  it('contradicts an article with an error that was reported and not corrected in time', () => {
    const flagged = perform(ago(15), 'flag');
    const result = evaluate([story(...published(100), flagged, perform(ago(2), 'useful'))]);
    expect(result.exceptions).toMatchObject([
      { reason: 'not-corrected', params: { at: ago(15), planned: 14 } },
    ]);
    expect(result.measures).toMatchObject([{}, { value: 1 }]);
    const corrected = story(...published(100), flagged, perform(ago(12), 'review'));
    const recent = story(...published(100), perform(ago(14), 'flag'));
    expect(evaluate([corrected, recent]).verdict).toBe('supports');
  });

  it('goes by the version in force while the next one is being written', () => {
    const writing = [perform(ago(3), 'revise', { body: 'Open it …' }), perform(ago(2), 'submit')];
    expect(evaluate([story(...published(20), ...writing)])).toMatchObject({
      verdict: 'supports',
      population: 1,
    });
    expect(evaluate([story(...published(700), ...writing)]).exceptions).toMatchObject([{ reason: 'stale' }]);
  });

  it('tells the share of searches that found nothing before and lately', () => {
    const searches = { earlier: { count: 8, nothing: 2 }, later: { count: 10, nothing: 6 } };
    expect(evaluate([story(...published(20))], { searches }).measures).toMatchObject([
      {},
      {},
      { name: 'nothing-found-before', value: 25 },
      { name: 'nothing-found', value: 60 },
    ]);
    const none = { earlier: { count: 0, nothing: 0 }, later: { count: 1, nothing: 0 } };
    expect(evaluate([story(...published(20))], { searches: none }).measures.slice(2)).toMatchObject([
      { value: null },
      { value: 0 },
    ]);
  });

  it('sees nothing in drafts and retired articles', () => {
    const draft = story(create(ago(700), values));
    const retired = story(...published(700), perform(ago(2), 'retire'));
    expect(evaluate([draft, retired])).toMatchObject({ verdict: 'no-evidence', population: 0 });
  });

  it('leaves it to people while the intervals are nobody’s', () => {
    const unconfirmed = { unconfirmed: ['knowledge.review'] };
    expect(evaluate([story(...published(20))], unconfirmed).verdict).toBe('needs-judgement');
  });
});
