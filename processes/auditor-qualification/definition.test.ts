import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { auditorQualification } from './definition.ts';
import { auditorQualificationModule } from './module.ts';

const at = Date.parse('2026-05-04T08:00:00Z');
const settings = startingSettings(auditorQualificationModule, {
  'certification.technical-areas': { choices: [{ id: 'cloud', name: 'Cloud' }] },
});
const [auditor, manager] = [idOf(2), idOf(4)];
const story = (...steps: Step[]) => tell(steps, { definition: auditorQualification, settings });
const by = (person: string, held: Role, [when, command]: Step): Step => [when, command, person, [held]];
const values = {
  title: 'Lead auditor for cloud services',
  person: auditor,
  technical_areas: ['cloud'],
  editions: ['2018'],
  functions: ['lead'],
  languages: 'English, Vietnamese',
  evidence: [{ kind: 'witnessed', what: 'Witnessed by the sample accreditation body', day: '2026-03-01' }],
  valid_until: '2029-05-03',
};
const managed = (step: Step, person = manager) => by(person, 'certification-manager', step);
const approved = (given: object, person = manager) => [
  managed(create(at, { ...values, ...given })),
  managed(perform(at, 'approve'), person),
];

describe('a qualification', () => {
  it('is approved with all its evidence, and due to be renewed before it runs out', () => {
    const { record } = story(...approved({}));
    expect(record).toMatchObject({ state: 'approved', values: { approved_by: manager } });
    expect(record.due_at).toBe(Date.parse('2029-05-04T00:00:00Z') - 1 - 60 * DAY_MS);
  });

  it('is approved by nobody for themself, nor by who only audits', () => {
    expect(() => story(...approved({}, auditor))).toThrow('record.invalid');
    const step = by(idOf(9), 'certification-auditor', perform(at, 'approve'));
    expect(() => story(managed(create(at, values)), step)).toThrow('activity.not-allowed');
  });

  it.each(['technical_areas', 'editions', 'functions', 'languages', 'evidence', 'valid_until'])(
    'is not approved without %s',
    (field) => {
      expect(() => story(...approved({ [field]: null }))).toThrow('record.invalid');
    },
  );

  it('is not approved when it has run out', () => {
    expect(() => story(...approved({ valid_until: '2026-05-03' }))).toThrow('record.invalid');
    expect(story(...approved({ valid_until: '2026-05-04' })).record.state).toBe('approved');
  });

  it('changes only when it is reopened, and then has to be approved again', () => {
    const revise = managed(perform(at, 'revise', { valid_until: '2032-01-01' }));
    expect(() => story(...approved({}), revise)).toThrow('activity.not-now');
    const reopened = story(...approved({}), managed(perform(at, 'reopen')), revise);
    expect(reopened.record).toMatchObject({ state: 'proposed', values: { approved_by: null } });
  });
});
