import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { plan } from './definition.ts';
import { planModule } from './module.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const settings = startingSettings(planModule);
const story = (...steps: Step[]) => tell(steps, { definition: plan, settings });
const values = {
  title: 'Capacity of mail',
  kind: 'capacity',
  document: 'DOC-7',
  service_management_plan: idOf(50),
};
const approve = (person: number, held: readonly Role[] = ['top-management']): Step => [
  start,
  { kind: 'perform', activity: 'approve', values: {}, text: null, signature: 'Sample Signature' },
  idOf(person),
  held,
];
const refusalOf = (...steps: Step[]): unknown => {
  try {
    story(...steps);
  } catch (error) {
    const { code, problems } = error as { code: string; problems: readonly unknown[] };
    return { code, problems };
  }
  return null;
};

describe('approval of a plan', () => {
  it('needs the document and the service management plan it agrees with', () => {
    const bare = create(start, { title: 'Capacity of mail', kind: 'capacity' });
    expect(refusalOf(bare, approve(2))).toMatchObject({
      problems: [{ field: 'document' }, { field: 'service_management_plan' }],
    });
    expect(story(create(start, values), approve(2)).record).toMatchObject({
      state: 'approved',
      values: { approved_by: idOf(2), approved_at: start, aligned_at: start },
    });
  });

  it('is not for its author, nor for those who only tend plans', () => {
    expect(refusalOf(create(start, values), approve(1))).toMatchObject({
      problems: [{ field: 'authors', code: 'field.beyond-authority' }],
    });
    expect(refusalOf(create(start, values), approve(2, ['process-owner']))).toMatchObject({
      code: 'activity.not-allowed',
    });
    expect(refusalOf(create(start, values), approve(2, ['system-manager']))).toBeNull();
  });
});

describe('a plan in force', () => {
  const inForce = [create(start, values), approve(2)];

  it('stays as it was approved, but cites a new version once compared, in words', () => {
    const update: Step = [start, { kind: 'update', values: { document: 'DOC-8' } }];
    expect(refusalOf(...inForce, update)).toMatchObject({ code: 'field.not-allowed' });
    const align = (text: string | null): Step =>
      perform(start + DAY_MS, 'align', { service_management_plan: idOf(51) }, text);
    expect(refusalOf(...inForce, align(null))).toMatchObject({
      problems: [{ field: 'text', code: 'field.required' }],
    });
    expect(story(...inForce, align('No change needed.')).record.values).toMatchObject({
      service_management_plan: idOf(51),
      aligned_at: start + DAY_MS,
    });
  });

  it('asks for its review, a draft for its approval', () => {
    const owed = (...steps: Step[]) =>
      obligationsOf(plan, story(...steps).record, { settings, calendar: () => null });
    expect(owed(...inForce)).toMatchObject([{ kind: 'review', due_at: start + 365 * DAY_MS }]);
    expect(owed(inForce[0] as Step)).toMatchObject([
      { kind: 'approve', roles: ['top-management', 'system-manager'] },
    ]);
  });
});
