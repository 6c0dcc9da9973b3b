import { describe, expect, test } from 'vitest';
import { Refusal } from '../../kernel/errors.ts';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { incidentModule } from '../incident/module.ts';
import { create, idOf, perform, type Step, type Story, startingSettings, tell } from '../testing/stories.ts';
import { problem } from './definition.ts';
import { problemModule } from './module.ts';
import { resolvedSince } from './solved.ts';

const start = Date.parse('2026-02-02T08:00:00Z');
const at = (days: number): number => start + days * DAY_MS;
const settings = startingSettings(problemModule, startingSettings(incidentModule));
const story = (steps: readonly Step[]): Story =>
  tell(steps, { definition: problem, settings, held: workingRoles });

const logged = create(at(0), { title: 'Mail stops at night', detection: 'incidents' });
const triaged = perform(at(1), 'investigate', {
  assignee: idOf(2),
  category: 'software',
  impact: 2,
  urgency: 2,
});
const found = (days: number): Step => [
  at(days),
  { kind: 'update', values: { root_cause: 'The queue is full.', workaround: 'Restart the queue.' } },
];
const planned = perform(at(4), 'plan-fix', { action: 'Enlarge the queue.' });
const changed = (days: number): Step => [
  at(days),
  { kind: 'perform', activity: 'raise-change', values: {}, brought: { change: idOf(50) } },
];
const solved = { resolution: 'The queue is larger.', effectiveness: 'No stop in four weeks.' };
const reviewed = { effectiveness_verdict: 'effective', review_conclusion: 'No stop since.' };

function refused(steps: readonly Step[]): readonly (readonly [string, string])[] {
  try {
    story(steps);
  } catch (error) {
    if (error instanceof Refusal) {
      return error.problems?.map(({ field, code }) => [field, code] as const) ?? [['', error.code]];
    }
    throw error;
  }
  return [];
}

describe('a problem', () => {
  test('goes from its log entry to its review, and says when what was known', () => {
    const { record } = story([
      logged,
      triaged,
      found(3),
      planned,
      changed(5),
      perform(at(10), 'resolve', solved),
      perform(at(30), 'close', reviewed),
    ]);
    expect(record).toMatchObject({ state: 'closed', closed_at: at(30) });
    expect(record.values).toMatchObject({
      priority: 3,
      triaged_at: at(1),
      root_cause_at: at(3),
      workaround_at: at(3),
      known_error: true,
      known_error_at: at(4),
      change: idOf(50),
      reviewed_at: at(30),
    });
    expect(resolvedSince(record)).toBe(at(10));
  });

  test('is triaged with what classifies it, and with somebody who works on it', () => {
    expect(refused([logged, perform(at(1), 'investigate', { category: 'software' })])).toEqual([
      ['assignee', 'field.required'],
      ['impact', 'field.required'],
      ['urgency', 'field.required'],
    ]);
  });

  test('becomes a known error with cause and workaround alone', () => {
    expect(refused([logged, triaged, perform(at(2), 'declare-known-error')])).toEqual([
      ['root_cause', 'field.required'],
      ['workaround', 'field.required'],
    ]);
  });

  test('is resolved by a change, or says why there is none, and what will show that it works', () => {
    const before = [logged, triaged, found(3), planned];
    expect(refused([...before, perform(at(9), 'resolve', solved)])).toEqual([
      ['fix_reason', 'problem.fix-untold'],
    ]);
    const { effectiveness: _, ...untold } = solved;
    expect(refused([...before, changed(5), perform(at(9), 'resolve', untold)])).toEqual([
      ['effectiveness', 'field.required'],
    ]);
    const reason = { ...solved, fix_reason: 'The vendor ends the product this year.' };
    expect(story([...before, perform(at(9), 'resolve', reason)]).record.state).toBe('resolved');
  });

  test('is not closed where what was done did not work, but reopened, and reviewed anew', () => {
    const before = [logged, triaged, found(3), planned, changed(5), perform(at(10), 'resolve', solved)];
    const failed = { ...reviewed, effectiveness_verdict: 'not-effective' };
    expect(refused([...before, perform(at(30), 'close', failed)])).toEqual([
      ['effectiveness_verdict', 'problem.not-effective'],
    ]);
    const { record } = story([
      ...before,
      perform(at(30), 'close', reviewed),
      perform(at(40), 'reopen', {}, 'It stopped again.'),
    ]);
    expect(record).toMatchObject({ state: 'investigation', closed_at: null });
    expect(record.values).toMatchObject({
      reopen_count: 1,
      reviewed_at: null,
      effectiveness_verdict: null,
      workaround: 'Restart the queue.',
    });
    expect(resolvedSince(record)).toBeNull();
  });

  test('refuses causes that do not hang together', () => {
    const causes = [{ id: 'a', parent: 'b', kind: 'why', text: 'Because.' }];
    const change: Step = [at(2), { kind: 'update', values: { causes } }];
    expect(refused([logged, triaged, change])).toEqual([['causes.0.parent', 'problem.cause-parent-unknown']]);
  });

  test('owes one thing at a time', () => {
    const owed = (steps: readonly Step[]) =>
      obligationsOf(problem, story(steps).record, { settings, calendar: () => null }).map(
        ({ kind, due_at }) => [kind, due_at],
      );
    expect(owed([logged])).toEqual([['triage', at(5)]]);
    expect(owed([logged, triaged])).toEqual([['analyse', at(31)]]);
    expect(owed([logged, triaged, found(3)])).toEqual([['resolve', at(181)]]);
    const resolved = [logged, triaged, found(3), planned, changed(5), perform(at(10), 'resolve', solved)];
    expect(owed(resolved)).toEqual([['review', at(40)]]);
  });
});
