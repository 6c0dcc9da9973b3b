import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { appointment } from './definition.ts';
import { appointmentModule } from './module.ts';

const now = Date.parse('2026-11-01T00:00:00Z');
const [manager, holder, other] = [idOf(1), idOf(2), idOf(3)];
const settings = startingSettings(appointmentModule);
const story = (...steps: Step[]) => tell(steps, { definition: appointment, settings }).record;
const values = {
  title: 'Owner of incident management',
  role: 'process-owner',
  assignee: holder,
  responsibilities: ['process'],
  duties: 'Keeps the process working.',
  authorities: 'May stop a change.',
  starts_on: '2026-10-01',
};
const as = ([at, command]: Step, by: string, ...held: Role[]): Step => [at, command, by, held];
const proposed = as(create(now, values), manager, 'system-manager');
const appointed = as(perform(now, 'appoint'), idOf(9), 'top-management');

function refusalOf(tellIt: () => unknown): Refusal {
  try {
    tellIt();
  } catch (refusal) {
    return refusal as Refusal;
  }
  throw new Error('it was not refused');
}

describe('an appointment', () => {
  it('is made by top management, over its name, with duties and authorities', () => {
    expect(story(proposed, appointed)).toMatchObject({
      state: 'appointed',
      values: { appointed_by: idOf(9), appointed_at: now },
    });
    expect(() => story(proposed, as(perform(now, 'appoint'), manager, 'system-manager'))).toThrow(
      'activity.not-allowed',
    );
    const unsigned: Step = [
      now,
      { kind: 'perform', activity: 'appoint', values: {} },
      idOf(9),
      ['top-management'],
    ];
    expect(() => story(proposed, unsigned)).toThrow('activity.signature-needed');
    const bare = create(now, { title: 'Owner', role: 'process-owner' });
    const { problems } = refusalOf(() => story(bare, appointed));
    expect(problems.map(({ field }) => field)).toEqual([
      'assignee',
      'responsibilities',
      'duties',
      'authorities',
      'starts_on',
    ]);
  });

  it.each(['accept', 'decline'])('only the holder can %s', (activity) => {
    const { problems } = refusalOf(() =>
      story(proposed, appointed, as(perform(now, activity), other, 'system-manager')),
    );
    expect(problems).toEqual([{ field: 'assignee', code: 'field.named-person-only' }]);
    const done = story(proposed, appointed, as(perform(now, activity), holder, 'agent'));
    expect(done.state).toBe(activity === 'accept' ? 'in-force' : 'declined');
  });

  it('stays as it was appointed', () => {
    const changed: Step = [now, { kind: 'update', values: { duties: 'Nothing.' } }];
    expect(() => story(proposed, appointed, changed)).toThrow('field.not-allowed');
    expect(() => story(proposed, appointed, perform(now, 'revise', { duties: 'Nothing.' }))).toThrow(
      'activity.not-now',
    );
    expect(story(proposed, perform(now, 'revise', { duties: 'More.' })).values['duties']).toBe('More.');
  });

  it('takes roles of the organisation only', () => {
    const { problems } = refusalOf(() => story(create(now, { ...values, role: 'wizard' })));
    expect(problems).toMatchObject([{ field: 'role', code: 'field.choice-unknown' }]);
  });

  it('asks top management, then the holder, then those who tend it', () => {
    const owed = (...steps: Step[]) =>
      appointment.obligations?.(story(...steps), { settings, endOf: (day) => Date.parse(day) + DAY_MS - 1 });
    expect(owed(proposed)).toMatchObject([{ kind: 'appoint', roles: ['top-management'] }]);
    expect(owed(proposed, appointed)).toEqual([
      { kind: 'accept', due_at: now + 14 * DAY_MS, person: holder },
    ]);
    const accepted = as(perform(now + DAY_MS, 'accept'), holder, 'agent');
    const until = perform(now + DAY_MS, 'extend', { ends_on: '2027-10-01' });
    expect(owed(proposed, appointed, accepted, until)).toMatchObject([
      { kind: 'review', due_at: now + 366 * DAY_MS },
      { kind: 'make-known', due_at: null },
      { kind: 'renew', due_at: Date.parse('2027-10-02') - 1 },
    ]);
    const known = perform(now + DAY_MS, 'make-known');
    expect(owed(proposed, appointed, accepted, known)?.map(({ kind }) => kind)).toEqual(['review']);
  });
});
