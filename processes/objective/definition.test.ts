import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { objective } from './definition.ts';
import { objectiveModule } from './module.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const settings = startingSettings(objectiveModule);
const story = (...steps: Step[]) => tell(steps, { definition: objective, settings });
const values = {
  title: 'Fewer reopened incidents',
  metric: 'Share of incidents reopened',
  direction: 'at-most',
  target: 5,
  frequency_days: 31,
};
const by = (held: Role, [at, command]: Step): Step => [at, command, idOf(2), [held]];
const approve = perform(start, 'approve');
const refusalOf = (...steps: Step[]): unknown => {
  try {
    story(...steps);
  } catch (error) {
    const { code, problems } = error as { code: string; problems: readonly unknown[] };
    return { code, problems };
  }
  return null;
};
const owed = (...steps: Step[]) =>
  obligationsOf(objective, story(...steps).record, { settings, calendar: () => null });

describe('approval of an objective', () => {
  it('is top management’s alone, and signed', () => {
    expect(refusalOf(create(start, values), by('system-manager', approve))).toMatchObject({
      code: 'activity.not-allowed',
    });
    const unsigned: Step = [start, { kind: 'perform', activity: 'approve', values: {}, text: null }];
    expect(refusalOf(create(start, values), unsigned)).toMatchObject({ code: 'activity.signature-needed' });
    const { record } = story(create(start, values), by('top-management', approve));
    expect(record).toMatchObject({ state: 'approved', values: { approved_at: start, approved_by: idOf(2) } });
  });

  it('needs something measurable', () => {
    expect(refusalOf(create(start, { ...values, target: null }), approve)).toMatchObject({
      problems: [{ field: 'target', code: 'field.required' }],
    });
  });

  it('is over once what was approved changes, and only a revision changes it', () => {
    const approved = [create(start, values), approve];
    const update: Step = [start, { kind: 'update', values: { target: 50 } }];
    expect(refusalOf(...approved, update)).toMatchObject({ code: 'field.not-allowed' });
    const { record } = story(...approved, perform(start, 'revise', { target: 50 }));
    expect(record).toMatchObject({ state: 'draft', values: { target: 50, approved_at: null } });
  });
});

describe('the end of an objective', () => {
  const end = (activity: string, value: number | null, more = {}): Step =>
    perform(start + DAY_MS, activity, { result: 'Counted over the year.', result_value: value, ...more });

  it('is achieved only when the result reaches the target', () => {
    const approved = [create(start, values), approve];
    expect(refusalOf(...approved, end('achieve', 5.1))).toMatchObject({
      problems: [
        { field: 'result_value', code: 'objective.target-missed', params: { value: 5.1, target: 5 } },
      ],
    });
    expect(story(...approved, end('achieve', 5)).record.state).toBe('achieved');
    const upwards = [create(start, { ...values, direction: 'at-least' }), approve];
    expect(refusalOf(...upwards, end('achieve', 4.9))).not.toBeNull();
    expect(story(...upwards, end('achieve', 5.1)).record.state).toBe('achieved');
  });

  it('may be told as not achieved without a figure', () => {
    const { record } = story(create(start, values), approve, end('miss', null));
    expect(record).toMatchObject({ state: 'not-achieved', closed_at: start + DAY_MS });
  });
});

describe('what an objective asks for', () => {
  it('is approval of a draft by top management', () => {
    expect(owed(create(start, values))).toMatchObject([{ kind: 'approve', roles: ['top-management'] }]);
  });

  it('is review, plan, communication and, with a date, the evaluation', () => {
    const dated = create(start, { ...values, assignee: idOf(3), due_on: '2026-12-31' });
    expect(owed(dated, approve)).toMatchObject([
      { kind: 'review', due_at: start + 182 * DAY_MS },
      { kind: 'plan', person: idOf(3) },
      { kind: 'communicate' },
      { kind: 'evaluate', due_at: Date.parse('2026-12-31T23:59:59.999Z') },
    ]);
    const plan = { plan_actions: 'Train.', plan_resources: 'Two days.', plan_evaluation: 'By the share.' };
    const planned = create(start, { ...values, assignee: idOf(3), due_on: '2026-12-31', ...plan });
    const kinds = owed(planned, approve, perform(start, 'communicate')).map(({ kind }) => kind);
    expect(kinds).toEqual(['review', 'evaluate']);
  });
});
