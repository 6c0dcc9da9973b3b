import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import {
  evaluateStories,
  idOf,
  perform,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { recurrenceCheck } from './checks.ts';
import { recurrence } from './definition.ts';
import { recurrenceModule } from './module.ts';

const start = Date.parse('2026-01-05T08:00:00Z');
const at = (days: number): number => start + days * DAY_MS;
const settings = startingSettings(recurrenceModule);
const question = { period: { from: at(-80), to: at(100) }, settings };

const proposed = (days: number): Step => [
  at(days),
  {
    kind: 'create',
    values: {},
    brought: { title: 'Mail stops', cluster_key: 'mail', incident_count: 6, proposed_at: at(days) },
  },
];
const takenUp = (days: number): Step => [
  at(days),
  {
    kind: 'perform',
    activity: 'take-up',
    values: {},
    brought: { problem: idOf(40), decision: 'opened' },
  },
];
const declined = { decline_reason: 'A known campaign.', declined_until: '2026-12-31' };
const story = (steps: readonly Step[]): Story =>
  tell(steps, { definition: recurrence, settings, held: workingRoles });
const ask = (stories: readonly Story[], more = {}) =>
  evaluateStories(recurrenceCheck, recurrence, stories, { ...question, ...more });

describe('AC-095', () => {
  test('is supported by a problem or a reason, and while there is time to decide', () => {
    const decided = [
      story([proposed(0), takenUp(10)]),
      story([proposed(0), perform(at(5), 'decline', declined)]),
      story([proposed(95)]),
    ];
    expect(ask(decided)).toMatchObject({ verdict: 'supports', population: 3 });
    expect(ask(decided, { unconfirmed: ['recurrence.rules'] }).verdict).toBe('needs-judgement');
  });

  test('is contradicted by a group that waits longer than planned', () => {
    expect(ask([story([proposed(0)])]).exceptions).toMatchObject([
      { reason: 'undecided', params: { incidents: 6, days: 100, limit: 14 } },
    ]);
  });

  test('is contradicted by a decision that says nothing', () => {
    const bare: Step = [
      at(5),
      { kind: 'perform', activity: 'take-up', values: {}, brought: { decision: 'opened' } },
    ];
    expect(ask([story([proposed(0), bare])]).exceptions).toMatchObject([{ reason: 'unsaid' }]);
  });

  test('says nothing over no groups, and leaves out decisions of other times', () => {
    expect(ask([])).toMatchObject({ verdict: 'no-evidence' });
    const period = { from: at(50), to: at(100) };
    expect(ask([story([proposed(0), takenUp(10)])], { period }).population).toBe(0);
  });
});

describe('a proposal', () => {
  test('is declined with a reason until a day to come, and proposed again after', () => {
    const past = perform(at(5), 'decline', { ...declined, declined_until: '2026-01-06' });
    try {
      story([proposed(0), past]);
      expect.unreachable();
    } catch (error) {
      expect((error as Refusal).problems).toMatchObject([
        { field: 'declined_until', code: 'recurrence.until-past' },
      ]);
    }
    const again: Step = [
      at(90),
      { kind: 'perform', activity: 'propose-again', values: {}, brought: { incident_count: 9 } },
    ];
    const { record } = story([proposed(0), perform(at(5), 'decline', declined), again]);
    expect(record).toMatchObject({ state: 'proposed', closed_at: null });
    expect(record.values).toMatchObject({ incident_count: 9, proposed_at: at(90), decision: null });
  });
});
