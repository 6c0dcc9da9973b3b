import { describe, expect, it } from 'vitest';

import { given } from '../../kernel/field.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { roles } from '../../kernel/roles.ts';
import { standIn } from '../testing/stand-in.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Question,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { competenceCheck } from './checks.ts';
import { competence } from './definition.ts';
import { competenceModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const settings = startingSettings(competenceModule);
const question: Question = { period: { from: end - 365 * DAY_MS, to: end }, settings };
const person = idOf(2);
const certificate = {
  kind: 'certificate',
  title: 'Foundation',
  date: '2025-05-01',
  reference: 'Personnel file 12',
};
const story = (...steps: Step[]) => tell(steps, { definition: competence, settings });
const written = create(end - 100 * DAY_MS, {
  title: 'Service desk',
  person,
  role: 'service-desk',
  required_level: 3,
});
const assessed = (actual_level: number, evidence: readonly unknown[] = [certificate]): Step =>
  perform(end - 50 * DAY_MS, 'assess', { actual_level, basis: ['experience'], evidence });

/** As much of the register of development actions as the check looks at. */
const development = standIn(
  'development',
  { competence: given('record', roles, { refers_to: 'competence' }), person: given('person', roles) },
  ['planned'],
  ['cancelled'],
);
const action = (for_competence: Story, whose = person, ...then: Step[]): Story =>
  tell([create(end - 40 * DAY_MS, { competence: for_competence.record.id, person: whose }), ...then], {
    definition: development,
    settings,
  });
const evaluate = (stories: readonly Story[], actions: readonly Story[] = [], more: Partial<Question> = {}) =>
  evaluateStories(competenceCheck, competence, stories, { ...question, ...more }, [
    { definition: development, stories: actions },
  ]);

describe('AC-019', () => {
  const gap = story(written, assessed(1));

  it('supports when the level is there with evidence, whoever’s account is only a requester’s', () => {
    const people = [
      { id: person, roles: ['agent'] as const },
      { id: idOf(3), roles: ['requester'] as const },
    ];
    const result = evaluate([story(written, assessed(3))], [], { people });
    expect(result).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
    expect(result.newest_evidence_at).toBe(end - 50 * DAY_MS);
    expect(result.measures.map(({ value }) => value)).toEqual([100, 0, 0]);
  });

  it('supports a gap, and a first assessment outstanding, with an open action', () => {
    const unassessed = story(written);
    const result = evaluate([gap, unassessed], [action(gap), action(unassessed)]);
    expect(result).toMatchObject({ verdict: 'supports', population: 2 });
    expect(result.measures[0]).toMatchObject({ name: 'competent', value: 0 });
  });

  it.each([
    ['none', []],
    ['one that was cancelled', [action(gap, person, perform(end - 30 * DAY_MS, 'cancelled'))]],
    ['one of somebody else', [action(gap, idOf(3))]],
    ['one for another competence', [action(story(written))]],
  ])('contradicts a gap with this action: %s', (_, actions) => {
    const result = evaluate([gap], actions);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toEqual([
      { record_id: gap.record.id, reason: 'gap', params: { actual: 1, required: 3 }, bears_on: ['7.2-b'] },
    ]);
  });

  it.each([
    ['not-assessed', story(written), { params: { days: 100 } }],
    ['no-evidence', story(written, assessed(3, [])), { params: { actual: 3 }, bears_on: ['7.2-d'] }],
    [
      'evidence-ended',
      story(written, assessed(3, [{ ...certificate, valid_until: '2026-10-30' }])),
      { params: { at: Date.parse('2026-10-30T23:59:59.999Z') }, bears_on: ['7.2-d'] },
    ],
  ])('contradicts: %s', (reason, one, more) => {
    const result = evaluate([one]);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toEqual([{ record_id: one.record.id, reason, ...more }]);
  });

  it('asks for evidence of what the person has even while an action is open, but of nothing at level 0', () => {
    const bare = story(written, assessed(1, []));
    expect(evaluate([bare], [action(bare)]).exceptions[0]?.reason).toBe('no-evidence');
    const none = story(written, assessed(0, []));
    expect(evaluate([none], [action(none)]).verdict).toBe('supports');
  });

  it('takes evidence that holds on the last day of the period', () => {
    const last = story(written, assessed(3, [{ ...certificate, valid_until: '2026-10-31' }]));
    expect(evaluate([last]).verdict).toBe('supports');
  });

  it('contradicts when somebody of the staff is in no current entry', () => {
    const people = [person, idOf(3)].map((id) => ({ id, roles: ['agent'] as const }));
    const ended = story(written, perform(end - DAY_MS, 'retire'));
    const result = evaluate([story(written, assessed(3)), ended], [], { people });
    expect(result).toMatchObject({ verdict: 'contradicts', population: 1, exceptions: [] });
    expect(result.measures[2]).toMatchObject({ name: 'people-without', value: 1 });
  });

  it('counts assessments that are overdue', () => {
    const at = end - 366 * DAY_MS;
    const values = { actual_level: 3, basis: ['training'], evidence: [certificate] };
    const [, creation] = written;
    const old = story([at, creation], perform(at, 'assess', values));
    expect(evaluate([old]).verdict).toBe('stale');
    expect(evaluate([old]).measures[1]).toMatchObject({ name: 'assessments-overdue', value: 1 });
  });

  it('sees nothing without entries, and none that has ended', () => {
    const ended = story(written, perform(end - DAY_MS, 'retire'));
    expect(evaluate([]).verdict).toBe('no-evidence');
    expect(evaluate([ended]).verdict).toBe('no-evidence');
  });

  it('leaves it to people while the interval is nobody’s', () => {
    const unconfirmed = ['competence.assessment'];
    expect(evaluate([story(written, assessed(3))], [], { unconfirmed }).verdict).toBe('needs-judgement');
  });
});
