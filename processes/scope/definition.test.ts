import { describe, expect, it } from 'vitest';
import type { FieldProblem, Refusal } from '../../kernel/errors.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { scope } from './definition.ts';
import { scopeModule } from './module.ts';

const now = Date.parse('2026-11-01T00:00:00Z');
const [writer, helper, director] = [idOf(1), idOf(2), idOf(9)];
const settings = startingSettings(scopeModule);
const story = (...steps: Step[]) => tell(steps, { definition: scope, settings }).record;
const values = {
  title: 'Scope of the SMS',
  edition: 1,
  organisation_name: 'Sample organisation',
  statement: 'Mail for offices, delivered from Hanoi.',
  services: [idOf(5)],
  locations: [{ place: 'Hanoi' }],
  considered: 'The law on data and all services.',
  no_other_parties: true,
  no_exclusions: true,
};
const by = (person: string, [at, command]: Step): Step => [at, command, person];
const draft = create(now, values);
const approve = by(director, perform(now, 'approve'));

function problemsOf(...steps: Step[]): readonly FieldProblem[] {
  try {
    story(...steps);
  } catch (refusal) {
    return (refusal as Refusal).problems;
  }
  throw new Error('it was not refused');
}

describe('a scope', () => {
  it('is approved by top management over its name, and not by anybody who wrote it', () => {
    expect(story(draft, approve)).toMatchObject({
      state: 'approved',
      values: { authors: [writer], approved_by: director, approved_at: now },
    });
    const revised = by(helper, perform(now, 'revise', { statement: 'Mail and telephony for offices.' }));
    for (const person of [writer, helper]) {
      expect(problemsOf(draft, revised, by(person, perform(now, 'approve')))).toEqual([
        { field: 'authors', code: 'field.beyond-authority' },
      ]);
    }
    const [, command] = approve;
    expect(() => story(draft, [now, command, director, ['system-manager']])).toThrow('activity.not-allowed');
  });

  it('is approved whole, and says what is empty on purpose', () => {
    expect(problemsOf(create(now, { title: 'Scope' }), approve).map(({ field }) => field)).toEqual([
      'edition',
      'organisation_name',
      'statement',
      'services',
      'locations',
      'considered',
      'other_parties',
      'exclusions',
    ]);
    const exclusions = [{ excluded: 'Telephony', reason: 'Ends this year.' }];
    expect(problemsOf(create(now, { ...values, exclusions }), approve)).toEqual([
      { field: 'no_exclusions', code: 'field.none-but-listed' },
    ]);
    expect(story(create(now, { ...values, exclusions, no_exclusions: null }), approve).state).toBe(
      'approved',
    );
  });

  it('stays as it was approved, and whoever approves writes nothing', () => {
    const update: Step = [now, { kind: 'update', values: { statement: 'Everything.' } }];
    expect(() => story(draft, approve, update)).toThrow('field.not-allowed');
    expect(() => story(draft, approve, perform(now, 'revise', {}))).toThrow('activity.not-now');
    const writing = by(director, perform(now, 'approve', { statement: 'Everything.' }));
    expect(() => story(draft, writing)).toThrow('field.not-allowed');
  });

  it('asks top management for approval, then for a review', () => {
    const owed = (...steps: Step[]) => scope.obligations?.(story(...steps), { settings, endOf: Date.parse });
    expect(owed(draft)).toMatchObject([{ kind: 'approve', roles: ['top-management'] }]);
    const reviewed = perform(now + DAY_MS, 'review');
    expect(owed(draft, approve, reviewed)).toMatchObject([{ kind: 'review', due_at: now + 366 * DAY_MS }]);
    expect(story(draft, approve, perform(now, 'supersede')).closed_at).toBe(now);
  });
});
