import { describe, expect, test } from 'vitest';
import { makeCalendar } from '../../kernel/calendar.ts';
import { channelFor, type NotificationPlan } from '../../kernel/notification.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { type Delivering, delivered, type Reader } from './delivered.ts';
import { mailDueAt } from './mail-time.ts';
import { calendarDefinitionOf } from './testing/calendar.ts';
import { type Concerned, type TellingEntry, whom } from './whom.ts';
import { wordsOf } from './words.ts';

const everybody: Concerned = {
  requesters: ['asks'],
  assignee: 'works',
  team: ['works', 'mate'],
  lead: 'leads',
  watchers: ['watches'],
  major_manager: null,
  holding: (role) => [role],
};

const entryOf = (given: Partial<TellingEntry>): TellingEntry => ({
  activity: 'update',
  from_state: 'new',
  to_state: 'new',
  actor_id: 'does',
  changes: {},
  detail: null,
  ...given,
});

/** Who is told of what, as `event: people`, in the order of the events. */
function told(
  given: Partial<TellingEntry>,
  concerned: Partial<Concerned> = {},
  process = 'incident',
): readonly string[] {
  const found = whom(definitionOf(process), entryOf(given), { ...everybody, ...concerned });
  return [...Map.groupBy(found, ([, event]) => event)].map(
    ([event, people]) => `${event}: ${people.map(([id]) => id).join(' ')}`,
  );
}

const moves = (activity: string, from_state: string, to_state: string) => ({
  activity,
  from_state,
  to_state,
});
const nobody = { assignee: null };

describe('whom an entry concerns', () => {
  test.each<[string, Partial<TellingEntry>, Partial<Concerned>, readonly string[]]>([
    ['a comment of staff', { activity: 'comment' }, {}, ['commented: works watches asks']],
    ['a note', { activity: 'note' }, {}, ['commented: works watches']],
    [
      'the requester writes',
      { activity: 'comment', actor_id: 'asks' },
      {},
      ['replied: works', 'commented: watches'],
    ],
    [
      'the requester writes and nobody has it',
      { activity: 'comment', actor_id: 'asks' },
      nobody,
      ['replied: works mate', 'commented: watches'],
    ],
    [
      'mentioned is stronger than watching',
      { activity: 'note', detail: { mentions: ['watches', 'mate'] } },
      {},
      ['mentioned: watches mate', 'commented: works'],
    ],
    ['assigned', { changes: { assignee: ['old', 'works'] } }, {}, ['assigned: works']],
    ['took it oneself', { actor_id: 'works', changes: { assignee: [null, 'works'] } }, {}, []],
    ['given to the team', { changes: { team: [null, 'team'] } }, nobody, ['team: works mate']],
    [
      'given to the team and somebody',
      { changes: { team: [null, 'team'], assignee: [null, 'works'] } },
      {},
      ['assigned: works'],
    ],
    ['given back', { changes: { assignee: ['works', null] } }, nobody, ['team: works mate']],
    [
      'at risk',
      { activity: 'clock-threshold', detail: { percent: 80 }, actor_id: null },
      {},
      ['at-risk: works watches'],
    ],
    [
      'missed and nobody has it',
      { activity: 'clock-threshold', detail: { percent: 100 }, actor_id: null },
      nobody,
      ['breached: works mate watches'],
    ],
    ['escalated by hand', { activity: 'escalate-hierarchic' }, {}, ['escalated: leads']],
    [
      'escalated by a rule',
      { activity: 'escalate-functional', detail: { to: ['boss'] }, actor_id: null },
      {},
      ['escalated: boss'],
    ],
    [
      'major',
      { activity: 'declare-major', changes: { major: [false, true] } },
      { major_manager: 'manages' },
      ['major: manages works watches leads system-manager'],
    ],
    ['no longer major', { changes: { major: [true, false] } }, {}, []],
    ['word to top management', { activity: 'inform-top-management' }, {}, ['major: top-management']],
    ['more urgent', { changes: { priority: [3, 1] } }, {}, ['priority: works watches']],
    ['less urgent', { changes: { priority: [1, 3] } }, {}, []],
    [
      'waits for the requester',
      { ...moves('pend', 'in-progress', 'pending'), changes: { pending_reason: [null, 'requester'] } },
      {},
      ['waiting: asks', 'state: works watches'],
    ],
    [
      'waits for a supplier',
      { ...moves('pend', 'in-progress', 'pending'), changes: { pending_reason: [null, 'supplier'] } },
      {},
      ['state: works watches'],
    ],
    ['resolved', moves('resolve', 'in-progress', 'resolved'), {}, ['resolved: asks', 'state: works watches']],
    ['closed after that', moves('close', 'resolved', 'closed'), {}, ['state: works watches']],
    [
      'reopened by the requester',
      { ...moves('reopen', 'resolved', 'in-progress'), actor_id: 'asks' },
      {},
      ['reopened: works watches'],
    ],
    ['nobody is told who watches', { activity: 'watch' }, {}, []],
    ['nobody is told of time spent', { activity: 'time' }, {}, []],
  ])('%s', (_name, entry, concerned, expected) => {
    expect(told(entry, concerned)).toEqual(expected);
  });

  test('approvals, tasks and articles', () => {
    const asks = {
      ...moves('ask-approval', 'new', 'approval'),
      changes: { approvers: [null, ['boss', 'head']] },
    } as const;
    expect(told(asks, { watchers: [], assignee: null }, 'service-request')).toEqual(['approval: boss head']);
    const opened = moves('open', 'waiting', 'open');
    expect(told(opened, { watchers: [] }, 'fulfilment-task')).toEqual(['task: works']);
    expect(told(opened, { watchers: [], assignee: null }, 'fulfilment-task')).toEqual(['team: works mate']);
    const planned = {
      activity: 'create',
      from_state: null,
      to_state: 'waiting',
      changes: { assignee: [null, 'works'] },
    } as const;
    expect(told(planned, {}, 'fulfilment-task')).toEqual([]);
    expect(told({ activity: 'flag' }, { watchers: [] }, 'knowledge')).toEqual(['flagged: works']);
  });
});

describe('what is delivered', () => {
  const reader = (id: string, roles: Reader['roles'] = ['agent'], active = true): [string, Reader] => [
    id,
    { id, roles, active },
  ];
  const people = new Map([
    reader('works'),
    reader('mate'),
    reader('watches', ['requester']),
    reader('asks', ['requester']),
    reader('gone', ['agent'], false),
    reader('guest', ['external-auditor']),
  ]);
  const record = { values: { requester: 'asks' }, state: 'new' } as unknown as ProcessRecord;
  const deliver = (
    activity: string,
    given: readonly (readonly [string, string])[],
    more: Partial<Delivering> = {},
  ) =>
    delivered(new Map(given) as never, {
      definition: definitionOf('incident'),
      record,
      entry: { activity, actor_id: 'does' },
      people,
      standIn: (id) => id,
      ...more,
    }).map(({ person, event, instead_of }) =>
      [person, event, ...(instead_of === null ? [] : [instead_of])].join(' '),
    );

  test('to nobody who may not read it, left, or is a guest', () => {
    const all = ['works', 'watches', 'asks', 'gone', 'guest', 'unknown'].map(
      (id) => [id, 'commented'] as const,
    );
    expect(deliver('comment', all)).toEqual(['works commented', 'asks commented']);
  });

  test('notes and what staff do among themselves to staff alone', () => {
    const all = [
      ['works', 'commented'],
      ['asks', 'commented'],
    ] as const;
    expect(deliver('note', all)).toEqual(['works commented']);
    expect(deliver('declare-major', [['asks', 'state']])).toEqual([]);
    expect(deliver('clock-threshold', [['asks', 'at-risk']])).toEqual([]);
  });

  test('work goes to the deputy of whoever is away, words to themselves', () => {
    const standIn = (id: string): string | null => (id === 'works' ? 'mate' : id);
    expect(deliver('assign', [['works', 'assigned']], { standIn })).toEqual(['mate assigned works']);
    expect(deliver('note', [['works', 'mentioned']], { standIn })).toEqual(['works mentioned']);
    // Whom it concerns anyway is told once; who did it, not at all.
    const both = [
      ['works', 'assigned'],
      ['mate', 'commented'],
    ] as const;
    expect(deliver('assign', both, { standIn })).toEqual(['mate commented']);
    const byDeputy = { activity: 'assign', actor_id: 'mate' };
    expect(deliver('assign', [['works', 'assigned']], { standIn, entry: byDeputy })).toEqual([]);
    // Nobody stands in: it waits for them.
    expect(deliver('assign', [['works', 'assigned']], { standIn: () => null })).toEqual(['works assigned']);
  });
});

test('people are told as they chose, else as the organisation plans for people like them', () => {
  const plan: NotificationPlan = { staff: { assigned: 'mail' }, requesters: { resolved: 'mail' } };
  const agent = { id: 'a', roles: ['agent'] } as const;
  const asks = { id: 'b', roles: ['requester'] } as const;
  expect(channelFor('assigned', agent, {}, plan)).toBe('mail');
  expect(channelFor('assigned', agent, { assigned: 'none' }, plan)).toBe('none');
  expect(channelFor('resolved', asks, {}, plan)).toBe('mail');
  expect(channelFor('resolved', agent, {}, plan)).toBe('web');
});

describe('when a mail is due', () => {
  const calendar = makeCalendar(calendarDefinitionOf(['09:00', '17:00']));
  const at = (text: string): number => Date.parse(`2026-03-02T${text}:00Z`);
  const due = (now: string, last: string | null, hours: 'always' | 'working' = 'always') =>
    new Date(
      mailDueAt({ now: at(now), last: last === null ? null : at(last), hours, calendar }),
    ).toISOString();

  test('at once, or five minutes after the last one of the record', () => {
    expect(due('20:00', null)).toBe('2026-03-02T20:00:00.000Z');
    expect(due('20:03', '20:00')).toBe('2026-03-02T20:05:00.000Z');
    expect(due('20:06', '20:00')).toBe('2026-03-02T20:06:00.000Z');
  });

  test('not before working hours for who wants it so', () => {
    expect(due('10:00', null, 'working')).toBe('2026-03-02T10:00:00.000Z');
    expect(due('20:00', null, 'working')).toBe('2026-03-03T09:00:00.000Z');
    const never = makeCalendar(calendarDefinitionOf());
    const now = at('20:00');
    expect(mailDueAt({ now, last: null, hours: 'working', calendar: never })).toBe(now);
  });
});

test('a mail says why, who did what, what became of it, in the language of its reader', () => {
  const happened = {
    event: 'reopened',
    process: 'incident',
    number: 'INC0000007',
    ...moves('reopen', 'resolved', 'in-progress'),
    changes: { priority: [3, 2] },
    detail: null,
    text: 'It is back.',
    by: 'Ann',
    instead_of: 'Bob',
  } as const;
  expect(wordsOf(happened, 'en')).toBe(
    'INC0000007 was reopened.\nIn place of Bob, who is away.\nAnn: Reopen\nResolved → In progress\nPriority: 3 → 2\n\nIt is back.',
  );
  expect(wordsOf(happened, 'vi')).toContain('INC0000007 đã được mở lại.');
  expect(wordsOf(happened, 'zh')).toContain('INC0000007 已重新打开。');
});
