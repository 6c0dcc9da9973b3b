import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import { DAY_MS, rowsIn } from '../../kernel/register.ts';
import { residentRoles } from '../../kernel/roles.ts';
import { idOf, perform, type Step, type Story } from '../testing/stories.ts';
import {
  chair,
  day,
  decision,
  inputsOf,
  plan,
  prepared,
  review,
  settings,
  signed,
} from './checks-fixture.ts';
import { managementReview } from './definition.ts';
import { inputItems } from './inputs.ts';
import { managementReviewTexts } from './texts.ts';

const at = Date.parse('2026-10-15T09:00:00Z');

/** The code of a refusal with the problems of its fields. */
function refusalOf(make: () => Story): readonly unknown[] {
  try {
    make();
  } catch (error) {
    const { code, problems } = error as Refusal;
    return [code, ...problems.map((problem) => `${problem.field} ${problem.code}`)];
  }
  return [];
}

const hold = (values: Record<string, unknown> = {}): Step => perform(at, 'hold', signed(at, values));

describe('the inputs of a management review', () => {
  it('begin with a row for each of a to l', () => {
    const rows = rowsIn(review(plan(at)).record, 'inputs');
    expect(rows.map(({ item }) => item)).toEqual(inputItems);
    expect(rows).toHaveLength(14);
  });

  it('may be written one by one, but are complete only when each says something', () => {
    const some = inputsOf(day(at), { c2: { content: null } });
    const gathered = review(plan(at - DAY_MS), perform(at, 'gather', { inputs: some }));
    expect(gathered.record.state).toBe('planned');
    const incomplete = refusalOf(() => review(plan(at), perform(at, 'prepare', { inputs: some })));
    expect(incomplete).toEqual(['record.invalid', 'inputs review.inputs-missing']);
    const { record } = review(plan(at), perform(at, 'prepare', { inputs: inputsOf(day(at)) }));
    expect(record).toMatchObject({ state: 'prepared', values: { prepared_at: at } });
  });
});

describe('holding a management review', () => {
  it('is signed by the chair, who was present', () => {
    const { record } = review(...prepared(at), hold());
    expect(record).toMatchObject({ state: 'held', values: { held_by: chair, held_at: at } });
  });

  it('is not for others, whatever their role', () => {
    const [when, command] = hold();
    const signedBy = (by: string, held: readonly (typeof residentRoles)[number][]): readonly unknown[] =>
      refusalOf(() => review(...prepared(at), [when, command, by, held]));
    expect(signedBy(idOf(2), residentRoles)).toEqual(['record.invalid', 'assignee field.named-person-only']);
    const chair_without_role = residentRoles.filter((role) => role !== 'top-management');
    expect(signedBy(chair, chair_without_role)).toEqual(['activity.not-allowed']);
  });

  it('lets another member of top management chair who says so', () => {
    const [when, command] = hold({ assignee: idOf(2) });
    const { record } = review(...prepared(at), [when, command, idOf(2), ['top-management']]);
    expect(record.values).toMatchObject({ assignee: idOf(2), held_by: idOf(2) });
  });

  it.each([
    ['an absent chair', { present: [idOf(2)] }, 'present review.chair-absent'],
    ['a day to come', { held_at: at + 1 }, 'held_at field.day-ahead'],
    ['no minutes', { minutes: null }, 'minutes field.required'],
    ['no conclusion', { conclusion: null }, 'conclusion field.required'],
    [
      'a decision done without a result',
      { decisions: [decision(), decision({ status: 'done' })] },
      'decisions.1.result field.required',
    ],
  ])('is refused with %s', (_, values, problem) => {
    expect(refusalOf(() => review(...prepared(at), hold(values)))).toEqual(['record.invalid', problem]);
  });

  it('takes the minutes as they were drafted', () => {
    const drafted = perform(at - 1, 'minute', {
      minutes: 'Draft.',
      present: [chair],
      conclusion: 'Adequate.',
    });
    const { record } = review(...prepared(at), drafted, perform(at, 'hold', { held_at: at }));
    expect(record.values).toMatchObject({ minutes: 'Draft.', conclusion: 'Adequate.' });
  });

  it('leaves minutes and inputs as they were signed', () => {
    const change = (values: Record<string, unknown>): readonly unknown[] =>
      refusalOf(() => review(...prepared(at), hold(), [at + 1, { kind: 'update', values }]));
    expect(change({ minutes: 'Other.' })).toEqual(['field.not-allowed', 'minutes field.not-allowed']);
    expect(change({ inputs: [] })).toEqual(['field.not-allowed', 'inputs field.not-allowed']);
  });
});

describe('following up', () => {
  const held = [...prepared(at), hold({ decisions: [decision()] })];
  const told = [decision({ status: 'done', result: 'Hired.' })];

  it('closes only once every decision is done or dropped', () => {
    const open = refusalOf(() => review(...held, perform(at + 1, 'close')));
    expect(open).toEqual(['record.invalid', 'decisions review.decisions-open']);
    const followed = perform(at + 1, 'follow-up', { decisions: told });
    const { record } = review(...held, followed, perform(at + 2, 'close'));
    expect(record).toMatchObject({ state: 'closed', closed_at: at + 2, values: { followed_up_at: at + 1 } });
  });

  it('asks what came of a decision', () => {
    const dropped = perform(at + 1, 'follow-up', { decisions: [decision({ status: 'dropped' })] });
    expect(refusalOf(() => review(...held, dropped))).toEqual([
      'record.invalid',
      'decisions.0.result field.required',
    ]);
  });
});

describe('what a management review asks', () => {
  const endOf = (date: string): number => Date.parse(date) + DAY_MS - 1;
  const asked = ({ record }: Story): readonly unknown[] =>
    managementReview.obligations?.(record, { settings, endOf }) ?? [];
  const planned_end = endOf('2026-10-15');

  it('is preparation a week before the planned day, and the review itself', () => {
    expect(asked(review(plan(at)))).toMatchObject([
      { kind: 'prepare', due_at: planned_end - 7 * DAY_MS, person: null },
      { kind: 'hold', due_at: planned_end, person: chair, roles: ['top-management'] },
    ]);
    expect(asked(review(...prepared(at)))).toMatchObject([{ kind: 'hold', due_at: planned_end }]);
  });

  it('is each open decision of its owner, and then to close', () => {
    const done = decision({ status: 'done', result: 'Hired.' });
    expect(asked(review(...prepared(at), hold({ decisions: [decision(), done] })))).toMatchObject([
      { kind: 'decision', due_at: endOf('2026-12-31'), person: idOf(2) },
    ]);
    expect(asked(review(...prepared(at), hold({ decisions: [done] })))).toMatchObject([{ kind: 'close' }]);
  });

  it('has a name for each kind', () => {
    const kinds = Object.keys(managementReviewTexts.obligations ?? {});
    expect(kinds).toEqual(['prepare', 'hold', 'decision', 'close']);
  });
});
