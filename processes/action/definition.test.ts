import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { create, idOf, perform, type Step, type Story, startingSettings, tell } from '../testing/stories.ts';
import { action } from './definition.ts';
import { actionModule } from './module.ts';

const day = Date.parse('2026-03-02T08:00:00Z');
const [owner, verifier] = [idOf(7), idOf(8)];
const settings = startingSettings(actionModule);
const manager: readonly Role[] = ['system-manager'];
const mirror = {
  title: 'Mirror the storage',
  source: 'risk',
  assignee: owner,
  priority: 2,
  due_on: '2026-06-30',
};
const verdict = { effectiveness: 'effective', effectiveness_reason: 'No outage in half a year.' };

const story = (steps: readonly Step[]): Story => tell(steps, { definition: action, settings, held: manager });
const by = (person: string, [at, command]: Step, held = manager): Step => [at, command, person, held];
const created = create(day, mirror);
const finished: readonly Step[] = [
  created,
  by(owner, perform(day + 1, 'start'), ['requester']),
  by(owner, perform(day + 2, 'finish', { result: 'It is mirrored.' }), ['requester']),
];

const refusalOf = (steps: readonly Step[]): unknown => {
  try {
    story(steps);
  } catch (refusal) {
    return refusal;
  }
  return null;
};

const owed = ({ record }: Story) =>
  obligationsOf(action, record, { settings, calendar: () => null }).map(({ kind, person, due_at }) => ({
    kind,
    person,
    due_at,
  }));

describe('an action', () => {
  it('is started, finished by its owner and verified by somebody else', () => {
    const { record } = story([...finished, by(verifier, perform(day + 3, 'verify', verdict))]);
    expect(record).toMatchObject({ state: 'verified', closed_at: day + 3 });
    expect(record.values).toMatchObject({
      done_by: owner,
      done_at: day + 2,
      verified_by: verifier,
      verified_at: day + 3,
    });
  });

  it.each(['assignee', 'priority', 'due_on'])('does not start without %s', (field) => {
    const steps = [create(day, { ...mirror, [field]: null }), perform(day + 1, 'start')];
    expect(refusalOf(steps)).toMatchObject({ problems: [{ field, code: 'field.required' }] });
  });

  it('is not finished without an owner', () => {
    const steps = [
      create(day, { ...mirror, assignee: null }),
      perform(day + 1, 'finish', { result: 'It is mirrored.' }),
    ];
    expect(refusalOf(steps)).toMatchObject({ problems: [{ field: 'assignee', code: 'field.required' }] });
  });

  it('is verified neither by its owner nor by whoever did it', () => {
    const beyond = { problems: [{ field: 'effectiveness', code: 'field.beyond-authority' }] };
    expect(refusalOf([...finished, by(owner, perform(day + 3, 'verify', verdict))])).toMatchObject(beyond);
    const helped = [created, by(idOf(9), perform(day + 1, 'finish', { result: 'It is mirrored.' }))];
    expect(refusalOf([...helped, by(idOf(9), perform(day + 2, 'verify', verdict))])).toMatchObject(beyond);
    expect(story([...helped, by(verifier, perform(day + 2, 'verify', verdict))]).record.state).toBe(
      'verified',
    );
  });

  it('needs a verdict with its reason', () => {
    const steps = [...finished, by(verifier, perform(day + 3, 'verify', { effectiveness: 'partly' }))];
    expect(refusalOf(steps)).toMatchObject({ problems: [{ field: 'effectiveness_reason' }] });
  });

  it('moves its day only with a reason, and counts it', () => {
    const silently: Step = [day + 1, { kind: 'update', values: { due_on: '2026-09-30' } }];
    expect(refusalOf([created, silently])).toMatchObject({ code: 'field.not-allowed' });
    const later = { due_on: '2026-09-30' };
    expect(refusalOf([created, perform(day + 1, 'reschedule', later, null)])).toMatchObject({
      problems: [{ field: 'text', code: 'field.required' }],
    });
    const moved = [perform(day + 1, 'reschedule', later), perform(day + 2, 'reschedule', later)];
    expect(story([created, ...moved]).record.values).toMatchObject({ ...later, rescheduled_count: 2 });
  });

  it('is no longer done once resumed', () => {
    const { state, values } = story([...finished, perform(day + 3, 'resume')]).record;
    expect([state, values['done_at'], values['done_by']]).toEqual(['in-progress', null, null]);
  });

  it('asks its owner for the work, then somebody else for the verdict', () => {
    const due_at = Date.parse('2026-07-01T00:00:00Z') - 1;
    expect(owed(story([created]))).toEqual([{ kind: 'do', person: owner, due_at }]);
    const verify = { kind: 'verify', due_at: day + 2 + 60 * DAY_MS };
    expect(owed(story(finished))).toEqual([{ ...verify, person: null }]);
    const named = (person: string) => [create(day, { ...mirror, verifier: person }), ...finished.slice(1)];
    expect(owed(story(named(verifier)))).toEqual([{ ...verify, person: verifier }]);
    expect(owed(story(named(owner)))).toEqual([{ ...verify, person: null }]);
  });
});
