import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { knowledgeUseCheck } from './checks.ts';
import { knowledge } from './definition.ts';
import { knowledgeModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const ago = (days: number): number => end - days * DAY_MS;
const period = { from: ago(365), to: end };
const settings = startingSettings(knowledgeModule);
const story = (...steps: Step[]) => tell(steps, { definition: knowledge, settings });
const values = { title: 'Reset the token', body: 'Open …', assignee: idOf(2), audience: 'users' };
const published = (days: number, more: object = {}): readonly [Step, Step] => [
  create(ago(days), { ...values, ...more }),
  perform(ago(days), 'publish'),
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
