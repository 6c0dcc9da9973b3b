import { describe, expect, it } from 'vitest';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { conflictOfInterest } from './definition.ts';
import { conflictOfInterestModule } from './module.ts';

const at = Date.parse('2026-05-04T08:00:00Z');
const settings = startingSettings(conflictOfInterestModule);
const [auditor, manager] = [idOf(2), idOf(4)];
const story = (...steps: Step[]) => tell(steps, { definition: conflictOfInterest, settings });
const by = (person: string, held: Role, [when, command]: Step): Step => [when, command, person, [held]];
const values = { title: 'Consultancy', whose: 'person', client: 'Sample Ltd', kind: 'consultancy' };
const declared = by(auditor, 'certification-auditor', create(at, values));
const end = (until: string) => by(auditor, 'certification-auditor', perform(at, 'end', { until }));
const managed = (activity: string, given = {}, when = at) =>
  by(manager, 'certification-manager', perform(when, activity, given));

describe('a conflict of interest', () => {
  it('is that of whoever declares it, unless somebody is named', () => {
    expect(story(declared).record.values).toMatchObject({ person: auditor, declared_by: auditor });
    const told = by(manager, 'certification-manager', create(at, { ...values, person: auditor }));
    expect(story(told).record.values).toMatchObject({ person: auditor, declared_by: manager });
    const ours = by(
      manager,
      'certification-manager',
      create(at, { ...values, whose: 'body', person: auditor }),
    );
    expect(story(ours).record.values['person']).toBeNull();
  });

  it('ends on a day that has come, and not before it began', () => {
    expect(story(declared, end('2026-05-01')).record.values['barred_until']).toBe('2028-05-01');
    expect(() => story(declared, end('2026-06-01'))).toThrow('record.invalid');
    const begun = by(auditor, 'certification-auditor', create(at, { ...values, from: '2026-03-01' }));
    expect(() => story(begun, end('2026-02-28'))).toThrow('record.invalid');
  });

  it('is laid aside only when it bars no more', () => {
    expect(() => story(declared, managed('lay-aside'))).toThrow('record.invalid');
    expect(() => story(declared, end('2024-05-04'), managed('lay-aside'))).toThrow('record.invalid');
    expect(story(declared, end('2024-05-03'), managed('lay-aside')).record.state).toBe('past');
  });

  it('is corrected, laid aside and withdrawn by nobody whom it concerns', () => {
    const own = by(manager, 'certification-manager', create(at, values));
    for (const activity of ['withdraw', 'correct', 'lay-aside']) {
      expect(() => story(own, managed(activity))).toThrow('record.invalid');
    }
    expect(story(declared, managed('withdraw')).record.state).toBe('withdrawn');
    const corrected = story(declared, managed('correct', { kind: 'family', until: '2026-04-30' }));
    expect(corrected.record.values['barred_until']).toBe('2026-04-30');
    expect(() => story(declared, by(auditor, 'certification-auditor', perform(at, 'withdraw')))).toThrow(
      'activity.not-allowed',
    );
  });
});
