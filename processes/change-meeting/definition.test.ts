import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { changeTestSettings, people } from '../testing/changes.ts';
import { knownRecord, refusalCodes } from '../testing/known.ts';
import { create, idOf, perform, type Step, startingSettings, tell } from '../testing/stories.ts';
import { changeMeeting } from './definition.ts';
import { changeMeetingModule } from './module.ts';
import { tallyOf, type Vote } from './result.ts';

const at = Date.parse('2026-09-05T08:00:00Z');
const boards = {
  choices: [
    {
      id: 'advisory',
      name: 'Board',
      members: [idOf(21), idOf(22), idOf(23), people.requester],
      roles: [],
      quorum: 2,
      meets: true,
    },
  ],
};
const settings = { ...startingSettings(changeMeetingModule), ...changeTestSettings, 'change.board': boards };

const waiting = (version = 1, state = 'authorise'): ProcessRecord =>
  knownRecord(
    'change',
    state,
    {
      change_type: 'normal',
      requester: people.requester,
      assignee: people.implementer,
      plan_version: version,
      content_hash: `hash-${version}`,
    },
    idOf(31),
  );
const telling = (known: readonly ProcessRecord[] = [waiting()]) => ({
  definition: changeMeeting,
  settings,
  known,
});
const working: readonly Role[] = ['process-owner'];

const planned = create(at, { title: 'Week 36', board: 'advisory', agenda: [{ change: idOf(31) }] });
const vote = (by: string, said: string, reason: string | null = null, change = idOf(31)): Step => [
  at,
  { kind: 'perform', activity: 'vote', values: {}, about: { change, vote: said, reason } },
  by,
  ['agent'],
];
const held: Step = [at, perform(at, 'hold', { attended: [idOf(21), idOf(22)] })[1], idOf(21), working];
const concluded: Step = [at, perform(at, 'conclude')[1], idOf(21), working];
const applied = (result: string): Step => [
  at,
  {
    kind: 'perform',
    activity: 'note-applied',
    values: {},
    about: { became: { [idOf(31)]: { result, applied_at: at } } },
  },
  null as never,
  working,
];
const closed: Step = [at, perform(at, 'close', { minutes: 'All said.' })[1], idOf(21), working];
const codes = (steps: readonly Step[], known?: readonly ProcessRecord[]) =>
  refusalCodes(steps, telling(known));
const results = (steps: readonly Step[], known?: readonly ProcessRecord[]) =>
  rowsIn(tell(steps, telling(known)).record, 'results');

describe('a vote', () => {
  it('is a member’s, under their own name, on the version that stands', () => {
    const { record } = tell([planned, vote(idOf(21), 'for')], telling([waiting(3)]));
    expect(rowsIn(record, 'votes')).toEqual([
      {
        change: idOf(31),
        by: idOf(21),
        vote: 'for',
        reason: null,
        at,
        plan_version: 3,
        content_hash: 'hash-3',
      },
    ]);
    expect(codes([planned, vote(idOf(29), 'for')])).toEqual(['change-meeting.not-a-member']);
  });

  it('is on a change of the agenda that waits, by nobody who has a part in it', () => {
    expect(codes([planned, vote(idOf(21), 'for', null, idOf(32))])).toEqual(['change-meeting.not-on-agenda']);
    expect(codes([planned, vote(idOf(21), 'for')], [waiting(1, 'scheduled')])).toEqual([
      'change-meeting.not-awaited',
    ]);
    expect(codes([planned, vote(people.requester, 'for')])).toEqual(['change.own-approval']);
  });

  it('counts no longer once its member has a part in the change', () => {
    const steps = [planned, vote(idOf(21), 'for'), vote(idOf(22), 'for'), held, concluded];
    expect(results(steps)).toMatchObject([{ result: 'approved', votes_for: 2 }]);
    const [first] = [waiting()];
    const theirs = { ...first, values: { ...first.values, assignee: idOf(22) } };
    const { record } = tell(steps.slice(0, -1), telling());
    const later = tell([concluded], { ...telling([theirs]), going_on_with: record });
    expect(rowsIn(later.record, 'results')).toMatchObject([{ result: 'deferred', votes_for: 1 }]);
  });

  it('may be withheld with a reason', () => {
    expect(codes([planned, vote(idOf(21), 'abstain')])).toEqual(['change-meeting.abstention-unexplained']);
    expect(codes([planned, vote(idOf(21), 'abstain', 'My supplier.')])).toEqual([]);
  });

  it('keeps its change on the agenda, where each stands once', () => {
    const dropped: Step = [at, { kind: 'update', values: { agenda: [{ change: idOf(32) }] } }];
    expect(codes([planned, vote(idOf(21), 'for'), dropped])).toEqual(['change-meeting.voted-on']);
    const twice: Step = [
      at,
      { kind: 'update', values: { agenda: [{ change: idOf(32) }, { change: idOf(32) }] } },
    ];
    expect(codes([planned, twice])).toEqual(['change-meeting.item-twice']);
  });
});

describe('a result', () => {
  const [one, two, three] = [vote(idOf(21), 'for'), vote(idOf(22), 'for'), vote(idOf(23), 'against')];

  it('is what most members with a vote said, with a quorum', () => {
    expect(results([planned, one, two, three, held, concluded])).toMatchObject([
      { result: 'approved', votes_for: 2, votes_against: 1, abstained: 0, plan_version: 1, applied_at: null },
    ]);
    expect(results([planned, one, held, concluded])).toMatchObject([{ result: 'deferred' }]);
    expect(results([planned, one, three, held, concluded])).toMatchObject([{ result: 'deferred' }]);
    expect(results([planned, one, vote(idOf(21), 'against'), three, held, concluded])).toMatchObject([
      { result: 'rejected', votes_for: 0, votes_against: 2 },
    ]);
  });

  it('counts abstentions towards the quorum alone', () => {
    const cast = (said: Vote['vote']): Vote => ({
      change: '',
      by: said,
      vote: said,
      at,
      plan_version: 1,
      content_hash: '',
    });
    expect(tallyOf({ quorum: 2 }, [cast('for'), cast('abstain')])).toMatchObject({ result: 'approved' });
    expect(tallyOf({ quorum: 2 }, [cast('abstain'), cast('abstain')])).toMatchObject({ result: 'deferred' });
  });

  it('counts no vote on what the change was before', () => {
    const before = tell([planned, one, two, held], telling()).record;
    const after = tell([concluded], { ...telling([waiting(2)]), going_on_with: before }).record;
    expect(rowsIn(after, 'results')).toMatchObject([{ result: 'deferred', votes_for: 0 }]);
  });

  it('is on each change before the meeting is closed, and voted on again where the change was edited', () => {
    const steps = [planned, one, two, held, concluded];
    expect(codes([planned, held, closed])).toEqual(['change-meeting.items-open']);
    expect(codes([...steps, closed])).toEqual(['change-meeting.items-open']);
    expect(codes([...steps, applied('approved'), closed])).toEqual([]);
    expect(codes([...steps, applied('outdated'), closed])).toEqual(['change-meeting.items-open']);
    const before = tell([...steps, applied('outdated')], telling()).record;
    const again = tell([one, two, concluded], { ...telling([waiting(2)]), going_on_with: before }).record;
    expect(rowsIn(again, 'results').at(-1)).toMatchObject({ result: 'approved', plan_version: 2 });
  });

  it('is noted as applied by the program alone', () => {
    const [when, command, , roles = []] = applied('approved');
    expect(codes([planned, one, two, held, concluded, [when, command, idOf(21), roles]])).toEqual([
      'field.not-allowed',
    ]);
    expect(canonicalJson(results([planned, one, two, held, concluded, concluded]))).toContain('approved');
  });
});
