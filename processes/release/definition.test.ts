import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import { knownRecord, refusalCodes } from '../testing/known.ts';
import { idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { release } from './definition.ts';
import { releaseModule } from './module.ts';

const at = Date.parse('2026-06-02T08:00:00Z');
const settings = startingSettings(releaseModule);
const [builder, manager] = [idOf(2), idOf(3)];
const [server, database, ownItem] = [idOf(40), idOf(41), idOf(42)];
const change = (state: string, items: readonly string[], id: string) =>
  knownRecord('change', state, { items }, id);
const first = change('scheduled', [server, database], idOf(30));
const second = change('implement', [server], idOf(31));
const baseline = knownRecord('configuration-baseline', 'taken', { taken_at: at + 3.5 * DAY_MS }, idOf(20));
const known = [first, second, baseline];
const telling = { definition: release, settings, known };

const criterion = { criterion: 'Sign-in works within two seconds', shown_by: 'Load test' };
const plan = {
  title: 'Customer portal 4.2',
  release_type: 'regular',
  planned_at: at + 5 * DAY_MS,
  changes: [idOf(30), idOf(31)],
  items: [ownItem],
  closes_none: true,
  deliverables: 'Container image, migration script, notes for the service desk.',
  method: 'One node after the other behind the load balancer.',
  back_out: 'Previous image; the migration keeps the old columns.',
  criteria: [criterion],
  targets: [{ target: 'node-1' }, { target: 'node-2' }],
};
const met = [{ ...criterion, met: true, evidence: 'Report 17' }];
const unmet = [{ ...criterion, met: false, evidence: 'Report 17: 2.6 seconds' }];
const results = plan.targets.map((target) => ({ ...target, result: 'succeeded' }));

type Values = Record<string, unknown>;
const by = (who: string, [when, command]: Step, role: 'agent' | 'process-owner' = 'agent'): Step => [
  when,
  command,
  who,
  [role],
];
const planned = (more: Values = {}): Step => [
  at,
  { kind: 'create', values: { ...plan, ...more } },
  builder,
  ['agent'],
];
const built = (more: Values = {}) =>
  by(builder, perform(at + DAY_MS, 'build', { build: 'Image 4.2.0', ...more }));
const verified = (criteria: unknown = met) =>
  by(
    builder,
    perform(at + 2 * DAY_MS, 'verify', { criteria, verification: 'Tested on the staging cluster.' }),
  );
const approved = (who = manager) => by(who, perform(at + 3 * DAY_MS, 'approve'), 'process-owner');
const deployed = (more: Values = {}) =>
  by(builder, perform(at + 4 * DAY_MS, 'deploy', { baseline: baseline.id, ...more }));
const toApproved = [planned(), built(), verified(), approved()];
const codes = (steps: readonly Step[], more: Partial<typeof telling> = {}) =>
  refusalCodes(steps, { ...telling, ...more });

describe('the plan of a release', () => {
  it.each([
    ['planned_at', null],
    ['deliverables', null],
    ['method', null],
    ['back_out', null],
    ['changes', []],
    ['criteria', []],
    ['targets', []],
    ['closes_none', null],
  ])('is not built by without %s', (field, value) => {
    expect(codes([planned({ [field]: value }), built()])).toEqual(['field.required']);
  });

  it('says which known errors it closes, or that there are none, not both', () => {
    const closes = [{ kind: 'known-error', number: 'KE-7' }];
    expect(codes([planned({ closes, closes_none: null }), built()])).toEqual([]);
    expect(codes([planned({ closes }), built()])).toEqual(['field.none-but-listed']);
    const known = [{ kind: 'problem', problem: idOf(70) }];
    expect(codes([planned({ closes: known, closes_none: null }), built()])).toEqual([]);
    const nameless = [{ kind: 'problem', title: 'Some' }];
    expect(codes([planned({ closes: nameless, closes_none: null }), built()])).toEqual(['field.required']);
  });

  it('affects the items of its changes and those it names besides', () => {
    const { record } = tell([planned()], telling);
    expect(record.values['affected_items']).toEqual([ownItem, server, database]);
  });
});

describe('verifying', () => {
  it('judges each criterion that was agreed, with what shows it', () => {
    expect(codes([planned(), built(), verified([criterion])])).toEqual(['field.required', 'field.required']);
    const other = [{ criterion: 'Something easier', met: true, evidence: 'Seen' }];
    expect(codes([planned(), built(), verified(other)])).toEqual(['acceptance.agreed-gone']);
    const { record } = tell([planned(), built(), verified(unmet)], telling);
    expect(record.values).toMatchObject({ criteria_met: 0, criteria_unmet: 1, verified_by: builder });
  });
});

describe('approving', () => {
  it('comes after verification', () => {
    expect(codes([planned(), built(), approved()])).toEqual(['activity.not-now']);
  });

  it('is by a role that the type names, and not by who built where the type says so', () => {
    expect(codes([planned(), built(), verified(), approved(builder)])).toEqual(['field.beyond-authority']);
    const emergency = planned({ release_type: 'emergency' });
    expect(codes([emergency, built(), verified(), approved(builder)])).toEqual([]);
    const [when, command] = approved();
    const byTop: Step = [when, command, manager, ['top-management']];
    expect(codes([planned(), built(), verified(), byTop])).toEqual(['release.not-approver']);
    expect(codes([emergency, built(), verified(), byTop])).toEqual([]);
  });

  it('waits for a decision with interested parties where criteria are not met', () => {
    const decision = {
      unmet_decision: 'deploy',
      unmet_reason: 'Slower sign-in is acceptable for a week.',
      unmet_actions: 'Index to follow.',
      decided_with: [{ party: 'Sales', person: 'Head of sales', on: '2026-06-04' }],
    };
    const decide = (values: Values) =>
      by(manager, perform(at + 2.5 * DAY_MS, 'decide-unmet', values), 'process-owner');
    const slow = [planned(), built(), verified(unmet)];
    expect(codes([...slow, approved()])).toEqual(['release.unmet-undecided']);
    expect(codes([...slow, decide({ ...decision, decided_with: [] })])).toEqual(['field.required']);
    expect(codes([...slow, decide(decision), approved()])).toEqual([]);
    expect(codes([planned(), built(), verified(), decide(decision)])).toEqual(['activity.not-now']);
  });

  it('is void once it goes back to planning', () => {
    const [, rework] = perform(at, 'rework');
    const { record } = tell([...toApproved, [at + 3.6 * DAY_MS, rework, builder, ['agent']]], telling);
    expect(record).toMatchObject({
      state: 'planned',
      values: { approved_at: null, approved_by: null, verified_at: null, criteria_unmet: null },
    });
  });
});

describe('deploying', () => {
  it('needs approval, authorised changes and a fresh baseline of affected items', () => {
    expect(codes([planned(), built(), verified(), deployed()])).toEqual(['activity.not-now']);
    const { record } = tell([...toApproved, deployed()], telling);
    expect(record).toMatchObject({ state: 'deployed', values: { deployed_at: at + 4 * DAY_MS } });
  });

  it.each(['new', 'assess', 'authorise', 'cancelled'])('is refused while a change is in %s', (state) => {
    const waiting = [change(state, [server], idOf(30)), second, baseline];
    expect(codes([...toApproved, deployed()], { known: waiting })).toEqual([
      'release.changes-not-authorised',
    ]);
  });

  it.each([
    ['planned', null, 'release.baseline-not-taken'],
    ['taken', at + 4.1 * DAY_MS, 'release.baseline-late'],
    ['taken', at - 4 * DAY_MS, 'release.baseline-old'],
  ])('is refused by a baseline in %s of %s', (state, taken_at, code) => {
    const other = knownRecord('configuration-baseline', state, { taken_at }, baseline.id);
    expect(codes([...toApproved, deployed()], { known: [first, second, other] })).toEqual([code]);
  });

  it('is refused where the baseline lacks affected items, or none is affected', () => {
    const [when, command] = perform(at + 4 * DAY_MS, 'deploy', { baseline: baseline.id });
    const lacking: Step = [when, { ...command, brought: { items_without_baseline: 2 } } as Step[1]];
    expect(codes([...toApproved, lacking])).toEqual(['release.baseline-incomplete']);
    const none = [change('scheduled', [], idOf(30)), change('scheduled', [], idOf(31)), baseline];
    expect(codes([planned({ items: [] }), ...toApproved.slice(1), deployed()], { known: none })).toEqual([
      'release.no-items',
    ]);
  });

  it('was neither before the approval nor will it be', () => {
    const before = deployed({ deployed_at: at + 2.9 * DAY_MS });
    expect(codes([...toApproved, before])).toEqual(['release.before-approval', 'release.baseline-late']);
    const ahead = deployed({ deployed_at: at + 5 * DAY_MS });
    expect(codes([...toApproved, ahead])).toEqual(['field.instant-ahead']);
  });
});

describe('after the deployment', () => {
  const live = [...toApproved, deployed()];
  const outcome = (targets: unknown, said: string) =>
    by(builder, perform(at + 5 * DAY_MS, 'record-outcome', { targets, outcome: said }));
  const told = by(
    builder,
    perform(at + 5 * DAY_MS, 'tell', { told: [{ whom: 'Service desk', how: 'Mail', on: '2026-06-07' }] }),
  );
  const closed = (days: number) =>
    by(manager, perform(at + days * DAY_MS, 'close', { review: 'As planned.' }), 'process-owner');

  it('records an outcome that the results of all targets bear out', () => {
    expect(codes([...live, outcome(plan.targets, 'successful')])).toEqual([
      'field.required',
      'field.required',
    ]);
    const half = [results[0], { target: 'node-2', result: 'failed' }];
    expect(codes([...live, outcome(half, 'successful')])).toEqual(['release.outcome-contradicted']);
    expect(codes([...live, outcome(half, 'with-problems')])).toEqual([]);
    expect(codes([...live, outcome(results, 'successful')])).toEqual([]);
  });

  it('says when and why it was rolled back', () => {
    const back = by(builder, perform(at + 5 * DAY_MS, 'roll-back', { roll_back_reason: 'Sign-in failed.' }));
    expect(tell([...live, back], telling).record.values).toMatchObject({
      outcome: 'rolled-back',
      rolled_back_at: at + 5 * DAY_MS,
    });
    expect(codes([...live, back, outcome(results, 'successful')])).toEqual(['release.outcome-contradicted']);
    expect(codes([...live, back, outcome(results, 'failed')])).toEqual([]);
  });

  it('remembers who built it before it went back to planning', () => {
    const anew = by(manager, perform(at + 2 * DAY_MS, 'rework'));
    const another = by(idOf(9), perform(at + 2 * DAY_MS, 'build', { build: 'Again.', builders: [idOf(9)] }));
    const { record } = tell([planned(), built(), anew, another], telling);
    expect(record.values['builders']).toEqual([builder, idOf(9)]);
  });

  it('is closed once incidents were counted for the planned days, results told and the release reviewed', () => {
    const done = [...live, outcome(results, 'successful')];
    expect(codes([...done, told, closed(17)])).toEqual(['release.incidents-not-over']);
    expect(codes([...done, closed(18)])).toEqual(['field.required']);
    const { record } = tell([...done, told, closed(18)], telling);
    expect(record).toMatchObject({ state: 'closed', values: { incidents_until: at + 18 * DAY_MS } });
  });

  it('lets nobody give what the program counts', () => {
    const count = by(builder, perform(at + 5 * DAY_MS, 'count-incidents', { incidents_after: 0 }));
    expect(codes([...live, count])).toEqual(['field.not-allowed']);
  });
});

it('owes each step to whom it is due, and approval to the roles of its type', () => {
  const owed = (steps: readonly Step[]) =>
    release.obligations?.(tell(steps, telling).record, { settings, endOf: Date.parse });
  expect(owed([planned()])).toMatchObject([{ kind: 'build', due_at: plan.planned_at }]);
  expect(owed([planned(), built(), verified()])).toMatchObject([
    { kind: 'approve', roles: ['system-manager', 'process-owner'] },
  ]);
  expect(owed([...toApproved, deployed()])).toMatchObject([
    { kind: 'outcome', due_at: at + 7 * DAY_MS },
    { kind: 'review', due_at: at + 25 * DAY_MS },
  ]);
});
