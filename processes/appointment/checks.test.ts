import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../kernel/register.ts';
import {
  create,
  evaluateStories,
  idOf,
  perform,
  type Step,
  startingSettings,
  tell,
} from '../testing/stories.ts';
import { appointmentCheck } from './checks.ts';
import { appointment } from './definition.ts';
import { appointmentModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const holder = idOf(2);
const roles = {
  choices: [
    { id: 'manager', name: 'Manager of the SMS', mandatory: true },
    { id: 'librarian', name: 'Librarian', mandatory: false },
  ],
};
const settings = startingSettings(appointmentModule, { 'appointment.roles': roles });
const people = [{ id: holder, roles: ['agent' as const] }];
const question = { period: { from: end - 365 * DAY_MS, to: end }, settings, people };
const story = (...steps: Step[]) => tell(steps, { definition: appointment, settings });
const values = {
  title: 'Manager of the SMS',
  role: 'manager',
  assignee: holder,
  responsibilities: ['conformity', 'reporting'],
  duties: 'Keeps the system conforming.',
  authorities: 'May stop a release.',
  starts_on: '2026-01-01',
};

/** Appointed so many days before the end of the period, accepted a day later. */
function accepted(days: number, more: Record<string, unknown> = {}, ...then: Step[]) {
  const at = end - days * DAY_MS;
  const [, command] = perform(at, 'accept');
  const given = { ...values, ...more };
  const byHolder: Step = [at + DAY_MS, command, given.assignee];
  return story(create(at, given), perform(at, 'appoint'), byHolder, ...then);
}
const waiting = (days: number) =>
  story(create(end - days * DAY_MS, values), perform(end - days * DAY_MS, 'appoint'));
const evaluate = (stories: readonly ReturnType<typeof story>[], asked: object = {}) =>
  evaluateStories(appointmentCheck, appointment, stories, { ...question, ...asked });
const measured = (result: ReturnType<typeof evaluate>) =>
  Object.fromEntries(result.measures.map(({ name, value }) => [name, value]));

describe('AC-009', () => {
  it('supports when each mandatory role is held and accepted', () => {
    const result = evaluate([accepted(100), accepted(5, { role: 'librarian', responsibilities: ['other'] })]);
    expect(result).toMatchObject({ verdict: 'supports', population: 1, exceptions: [] });
    expect(measured(result)).toEqual({
      'vacant-roles': 0,
      'unassigned-responsibilities': 0,
      'not-made-known': 2,
    });
  });

  it.each([
    ['holder-inactive', [accepted(100, { assignee: idOf(7) })], {}],
    ['expired', [accepted(100, { ends_on: '2026-10-30' })], { at: Date.parse('2026-10-31') - 1 }],
    ['not-accepted', [waiting(15)], { at: end - 15 * DAY_MS, days: 15, limit: 14 }],
    ['not-replaced', [accepted(100, {}, perform(end - DAY_MS, 'end'))], { at: end - DAY_MS }],
  ])('contradicts: %s', (reason, stories, params) => {
    const result = evaluate(stories);
    expect(result.verdict).toBe('contradicts');
    expect(result.exceptions).toEqual([{ record_id: stories[0]?.record.id, reason, params }]);
    expect(measured(result)['vacant-roles']).toBe(1);
  });

  it('names the last holder of a vacant role, not those before', () => {
    const first = accepted(200, {}, perform(end - 90 * DAY_MS, 'end'));
    const last = accepted(80, {}, perform(end - 10 * DAY_MS, 'end'));
    for (const stories of [
      [first, last],
      [last, first],
    ]) {
      expect(evaluate(stories).exceptions.map(({ record_id }) => record_id)).toEqual([last.record.id]);
    }
    expect(evaluate([first, last, accepted(9)])).toMatchObject({ verdict: 'supports', exceptions: [] });
  });

  it('leaves out what ended before the period, though noted on later', () => {
    const note: Step = [end - DAY_MS, { kind: 'note', text: 'Asked for the minutes.' }];
    const long = accepted(500, {}, perform(end - 400 * DAY_MS, 'end'), note);
    expect(evaluate([long])).toMatchObject({ verdict: 'no-evidence', population: 0 });
  });

  it('contradicts by its measure where a role has no record, or has not begun', () => {
    const two = { choices: [...roles.choices, { id: 'auditor', name: 'Auditor', mandatory: true }] };
    const asked = { settings: { ...settings, 'appointment.roles': two } };
    const vacant = evaluate([accepted(100)], asked);
    expect(vacant).toMatchObject({ verdict: 'contradicts', exceptions: [] });
    expect(measured(vacant)['vacant-roles']).toBe(1);
    expect(measured(evaluate([accepted(3, { starts_on: '2026-11-02' })]))['vacant-roles']).toBe(1);
    expect(measured(evaluate([accepted(3, { starts_on: '2026-10-31' })]))['vacant-roles']).toBe(0);
    expect(measured(evaluate([waiting(3)]))['vacant-roles']).toBe(1);
  });

  it('contradicts when nobody reports to top management', () => {
    const silent = accepted(100, { responsibilities: ['conformity'] });
    expect(evaluate([silent]).verdict).toBe('contradicts');
    const reporter = accepted(100, { role: 'librarian', responsibilities: ['reporting'] });
    expect(evaluate([silent, reporter]).verdict).toBe('supports');
  });

  it('sees nothing without appointments to mandatory roles', () => {
    expect(evaluate([])).toMatchObject({ verdict: 'no-evidence', population: 0 });
    expect(evaluate([accepted(9, { role: 'librarian' })]).verdict).toBe('no-evidence');
  });

  it('leaves it to people while the roles are nobody’s', () => {
    const unconfirmed = { unconfirmed: ['appointment.roles'] };
    expect(evaluate([accepted(100)], unconfirmed).verdict).toBe('needs-judgement');
  });
});
