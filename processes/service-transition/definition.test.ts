import { describe, expect, it } from 'vitest';
import { knownRecord, refusalCodes } from '../testing/known.ts';
import { idOf, type Step, startingSettings, tell } from '../testing/stories.ts';
import { designItems, needlessFields, planItems } from './content.ts';
import { serviceTransition } from './definition.ts';
import { serviceTransitionModule } from './module.ts';
import {
  builtValues,
  decided,
  handling,
  onDay,
  proposed,
  proposedAt,
  walkToBuilt,
  wholeDesign,
} from './testing/walk.ts';

const settings = startingSettings(serviceTransitionModule);
const released = knownRecord('release', 'deployed', {}, idOf(70));
const service = (state: string, updated_at = proposedAt) => ({
  ...knownRecord('service', state, {}, idOf(50)),
  updated_at,
});
const telling = { definition: serviceTransition, settings, known: [released, service('live')] };
type Values = Readonly<Record<string, unknown>>;

const refusedFields = (steps: readonly Step[], known = telling.known): readonly string[] => {
  try {
    tell(steps, { ...telling, known });
  } catch (refusal) {
    return (refusal as { problems: readonly { field: string }[] }).problems.map(({ field }) => field);
  }
  return [];
};
const codes = (steps: readonly Step[], known = telling.known) => refusalCodes(steps, { ...telling, known });

const ranked = onDay(3, 'rank', { rank: 1, rank_reason: 'Most customers wait for it.' });
const planOf = (kind: string, more: Values = {}) => [proposed(kind, more), ranked, onDay(10, 'plan')];
const live = onDay(49, 'go-live', { releases: [released.id] });
const outcomes = [
  {
    outcome: 'Fewer calls',
    measured_by: 'Calls a week',
    intended: '20',
    achieved: '17',
    measured_on: '2026-05-20',
  },
];
const reported = (more: Values = {}) =>
  onDay(80, 'report', {
    outcomes,
    report: 'Fewer calls than intended.',
    reported_to: [{ party: 'Sales', how: 'Meeting', on: '2026-05-21' }],
    ...more,
  });

describe('the plan', () => {
  it.each(planItems.flat())('is not settled without %s', (field) => {
    const blank = Array.isArray((proposed('new')[1] as { values: Values }).values[field]) ? [] : null;
    expect(refusedFields(planOf('new', { [field]: blank }))).toEqual([field]);
  });

  it('is of what was ranked, by those who may', () => {
    expect(refusedFields([proposed('new'), onDay(10, 'plan')])).toEqual(['rank']);
    const [when, command] = ranked;
    expect(codes([proposed('new'), [when, command, idOf(9), ['agent']]])).toEqual(['activity.not-allowed']);
  });

  it.each([
    ['removed', ['data_handling', 'documents_handling', 'components_handling']],
    [
      'transfer-in',
      ['counterpart', 'data_handling', 'documents_handling', 'components_handling', 'knowledge_handling'],
    ],
    [
      'transfer-out',
      ['counterpart', 'data_handling', 'documents_handling', 'components_handling', 'knowledge_handling'],
    ],
  ])('of a %s says what becomes of what there was', (kind, missing) => {
    expect(refusedFields(planOf(kind))).toEqual(missing);
    const more = { ...handling, knowledge_handling: 'Two weeks side by side.', counterpart: 'City hospital' };
    expect(refusedFields(planOf(kind, more))).toEqual([]);
    expect(refusedFields(planOf(kind, { ...more, live_on: null }))).toEqual(['live_on']);
  });

  it('of a new service asks for nothing of the kind', () => {
    expect(needlessFields({ kind: 'new' })).toEqual([
      ...Object.keys(handling),
      'knowledge_handling',
      'counterpart',
    ]);
    expect(needlessFields({ kind: 'removed' })).toEqual(['knowledge_handling', 'counterpart', 'releases']);
    expect(needlessFields({ kind: 'transfer-in' })).toEqual([]);
  });
});

describe('design, building and tests', () => {
  it.each([...designItems, 'service'])('the design is not settled without %s', (field) => {
    const design = onDay(20, 'design', { ...wholeDesign, [field]: null });
    expect(refusedFields([...planOf('new'), design])).toEqual([field]);
  });

  it.each([
    ['build', null, 'build'],
    ['tests', [], 'tests'],
    ['items', [], 'items'],
    ['criteria', [{ criterion: 'Restore within an hour' }], 'criteria.0.evidence'],
  ])('building is not settled without %s', (field, value, refused) => {
    const steps = walkToBuilt('new', {}, { ...builtValues(), [field]: value });
    expect(refusedFields(steps)[0]).toBe(refused);
  });

  it('judges the criteria that were agreed, and no others', () => {
    const criteria = [{ criterion: 'Restore within a day', met: true, evidence: 'Report 3' }];
    expect(codes(walkToBuilt('new', {}, { ...builtValues(), criteria }))).toEqual(['acceptance.agreed-gone']);
  });
});

describe('the decision', () => {
  it.each([
    ['criterion', builtValues(false)],
    ['test', builtValues(true, 'failed')],
  ])('is taken with interested parties where a %s is not met', (_, built) => {
    const walk = walkToBuilt('new', {}, built);
    expect(codes([...walk, decided()])).toEqual(['service-transition.unmet-go']);
    expect(refusedFields([...walk, decided({ decision: 'go-despite' })])).toEqual([
      'decision_actions',
      'decided_with',
    ]);
    const together = {
      decision: 'go-despite',
      decision_actions: 'A second node by June.',
      decided_with: [{ party: 'Sales', on: '2026-04-16' }],
    };
    const { record } = tell([...walk, decided(together)], telling);
    expect(record).toMatchObject({ state: 'decided', values: { unmet_count: 1, decided_by: idOf(1) } });
    expect(codes([...walk, decided({ decision: 'no-go' })])).toEqual([]);
  });

  it('is void once anything before it is done anew', () => {
    for (const [activity, state] of [
      ['plan-anew', 'proposed'],
      ['design-anew', 'planned'],
      ['build-anew', 'designed'],
    ] as const) {
      const { record } = tell([...walkToBuilt(), decided(), onDay(46, activity)], telling);
      expect(record).toMatchObject({ state, values: { decision: null, decided_at: null, decided_by: null } });
    }
  });
});

describe('going live', () => {
  it('waits for the changes of the transition to be authorised', () => {
    const change = (state: string) => knownRecord('change', state, {}, idOf(60));
    const built = walkToBuilt('new', { changes: [idOf(60)] });
    const codesWith = (state: string) =>
      codes([...built, decided(), live], [...telling.known, change(state)]);
    expect(codesWith('assess')).toEqual(['service-transition.changes-not-authorised']);
    expect(codesWith('implement')).toEqual([]);
  });

  it('is by releases that are deployed', () => {
    const walk = [...walkToBuilt(), decided()];
    expect(refusedFields([...walk, onDay(49, 'go-live')])).toEqual(['releases']);
    const approved = { ...released, state: 'approved' };
    expect(codes([...walk, live], [approved])).toEqual(['service-transition.releases-not-deployed']);
    expect(tell([...walk, live], telling).record.values['live_at']).toBe(live[0]);
  });

  it('follows the decision', () => {
    const refused = [...walkToBuilt(), decided({ decision: 'no-go' }), live];
    expect(codes(refused)).toEqual(['service-transition.not-decided-go']);
    const early = onDay(49, 'go-live', { releases: [released.id], live_at: proposedAt });
    expect(codes([...walkToBuilt(), decided(), early])).toEqual(['service-transition.before-decision']);
    const ahead = onDay(49, 'go-live', { releases: [released.id], live_at: live[0] + 1 });
    expect(codes([...walkToBuilt(), decided(), ahead])).toEqual(['field.instant-ahead']);
  });

  it('of an ending needs no release', () => {
    const walk = [...walkToBuilt('removed', handling), decided()];
    expect(codes([...walk, onDay(49, 'go-live')], [])).toEqual([]);
  });
});

describe('the report', () => {
  const walk = [...walkToBuilt(), decided(), live];

  it('measures every outcome against what was intended, and goes to interested parties', () => {
    const unmeasured = [{ ...outcomes[0], achieved: null }];
    expect(refusedFields([...walk, reported({ outcomes: unmeasured })])).toEqual(['outcomes.0.achieved']);
    expect(refusedFields([...walk, reported({ reported_to: [] })])).toContain('reported_to');
    const fitted = [{ ...outcomes[0], intended: '17' }];
    expect(codes([...walk, reported({ outcomes: fitted })])).toEqual(['acceptance.agreed-gone']);
    expect(codes([...walk, reported()])).toEqual([]);
  });

  it.each([
    ['new', 'draft', proposedAt, ['service-transition.catalogue-behind']],
    ['new', 'live', proposedAt, []],
    ['changed', 'live', proposedAt - 1, ['service-transition.catalogue-unchanged']],
    ['changed', 'live', proposedAt + 1, []],
    ['removed', 'live', proposedAt, ['service-transition.catalogue-behind']],
    ['removed', 'retired', proposedAt, []],
  ])(
    'closes a transition of kind %s with the service %s as the catalogue shows it',
    (kind, state, updated, expected) => {
      const known = [released, service(state, updated)];
      const more = kind === 'removed' ? handling : {};
      const goLive = kind === 'removed' ? onDay(49, 'go-live') : live;
      const steps = [...walkToBuilt(kind, more), decided(), goLive, reported(), onDay(81, 'close')];
      expect(codes(steps, known)).toEqual(expected);
    },
  );

  it('comes before closing', () => {
    expect(refusedFields([...walk, onDay(81, 'close')])).toEqual(['reported_at']);
  });
});

it('owes the next step of each stage', () => {
  const kinds = (steps: readonly Step[]) =>
    serviceTransition
      .obligations?.(tell(steps, telling).record, { settings, endOf: Date.parse })
      .map(({ kind }) => kind);
  expect(kinds([proposed('new')])).toEqual(['rank']);
  expect(kinds([proposed('new'), ranked])).toEqual(['plan']);
  expect(kinds(walkToBuilt())).toEqual(['decide']);
  expect(kinds([...walkToBuilt(), decided(), live])).toEqual(['report']);
  expect(kinds([...walkToBuilt(), decided(), live, reported()])).toEqual(['close']);
});
