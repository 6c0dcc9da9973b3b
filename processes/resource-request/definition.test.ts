import { expect, it } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { resourceRequest } from './definition.ts';
import { resourceRequestModule } from './module.ts';

const now = Date.parse('2026-11-01T00:00:00Z');
const [engineer, manager, director] = [idOf(1), idOf(2), idOf(9)];
const settings = startingSettings(resourceRequestModule);
const story = (...steps: Step[]) => tell(steps, { definition: resourceRequest, settings }).record;
const values = {
  title: 'Two engineers',
  kind: 'people',
  reason: 'Nights are unattended.',
  amount: 2,
  unit: 'posts',
  needed_by: '2026-12-31',
};
const asked = create(now, values);
const [, submit] = perform(now, 'submit');
const submitted: Step = [now, submit, manager];
const decide = (activity: string, by: string): Step => [now, perform(now, activity)[1], by];

it.each(['approve', 'reject'])('who asked or submitted does not %s', (activity) => {
  for (const by of [engineer, manager]) {
    expect.assertions(4);
    try {
      story(asked, submitted, decide(activity, by));
    } catch (refusal) {
      expect((refusal as Refusal).problems).toEqual([{ field: 'requester', code: 'field.beyond-authority' }]);
    }
  }
  const record = story(asked, submitted, decide(activity, director));
  expect(record.values).toMatchObject({ decided_by: director, decided_at: now });
  expect(record.state).toBe(activity === 'approve' ? 'approved' : 'rejected');
});

it('takes top management and a reason to decide', () => {
  const [, command] = decide('approve', director);
  expect(() => story(asked, submitted, [now, command, director, ['system-manager']])).toThrow(
    'activity.not-allowed',
  );
  expect(() => story(asked, submitted, [now, { ...command, text: '' } as typeof command, director])).toThrow(
    'record.invalid',
  );
});

it('is whole and fixed once submitted', () => {
  expect(() => story(create(now, { title: 'Money' }), submitted)).toThrow('record.invalid');
  expect(() => story(asked, submitted, perform(now, 'revise', { amount: 9 }))).toThrow('activity.not-now');
  const update: Step = [now, { kind: 'update', values: { amount: 9 } }];
  expect(() => story(asked, submitted, update)).toThrow('field.not-allowed');
  expect(story(asked, perform(now, 'revise', { amount: 9 }), submitted).values['amount']).toBe(9);
});

it('asks who wrote it, then top management in time, then who provides it', () => {
  const owed = (...steps: Step[]) =>
    resourceRequest.obligations?.(story(...steps), {
      settings,
      endOf: (day) => Date.parse(day) + DAY_MS - 1,
    });
  expect(owed(asked)).toMatchObject([{ kind: 'submit', person: engineer }]);
  expect(owed(asked, submitted)).toMatchObject([
    { kind: 'decide', due_at: now + 30 * DAY_MS, roles: ['top-management'] },
  ]);
  const approved: Step = [now, perform(now, 'approve', { assignee: manager })[1], director];
  expect(owed(asked, submitted, approved)).toMatchObject([
    { kind: 'provide', due_at: Date.parse('2027-01-01') - 1, person: manager },
  ]);
  expect(story(asked, submitted, approved, perform(now, 'provide')).closed_at).toBe(now);
});
