import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { criteriaProblems } from './criteria.ts';
import { improvement } from './definition.ts';
import { improvementModule } from './module.ts';

const now = Date.parse('2026-03-02T09:00:00Z');
const [proposer, recorder, decider, owner] = [idOf(1), idOf(2), idOf(3), idOf(4)];
const criteria = {
  choices: [
    { id: 'objectives', name: 'Objectives', weight: 3 },
    { id: 'effort', name: 'Effort', weight: 1 },
  ],
  minimum_score: 2.5,
};
const settings = startingSettings(improvementModule, { 'improvement.criteria': criteria });
const story = (steps: readonly Step[], other = settings) =>
  tell(steps, { definition: improvement, settings: other }).record;
const by = ([at, command]: Step, person: string, ...held: Role[]): Step => [at, command, person, held];
const scores = (objectives: number, effort: number) => [
  { criterion: 'objectives', score: objectives },
  { criterion: 'effort', score: effort },
];
const score = (values: object) => by(perform(now + DAY_MS, 'score', values), recorder, 'agent');
const decide = (activity: string, values: object = {}) =>
  by(perform(now + 2 * DAY_MS, activity, values), decider, 'top-management');

const proposed = by(
  create(now, { title: 'Faster restores', description: 'They take a day.', source: 'suggestion' }),
  proposer,
  'requester',
);
const scored = score({ scores: scores(4, 2), objective: idOf(50) });
const approved = decide('approve', { priority: 2, assignee: owner });
const plan = {
  plan: 'Buy faster disks.',
  measure: 'Mean time to restore',
  unit: 'hours',
  baseline: 24,
  target: 8,
  due_on: '2026-06-01',
};
const started = by(perform(now + 3 * DAY_MS, 'start', plan), owner, 'agent');
const underway = [proposed, scored, approved, started];
const complete = (values: object): Step =>
  by(
    perform(now + 90 * DAY_MS, 'complete', {
      result_on: '2026-05-30',
      report: 'Disks are in.',
      ...values,
    }),
    owner,
    'agent',
  );

function problemsOf(steps: readonly Step[], other = settings): Refusal['problems'] {
  try {
    story(steps, other);
  } catch (refusal) {
    return (refusal as Refusal).problems;
  }
  throw new Error('it was not refused');
}

describe('an improvement', () => {
  it('is proposed by anybody, scored, approved, planned, measured and reported', () => {
    const done = story([...underway, complete({ result: 7 })]);
    expect(done).toMatchObject({
      state: 'completed',
      values: {
        requester: proposer,
        recorded_by: proposer,
        total: 3.5,
        scored_by: recorder,
        approved_by: decider,
        approved_at: now + 2 * DAY_MS,
        approved_criteria: ['objectives', 'effort'],
        met: true,
      },
    });
  });

  it('is decided on only with a score for each criterion, of the day of the decision, too', () => {
    expect(() => story([proposed, approved])).toThrow('activity.not-now');
    expect(() => story([proposed, decide('reject')])).toThrow('activity.not-now');
    const half = score({ scores: scores(4, 2).slice(0, 1), objective: idOf(50) });
    const effort = { field: 'scores', code: 'improvement.criteria-unscored', params: { criteria: 'Effort' } };
    expect(problemsOf([proposed, half])).toEqual([effort]);
    const pending = story([proposed, scored]);
    const wider = {
      ...settings,
      'improvement.criteria': {
        ...criteria,
        choices: [...criteria.choices, { id: 'cost', name: 'Cost', weight: 1 }],
      },
    };
    const context = { now, settings: wider, actor: { id: decider, roles: ['top-management' as const] } };
    for (const name of ['approve', 'reject']) {
      const activity = improvement.activities.find((one) => one.name === name);
      expect(activity?.objections?.(pending, context)).toEqual([{ ...effort, params: { criteria: 'Cost' } }]);
    }
  });

  it('takes each criterion once, none that is unknown, and scores from 0 to 5', () => {
    const twice = [...scores(4, 2), { criterion: 'effort', score: 1 }];
    expect(problemsOf([proposed, score({ scores: twice, objective: idOf(50) })])).toEqual([
      { field: 'scores', code: 'improvement.criterion-twice', params: { criterion: 'effort' } },
    ]);
    const unknown = [...scores(4, 2), { criterion: 'luck', score: 1 }];
    expect(problemsOf([proposed, score({ scores: unknown })])).toMatchObject([
      { field: 'scores.2.criterion', code: 'field.choice-unknown' },
    ]);
    expect(problemsOf([proposed, score({ scores: scores(6, 2) })])).toMatchObject([
      { field: 'scores.0.score', code: 'field.invalid' },
    ]);
  });

  it('names an objective when it is said to serve one', () => {
    expect(problemsOf([proposed, score({ scores: scores(1, 2) })])).toEqual([
      { field: 'objective', code: 'field.required' },
    ]);
    expect(story([proposed, score({ scores: scores(0, 5) })]).values['total']).toBe(1.25);
  });

  it('is not approved below the lowest score', () => {
    const weak = score({ scores: scores(0, 5) });
    expect(problemsOf([proposed, weak, approved])).toEqual([
      { field: 'total', code: 'improvement.below-minimum', params: { score: 1.25, minimum: 2.5 } },
    ]);
    expect(story([proposed, weak, decide('reject')]).state).toBe('rejected');
    const enough = score({ scores: scores(2, 4), objective: idOf(50) });
    expect(story([proposed, enough, approved])).toMatchObject({ state: 'approved', values: { total: 2.5 } });
  });

  it.each(['approve', 'reject'])('does not let the proposer or who wrote it down %s it', (activity) => {
    const own = by(perform(now + 2 * DAY_MS, activity, { priority: 1 }), proposer, 'top-management');
    const decision = activity === 'approve' ? own : by(perform(own[0], activity), proposer, 'top-management');
    expect(problemsOf([proposed, scored, decision])).toEqual([
      { field: 'requester', code: 'field.beyond-authority' },
    ]);
    const forSomebody = by(
      create(now, { title: 'More', description: 'More.', source: 'customer', requester: owner }),
      decider,
      'system-manager',
    );
    const values = activity === 'approve' ? { priority: 1 } : {};
    expect(problemsOf([forSomebody, scored, decide(activity, values)])).toEqual([
      { field: 'recorded_by', code: 'field.beyond-authority' },
    ]);
    expect(story([proposed, scored, decide(activity, values)]).state).toBe(
      activity === 'approve' ? 'approved' : 'rejected',
    );
  });

  it('is decided on over a name, by those who steer', () => {
    const unsigned: Step = [
      now,
      { kind: 'perform', activity: 'approve', values: { priority: 1 }, text: 'Yes.' },
      decider,
      ['top-management'],
    ];
    expect(() => story([proposed, scored, unsigned])).toThrow('activity.signature-needed');
    const agent = by(perform(now, 'approve', { priority: 1 }), idOf(8), 'agent');
    expect(() => story([proposed, scored, agent])).toThrow('activity.not-allowed');
  });

  it('is withdrawn by the proposer alone', () => {
    const withdraw = perform(now, 'withdraw');
    expect(story([proposed, by(withdraw, proposer, 'requester')]).state).toBe('rejected');
    expect(() => story([proposed, by(withdraw, decider, 'top-management')])).toThrow('activity.not-allowed');
  });

  it('keeps the total by which it was decided on', () => {
    const lighter = { ...criteria, choices: criteria.choices.map((one) => ({ ...one, weight: 1 })) };
    const context = {
      now,
      settings: { ...settings, 'improvement.criteria': lighter },
      actor: { id: owner, roles: [] },
    };
    expect(improvement.derive?.(story([proposed, scored]), context)).toEqual({ total: 3 });
    expect(improvement.derive?.(story([proposed, scored, approved]), context)).toEqual({});
  });

  it('starts with owner, plan, measure, baseline, target and day, and a target that is elsewhere', () => {
    const bare = by(perform(now, 'start'), owner, 'agent');
    expect(
      problemsOf([proposed, scored, decide('approve', { priority: 1 }), bare]).map(({ field }) => field),
    ).toEqual(['assignee', 'plan', 'measure', 'baseline', 'target', 'due_on']);
    const unmoved = by(perform(now, 'start', { ...plan, target: 24 }), owner, 'agent');
    expect(problemsOf([proposed, scored, approved, unmoved])).toEqual([
      { field: 'target', code: 'improvement.target-unmoved', params: { target: 24 } },
    ]);
    expect(problemsOf([...underway, perform(now + 4 * DAY_MS, 'replan', { target: 24 })])).toMatchObject([
      { code: 'improvement.target-unmoved' },
    ]);
    expect(problemsOf([...underway, perform(now + 4 * DAY_MS, 'replan', {}, null)])).toEqual([
      { field: 'text', code: 'field.required' },
    ]);
  });

  it('is completed below its target only with something done about it', () => {
    expect(problemsOf([...underway, complete({ result: 9 })])).toEqual([
      { field: 'follow_up', code: 'improvement.miss-without-action', params: { result: 9, target: 8 } },
    ]);
    const told = [
      complete({ result: 9, follow_up: 'More.' }),
      complete({ result: 9, follow_up_action: idOf(60) }),
    ];
    for (const missed of told) {
      expect(story([...underway, missed])).toMatchObject({ state: 'completed', values: { met: false } });
    }
    const more = by(
      perform(now + 3 * DAY_MS, 'start', { ...plan, baseline: 80, target: 95 }),
      owner,
      'agent',
    );
    expect(story([proposed, scored, approved, more, complete({ result: 95 })]).values['met']).toBe(true);
    expect(problemsOf([proposed, scored, approved, more, complete({ result: 94 })])).toMatchObject([
      { field: 'follow_up', code: 'improvement.miss-without-action' },
    ]);
    expect(problemsOf([...underway, complete({ result: 7, result_on: '2026-07-01' })])).toMatchObject([
      { field: 'result_on', code: 'field.day-ahead' },
    ]);
  });

  it('asks for its scores, a decision, a plan and a result in turn', () => {
    const owed = (...steps: Step[]) =>
      improvement.obligations?.(story(steps), { settings, endOf: (day) => Date.parse(day) + DAY_MS - 1 });
    expect(owed(proposed)).toMatchObject([{ kind: 'score', due_at: now + 30 * DAY_MS }]);
    const owned = { title: 'More', description: 'More.', source: 'audit', assignee: owner };
    expect(owed(by(create(now, owned), recorder, 'agent'))).toMatchObject([{ kind: 'score', person: owner }]);
    expect(owed(by(create(now, owned), recorder, 'agent'), scored)).toMatchObject([
      { kind: 'decide', person: null },
    ]);
    expect(owed(proposed, scored)).toMatchObject([
      { kind: 'decide', due_at: now + 31 * DAY_MS, person: null },
    ]);
    expect(owed(proposed, scored, approved)).toMatchObject([
      { kind: 'start', due_at: now + 32 * DAY_MS, person: owner },
    ]);
    expect(owed(...underway)).toMatchObject([
      { kind: 'complete', due_at: Date.parse('2026-06-02') - 1, person: owner },
    ]);
  });
});

describe('criteria', () => {
  it('name each criterion once, the objectives among them', () => {
    expect(criteriaProblems(criteria)).toEqual([]);
    expect(criteriaProblems(improvementModule.settings?.['improvement.criteria']?.starting_value)).toEqual(
      [],
    );
    const [objectives, effort] = criteria.choices;
    expect(criteriaProblems({ ...criteria, choices: [objectives, effort, effort] })).toMatchObject([
      { code: 'improvement.criterion-twice', params: { criterion: 'effort' } },
    ]);
    expect(criteriaProblems({ ...criteria, choices: [effort] })).toMatchObject([
      { path: '/choices', code: 'improvement.objectives-missing' },
    ]);
  });
});
