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
import { decisionCheck } from './checks.ts';
import { resourceRequest } from './definition.ts';
import { resourceRequestModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const settings = startingSettings(resourceRequestModule);
const question = { period: { from: end - 365 * DAY_MS, to: end }, settings };
const story = (...steps: Step[]) => tell(steps, { definition: resourceRequest, settings });
const values = {
  title: 'Two engineers',
  kind: 'people',
  reason: 'Nights are unattended.',
  amount: 2,
  unit: 'posts',
};

/** Submitted so many days before the end of the period, with what came then so many days before it. */
function submitted(days: number, activity?: string, then = 0) {
  const at = end - days * DAY_MS;
  const [, command] = perform(end - then * DAY_MS, activity ?? '');
  const more: Step[] = activity === undefined ? [] : [[end - then * DAY_MS, command, idOf(9)]];
  return story(create(at, values), perform(at, 'submit'), ...more);
}
const evaluate = (stories: readonly ReturnType<typeof story>[], asked: object = {}) =>
  evaluateStories(decisionCheck, resourceRequest, stories, { ...question, ...asked });

describe('AC-010', () => {
  it('supports when decisions came in time, and counts what is still to be provided', () => {
    const result = evaluate([submitted(60, 'approve', 40), submitted(50, 'reject', 20)]);
    expect(result).toMatchObject({ verdict: 'supports', population: 2, exceptions: [] });
    expect(result.measures.map(({ value }) => value)).toEqual([30, 1]);
  });

  it.each([
    ['undecided', submitted(31), 31],
    ['undecided', submitted(80, 'withdraw', 40), 40],
    ['late', submitted(80, 'approve', 40), 40],
    ['late', submitted(80, 'reject', 49), 31],
  ])('contradicts: %s', (reason, one, days) => {
    const result = evaluate([submitted(60, 'approve', 40), one]);
    const at = one.record.values['submitted_at'];
    expect(result).toMatchObject({ verdict: 'contradicts', population: 2 });
    expect(result.exceptions).toEqual([
      { record_id: one.record.id, reason, params: { at, days, limit: 30 } },
    ]);
  });

  it('sees nothing in requests that are drafts, still in time, withdrawn in time or of another period', () => {
    const stories = [
      story(create(end - 90 * DAY_MS, values)),
      submitted(30),
      submitted(30, 'withdraw', 10),
      submitted(500, 'approve', 400),
    ];
    expect(evaluate(stories)).toMatchObject({ verdict: 'no-evidence', population: 0 });
    expect(evaluate([]).verdict).toBe('no-evidence');
  });

  it('judges a period by what was known at its end', () => {
    const one = submitted(80, 'approve', 40);
    const period = { from: end - 365 * DAY_MS, to: end - 45 * DAY_MS };
    expect(evaluate([one], { period }).exceptions).toMatchObject([
      { reason: 'undecided', params: { days: 35 } },
    ]);
  });

  it('leaves it to people while the limit is nobody’s', () => {
    const unconfirmed = { unconfirmed: ['resource-request.decision'] };
    expect(evaluate([submitted(60, 'approve', 40)], unconfirmed).verdict).toBe('needs-judgement');
  });
});
