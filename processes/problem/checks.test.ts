import { describe, expect, test } from 'vitest';
import type { Check, CheckResult } from '../../kernel/check.ts';
import { given } from '../../kernel/field.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { roles, workingRoles } from '../../kernel/roles.ts';
import { incidentModule } from '../incident/module.ts';
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
import { analysisCheck } from './checks/analysis.ts';
import { effectivenessCheck } from './checks/effectiveness.ts';
import { fixCheck, knownErrorCheck } from './checks/fixes.ts';
import { problem } from './definition.ts';
import { problemModule } from './module.ts';

const start = Date.parse('2026-01-05T08:00:00Z');
const at = (days: number): number => start + days * DAY_MS;
const settings = startingSettings(problemModule, startingSettings(incidentModule));
/** Half a year, which ends a hundred days after the start. */
const question: Question = { period: { from: at(-80), to: at(100) }, settings };

const changeStandIn = standIn(
  'change',
  {
    started_at: given('instant', roles),
    deployed_at: given('instant', roles),
    deployment_result: given('line', roles),
    outcome: given('line', roles),
  },
  ['open'],
);
const changeStory = (values: Record<string, unknown>): Story =>
  tell([create(at(1), values)], { definition: changeStandIn, settings });
const begun = { started_at: at(5) };
const done = changeStory({ ...begun, deployed_at: at(6), outcome: 'with-problems' });
const undone = changeStory(begun);
const backedOut = changeStory({ ...begun, deployed_at: at(6), outcome: 'backed-out' });
const rolledBack = changeStory({ ...begun, deployed_at: at(6), deployment_result: 'rolled-back' });

const story = (steps: readonly Step[]): Story =>
  tell(steps, { definition: problem, settings, held: workingRoles });
const logged = create(at(0), { title: 'Mail stops at night' });
const triaged = perform(at(1), 'investigate', {
  assignee: idOf(2),
  category: 'software',
  impact: 2,
  urgency: 2,
});
const update = (days: number, values: Record<string, unknown>): Step => [
  at(days),
  { kind: 'update', values },
];
const known = update(3, { root_cause: 'The queue is full.', workaround: 'Restart it.' });
const planned = perform(at(4), 'plan-fix', { action: 'Enlarge the queue.' });
const fixedBy = (change: Story): Step => [
  at(5),
  { kind: 'perform', activity: 'raise-change', values: {}, brought: { change: change.record.id } },
];
const resolve = (days: number, more = {}): Step =>
  perform(at(days), 'resolve', { resolution: 'Larger.', effectiveness: 'No stop in four weeks.', ...more });
const close = (days: number, more = {}): Step =>
  perform(at(days), 'close', { effectiveness_verdict: 'effective', review_conclusion: 'Works.', ...more });
const before = [logged, triaged, known, planned];
const observed = (steps: readonly (readonly [days: number, state: string])[]): Story =>
  tell(
    steps.map(
      ([days, state]): Step => [
        at(days),
        {
          kind: 'observe',
          state,
          values: { title: 'Imported' },
          occurred_at: at(days),
          opened_at: at(days),
          external_key: 'V-1',
          source_hash: '00',
          import_run_id: idOf(9),
          actor_id: null,
          number: '',
        },
      ],
    ),
    { definition: problem, settings, origin: 'import' },
  );

function ask(check: Check, stories: readonly Story[], more: Partial<Question> = {}): CheckResult {
  return evaluateStories(check, problem, stories, { ...question, ...more }, [
    { definition: changeStandIn, stories: [done, undone, backedOut, rolledBack] },
  ]);
}

describe.each([analysisCheck, fixCheck, knownErrorCheck, effectivenessCheck])('$id', (check) => {
  test('says nothing over no problems, and asks a person where nobody confirmed what is planned', () => {
    expect(ask(check, [])).toMatchObject({ verdict: 'no-evidence', population: 0 });
    const all = [story([...before, fixedBy(done), resolve(10), close(20)]), story([...before])];
    const planned = { unconfirmed: ['problem.times'] };
    expect(ask(check, all, planned).verdict).toBe('needs-judgement');
  });
});

describe('AC-096', () => {
  test('is supported by a cause and an action, a change or a reason', () => {
    expect(ask(analysisCheck, [story(before)])).toMatchObject({ verdict: 'supports', population: 1 });
    const reason = [
      logged,
      triaged,
      known,
      perform(at(4), 'declare-known-error', { fix_reason: 'The vendor ends it.' }),
    ];
    expect(ask(analysisCheck, [story(reason)])).toMatchObject({ verdict: 'supports', population: 1 });
  });

  test('is contradicted by what is missing, each for its requirement', () => {
    const nothing = ask(analysisCheck, [story([logged, triaged])]);
    expect(nothing.exceptions).toMatchObject([
      { reason: 'unanalysed', params: { missing: ['root-cause', 'action'], days: 99, limit: 30 } },
    ]);
    const noAction = ask(analysisCheck, [story([logged, triaged, known])]);
    expect(noAction.requirements).toMatchObject({
      '8.6.3-s2': { verdict: 'supports' },
      '8.6.3-s3': { verdict: 'contradicts' },
    });
  });

  test('waits for the planned days, and for triage', () => {
    const late = [create(at(80), { title: 'New' }), perform(at(81), 'investigate', triagedValues)];
    expect(ask(analysisCheck, [story(late)])).toMatchObject({ verdict: 'no-evidence' });
    expect(ask(analysisCheck, [story([logged])])).toMatchObject({ verdict: 'no-evidence' });
  });

  test('asks the same of what another system tells, and tells the age of what is open', () => {
    const result = ask(analysisCheck, [
      observed([
        [0, 'new'],
        [2, 'investigation'],
      ]),
    ]);
    expect(result.exceptions).toMatchObject([{ params: { days: 98 } }]);
    expect(result.measures).toMatchObject([
      { name: 'open', value: 1 },
      { name: 'oldest_open', value: 100 },
    ]);
  });
});

const triagedValues = { assignee: idOf(2), category: 'software', impact: 2, urgency: 2 };

describe('AC-097', () => {
  test('is supported by a change that was carried out', () => {
    expect(ask(fixCheck, [story([...before, fixedBy(done), resolve(10)])])).toMatchObject({
      verdict: 'supports',
      population: 1,
    });
  });

  test.each([
    ['only begun', undone],
    ['backed out', backedOut],
    ['rolled back', rolledBack],
  ])('is contradicted by a change that was %s', (_, change) => {
    const { exceptions } = ask(fixCheck, [story([...before, fixedBy(change), resolve(10)])]);
    expect(exceptions).toMatchObject([{ reason: 'change-not-done', params: { at: at(10) } }]);
  });

  test('is contradicted by a change that was not, and by none', () => {
    const { exceptions } = ask(fixCheck, [
      story([...before, fixedBy(undone), resolve(10)]),
      observed([
        [0, 'investigation'],
        [8, 'closed'],
      ]),
    ]);
    expect(exceptions).toMatchObject([
      { reason: 'change-not-done', params: { at: at(10) } },
      { reason: 'no-change', params: { at: at(8) } },
    ]);
  });

  test('leaves out what is not fixed for a reason, and what was solved at another time', () => {
    const unfixed = story([...before, resolve(10, { fix_reason: 'The vendor ends it.' })]);
    expect(ask(fixCheck, [unfixed]).population).toBe(0);
    const late = story([...before, fixedBy(undone), resolve(120)]);
    expect(ask(fixCheck, [late]).population).toBe(0);
  });
});

describe('AC-098', () => {
  test('is supported by a known error with a workaround', () => {
    const declared = story([logged, triaged, known, perform(at(4), 'declare-known-error')]);
    expect(ask(knownErrorCheck, [declared])).toMatchObject({ verdict: 'supports', population: 1 });
  });

  test('is contradicted where one of them is missing', () => {
    const unsaid = ask(knownErrorCheck, [story([logged, triaged, known])]);
    expect(unsaid.requirements).toMatchObject({
      '8.6.3-s6': { verdict: 'supports' },
      '8.6.3-s7': { verdict: 'contradicts' },
    });
    const bare = story([logged, triaged, update(3, { root_cause: 'The queue.' })]);
    expect(ask(knownErrorCheck, [bare]).exceptions).toMatchObject([
      { reason: 'unknown-error', params: { missing: ['known-error', 'workaround'], at: at(3) } },
    ]);
  });

  test('leaves out what is fixed for good, and keeps what is not', () => {
    const fixed = story([...before, fixedBy(done), resolve(10)]);
    expect(ask(knownErrorCheck, [fixed]).population).toBe(0);
    const left = story([...before, resolve(10, { fix_reason: 'The vendor ends it.' })]);
    expect(ask(knownErrorCheck, [left]).population).toBe(1);
  });
});

describe('AC-099', () => {
  const solved = [...before, fixedBy(done), resolve(10)];

  test('is supported by a review in time, and tells what recurred', () => {
    const recurred = [...solved, close(30), counted(60, 2)];
    const result = ask(effectivenessCheck, [story(recurred), story([...solved, close(40)])]);
    expect(result).toMatchObject({ verdict: 'supports', population: 2 });
    expect(result.measures).toMatchObject([
      { name: 'reviewed', value: 2 },
      { name: 'effective', value: 100 },
      { name: 'recurred', value: 50 },
    ]);
  });

  test('is contradicted by a review that is missing or late', () => {
    const { exceptions } = ask(effectivenessCheck, [story(solved), story([...solved, close(60)])]);
    expect(exceptions).toMatchObject([
      { reason: 'overdue', params: { at: at(10), limit: 30 } },
      { reason: 'late', params: { days: 50, limit: 30 } },
    ]);
  });

  test('waits for the planned days', () => {
    expect(ask(effectivenessCheck, [story([...before, fixedBy(done), resolve(90)])]).population).toBe(0);
  });
});

function counted(days: number, recurred_incidents: number): Step {
  const brought = { recurred_incidents, recurred_at: at(days) };
  return [
    at(days),
    { kind: 'perform', activity: 'count-recurrence', values: {}, brought },
    idOf(1),
    workingRoles,
  ];
}
