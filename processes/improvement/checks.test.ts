import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { evaluationCheck, resultCheck } from './checks.ts';
import { improvement } from './definition.ts';
import { improvementModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const period = { from: end - 365 * DAY_MS, to: end };
const settings = startingSettings(improvementModule);
const question = { period, settings };
const story = (...steps: Step[]) => tell(steps, { definition: improvement, settings });
type Story = ReturnType<typeof story>;
const at = (days: number): number => end - days * DAY_MS;
const day = (days: number): string => new Date(at(days)).toISOString().slice(0, 10);
const values = { title: 'Faster restores', description: 'They take a day.', source: 'incident' };
const scores = ['objectives', 'customers', 'risk', 'effort'].map((criterion) => ({ criterion, score: 4 }));
const plan = {
  assignee: idOf(4),
  plan: 'Buy faster disks.',
  measure: 'Mean time to restore',
  baseline: 24,
  target: 8,
};

const propose = (days: number) => create(at(days), values);
const score = (days: number) => perform(at(days), 'score', { scores, objective: idOf(50) });
const approve = (days: number): Step => [
  at(days),
  { kind: 'perform', activity: 'approve', values: { priority: 2 }, text: 'Worth it.', signature: 'Sample' },
  idOf(3),
];
const start = (days: number, due: number) => perform(at(days), 'start', { ...plan, due_on: day(due) });
const complete = (days: number, result: number, more = {}) =>
  perform(at(days), 'complete', { result, result_on: day(days), report: 'Disks are in.', ...more });
const upToApproval = (days: number) => [propose(days + 10), score(days + 5), approve(days)];
/** What another system tells of it, our lifecycle notwithstanding. */
const seen = (days: number, state: string, observed: object = {}): Step => [
  at(days),
  {
    kind: 'observe',
    state,
    values: { ...observed },
    occurred_at: at(days),
    opened_at: at(200),
    external_key: 'A-1',
    source_hash: 'hash',
    import_run_id: idOf(5),
    actor_id: null,
    number: 'A-1',
  },
];

describe('AC-127', () => {
  const evaluate = (...stories: Story[]) => evaluateStories(evaluationCheck, improvement, stories, question);
  const approved = story(...upToApproval(50));

  it('supports when each approval followed the scores, and counts no others', () => {
    const stopped = story(...upToApproval(60), perform(at(10), 'stop'));
    const before = story(...upToApproval(400));
    const undecided = story(propose(20), score(10));
    expect(evaluate(approved, stopped, before, undecided)).toMatchObject({
      verdict: 'supports',
      population: 2,
      exceptions: [],
      newest_evidence_at: at(50),
    });
  });

  it('judges by the criteria of the day of approval', () => {
    const wider = {
      choices: [
        { id: 'objectives', name: 'Objectives', weight: 1 },
        { id: 'later', name: 'Later', weight: 1 },
      ],
      minimum_score: 0,
    };
    const today = { period, settings: { ...settings, 'improvement.criteria': wider } };
    expect(evaluateStories(evaluationCheck, improvement, [approved], today).verdict).toBe('supports');
  });

  it.each([
    ['not-scored', {}, [seen(100, 'proposed', values), seen(90, 'approved')]],
    ['not-scored', {}, [seen(100, 'proposed', values), seen(95, 'scored'), seen(90, 'approved')]],
    ['not-scored', {}, [seen(100, 'proposed', { ...values, scores }), seen(90, 'approved')]],
    [
      'scored-later',
      { approved_at: at(90), at: at(80) },
      [seen(100, 'proposed', values), seen(90, 'approved'), seen(80, 'scored', { scores })],
    ],
    [
      'objectives-unscored',
      {},
      [seen(100, 'proposed', values), seen(95, 'scored', { scores: scores.slice(1) }), seen(90, 'approved')],
    ],
    [
      'criteria-unscored',
      { missing: 3, criteria: 4 },
      [
        seen(100, 'proposed', values),
        seen(95, 'scored', { scores: scores.slice(0, 1) }),
        seen(90, 'approved'),
      ],
    ],
  ])('contradicts: %s', (reason, params, steps) => {
    const { verdict, exceptions } = evaluate(story(...steps));
    expect(verdict).toBe('contradicts');
    expect(exceptions).toMatchObject([{ reason, params }]);
  });

  it('leaves it to people while no criteria are planned', () => {
    const observed = story(
      seen(100, 'proposed', values),
      seen(95, 'scored', { scores }),
      seen(90, 'approved'),
    );
    const unplanned = { period, settings: { ...settings, 'improvement.criteria': undefined } };
    expect(evaluateStories(evaluationCheck, improvement, [observed], unplanned)).toMatchObject({
      verdict: 'needs-judgement',
      reason: 'planned-value-missing',
    });
  });

  it('sees nothing without approvals, and leaves it to people while criteria are nobody’s', () => {
    expect(evaluate().verdict).toBe('no-evidence');
    const unconfirmed = { ...question, unconfirmed: ['improvement.criteria'] };
    expect(evaluateStories(evaluationCheck, improvement, [approved], unconfirmed)).toMatchObject({
      verdict: 'needs-judgement',
      settings: ['improvement.criteria'],
    });
  });
});

describe('AC-128', () => {
  const evaluate = (...stories: Story[]) => evaluateStories(resultCheck, improvement, stories, question);
  const met = story(...upToApproval(90), start(80, 20), complete(25, 8));

  it('supports with target, result and report, and an action where it missed', () => {
    const missed = story(...upToApproval(90), start(80, 20), complete(22, 9, { follow_up: 'More disks.' }));
    const underway = story(...upToApproval(20), start(10, -30));
    const fresh = story(...upToApproval(5));
    const lastDay = story(...upToApproval(30));
    expect(evaluate(met, missed, underway, fresh, lastDay)).toMatchObject({
      verdict: 'supports',
      population: 5,
      exceptions: [],
      newest_evidence_at: at(5),
      measures: [{ name: 'met', value: 50, unit: 'percent' }],
    });
  });

  it.each([
    ['not-planned', { days: 31, limit: 30 }, upToApproval(31)],
    ['not-measured', { at: at(9) - 1 }, [...upToApproval(90), start(80, 10)]],
    [
      'incomplete',
      { missing: ['baseline', 'target'] },
      [
        seen(90, 'approved', values),
        seen(80, 'in-progress', { ...plan, baseline: null, target: null, due_on: day(-30) }),
      ],
    ],
    [
      'incomplete',
      { missing: ['result', 'report'] },
      [seen(90, 'approved', values), seen(30, 'completed', { ...plan, due_on: day(20) })],
    ],
    [
      'miss-without-action',
      {},
      [
        seen(90, 'approved', values),
        seen(30, 'completed', { ...plan, due_on: day(20), result: 9, report: 'In.' }),
      ],
    ],
  ])('contradicts: %s %o', (reason, params, steps) => {
    const { verdict, exceptions } = evaluate(story(...steps));
    expect(verdict).toBe('contradicts');
    expect(exceptions).toMatchObject([{ reason, params }]);
  });

  it('counts none that was not approved, was stopped, or was completed before the period', () => {
    const rejected = story(propose(60), score(50), [
      at(40),
      { kind: 'perform', activity: 'reject', values: {}, text: 'No.', signature: 'Sample' },
      idOf(3),
    ]);
    const stopped = story(...upToApproval(90), perform(at(10), 'stop'));
    const old = story(...upToApproval(500), start(490, 420), complete(425, 8), [
      at(10),
      { kind: 'note', text: 'Shown.' },
    ]);
    expect(evaluate(rejected, stopped, old).verdict).toBe('no-evidence');
  });

  it('sees nothing without improvements, and leaves it to people while days are nobody’s', () => {
    expect(evaluate().verdict).toBe('no-evidence');
    const unconfirmed = { ...question, unconfirmed: ['improvement.targets'] };
    expect(evaluateStories(resultCheck, improvement, [met], unconfirmed).verdict).toBe('needs-judgement');
  });
});
