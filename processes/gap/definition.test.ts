import { describe, expect, it } from 'vitest';
import { Refusal } from '../../kernel/errors.ts';
import { create, idOf, perform, type Step, tell } from '../testing/stories.ts';
import { gap } from './definition.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const values = { title: 'Write the scope', requirement: '4.3-s1', due_on: '2026-04-30', assignee: idOf(1) };
const told = (...steps: Step[]) => tell(steps, { definition: gap, settings: {} }).record;

function problemsOf(...steps: Step[]): readonly string[] {
  try {
    told(...steps);
  } catch (error) {
    if (error instanceof Refusal) return error.problems.map(({ field, code }) => `${field} ${code}`);
  }
  return [];
}

describe('a gap', () => {
  it('is planned, filled with proof, and can be opened again', () => {
    const open = told(create(start, values));
    expect(open).toMatchObject({ state: 'open', due_at: Date.parse('2026-04-30T23:59:59.999Z') });
    const filled = [
      create(start, values),
      perform(start + 1, 'start', { starts_on: '2026-03-10' }),
      perform(start + 2, 'finish', { proof: 'Approved as SCP0000001.' }),
    ];
    expect(told(...filled)).toMatchObject({ state: 'done', due_at: null, closed_at: start + 2 });
    const again = told(...filled, perform(start + 3, 'reopen'));
    expect(again).toMatchObject({ state: 'in-progress', values: { proof: null } });
  });

  it('takes no proof that is missing, no requirement that looks like none and no end before its beginning', () => {
    expect(problemsOf(create(start, values), perform(start + 1, 'finish'))).toEqual(['proof field.required']);
    expect(problemsOf(create(start, { ...values, requirement: 'scope' }))).toEqual([
      'requirement field.invalid',
    ]);
    const late = perform(start + 1, 'start', { starts_on: '2026-05-01' });
    expect(problemsOf(create(start, values), late)).toEqual(['due_on field.day-too-early']);
  });

  it('is owed by whoever fills it, and by the manager of the system while it is nobody’s', () => {
    const owed = (one: ReturnType<typeof told>) =>
      gap.obligations?.(one, { settings: {}, endOf: (day) => Date.parse(day) });
    expect(owed(told(create(start, values)))).toMatchObject([{ kind: 'fill', person: idOf(1) }]);
    const unassigned = told(create(start, { ...values, assignee: null }));
    expect(owed(unassigned)).toMatchObject([{ kind: 'assign', person: null, roles: ['system-manager'] }]);
  });
});
