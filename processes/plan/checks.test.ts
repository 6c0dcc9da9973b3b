import { describe, expect, it } from 'vitest';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import { set } from '../../kernel/field.ts';
import { DAY_MS } from '../../kernel/register.ts';
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
import { citedPlanCheck } from './checks.ts';
import { plan } from './definition.ts';
import { planModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const period = { from: end - 365 * DAY_MS, to: end };
const settings = startingSettings(planModule);
const question = { period, settings };
/** Whoever approves is not the author. */
const bySomebodyElse = ([at, command]: Step): Step => [at, command, idOf(2)];

/** As much of the service management plan as the check looks at. */
const serviceManagementPlan: ProcessDefinition = {
  ...plan,
  name: 'service-management-plan',
  fields: { plan_version: set('number') },
  activities: [
    {
      name: 'approve',
      from: ['draft'],
      to: 'approved',
      may: ['top-management'],
      requires: ['plan_version'],
      accepts: [],
    },
    {
      name: 'supersede',
      from: ['approved'],
      to: 'superseded',
      may: ['top-management'],
      requires: [],
      accepts: [],
    },
  ],
  derive: () => ({}),
};
const version = (at: number, plan_version: number | null, superseded_at: number | null = null): Story => {
  const steps: Step[] = [create(at, {})];
  if (plan_version !== null) steps.push(perform(at, 'approve', { plan_version }));
  if (superseded_at !== null) steps.push(perform(superseded_at, 'supersede'));
  return tell(steps, { definition: serviceManagementPlan, settings });
};
const first = version(end - 900 * DAY_MS, 1, end - 500 * DAY_MS);
const second = version(end - 500 * DAY_MS, 2);
// A number that was given twice does not make a superseded version current.
const sameNumber = version(end - 600 * DAY_MS, 2, end - 500 * DAY_MS);
const draft = version(end - DAY_MS, null);

const citing = (at: number, cited: Story | null): Story => {
  const service_management_plan = cited?.record.id ?? idOf(77);
  const made = tell(
    [
      create(at, { title: 'Capacity', kind: 'capacity', document: 'DOC-7', service_management_plan }),
      bySomebodyElse(perform(at, 'approve')),
    ],
    { definition: plan, settings },
  );
  if (cited !== null) return made;
  // Approval would refuse it, so it can only come from elsewhere.
  const record = { ...made.record, values: { ...made.record.values, service_management_plan: null } };
  return { ...made, record };
};
const ask = (
  plans: readonly Story[],
  stories: readonly Story[] = [first, sameNumber, second, draft],
  asked = question,
) => evaluateStories(citedPlanCheck, plan, plans, asked, [{ definition: serviceManagementPlan, stories }]);

describe('AC-018', () => {
  it('supports when the plan cites the version in force', () => {
    expect(ask([citing(end - 100 * DAY_MS, second)])).toMatchObject({
      verdict: 'supports',
      population: 1,
      exceptions: [],
    });
  });

  it.each([
    ['none-cited', null, { current: 2 }],
    ['cites-other', first, { cited: 1, current: 2 }],
    ['cites-other', sameNumber, { cited: 2, current: 2 }],
    ['cites-unapproved', draft, { current: 2 }],
  ])('contradicts: %s', (reason, cited, params) => {
    expect(ask([citing(end - DAY_MS, cited)])).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ reason, params }],
    });
  });

  it('contradicts when no version is in force', () => {
    expect(ask([citing(end - DAY_MS, first)], [first, draft])).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ reason: 'none-in-force', params: {} }],
    });
  });

  it('takes the highest number when several are in force', () => {
    const third = version(end - 2 * DAY_MS, 3);
    const all = [third, second];
    expect(ask([citing(end - DAY_MS, third)], all).verdict).toBe('supports');
    expect(ask([citing(end - DAY_MS, second)], all).verdict).toBe('contradicts');
  });

  it('supports again once somebody compared the plan with the version in force', () => {
    const { record } = citing(end - 400 * DAY_MS, first);
    const compared = tell(
      [
        create(end - 400 * DAY_MS, {
          title: record.values['title'],
          kind: 'capacity',
          document: 'DOC-7',
          service_management_plan: first.record.id,
        }),
        bySomebodyElse(perform(end - 400 * DAY_MS, 'approve')),
        perform(end - 9 * DAY_MS, 'align', { service_management_plan: second.record.id }),
      ],
      { definition: plan, settings },
    );
    const result = ask([compared]);
    expect(result).toMatchObject({ verdict: 'supports', newest_evidence_at: end - 9 * DAY_MS });
  });

  it('sees nothing in drafts', () => {
    const only = tell([create(end - DAY_MS, { title: 'Next', kind: 'other' })], {
      definition: plan,
      settings,
    });
    expect(ask([only])).toMatchObject({ verdict: 'no-evidence', population: 0 });
  });

  it('leaves it to people while the interval is nobody’s', () => {
    const unconfirmed = { ...question, unconfirmed: ['plan.review'] };
    expect(ask([citing(end - DAY_MS, second)], [second], unconfirmed).verdict).toBe('needs-judgement');
  });
});
