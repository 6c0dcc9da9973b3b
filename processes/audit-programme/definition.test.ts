import { describe, expect, it } from 'vitest';
import type { Role } from '../../kernel/roles.ts';
import { auditAreaIds } from '../../standard/audit-areas.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { auditProgramme } from './definition.ts';
import { auditProgrammeModule } from './module.ts';

const settings = startingSettings(auditProgrammeModule);
const at = Date.parse('2025-12-01T00:00:00Z');
const telling = { definition: auditProgramme, settings };
const story = (...steps: Step[]) => tell(steps, telling);
const as = ([when, command]: Step, ...held: Role[]): Step => [when, command, idOf(9), held];
const cycle = { cycle_from: '2026-01-01', cycle_to: '2028-12-31' };
const entry = { area: '8.6', importance: 'high', planned_on: '2026-05-04' };
const values = {
  title: 'Audits',
  assignee: idOf(7),
  objectives: 'Conformity and effect.',
  ...cycle,
  entries: [entry],
};

const problems = (...steps: Step[]) => {
  try {
    story(...steps);
  } catch (refusal) {
    return refusal;
  }
  return null;
};

describe('an audit programme', () => {
  it('shows which areas its cycle does not cover', () => {
    const { record } = story(create(at, values));
    expect(record.values['uncovered_areas']).toEqual(auditAreaIds.filter((area) => area !== '8.6'));
    const all = auditAreaIds.map((area) => ({ ...entry, area }));
    expect(story(create(at, { ...values, entries: all })).record.values['uncovered_areas']).toBeNull();
  });

  it('is not covered by an audit planned outside the cycle, and is not approved with it', () => {
    const outside = { ...values, entries: [{ ...entry, planned_on: '2029-01-01' }] };
    expect(story(create(at, outside)).record.values['uncovered_areas']).toContain('8.6');
    expect(problems(create(at, outside), perform(at, 'approve'))).toMatchObject({
      problems: [{ field: 'entries.0.planned_on', code: 'audit.outside-cycle' }],
    });
  });

  it('is not approved while its cycle runs backwards or nobody leads it', () => {
    const backwards = { ...values, cycle_from: '2028-12-31', cycle_to: '2026-01-01' };
    expect(problems(create(at, backwards), perform(at, 'approve'))).toMatchObject({
      problems: [{ field: 'cycle_to', code: 'audit.cycle-backwards' }],
    });
    expect(problems(create(at, { ...values, assignee: null }), perform(at, 'approve'))).toMatchObject({
      problems: [{ field: 'assignee', code: 'field.required' }],
    });
  });

  it('is approved by top management or the system manager, by name', () => {
    expect(problems(create(at, values), as(perform(at, 'approve'), 'auditor'))).toMatchObject({
      code: 'activity.not-allowed',
    });
    const unsigned: Step = [at, { kind: 'perform', activity: 'approve', values: {} }];
    expect(problems(create(at, values), unsigned)).toMatchObject({ code: 'activity.signature-needed' });
    const { record } = story(create(at, values), as(perform(at, 'approve'), 'top-management'));
    expect(record).toMatchObject({ state: 'approved', values: { approved_at: at, approved_by: idOf(9) } });
  });

  it('is changed with a reason only once approved', () => {
    const approved = [create(at, values), perform(at, 'approve')];
    const entries = [{ ...entry, planned_on: '2026-09-01' }];
    const patch: Step = [at, { kind: 'update', values: { entries } }];
    expect(problems(...approved, patch)).toMatchObject({ code: 'field.not-allowed' });
    expect(problems(...approved, perform(at, 'plan', { entries }))).toMatchObject({
      code: 'activity.not-now',
    });
    expect(problems(...approved, perform(at, 'change', { entries }, null))).toMatchObject({
      problems: [{ field: 'text', code: 'field.required' }],
    });
    const { record } = story(...approved, perform(at + 1, 'change', { entries }));
    expect(record.values).toMatchObject({ entries, reviewed_at: at + 1 });
  });

  it('owes approval when the cycle begins, then reviews and the next cycle', () => {
    expect(story(create(at, values)).record.due_at).toBe(Date.parse('2026-01-02T00:00:00Z') - 1);
    const approved = story(create(at, values), perform(at, 'approve')).record;
    expect(approved.due_at).toBe(at + 180 * 86_400_000);
  });
});
