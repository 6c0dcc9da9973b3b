import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { certificationBody } from './definition.ts';
import { certificationBodyModule } from './module.ts';

const now = Date.parse('2026-03-02T09:00:00Z');
const settings = startingSettings(certificationBodyModule);
const story = (...steps: Step[]) => tell(steps, { definition: certificationBody, settings }).record;
const by = ([at, command]: Step, person: string, ...held: Role[]): Step => [at, command, person, held];
const [manager, top] = [idOf(1), idOf(2)];
const known = (more: object = {}) => by(create(now, { title: 'Body', ...more }), manager, 'system-manager');
const looked = (values: object) =>
  by(
    perform(now, 'check-accreditation', { checked_where: 'Register', checked_on: '2026-03-01', ...values }),
    manager,
    'system-manager',
  );
const accredited = looked({
  accreditation: 'accredited',
  accreditation_body: 'AB',
  accreditation_number: '1',
  accreditation_scope: 'Service management systems',
});
const evaluation = [{ criterion: 'sector', assessment: 'Knows hospitals.', rating: 4 }];
const evaluated = by(perform(now, 'evaluate', { evaluation }), manager, 'system-manager');
const choose = (values: object = {}) => by(perform(now, 'choose', values), top, 'top-management');

function problemsOf(...steps: Step[]) {
  try {
    story(...steps);
  } catch (refusal) {
    return (refusal as Refusal).problems;
  }
  throw new Error('it was not refused');
}

describe('a certification body', () => {
  it('is chosen once its accreditation is looked up and it was evaluated', () => {
    expect(story(known(), accredited, evaluated, choose())).toMatchObject({
      state: 'chosen',
      values: { chosen_by: top, chosen_at: now, evaluated_by: manager },
    });
    expect(problemsOf(known(), choose()).map(({ field }) => field)).toEqual([
      'checked_on',
      'evaluation',
      'unaccredited_reason',
    ]);
  });

  it('that is not accredited is chosen with a reason only', () => {
    const without = looked({ accreditation: 'not-accredited' });
    expect(problemsOf(known(), without, evaluated, choose())).toMatchObject([
      { field: 'unaccredited_reason', code: 'field.required' },
    ]);
    const reasoned = choose({ unaccredited_reason: 'A customer asks for this one.' });
    expect(story(known(), without, evaluated, reasoned).state).toBe('chosen');
  });

  it('is accredited by somebody, under a number, for something', () => {
    expect(problemsOf(known(), looked({ accreditation: 'accredited' })).map(({ field }) => field)).toEqual([
      'accreditation_body',
      'accreditation_number',
      'accreditation_scope',
    ]);
    expect(problemsOf(known(), looked({ accreditation: 'unknown', checked_on: '2026-03-04' }))).toMatchObject(
      [{ field: 'checked_on', code: 'field.day-ahead' }],
    );
  });

  it('that advised or audited internally is not chosen for two years', () => {
    const barred = problemsOf(known({ consulted_until: '2024-03-02' }), accredited, evaluated, choose());
    expect(barred).toMatchObject([
      { code: 'certification.consulted', params: { until: '2024-03-02', from: '2026-03-03' } },
    ]);
    const free = story(known({ consulted_until: '2024-03-01' }), accredited, evaluated, choose());
    expect(free.state).toBe('chosen');
  });

  it('is not chosen by whoever evaluated it', () => {
    const own = by(perform(now, 'choose'), manager, 'top-management');
    expect(problemsOf(known(), accredited, evaluated, own)).toMatchObject([
      { field: 'evaluated_by', code: 'field.beyond-authority' },
    ]);
  });
});
