import { describe, expect, it } from 'vitest';
import { activityNamed } from '../../kernel/definition.ts';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { serviceManagementPlan } from './definition.ts';
import { planItems, writtenItems } from './items.ts';
import { serviceManagementPlanModule } from './module.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const settings = startingSettings(serviceManagementPlanModule);
const story = (...steps: Step[]) => tell(steps, { definition: serviceManagementPlan, settings });
const written = Object.fromEntries(writtenItems.map((item) => [item, 'As agreed.']));
const whole = { title: 'Plan of 2026', services: [idOf(50)], ...written };
const by = (person: number, [at, command]: Step, held: readonly Role[] = ['top-management']): Step => [
  at,
  command,
  idOf(person),
  held,
];
const approve = perform(start, 'approve', { plan_version: 1 });
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
  obligationsOf(serviceManagementPlan, story(...steps).record, { settings, calendar: () => null });

describe('approval of a version', () => {
  it('stamps who and when, and the number of the version', () => {
    const { record } = story(create(start, whole), by(2, approve));
    expect(record).toMatchObject({
      state: 'approved',
      values: { plan_version: 1, approved_at: start, approved_by: idOf(2), authors: [idOf(1)] },
    });
  });

  it('needs the number and top management', () => {
    expect(refusalOf(create(start, whole), by(2, perform(start, 'approve')))).toMatchObject({
      problems: [{ field: 'plan_version', code: 'field.required' }],
    });
    expect(refusalOf(create(start, whole), by(2, approve, ['system-manager']))).toMatchObject({
      code: 'activity.not-allowed',
    });
  });

  it.each(planItems)('is refused while %s is empty', (item) => {
    const { [item]: _left, ...rest } = whole as Record<string, unknown>;
    expect(refusalOf(create(start, rest), by(2, approve))).toMatchObject({
      problems: [{ field: item, code: 'field.required' }],
    });
  });

  it('takes an item that stands in another document', () => {
    const documents = [{ item: 'resources', title: 'Budget of 2026', location: 'FIN-12' }];
    expect(refusalOf(create(start, { ...whole, resources: null, documents }), by(2, approve))).toBeNull();
  });

  it('is not for those who wrote it, whoever edited it included', () => {
    const beyond = { problems: [{ field: 'authors', code: 'field.beyond-authority' }] };
    expect(refusalOf(create(start, whole), by(1, approve))).toMatchObject(beyond);
    const edit = by(2, perform(start, 'revise', { technology: 'This program.' }), ['system-manager']);
    expect(refusalOf(create(start, whole), edit, by(2, approve))).toMatchObject(beyond);
    expect(refusalOf(create(start, whole), edit, by(3, approve))).toBeNull();
  });
});

describe('a version in force', () => {
  const inForce = [create(start, whole), by(2, approve)];

  it('stays as it was approved', () => {
    const update: Step = [start, { kind: 'update', values: { technology: 'Another.' } }];
    expect(refusalOf(...inForce, update)).toMatchObject({ code: 'field.not-allowed' });
    expect(refusalOf(...inForce, perform(start, 'revise'))).toMatchObject({ code: 'activity.not-now' });
  });

  it('ends with the version that follows it, which is not itself', () => {
    const { record } = story(...inForce);
    const steps = (successor: string): Step[] => [
      ...inForce,
      perform(start + DAY_MS, 'supersede', { successor }),
    ];
    expect(story(...steps(idOf(51))).record).toMatchObject({ state: 'superseded' });
    const supersede = activityNamed(serviceManagementPlan, 'supersede');
    const itself = { ...record, values: { ...record.values, successor: record.id } };
    const context = { now: start, actor: { id: idOf(2), roles: [] }, settings };
    expect(supersede?.objections?.(itself, context)).toEqual([
      { field: 'successor', code: 'link.to-itself' },
    ]);
  });

  it('asks for its review; a draft for its completion and then for approval', () => {
    expect(owed(...inForce)).toMatchObject([{ kind: 'review', due_at: start + 365 * DAY_MS }]);
    expect(owed(create(start, { title: 'Plan' }))).toMatchObject([{ kind: 'complete' }]);
    expect(owed(create(start, whole))).toMatchObject([{ kind: 'approve', roles: ['top-management'] }]);
  });
});
