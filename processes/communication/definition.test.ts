import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import { DAY_MS } from '../../kernel/register.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { communication } from './definition.ts';
import { communicationModule } from './module.ts';

const now = Date.parse('2026-11-01T10:00:00Z');
const settings = startingSettings(communicationModule);
const story = (...steps: Step[]) => tell(steps, { definition: communication, settings }).record;
const owed = (...steps: Step[]) =>
  communication.obligations?.(story(...steps), { settings, endOf: (day) => Date.parse(day) + DAY_MS - 1 });
const values = {
  title: 'Results of the services',
  direction: 'external',
  audience: 'Customers',
  assignee: idOf(2),
  every_days: 30,
  first_on: '2026-11-15',
};
const said = (day: string) => perform(now, 'communicated', { said_on: day }, 'Sent the report of October.');

describe('a planned communication', () => {
  it('is owed by whoever communicates, first on its day, then at intervals', () => {
    expect(owed(create(now, values))).toEqual([
      {
        kind: 'communicate',
        due_at: Date.parse('2026-11-16') - 1,
        person: idOf(2),
        roles: expect.any(Array),
      },
      { kind: 'review', due_at: now + 365 * DAY_MS, person: idOf(2), roles: expect.any(Array) },
    ]);
    const record = story(create(now, values), said('2026-10-31'));
    expect(record.values).toMatchObject({ communicated_on: '2026-10-31', next_on: '2026-11-30' });
    expect(owed(create(now, values), said('2026-10-31'))).toMatchObject([
      { kind: 'communicate', due_at: Date.parse('2026-12-01') - 1 },
      { kind: 'review' },
    ]);
  });

  it('is owed from the day it was planned where no first day is', () => {
    const record = story(create(now, { ...values, first_on: null }));
    expect(record.values['next_on']).toBe('2026-12-01');
  });

  it('lists each time with its day and where to find it', () => {
    const first = perform(now, 'communicated', { said_on: '2026-10-01', evidence: 'Mail 7' });
    const { log, said_on, evidence } = story(create(now, values), first, said('2026-10-31')).values;
    expect(log).toEqual([
      { day: '2026-10-01', by: idOf(1), evidence: 'Mail 7' },
      { day: '2026-10-31', by: idOf(1), evidence: null },
    ]);
    expect([said_on, evidence]).toEqual([null, null]);
    expect(() => story(create(now, values), first, perform(now, 'communicated', {}))).toThrow(
      'record.invalid',
    );
  });

  it('is not moved back by what is noted late', () => {
    const record = story(create(now, values), said('2026-10-31'), said('2026-09-30'));
    expect(record.values).toMatchObject({ communicated_on: '2026-10-31', next_on: '2026-11-30' });
  });

  it('follows its occasion where it has no interval', () => {
    const occasional = create(now, {
      ...values,
      every_days: null,
      first_on: null,
      occasion: 'Change of policy',
    });
    expect(owed(occasional)?.map(({ kind }) => kind)).toEqual(['review']);
    expect(owed(occasional, said('2026-10-31'))?.map(({ kind }) => kind)).toEqual(['review']);
  });

  it('follows its interval when that changes', () => {
    const changed: Step = [now, { kind: 'update', values: { every_days: 7 } }];
    expect(story(create(now, values), said('2026-10-31'), changed).values['next_on']).toBe('2026-11-07');
  });

  it('takes the day and what was said, and no day that has not come', () => {
    const refusals = [
      perform(now, 'communicated', {}),
      perform(now, 'communicated', { said_on: '2026-10-31' }, null),
      said('2026-11-03'),
    ].map((step) => {
      try {
        story(create(now, values), step);
      } catch (refusal) {
        return (refusal as Refusal).problems.map(({ field, code }) => [field, code]);
      }
      throw new Error('it was not refused');
    });
    expect(refusals).toEqual([
      [['said_on', 'field.required']],
      [['text', 'field.required']],
      [['said_on', 'field.day-ahead']],
    ]);
  });
});
