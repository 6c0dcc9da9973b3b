import { describe, expect, it } from 'vitest';
import type { Check } from '../../kernel/check.ts';
import { set } from '../../kernel/field.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { figureInJune, inJune, observed } from '../testing/observed.ts';
import { standIn } from '../testing/stand-in.ts';
import {
  type CompanionStories,
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import {
  acceptanceCheck,
  catalogueCheck,
  rankedProposalCheck,
  reportedOutcomeCheck,
  wholePlanCheck,
} from './checks.ts';
import { planItems } from './content.ts';
import { serviceTransition } from './definition.ts';
import { servedChangesCheck } from './major-changes-check.ts';
import { serviceTransitionModule } from './module.ts';
import { builtValues, wholePlan } from './testing/walk.ts';

const end = Date.parse('2026-07-01T00:00:00Z');
const settings = { ...startingSettings(serviceTransitionModule), 'change.major': { choices: [] } };
const question = { period: { from: end - 90 * DAY_MS, to: end }, settings };
const live_at = Date.parse('2026-05-04T10:00:00Z');

type Values = Readonly<Record<string, unknown>>;

/** A transition as another system tells of it: nothing of our lifecycle stands in the way. */
const told = (values: Values, state = 'live') =>
  observed(serviceTransitionModule, [end - 80 * DAY_MS, state, values]);
const ask = (check: Check, values: Values, state = 'live', companions: readonly CompanionStories[] = []) =>
  evaluateStories(check, serviceTransition, [told(values, state)], question, companions);
const contradicts = (reason: string) => ({ verdict: 'contradicts', exceptions: [{ reason }] });

describe('AC-032', () => {
  const [ranked_at, designed_at] = [live_at - 9 * DAY_MS, live_at - 5 * DAY_MS];
  const ranked = { rank: 2, ranked_at, designed_at };

  it('supports a rank given before building, and contradicts its lack or lateness', () => {
    expect(ask(rankedProposalCheck, ranked, 'built')).toMatchObject({ verdict: 'supports', population: 1 });
    expect(ask(rankedProposalCheck, {}, 'planned')).toMatchObject(contradicts('unranked'));
    const late = { ...ranked, ranked_at: designed_at + 1 };
    expect(ask(rankedProposalCheck, late, 'built')).toMatchObject(contradicts('ranked-late'));
  });

  it.each(['proposed', 'cancelled'])('sees nothing in what is %s', (state) => {
    expect(ask(rankedProposalCheck, {}, state).verdict).toBe('no-evidence');
  });
});

describe('AC-077', () => {
  const change = standIn(
    'change',
    {
      service_effect: set('choice'),
      major_impact: set('boolean'),
      transition: set('record'),
      planned_start: set('instant'),
    },
    ['new', 'scheduled'],
  );
  const transition = (kind: string, state = 'planned') => told({ kind }, state);
  const askOf = (values: Values, named: ReturnType<typeof told> | null, state = 'scheduled') => {
    const made = tell([create(end - DAY_MS, {})], { definition: change, settings: {} });
    const record = { ...made.record, state, values: { ...values, transition: named?.record.id ?? null } };
    const stories = named === null ? [] : [named];
    return evaluateStories(servedChangesCheck, change, [{ ...made, record }], question, [
      { definition: serviceTransition, stories },
    ]);
  };

  it.each([
    ['new', { service_effect: 'new', major_impact: true }, '8.5.1.2-a'],
    ['changed', { service_effect: 'changed', major_impact: true }, '8.5.1.2-b'],
    ['removed', { service_effect: 'removed', major_impact: false }, '8.5.1.2-d'],
    ['transfer-out', { service_effect: 'transfer-out' }, '8.5.1.2-e'],
    ['transfer-in', { service_effect: 'transfer-in' }, '8.5.1.2-f'],
  ])('asks for a transition: %s', (kind, values, requirement) => {
    expect(askOf(values, transition(kind))).toMatchObject({ verdict: 'supports', population: 1 });
    const none = askOf(values, null);
    expect(none).toMatchObject(contradicts('none'));
    expect(none.requirements[requirement]?.verdict).toBe('contradicts');
    const byCriteria = kind === 'new' || kind === 'changed';
    expect(none.requirements['8.5.1.1-c']?.verdict).toBe(byCriteria ? 'contradicts' : 'supports');
    expect(askOf(values, transition(kind, 'cancelled'))).toMatchObject(contradicts('cancelled'));
    const other = kind === 'removed' ? 'new' : 'removed';
    expect(askOf(values, transition(other))).toMatchObject(contradicts('other-kind'));
  });

  it('sees nothing in changes without major impact, nor in those nobody authorised', () => {
    expect(askOf({ service_effect: 'changed', major_impact: false }, null).verdict).toBe('no-evidence');
    expect(askOf({ service_effect: 'removed' }, null, 'assess').verdict).toBe('no-evidence');
  });
});

describe('AC-078', () => {
  it('supports a whole plan', () => {
    expect(ask(wholePlanCheck, wholePlan, 'designed')).toMatchObject({ verdict: 'supports', population: 1 });
  });

  it.each(planItems.flat().map((field) => [field] as const))(
    'contradicts without %s, by its letter',
    (field) => {
      const result = ask(wholePlanCheck, { ...wholePlan, [field]: null }, 'built');
      const letter = 'abcdefgh'[planItems.findIndex((item) => item.includes(field))];
      expect(result).toMatchObject({
        ...contradicts('incomplete'),
        exceptions: [{ params: { items: [letter] } }],
      });
      const contradicted = Object.entries(result.requirements).filter(
        ([, { verdict }]) => verdict === 'contradicts',
      );
      expect(contradicted.map(([id]) => id)).toEqual([`8.5.2.1-${letter}`]);
    },
  );

  it.each(['proposed', 'planned', 'cancelled'])('sees nothing in what is %s', (state) => {
    expect(ask(wholePlanCheck, {}, state).verdict).toBe('no-evidence');
  });
});

describe('AC-079', () => {
  const service = standIn('service', { title: set('line') }, ['draft', 'live'], ['retired']);
  const opened = end - 300 * DAY_MS;
  const entry = (...steps: readonly Step[]) => {
    const begun: Step = create(opened, {});
    const story = tell([begun, ...steps], { definition: service, settings: {} });
    return { ...story, record: { ...story.record, values: { title: 'Mail' } } };
  };
  const update = (at: number): Step => [at, { kind: 'perform', activity: 'live', values: {} }];
  const askOf = (kind: string, known: ReturnType<typeof entry> | null) => {
    const values = { kind, service: known?.record.id ?? null, live_at };
    const stories = known === null ? [] : [known];
    return ask(catalogueCheck, values, 'live', [{ definition: service, stories }]);
  };
  const evening = Date.parse('2026-05-04T23:59:59Z');

  it('asks that a new service was published by the evening of the day', () => {
    expect(askOf('new', entry(perform(evening, 'live')))).toMatchObject({
      verdict: 'supports',
      population: 1,
    });
    expect(askOf('new', entry(perform(evening + 1_000, 'live')))).toMatchObject(contradicts('late'));
    expect(askOf('transfer-in', entry())).toMatchObject(contradicts('not-shown'));
    expect(askOf('new', null)).toMatchObject(contradicts('no-service'));
  });

  it('asks that a removed service was taken out of it', () => {
    expect(askOf('removed', entry(update(opened + 1), perform(evening, 'retired'))).verdict).toBe('supports');
    const late = entry(update(opened + 1), perform(evening + 1_000, 'retired'));
    expect(askOf('transfer-out', late)).toMatchObject(contradicts('late'));
    expect(askOf('removed', entry(update(opened + 1)))).toMatchObject(contradicts('not-shown'));
  });

  it('asks that the entry of a changed service was changed for it', () => {
    const changed = (at: number) => {
      const story = entry(update(opened + 1));
      const changes = { description: ['Old', 'New'] } as const;
      const told = { activity: 'update', at, actor_id: idOf(1), by_person: true, changes };
      return { ...story, entries: [...story.entries, told] };
    };
    expect(askOf('changed', changed(evening)).verdict).toBe('supports');
    expect(askOf('changed', changed(evening + 1_000))).toMatchObject(contradicts('late'));
    expect(askOf('changed', changed(end - 81 * DAY_MS))).toMatchObject(contradicts('unchanged'));
    expect(askOf('changed', entry(update(opened + 1)))).toMatchObject(contradicts('unchanged'));
  });

  it('sees nothing before anything took effect', () => {
    expect(ask(catalogueCheck, { kind: 'new' }, 'decided').verdict).toBe('no-evidence');
  });
});

describe('AC-080', () => {
  const sound = { live_at, ...builtValues(), decision: 'go', decided_at: live_at - 1 };
  const unmet = {
    ...sound,
    ...builtValues(false),
    decision: 'go-despite',
    decided_with: [{ party: 'Sales', on: '2026-05-01' }],
  };

  it('supports criteria that are met, and a decision with interested parties where they are not', () => {
    expect(ask(acceptanceCheck, sound)).toMatchObject({ verdict: 'supports', population: 1 });
    expect(ask(acceptanceCheck, unmet).verdict).toBe('supports');
  });

  it.each([
    ['no-criteria', { ...sound, criteria: [] }, '8.5.2.3-s1'],
    ['unjudged', { ...sound, criteria: [{ criterion: 'Restore' }] }, '8.5.2.3-s1'],
    ['untested', { ...sound, tests: [] }, '8.5.2.3-s1'],
    ['undecided', { ...unmet, decision: 'go' }, '8.5.2.3-s2'],
    ['undecided', { ...sound, ...builtValues(true, 'failed') }, '8.5.2.3-s2'],
    ['decided-late', { ...unmet, decided_at: live_at + 1 }, '8.5.2.3-s2'],
    ['without-parties', { ...unmet, decided_with: [] }, '8.5.2.3-s2'],
  ])('contradicts: %s', (reason, values, requirement) => {
    const result = ask(acceptanceCheck, values);
    expect(result).toMatchObject(contradicts(reason));
    const contradicted = Object.entries(result.requirements).filter(
      ([, { verdict }]) => verdict === 'contradicts',
    );
    expect(contradicted.map(([id]) => id)).toEqual([requirement]);
  });

  it('sees nothing before anything took effect', () => {
    expect(ask(acceptanceCheck, { ...sound, live_at: null }, 'decided').verdict).toBe('no-evidence');
  });
});

describe('AC-081', () => {
  const outcomes = [{ outcome: 'Fewer calls', measured_by: 'Calls', intended: '20', achieved: '17' }];
  const early = end - 70 * DAY_MS;

  it('supports a report in time with what was measured', () => {
    const values = { live_at: early, reported_at: early + 59 * DAY_MS, outcomes };
    expect(ask(reportedOutcomeCheck, values)).toMatchObject({ verdict: 'supports', population: 1 });
  });

  it.each([
    ['missing', { live_at: early, outcomes }],
    ['late', { live_at: early, reported_at: early + 61 * DAY_MS, outcomes }],
    [
      'unmeasured',
      { live_at: early, reported_at: early + DAY_MS, outcomes: [{ ...outcomes[0], achieved: null }] },
    ],
    ['unmeasured', { live_at: early, reported_at: early + DAY_MS, outcomes: [] }],
  ])('contradicts: %s', (reason, values) => {
    expect(ask(reportedOutcomeCheck, values)).toMatchObject(contradicts(reason));
  });

  it('waits as long as is planned, and says nothing without a plan of its own', () => {
    expect(ask(reportedOutcomeCheck, { live_at: end - 59 * DAY_MS, outcomes }).verdict).toBe('no-evidence');
    const unconfirmed = { ...question, unconfirmed: ['service-transition.times'] };
    const one = told({ live_at: early, outcomes });
    expect(evaluateStories(reportedOutcomeCheck, serviceTransition, [one], unconfirmed).verdict).toBe(
      'needs-judgement',
    );
  });
});

describe('figures of transitions', () => {
  const of = (id: string, ...values: readonly Values[]) =>
    figureInJune(
      serviceTransitionModule,
      `service-transition.${id}`,
      values.map((one) => observed(serviceTransitionModule, [inJune(-90), 'live', one])),
    );

  it('tell how many took effect by their day, with everything met', () => {
    const onDay = { live_at: inJune(4.9), live_on: '2026-06-05', unmet_count: 0 };
    const late = { live_at: inJune(5.1), live_on: '2026-06-05', unmet_count: 2 };
    const before = { live_at: inJune(-1), live_on: '2026-06-05', unmet_count: 0 };
    expect(of('live-by-planned-day', onDay, late, before)).toEqual([50, 2]);
    expect(of('all-criteria-met', onDay, onDay, late, before)).toEqual([66.67, 3]);
  });

  it('tell how many reports that were due came in time', () => {
    const inTime = { live_at: inJune(-50), reported_at: inJune(10) };
    const late = { live_at: inJune(-50), reported_at: inJune(11) };
    const none = { live_at: inJune(-59) };
    const later = { live_at: inJune(-20) };
    expect(of('reported-in-time', inTime, late, none, later)).toEqual([33.33, 3]);
  });
});
