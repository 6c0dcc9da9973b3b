import { describe, expect, it } from 'vitest';
import type { Check, CheckResult } from '../../kernel/check.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { evaluateStories, idOf, perform, type Question, type Story } from '../testing/stories.ts';
import { reviewDecisionsCheck } from './checks/decisions.ts';
import { reviewInputsCheck } from './checks/inputs.ts';
import { reviewHeldCheck } from './checks/interval.ts';
import {
  chair,
  closedReview,
  day,
  decision,
  heldReview,
  importedReview,
  inputsOf,
  plan,
  review,
  settings,
} from './checks-fixture.ts';
import { managementReview } from './definition.ts';
import { inputItems } from './inputs.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const question: Question = { period: { from: end - 365 * DAY_MS, to: end }, settings };
const ago = (days: number): number => end - days * DAY_MS;
const evaluate = (check: Check, stories: readonly Story[], more: Partial<Question> = {}): CheckResult =>
  evaluateStories(check, managementReview, stories, { ...question, ...more });

describe.each([reviewHeldCheck, reviewInputsCheck, reviewDecisionsCheck])('$id', (check) => {
  it('sees nothing without reviews, or with none but those to come', () => {
    expect(evaluate(check, []).verdict).toBe('no-evidence');
    expect(evaluate(check, [review(plan(ago(5), ago(-30)))]).verdict).toBe('no-evidence');
  });

  it('leaves it to people while the interval is nobody’s', () => {
    const result = evaluate(check, [heldReview(ago(30))], { unconfirmed: ['management-review.interval'] });
    expect(result).toMatchObject({ verdict: 'needs-judgement', settings: ['management-review.interval'] });
  });
});

describe('AC-119', () => {
  const reasons = (stories: readonly Story[], more: Partial<Question> = {}): readonly unknown[] =>
    evaluate(reviewHeldCheck, stories, more).exceptions;

  it('supports when reviews followed one another within the interval', () => {
    const result = evaluate(reviewHeldCheck, [heldReview(ago(30)), heldReview(ago(390))]);
    expect(result).toMatchObject({
      verdict: 'supports',
      population: 2,
      exceptions: [],
      newest_evidence_at: ago(30),
    });
  });

  it('contradicts when the last one is too long ago, even when it was closed long before the period', () => {
    const closed = closedReview(ago(500));
    expect(reasons([closed])).toEqual([
      {
        record_id: closed.record.id,
        reason: 'overdue',
        params: { at: ago(500), days: 500, planned: 365 },
        bears_on: ['9.3-s1'],
      },
    ]);
  });

  it('names each review once, although it came late and lacks its record', () => {
    const late = importedReview(ago(30), { minutes: null });
    expect(reasons([heldReview(ago(430)), late])).toEqual([expect.objectContaining({ reason: 'no-record' })]);
  });

  it('contradicts when one came too late after the one before', () => {
    const late = heldReview(ago(30));
    expect(reasons([late, heldReview(ago(430))])).toEqual([
      {
        record_id: late.record.id,
        reason: 'late',
        params: { at: ago(430), days: 400, planned: 365 },
        bears_on: ['9.3-s1'],
      },
    ]);
  });

  it('does not hold against this period what came too late in an earlier one', () => {
    expect(reasons([heldReview(ago(30)), heldReview(ago(380)), heldReview(ago(900))])).toEqual([]);
  });

  it('contradicts when the planned day passed, unless the review was called off', () => {
    const planned = plan(ago(20), ago(10));
    const called_off = review(planned, perform(ago(12), 'cancel'));
    expect(reasons([heldReview(ago(30)), called_off])).toEqual([]);
    const forgotten = review(planned);
    expect(reasons([heldReview(ago(30)), forgotten])).toEqual([
      { record_id: forgotten.record.id, reason: 'day-passed', params: { at: ago(9) - 1 } },
    ]);
  });

  it.each([
    ['minutes', { minutes: null }],
    ['conclusion', { conclusion: null }],
    ['present', { present: null }],
  ])('contradicts without %s', (missing, values) => {
    expect(reasons([importedReview(ago(30), { held_by: chair, ...values })])).toEqual([
      expect.objectContaining({ reason: 'no-record', params: { missing: [missing] } }),
    ]);
  });

  it('contradicts when nobody of top management was there', () => {
    const imported = importedReview(ago(30), { present: [idOf(7)] });
    expect(reasons([imported])).toEqual([expect.objectContaining({ reason: 'no-top-management' })]);
    const led = { people: [{ id: idOf(7), roles: ['top-management' as const] }] };
    expect(reasons([imported], led)).toEqual([]);
    const worked = { people: [{ id: idOf(7), roles: ['agent' as const] }] };
    expect(reasons([imported], worked)).toHaveLength(1);
  });
});

describe('AC-120', () => {
  it('bears on each of the inputs of 9.3', () => {
    expect(reviewInputsCheck.requirements).toHaveLength(14);
    expect(reviewInputsCheck.requirements).toContain('9.3-c3');
  });

  it('supports when every input tells of a day after the review before', () => {
    const result = evaluate(reviewInputsCheck, [heldReview(ago(30)), heldReview(ago(390))]);
    expect(result).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
  });

  it('counts the newest of several rows of an input', () => {
    const older = { item: 'h', content: 'Last year.', as_of: day(ago(800)) };
    const inputs = [...inputsOf(day(ago(30))), older];
    const result = evaluate(reviewInputsCheck, [heldReview(ago(30), { inputs }), heldReview(ago(390))]);
    expect(result.exceptions).toEqual([]);
  });

  it('contradicts when inputs are as old as the review before, or say no day', () => {
    const inputs = inputsOf(day(ago(30)), { b: { as_of: day(ago(390)) }, k: { as_of: null } });
    const later = heldReview(ago(30), { inputs });
    const result = evaluate(reviewInputsCheck, [heldReview(ago(390)), later]);
    expect(result).toMatchObject({ verdict: 'contradicts', population: 1 });
    expect(result.exceptions).toEqual([
      {
        record_id: later.record.id,
        reason: 'older',
        params: { count: 2, at: ago(390), items: ['b', 'k'] },
        bears_on: ['9.3-b', '9.3-k'],
      },
    ]);
  });

  it('does not hold against this period what was old in an earlier one', () => {
    const inputs = inputsOf(day(ago(900)));
    const stories = [heldReview(ago(30)), heldReview(ago(390), { inputs }), heldReview(ago(800))];
    expect(evaluate(reviewInputsCheck, stories).exceptions).toEqual([]);
  });

  it('asks a first review for no days', () => {
    expect(evaluate(reviewInputsCheck, [heldReview(ago(30), { inputs: inputsOf(null) })]).exceptions).toEqual(
      [],
    );
  });

  it('contradicts when inputs say nothing', () => {
    const rows = inputsOf(day(ago(30)), { e: { content: ' ' } }).slice(0, -1);
    const result = evaluate(reviewInputsCheck, [
      heldReview(ago(390)),
      importedReview(ago(30), { inputs: rows }),
    ]);
    expect(result.exceptions).toEqual([
      expect.objectContaining({ reason: 'missing', params: { count: 2, items: ['e', 'l'] } }),
    ]);
    const none = evaluate(reviewInputsCheck, [importedReview(ago(30), {})]);
    expect(none.exceptions[0]?.params).toEqual({ count: 14, items: inputItems });
  });
});

describe('AC-121', () => {
  const deciding = (at: number, ...decisions: readonly object[]): Story => heldReview(at, { decisions });
  const exceptions = (...stories: readonly Story[]): readonly unknown[] =>
    evaluate(reviewDecisionsCheck, stories).exceptions;

  it('supports when each has its owner and due date, and counts those overdue', () => {
    const review = deciding(ago(30), decision(), decision({ due_on: '2026-10-15' }));
    expect(evaluate(reviewDecisionsCheck, [review])).toMatchObject({
      verdict: 'supports',
      population: 1,
      measures: [
        { name: 'decisions', value: 2 },
        { name: 'overdue', value: 1 },
      ],
    });
  });

  it('contradicts without any decision', () => {
    expect(exceptions(deciding(ago(30)))).toEqual([expect.objectContaining({ reason: 'no-decision' })]);
  });

  it.each([{ owner: null }, { due_on: null }])('contradicts with %o, unless it was dropped', (lacking) => {
    expect(exceptions(deciding(ago(30), decision(lacking), decision()))).toEqual([
      expect.objectContaining({ reason: 'incomplete', params: { count: 1 } }),
    ]);
    const dropped = decision({ ...lacking, status: 'dropped', result: 'Not needed any more.' });
    expect(exceptions(deciding(ago(30), dropped))).toEqual([]);
  });

  it('contradicts when an open one says nothing of its progress at the next review', () => {
    const next = deciding(ago(30), decision());
    const untold = deciding(ago(300), decision());
    expect(exceptions(untold)).toEqual([]);
    expect(exceptions(next, untold)).toEqual([
      { record_id: untold.record.id, reason: 'status-untold', params: { count: 1, at: ago(30) } },
    ]);
    expect(exceptions(next, deciding(ago(300), decision({ result: 'Two candidates.' })))).toEqual([]);
  });

  it('looks at a review of an earlier period as long as it is not closed', () => {
    const done = decision({ status: 'done', result: 'Hired.' });
    expect(evaluate(reviewDecisionsCheck, [deciding(ago(500), done)]).population).toBe(1);
    expect(evaluate(reviewDecisionsCheck, [closedReview(ago(500))]).population).toBe(0);
  });
});
