import { describe, expect, it } from 'vitest';
import { obligationsOf } from '../../kernel/project.ts';
import { DAY_MS } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { contextFor, create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { development } from './definition.ts';
import { developmentModule } from './module.ts';

const day = Date.parse('2026-03-02T08:00:00Z');
const settings = startingSettings(developmentModule);
const [manager, engineer, other] = [idOf(1), idOf(2), idOf(3)];
const story = (...steps: Step[]) => tell(steps, { definition: development, settings });
const planned = create(day, {
  title: 'Course on problem analysis',
  person: engineer,
  competence: idOf(9),
  what: 'training',
  assignee: manager,
  due_on: '2026-04-01',
});
const done = perform(day + DAY_MS, 'complete', { done_on: '2026-03-03', proof: 'List of participants' });
const judged = perform(day + 30 * DAY_MS, 'judge-effect', {
  effect: 'effective',
  effect_reason: 'Leads analyses alone.',
});
const by = ([at, command]: Step, who: string, held: readonly Role[]): Step => [at, command, who, held];
const refusalOf = (...steps: Step[]): unknown => {
  try {
    story(...steps);
  } catch (refusal) {
    return refusal;
  }
  return null;
};
const owedBy = ({ record }: ReturnType<typeof story>) =>
  obligationsOf(development, record, contextFor({ period: { from: day, to: day }, settings }));

describe('a development action', () => {
  it('is reported as done by the person, and its effect judged by somebody else', () => {
    const { record } = story(
      planned,
      by(done, engineer, ['requester']),
      by(judged, manager, ['process-owner']),
    );
    expect(record).toMatchObject({ state: 'judged', closed_at: day + 30 * DAY_MS });
    expect(record.values).toMatchObject({ done_at: day + DAY_MS, judged_by: manager, effect: 'effective' });
  });

  it('is hidden from other requesters', () => {
    const foreign = by(done, other, ['requester']);
    expect(refusalOf(planned, foreign)).toMatchObject({ code: 'record.unknown' });
  });

  it('is not judged by the person', () => {
    expect(refusalOf(planned, done, by(judged, engineer, ['process-owner']))).toMatchObject({
      problems: [{ field: 'person', code: 'field.about-oneself' }],
    });
  });

  it('is done with proof, on a day that has come', () => {
    const without = perform(day, 'complete', { done_on: '2026-03-02' });
    expect(refusalOf(planned, without)).toMatchObject({
      problems: [{ field: 'proof', code: 'field.required' }],
    });
    const ahead = perform(day, 'complete', { done_on: '2026-03-04', proof: 'Booking' });
    expect(refusalOf(planned, ahead)).toMatchObject({
      problems: [{ field: 'done_on', code: 'field.day-ahead', params: { value: '2026-03-04' } }],
    });
  });

  it('is judged with a reason', () => {
    const bare = perform(day + 2 * DAY_MS, 'judge-effect', { effect: 'not-effective' });
    expect(refusalOf(planned, done, bare)).toMatchObject({
      problems: [{ field: 'effect_reason', code: 'field.required' }],
    });
  });

  it('needs new proof once it was sent back', () => {
    const back = perform(day + 2 * DAY_MS, 'send-back');
    expect(story(planned, done, back).record).toMatchObject({ state: 'planned', values: { done_at: null } });
    const again = perform(day + 3 * DAY_MS, 'complete');
    expect(refusalOf(planned, done, back, again)).toMatchObject({
      problems: [
        { field: 'done_on', code: 'field.required' },
        { field: 'proof', code: 'field.required' },
      ],
    });
  });
});

describe('what is owed', () => {
  it('is the action by its day, then the judgement', () => {
    expect(owedBy(story(planned))).toMatchObject([
      { kind: 'carry-out', due_at: Date.parse('2026-04-01T23:59:59.999Z'), person: manager },
    ]);
    expect(owedBy(story(planned, done))).toMatchObject([
      { kind: 'judge', due_at: day + 91 * DAY_MS, person: manager },
    ]);
    expect(owedBy(story(planned, done, judged))).toEqual([]);
  });

  it('is no judgement of an owner’s own', () => {
    const own: Step = [day, { kind: 'update', values: { assignee: engineer } }];
    expect(owedBy(story(planned, own, done))).toMatchObject([{ kind: 'judge', person: null }]);
  });
});
