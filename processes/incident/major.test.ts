import { describe, expect, test } from 'vitest';
import type { Command } from '../../kernel/command.ts';
import { obligationsOf } from '../../kernel/project.ts';
import { idOf, type Step } from '../testing/stories.ts';
import { majorResponseCheck } from './checks/major-response.ts';
import { contextFor as checkContext, create, evaluate, settingsWith, story } from './checks-fixture.ts';
import { incident } from './definition.ts';

const start = Date.parse('2026-03-02T08:00:00Z');
const minute = 60_000;
const critical = { title: 'Mail is down', category: 'network', impact: 1, urgency: 1 };
const period = { from: start - minute, to: start + 24 * 60 * minute };
const major = settingsWith()['incident.major'] as Record<string, unknown>;
const automatic = settingsWith({ 'incident.major': { ...major, declare: 'automatic' } });

const perform = (at: number, activity: string, more: object = {}) =>
  [at, { kind: 'perform', activity, values: {}, text: 'As planned', ...more }] as Step;

const update = (at: number, values: object) => [at, { kind: 'update', values } as Command] as Step;

const told = (to: readonly string[]) => ({
  about: { to, people: 0, mailed: 0, text: 'Mail is down, next word at ten' },
});

describe('declaring a major incident', () => {
  test('is proposed when the criteria are met, and no longer when they are not', () => {
    const { record } = story([create(start, critical)]);
    expect(record.values).toMatchObject({ major: null, major_proposed_at: start });
    const calmed = story([create(start, critical), update(start + minute, { urgency: 3 })]);
    expect(calmed.record.values['major_proposed_at']).toBeNull();
  });

  test('is done by the program where it is planned so: at once, and when the priority rises', () => {
    const { record, entries } = story([create(start, critical)], automatic);
    expect(record.values).toMatchObject({ major: true, major_declared_at: start, major_proposed_at: null });
    expect(entries.at(-1)).toMatchObject({ activity: 'declare-major', actor_id: null });
    const risen = story(
      [create(start, { ...critical, urgency: 3 }), update(start + minute, { urgency: 1 })],
      automatic,
    );
    expect(risen.record.values['major_declared_at']).toBe(start + minute);
  });

  test('is not done again by the program once people took it back', () => {
    const { record } = story(
      [
        create(start, critical),
        perform(start + minute, 'withdraw-major'),
        update(start + 2 * minute, { title: 'Mail was slow' }),
      ],
      automatic,
    );
    expect(record.values['major']).toBe(false);
  });
});

describe('the communication log', () => {
  const declared = [create(start, critical), perform(start, 'declare-major')];

  test('asks for the next word at the planned interval, counted from the last', () => {
    const owed = (steps: readonly Step[]) =>
      obligationsOf(incident, story(steps).record, checkContext(period));
    expect(owed(declared)).toMatchObject([{ kind: 'major-update', due_at: start + 60 * minute }]);
    const later = [...declared, perform(start + 10 * minute, 'tell-major', told(['users']))];
    expect(owed(later)).toMatchObject([{ kind: 'major-update', due_at: start + 70 * minute }]);
    expect(owed([create(start, critical)])).toEqual([]);
  });

  test('that tells top management is word to top management, for the check too (AC-091)', () => {
    const assigned = perform(start + minute, 'assign-major-manager', {
      values: { major_manager: idOf(7) },
    });
    const reasons = (to: readonly string[]) =>
      evaluate(
        majorResponseCheck,
        [story([...declared, assigned, perform(start + 5 * minute, 'tell-major', told(to))])],
        { period },
      ).exceptions.map(({ reason }) => reason);
    expect(reasons(['users', 'top-management'])).toEqual([]);
    expect(reasons(['users'])).toEqual(['management-missing']);
  });
});
