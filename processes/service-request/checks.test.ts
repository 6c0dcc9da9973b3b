import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import {
  create,
  evaluateStories,
  perform,
  type Step,
  type Story,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { requestCheck } from './checks.ts';
import { serviceRequest } from './definition.ts';
import { serviceRequestModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const ago = (days: number): number => end - days * DAY_MS;
const hours = (count: number): number => count * 3_600_000;
const matrix = [
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 4],
];
const settings = startingSettings(serviceRequestModule, {
  'incident.priority': { impacts: 3, urgencies: 3, matrix },
});
// Priority 2: 1,440 minutes to fulfil, by a calendar that never closes.
const classified = { title: 'An account', category: 'access', impact: 1, urgency: 2 };
const story = (...steps: readonly Step[]): Story => tell(steps, { definition: serviceRequest, settings });
const fulfilled = (begun: number, took_hours: number, values: object = classified): readonly Step[] => [
  create(begun, { ...values }),
  perform(begun, 'start'),
  perform(begun + hours(took_hours), 'fulfil', { fulfilment_text: 'Done.' }),
];
const closed = (begun: number, took_hours: number, values?: object): Story =>
  story(...fulfilled(begun, took_hours, values), perform(begun + hours(took_hours + 1), 'close'));
const evaluate = (stories: readonly Story[], asked: object = {}) =>
  evaluateStories(requestCheck, serviceRequest, stories, {
    period: { from: ago(90), to: end },
    settings,
    ...asked,
  });

describe('AC-093', () => {
  it('supports requests that were classified, prioritised, fulfilled in target and closed', () => {
    expect(evaluate([closed(ago(20), 23), closed(ago(10), 2)])).toMatchObject({
      verdict: 'supports',
      population: 2,
      measures: [{ name: 'in_target', value: 100 }, { name: 'missing_fields', value: 0 }, {}, {}],
    });
  });

  it('contradicts a missing category or priority, each for its own requirement', () => {
    const without = { ...classified, category: null };
    const result = evaluate([
      closed(ago(20), 2, without),
      closed(ago(20), 2, { title: 'x', category: 'access' }),
    ]);
    expect(result.exceptions).toMatchObject([
      { reason: 'missing', params: { missing: ['category'] }, bears_on: ['8.6.2-a'] },
      { reason: 'missing', params: { missing: ['impact', 'urgency', 'priority'] }, bears_on: ['8.6.2-b'] },
    ]);
    expect(result.requirements['8.6.2-c']?.verdict).toBe('supports');
    expect(result.measures[1]).toMatchObject({ name: 'missing_fields', value: 2 });
  });

  it('contradicts a priority that is not the one of the matrix', () => {
    const { record, entries } = closed(ago(20), 2);
    const other = { record: { ...record, values: { ...record.values, priority: 4 } }, entries };
    expect(evaluate([other]).exceptions).toMatchObject([
      { reason: 'priority-differs', params: { priority: 4, impact: 1, urgency: 2, planned: 2 } },
    ]);
  });

  it('contradicts a share in target below its limit, with the requests behind it', () => {
    const late = evaluate([closed(ago(20), 25), closed(ago(10), 2)]);
    expect(late.measures[0]).toMatchObject({ value: 50, limit: { value: 90 } });
    expect(late.exceptions).toMatchObject([
      { reason: 'out-of-target', params: { minutes: 1500, target: 1440 } },
    ]);
    const few = evaluate([closed(ago(20), 25), ...Array.from({ length: 19 }, () => closed(ago(10), 2))]);
    expect([few.verdict, few.exceptions]).toEqual(['supports', []]);
  });

  it('contradicts what is open, or waits for closure, for too long', () => {
    const open = evaluate([story(create(ago(61), classified), perform(ago(61), 'start'))]);
    expect(open.exceptions).toMatchObject([{ reason: 'open-too-long', params: { days: 61, limit: 60 } }]);
    const waiting = evaluate([story(...fulfilled(ago(70), 2))]);
    expect(waiting.exceptions).toMatchObject([{ reason: 'not-closed', bears_on: ['8.6.2-d'] }]);
  });

  it('leaves out what was just asked for, cancelled or rejected, and counts waiting for nobody', () => {
    const fresh = story(create(end - hours(1), { title: 'Just now' }));
    const gone = story(create(ago(5), { title: 'Mistake' }), perform(ago(5), 'cancel'));
    expect(evaluate([fresh, gone])).toMatchObject({ population: 0, verdict: 'no-evidence' });
    const waited = story(
      create(ago(20), classified),
      perform(ago(20), 'start'),
      perform(ago(20), 'pend', { pending_reason: 'delivery' }),
      perform(ago(10), 'resume'),
      perform(ago(10) + hours(1), 'fulfil', { fulfilment_text: 'Done.' }),
    );
    expect(evaluate([waited]).measures[0]).toMatchObject({ value: 100 });
  });

  it('leaves an unconfirmed plan to people', () => {
    expect(evaluate([closed(ago(20), 2)], { unconfirmed: ['service-request.targets'] }).verdict).toBe(
      'needs-judgement',
    );
  });
});
