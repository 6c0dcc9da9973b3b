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
import { closureCheck } from './checks/closure.ts';
import { orderCheck } from './checks/order.ts';
import { repeatCheck } from './checks/repeats.ts';
import { nonconformity } from './definition.ts';
import { nonconformityModule } from './module.ts';

const end = Date.parse('2026-11-01T00:00:00Z');
const period = { from: end - 365 * DAY_MS, to: end };
const settings = startingSettings(nonconformityModule);
const question = { period, settings };
const unconfirmed = { ...question, unconfirmed: ['nonconformity.targets'] };
const story = (...steps: Step[]) => tell(steps, { definition: nonconformity, settings });
const at = (days: number): number => end - days * DAY_MS;
const day = (days: number): string => new Date(at(days)).toISOString().slice(0, 10);
const values = { title: 'No backup test', description: 'None since May.', source: 'incident' };
const corrected = { grade: 'minor', correction: 'Tested.', consequences: 'None.', assignee: idOf(2) };
const analysis = { extent: 'No others.', cause: 'Nobody is named.', cause_key: 'No owner' };
const finish = { action_evidence: 'List of owners.' };
const effect = { effectiveness_evidence: 'Three tests.' };

const raise = (days: number) => create(at(days), values);
const contain = (days: number) => perform(at(days), 'contain', { ...corrected, correction_on: day(days) });
const analyse = (days: number, more = {}) => perform(at(days), 'analyse', { ...analysis, ...more });
const act = (days: number, due: number) =>
  perform(at(days), 'act', { action_plan: 'Name them.', action_due_on: day(due) });
const complete = (days: number): Step => [
  at(days),
  { kind: 'perform', activity: 'complete', values: { ...finish, action_done_on: day(days) } },
  idOf(2),
];
const verify = (days: number) => perform(at(days), 'verify', effect);
/** Up to the action done, so many days earlier. */
const toDone = (earlier: number) => [
  raise(100 + earlier),
  contain(98 + earlier),
  analyse(95 + earlier),
  act(90 + earlier, 80 + earlier),
  complete(85 + earlier),
];
const untilDone = toDone(0);
/** What another system tells of it, our lifecycle notwithstanding. */
const seen = (days: number, state: string, observed: object = {}): Step => [
  at(days),
  {
    kind: 'observe',
    state,
    values: { ...observed },
    occurred_at: at(days),
    opened_at: at(100),
    external_key: 'A-1',
    source_hash: 'hash',
    import_run_id: idOf(5),
    actor_id: null,
    number: 'A-1',
  },
];

describe('AC-124', () => {
  const evaluate = (...stories: ReturnType<typeof story>[]) =>
    evaluateStories(orderCheck, nonconformity, stories, question);

  it('supports with every step in order and in time, and shows the age of open ones', () => {
    const closed = story(...untilDone, verify(40));
    const open = story(raise(24), contain(23), analyse(10));
    const fresh = story(raise(4));
    expect(evaluate(closed, open, fresh)).toMatchObject({
      verdict: 'supports',
      population: 3,
      exceptions: [],
      newest_evidence_at: at(4),
      measures: [
        { name: 'open', value: 2 },
        { name: 'mean-age', value: 14 },
        { name: 'oldest', value: 24 },
      ],
    });
  });

  it.each([
    ['step-late', { step: 'contained', days: 6, limit: 5 }, [raise(6)]],
    ['step-late', { step: 'contained', days: 7, limit: 5 }, [raise(27), contain(20), analyse(5)]],
    ['step-late', { step: 'analysed', days: 21, limit: 20 }, [raise(23), contain(21)]],
    ['step-late', { step: 'acting', days: 11, limit: 10 }, [raise(15), contain(13), analyse(11)]],
    [
      'step-late',
      { step: 'verified', days: 91, limit: 90 },
      [raise(100), contain(98), analyse(95), act(94, 80), complete(91)],
    ],
    ['action-late', { at: at(9) - 1, days: 9 }, [raise(40), contain(38), analyse(30), act(25, 10)]],
    [
      'action-late',
      { at: at(9) - 1, days: 2 },
      [raise(40), contain(38), analyse(30), act(25, 10), complete(8)],
    ],
  ])('contradicts: %s %o', (reason, params, steps) => {
    const { verdict, exceptions } = evaluate(story(...steps));
    expect(verdict).toBe('contradicts');
    expect(exceptions).toMatchObject([{ reason, params }]);
  });

  it('counts the days again after an action that did not work', () => {
    const again = story(...untilDone, perform(at(60), 'not-effective', effect));
    expect(evaluate(again).exceptions).toMatchObject([
      { reason: 'step-late', params: { step: 'acting', days: 60, limit: 10 } },
    ]);
    const inTime = story(...untilDone, perform(at(9), 'not-effective', effect));
    expect(evaluate(inTime).exceptions).toEqual([]);
  });

  it('contradicts with steps that another system left out', () => {
    const leftOut = story(
      seen(100, 'raised', values),
      seen(98, 'contained', { ...corrected, correction_on: day(98) }),
      seen(95, 'done', { action_done_on: day(95) }),
    );
    expect(evaluate(leftOut).exceptions).toMatchObject([
      { reason: 'step-missing', params: { steps: ['analysed', 'acting'] } },
    ]);
    const jumped = story(
      seen(100, 'raised', values),
      seen(98, 'analysed', { ...corrected, correction_on: day(98), ...analysis }),
    );
    expect(evaluate(jumped).exceptions).toMatchObject([
      { reason: 'step-missing', params: { steps: ['contained'] } },
    ]);
    const blank = story(seen(100, 'raised', values), seen(98, 'contained', { correction: 'Tested.' }));
    expect(evaluate(blank).exceptions).toMatchObject([
      { reason: 'step-missing', params: { steps: ['contained'] } },
    ]);
  });

  it('contradicts with steps out of order', () => {
    const early = story(
      seen(10, 'raised', values),
      seen(9, 'analysed', analysis),
      seen(8, 'contained', { ...corrected, correction_on: day(8) }),
      seen(7, 'analysed'),
    );
    expect(evaluate(early).exceptions).toMatchObject([
      { reason: 'out-of-order', params: { step: 'analysed' } },
    ]);
    const backdated = perform(at(85), 'complete', { ...finish, action_done_on: day(97) });
    const failed = [...untilDone, perform(at(60), 'not-effective', effect)];
    const stale = perform(at(55), 'complete', { ...finish, action_done_on: day(70) });
    const again = story(...failed, act(58, 50), stale);
    expect(evaluate(again).exceptions).toMatchObject([{ reason: 'out-of-order', params: { step: 'done' } }]);
    const before = story(raise(100), contain(98), analyse(95), act(90, 80), backdated);
    expect(evaluate(before).exceptions).toMatchObject([{ reason: 'out-of-order', params: { step: 'done' } }]);
  });

  it('counts none that was withdrawn or closed before the period', () => {
    const withdrawn = story(raise(100), perform(at(50), 'withdraw'));
    const old = story(...toDone(400), verify(440), [at(10), { kind: 'note', text: 'Seen again.' }]);
    expect(old.record.state).toBe('verified');
    expect(evaluate(withdrawn, old).verdict).toBe('no-evidence');
  });

  it('sees nothing without nonconformities, and leaves it to people while days are nobody’s', () => {
    expect(evaluate().verdict).toBe('no-evidence');
    const { verdict } = evaluateStories(orderCheck, nonconformity, [story(raise(1))], unconfirmed);
    expect(verdict).toBe('needs-judgement');
  });
});

describe('AC-125', () => {
  const evaluate = (...stories: ReturnType<typeof story>[]) =>
    evaluateStories(repeatCheck, nonconformity, stories, question);
  const closed = story(...untilDone, verify(40));
  const repeat = (more = {}, days = 30) =>
    story(raise(days), contain(days - 1), analyse(days - 2, { cause_key: ' no OWNER ', ...more }));
  const linked = { repeat_of: closed.record.id, repeat_reason: 'The owner left.' };

  it('supports without repeats and with repeats that name what they repeat', () => {
    const others = repeat({ cause_key: 'no tool' });
    expect(evaluate(closed, others)).toMatchObject({
      verdict: 'supports',
      population: 2,
      measures: [{ name: 'repeats', value: 0 }],
    });
    expect(evaluate(repeat(linked), closed)).toMatchObject({
      verdict: 'supports',
      measures: [{ name: 'repeats', value: 1 }],
    });
  });

  it('contradicts with a repeat that names none, or another', () => {
    const unlinked = repeat();
    const elsewhere = repeat({ ...linked, repeat_of: idOf(77) });
    const { verdict, exceptions } = evaluate(unlinked, elsewhere, closed);
    expect(verdict).toBe('contradicts');
    expect(exceptions).toEqual(
      [unlinked, elsewhere].map(({ record }) => ({
        record_id: record.id,
        reason: 'not-linked',
        params: { at: at(40), days: 10 },
      })),
    );
  });

  it('remembers what was closed long before the period', () => {
    const old = story(...toDone(400), verify(440));
    expect(evaluate(old, repeat())).toMatchObject({ verdict: 'contradicts', population: 1 });
  });

  it('takes no repeat for one that was raised before the closure or withdrawn', () => {
    const before = repeat({}, 41);
    const withdrawn = story(raise(30), contain(29), analyse(28), perform(at(20), 'withdraw'));
    expect(evaluate(closed, before, withdrawn)).toMatchObject({ verdict: 'supports', population: 2 });
  });

  it('sees nothing without causes, and leaves it to people while days are nobody’s', () => {
    expect(evaluate().verdict).toBe('no-evidence');
    expect(evaluate(story(raise(30))).verdict).toBe('no-evidence');
    const { verdict } = evaluateStories(repeatCheck, nonconformity, [closed], unconfirmed);
    expect(verdict).toBe('needs-judgement');
  });
});

describe('AC-126', () => {
  const evaluate = (...stories: ReturnType<typeof story>[]) =>
    evaluateStories(closureCheck, nonconformity, stories, question);
  const closing = [...untilDone, verify(40)];
  const closed = story(...closing);

  it('supports when nothing but notes came after closure', () => {
    const noted = story(...closing, [at(20), { kind: 'note', text: 'Shown to the customer.' }]);
    const withdrawn = story(raise(100), perform(at(50), 'withdraw'));
    expect(evaluate(closed, noted, withdrawn)).toMatchObject({
      verdict: 'supports',
      population: 3,
      newest_evidence_at: at(40),
    });
  });

  it('contradicts when a field changed after closure', () => {
    const edited = story(...closing, seen(20, 'verified', { cause: 'Another one.' }));
    expect(evaluate(edited)).toMatchObject({
      verdict: 'contradicts',
      exceptions: [{ reason: 'edited', params: { closed_at: at(40), at: at(20), edits: 1 } }],
    });
  });

  it('contradicts when it was opened again', () => {
    const reopened = story(...closing, seen(20, 'acting'));
    expect(evaluate(reopened).exceptions).toMatchObject([
      { reason: 'reopened', params: { closed_at: at(40), at: at(20) } },
    ]);
  });

  it('contradicts when the journal lacks steps', () => {
    const torn = { ...closed, entries: closed.entries.filter(({ activity }) => activity !== 'analyse') };
    expect(evaluate(torn).exceptions).toMatchObject([{ reason: 'history-incomplete', params: { steps: 1 } }]);
  });

  it('sees nothing while none is closed, and leaves it to people while days are nobody’s', () => {
    expect(evaluate(story(...untilDone)).verdict).toBe('no-evidence');
    const { verdict } = evaluateStories(closureCheck, nonconformity, [closed], unconfirmed);
    expect(verdict).toBe('needs-judgement');
  });
});
