import { describe, expect, it } from 'vitest';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { given } from '../../kernel/field.ts';
import { DAY_MS, tendingRoles } from '../../kernel/register.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { objectiveMeasurementCheck, objectivePlanCheck } from './checks.ts';
import { objective } from './definition.ts';
import { objectiveModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const period = { from: end - 365 * DAY_MS, to: end };
const settings = startingSettings(objectiveModule);
const question = { period, settings };
const story = (...steps: Step[]) => tell(steps, { definition: objective, settings });

/** As much of the register of measures as the check looks at. */
const measure: ProcessDefinition = {
  ...objective,
  name: 'measure',
  fields: { last_measured_on: given('date', tendingRoles) },
  activities: [],
  states: { current: { open: true } },
  initial: 'current',
};
const measured = (last_measured_on: string | null): Story =>
  tell([create(end - 300 * DAY_MS, { last_measured_on })], { definition: measure, settings });

const values = {
  title: 'Fewer reopened incidents',
  metric: 'Share of incidents reopened',
  direction: 'at-most',
  target: 5,
  frequency_days: 31,
};
const plan = {
  plan_actions: 'Train the desk.',
  plan_resources: 'Two days for each.',
  assignee: idOf(3),
  due_on: '2026-12-31',
  plan_evaluation: 'By the share of the last quarter.',
};
const approved = (at: number, more: object): Story =>
  story(create(at, { ...values, ...more }), perform(at, 'approve'));
const ask = (objectives: readonly Story[], measures: readonly Story[] = [], asked = question) =>
  evaluateStories(objectiveMeasurementCheck, objective, objectives, asked, [
    { definition: measure, stories: measures },
  ]);

describe('AC-015', () => {
  const recent = measured('2026-10-01');

  it('supports with a measurement inside the frequency', () => {
    const result = ask([approved(end - 200 * DAY_MS, { measure: recent.record.id })], [recent]);
    expect(result).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
    expect(result.newest_evidence_at).toBe(Date.parse('2026-10-01'));
  });

  it('owes no measurement before the first interval is over', () => {
    const never = measured(null);
    expect(ask([approved(end - 34 * DAY_MS, { measure: never.record.id })], [never]).verdict).toBe(
      'supports',
    );
  });

  it('contradicts when metric or measure is missing', () => {
    const unmeasured = approved(end - DAY_MS, {});
    expect(ask([unmeasured])).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ reason: 'incomplete', params: { missing: ['measure'] } }],
    });
  });

  it.each([
    ['never-measured', null, { days: 35, planned: 31 }],
    ['never-measured', '2026-09-01', { days: 35, planned: 31 }],
    ['measurement-old', '2026-09-27', { days: 35, planned: 31 }],
  ])('contradicts: %s (%s)', (reason, day, params) => {
    const last = measured(day);
    const result = ask([approved(end - 35 * DAY_MS, { measure: last.record.id })], [last]);
    expect(result).toMatchObject({ verdict: 'contradicts', exceptions: [{ reason, params }] });
  });

  it('sees nothing in drafts and in what has ended', () => {
    const draft = story(create(end - DAY_MS, values));
    const withdrawn = story(create(end - DAY_MS, values), perform(end - DAY_MS, 'withdraw'));
    expect(ask([draft, withdrawn])).toMatchObject({ verdict: 'no-evidence', population: 0 });
  });

  it('leaves it to people while the plan is nobody’s', () => {
    const unconfirmed = { ...question, unconfirmed: ['objective.review'] };
    const known = approved(end - DAY_MS, { measure: recent.record.id });
    expect(ask([known], [recent], unconfirmed).verdict).toBe('needs-judgement');
  });
});

describe('AC-016', () => {
  const askPlan = (stories: readonly Story[], asked = question) =>
    evaluateStories(objectivePlanCheck, objective, stories, asked);

  it('supports when the plan says everything', () => {
    expect(askPlan([approved(end - 100 * DAY_MS, plan)])).toMatchObject({
      verdict: 'supports',
      population: 1,
    });
  });

  it.each(Object.keys(plan))('contradicts without %s', (name) => {
    const result = askPlan([approved(end - DAY_MS, { ...plan, [name]: null })]);
    expect(result).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ reason: 'incomplete', params: { missing: [name] } }],
    });
  });

  it('is stale when nobody looked at it as often as planned', () => {
    expect(askPlan([approved(end - 183 * DAY_MS, plan)]).verdict).toBe('stale');
  });

  it('sees nothing without approved objectives', () => {
    expect(askPlan([story(create(end - DAY_MS, values))]).verdict).toBe('no-evidence');
  });

  it('leaves it to people while the interval is nobody’s', () => {
    const unconfirmed = { ...question, unconfirmed: ['objective.review'] };
    expect(askPlan([approved(end - DAY_MS, plan)], unconfirmed).verdict).toBe('needs-judgement');
  });
});
