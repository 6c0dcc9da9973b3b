import { describe, expect, it } from 'vitest';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { standIn } from '../testing/stand-in.ts';
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
import { planItemsCheck } from './checks.ts';
import { serviceManagementPlan } from './definition.ts';
import { planItems, writtenItems } from './items.ts';
import { serviceManagementPlanModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const period = { from: end - 365 * DAY_MS, to: end };
const settings = startingSettings(serviceManagementPlanModule);
const question = { period, settings };
/** Whoever approves is not the author. */
const bySomebodyElse = ([at, command]: Step): Step => [at, command, idOf(2)];

/** As much of the services as the check looks at. */
const service = standIn('service', {}, ['live'], ['retired']);
const serviceStory = (...steps: Step[]): Story => tell(steps, { definition: service, settings });
const live = serviceStory(create(end - 400 * DAY_MS, {}));
const retiredAt = (at: number): Story => serviceStory(create(end - 400 * DAY_MS, {}), perform(at, 'retired'));
const retired = [retiredAt(end - 390 * DAY_MS), retiredAt(end - 90 * DAY_MS)];

const written = Object.fromEntries(writtenItems.map((item) => [item, 'As agreed.']));
const inForce = (at: number, services: readonly string[]): Story =>
  tell(
    [
      create(at, { title: 'Plan of 2026', services, ...written }),
      bySomebodyElse(perform(at, 'approve', { plan_version: 1 })),
    ],
    { definition: serviceManagementPlan, settings },
  );
/** Approval would refuse it, so it can only come from elsewhere. */
const without = (item: string, { record, entries }: Story): Story => ({
  record: { ...record, values: { ...record.values, [item]: null } } satisfies ProcessRecord,
  entries,
});
const ask = (stories: readonly Story[], asked = question) =>
  evaluateStories(planItemsCheck, serviceManagementPlan, stories, asked, [
    { definition: service, stories: [live, ...retired] },
  ]);

describe('AC-017', () => {
  const whole = inForce(end - 100 * DAY_MS, [live.record.id]);

  it('supports when the plan in force holds every item', () => {
    expect(ask([whole])).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
  });

  it.each(planItems)('contradicts without %s', (item) => {
    expect(ask([without(item, whole)])).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ reason: 'missing-items', params: { missing: [item] } }],
    });
  });

  it('contradicts when it names services that are retired, lately or long ago', () => {
    const named = [live, ...retired].map(({ record }) => record.id);
    expect(ask([inForce(end - DAY_MS, named)])).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ reason: 'broken-references', params: { broken: 2, named: 3 } }],
    });
  });

  it('sees nothing in drafts and superseded versions', () => {
    const draft = tell([create(end - DAY_MS, { title: 'Next' })], {
      definition: serviceManagementPlan,
      settings,
    });
    const old = { ...whole, record: { ...whole.record, state: 'superseded' } };
    expect(ask([draft, old])).toMatchObject({ verdict: 'no-evidence', population: 0 });
  });

  it('is stale when it was not looked at within the interval', () => {
    expect(ask([inForce(end - 366 * DAY_MS, [live.record.id])]).verdict).toBe('stale');
  });

  it('leaves it to people while the interval is nobody’s', () => {
    const unconfirmed = { ...question, unconfirmed: ['service-management-plan.review'] };
    expect(ask([whole], unconfirmed).verdict).toBe('needs-judgement');
  });
});
