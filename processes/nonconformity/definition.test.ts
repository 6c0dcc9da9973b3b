import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/errors.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { nonconformity } from './definition.ts';
import { nonconformityModule } from './module.ts';

const now = Date.parse('2026-03-02T09:00:00Z');
const [auditor, owner, other] = [idOf(1), idOf(2), idOf(3)];
const settings = startingSettings(nonconformityModule);
const story = (...steps: Step[]) => tell(steps, { definition: nonconformity, settings }).record;
const by = ([at, command]: Step, person: string, ...held: Role[]): Step => [at, command, person, held];
const values = { title: 'No backup test', description: 'None since May.', source: 'internal-audit' };
const correction = {
  assignee: owner,
  grade: 'minor',
  correction: 'Tested today.',
  correction_on: '2026-03-02',
  consequences: 'None.',
};
const analysis = { extent: 'Two more systems.', cause: 'Nobody is named.', cause_key: 'no owner' };
const plan = { action_plan: 'Name an owner each.', action_due_on: '2026-03-20' };
const finish = { action_done_on: '2026-03-04', action_evidence: 'List of owners.' };
const evidence = { effectiveness_evidence: 'Three monthly tests.' };
const raised = by(create(now, values), auditor, 'auditor');
const contained = by(perform(now + DAY_MS, 'contain', correction), owner, 'agent');
const analysed = by(perform(now + 2 * DAY_MS, 'analyse', analysis), owner, 'agent');
const acting = by(perform(now + 3 * DAY_MS, 'act', plan), owner, 'agent');
const done = by(perform(now + 4 * DAY_MS, 'complete', finish), other, 'agent');
const verify = (activity: string) => perform(now + 60 * DAY_MS, activity, evidence);

function problemsOf(...steps: Step[]): Refusal['problems'] {
  try {
    story(...steps);
  } catch (refusal) {
    return (refusal as Refusal).problems;
  }
  throw new Error('it was not refused');
}

describe('a nonconformity', () => {
  it('is raised by an auditor and closed by one, step by step', () => {
    const steps = [raised, contained, analysed, acting, done];
    expect(steps.map((_step, index) => story(...steps.slice(0, index + 1)).state)).toEqual([
      'raised',
      'contained',
      'analysed',
      'acting',
      'done',
    ]);
    expect(story(...steps, by(verify('verify'), auditor, 'auditor'))).toMatchObject({
      state: 'verified',
      closed_at: now + 60 * DAY_MS,
      values: {
        requester: auditor,
        done_by: other,
        effectiveness_verdict: 'effective',
        effectiveness_by: auditor,
        effectiveness_at: now + 60 * DAY_MS,
      },
    });
  });

  it('skips no step, and no step without what it leaves behind', () => {
    expect(() => story(raised, analysed)).toThrow('activity.not-now');
    expect(() => story(raised, contained, acting)).toThrow('activity.not-now');
    expect(() => story(raised, contained, analysed, done)).toThrow('activity.not-now');
    expect(() => story(raised, contained, analysed, acting, verify('verify'))).toThrow('activity.not-now');
    const fields = (activity: string, ...steps: Step[]) =>
      problemsOf(...steps, perform(now + 5 * DAY_MS, activity)).map(({ field }) => field);
    expect(fields('contain', raised)).toEqual([
      'assignee',
      'grade',
      'correction',
      'correction_on',
      'consequences',
    ]);
    expect(fields('analyse', raised, contained)).toEqual(['extent', 'cause', 'cause_key']);
    expect(fields('act', raised, contained, analysed)).toEqual(['action_plan', 'action_due_on']);
    expect(fields('complete', raised, contained, analysed, acting)).toEqual([
      'action_done_on',
      'action_evidence',
    ]);
    expect(fields('verify', raised, contained, analysed, acting, done)).toEqual(['effectiveness_evidence']);
  });

  it.each(['verify', 'not-effective'])('does not let those who own or did the action say: %s', (activity) => {
    const steps = [raised, contained, analysed, acting, done];
    expect(problemsOf(...steps, by(verify(activity), owner, 'process-owner'))).toEqual([
      { field: 'assignee', code: 'field.beyond-authority' },
    ]);
    expect(problemsOf(...steps, by(verify(activity), other, 'process-owner'))).toEqual([
      { field: 'done_by', code: 'field.beyond-authority' },
    ]);
    const handOver = by(perform(now + 5 * DAY_MS, 'assign', { assignee: other }), owner, 'process-owner');
    expect(() => story(...steps, handOver)).toThrow('activity.not-now');
    expect(() => story(...steps, by(verify(activity), idOf(9), 'agent'))).toThrow('activity.not-allowed');
    expect(story(...steps, by(verify(activity), auditor, 'auditor')).values['effectiveness_by']).toBe(
      auditor,
    );
  });

  it('begins again with its analysis and a new action when the first did not work', () => {
    const again = [
      raised,
      contained,
      analysed,
      acting,
      done,
      by(verify('not-effective'), auditor, 'auditor'),
    ];
    const back = story(...again);
    expect(back.state).toBe('analysed');
    expect(back.values).toMatchObject({
      effectiveness_verdict: 'not-effective',
      reopened_count: 1,
      action_plan: null,
      action_due_on: null,
      action_done_on: null,
    });
    const at = now + 61 * DAY_MS;
    expect(problemsOf(...again, perform(at, 'act')).map(({ field }) => field)).toEqual([
      'action_plan',
      'action_due_on',
    ]);
    const second = { action_done_on: '2026-05-02', action_evidence: 'Owners in the contract.' };
    const redone = story(
      ...again,
      perform(at, 'act', { ...plan, action_due_on: '2026-05-20' }),
      perform(at, 'complete', second),
    );
    expect(redone).toMatchObject({ state: 'done', values: { effectiveness_verdict: null } });
    expect(redone.values['effectiveness_evidence']).toBeNull();
  });

  it('is fixed once corrected, and as a whole once closed', () => {
    const revise = perform(now + 2 * DAY_MS, 'revise', { description: 'Since June.' });
    expect(story(raised, revise).values['description']).toBe('Since June.');
    expect(() => story(raised, contained, revise)).toThrow('activity.not-now');
    const closed = [raised, contained, analysed, acting, done, by(verify('verify'), auditor, 'auditor')];
    for (const activity of nonconformity.activities) {
      expect(() => story(...closed, perform(now + 90 * DAY_MS, activity.name))).toThrow('activity.not-now');
    }
    const update: Step = [now + 90 * DAY_MS, { kind: 'update', values: { service: idOf(7) } }];
    expect(() => story(...closed, update)).toThrow('field.not-allowed');
  });

  it('is withdrawn with a reason by somebody else than its owner', () => {
    const withdraw = perform(now + 3 * DAY_MS, 'withdraw');
    expect(story(raised, contained, by(withdraw, auditor, 'auditor'))).toMatchObject({
      state: 'withdrawn',
      values: { withdrawn_by: auditor },
    });
    expect(problemsOf(raised, contained, by(withdraw, owner, 'process-owner'))).toEqual([
      { field: 'assignee', code: 'field.beyond-authority' },
    ]);
    expect(problemsOf(raised, perform(now, 'withdraw', {}, null))).toEqual([
      { field: 'text', code: 'field.required' },
    ]);
  });

  it('says as a repeat why the earlier action did not last', () => {
    const repeating = (more: object) => perform(now + 2 * DAY_MS, 'analyse', { ...analysis, ...more });
    expect(problemsOf(raised, contained, repeating({ repeat_of: idOf(8) }))).toEqual([
      { field: 'repeat_reason', code: 'field.required' },
    ]);
    const told = repeating({ repeat_of: idOf(8), repeat_reason: 'The owner left.' });
    expect(story(raised, contained, told).state).toBe('analysed');
  });

  it('takes no day that has not come', () => {
    const ahead = perform(now, 'contain', { ...correction, correction_on: '2026-03-05' });
    expect(problemsOf(raised, ahead)).toMatchObject([{ field: 'correction_on', code: 'field.day-ahead' }]);
    const promised = perform(now + 4 * DAY_MS, 'complete', { ...finish, action_done_on: '2026-03-19' });
    expect(problemsOf(raised, contained, analysed, acting, promised)).toMatchObject([
      { field: 'action_done_on', code: 'field.day-ahead' },
    ]);
  });

  it('asks for one step after the other, each by its planned day', () => {
    const owed = (...steps: Step[]) =>
      nonconformity.obligations?.(story(...steps), {
        settings,
        endOf: (day) => Date.parse(day) + DAY_MS - 1,
      });
    const owners = { person: owner };
    expect(owed(raised)).toMatchObject([{ kind: 'contain', due_at: now + 5 * DAY_MS, person: null }]);
    expect(owed(raised, contained)).toMatchObject([
      { kind: 'analyse', due_at: now + 21 * DAY_MS, ...owners },
    ]);
    expect(owed(raised, contained, analysed)).toMatchObject([
      { kind: 'act', due_at: now + 12 * DAY_MS, ...owners },
    ]);
    const due = Date.parse('2026-03-21') - 1;
    expect(owed(raised, contained, analysed, acting)).toMatchObject([
      { kind: 'complete', due_at: due, ...owners },
    ]);
    expect(owed(raised, contained, analysed, acting, done)).toMatchObject([
      { kind: 'verify', due_at: now + 94 * DAY_MS, person: null },
    ]);
  });
});
