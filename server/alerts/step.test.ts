import { expect, test } from 'vitest';
import type { AlertReading, Member } from './mapping.ts';
import { joinMembers } from './members.ts';
import { allTexts, listAt, parseExpression } from './path.ts';
import { usualRules } from './rules.ts';
import { type KnownGroup, nextStep } from './step.ts';
import { instantOf } from './told-time.ts';

const textsOf = (message: unknown, text: string) =>
  allTexts(message, parseExpression(text) ?? expect.fail(text));

test.each([
  ['a.b', ['1']],
  ['a["x.y"]', ['2']],
  ['list[].n', ['3', '4']],
  ['list[1].n', ['4']],
  ['wrapped.inner.n', ['5']],
  ['missing | a.b', ['1']],
  ["missing | 'default'", ['default']],
  ["'{a.b} and {missing}'", ['1 and']],
  ["'{missing} {gone}'", []],
  ["'a | b'", ['a | b']],
  ['a', []],
  ['empty | a.b', ['1']],
])('%s', (text, expected) => {
  const message = {
    a: { b: 1, 'x.y': '2' },
    list: [{ n: 3 }, { n: 4 }],
    wrapped: '{"inner":{"n":5}}',
    empty: '',
  };
  expect(textsOf(message, text)).toEqual(expected);
});

test.each(['', '.a', 'a..b', 'a.', 'a[', 'a[x]', "'{a..b}'", 'a b', `a${'.a'.repeat(30)}`, 'x'.repeat(301)])(
  '%s is no expression',
  (text) => expect(parseExpression(text)).toBeNull(),
);

test('names that every object has lead nowhere', () => {
  expect(textsOf({ a: {} }, 'a.constructor.name')).toEqual([]);
  expect(listAt({ a: 'text' }, parseExpression('a') ?? [])).toBeNull();
});

test.each([
  ['2026-03-02T08:00:00Z', Date.UTC(2026, 2, 2, 8)],
  ['2026-03-02 08:00:00', Date.UTC(2026, 2, 2, 8)],
  ['2026-03-02T08:00:00.000+0100', Date.UTC(2026, 2, 2, 7)],
  ['1772438400', Date.UTC(2026, 2, 2, 8)],
  ['1772438400000', Date.UTC(2026, 2, 2, 8)],
  ['0001-01-01T00:00:00Z', null],
  ['soon', null],
])('%s as an instant', (text, expected) => expect(instantOf(text)).toBe(expected));

const now = Date.UTC(2026, 2, 2, 8);
const minute = 60_000;

function reading(more: Partial<AlertReading>): AlertReading {
  return {
    key: 'k',
    title: 't',
    description: null,
    state: 'firing',
    impact: 3,
    urgency: 2,
    severity: null,
    service: null,
    team: null,
    items: [],
    link: null,
    starts_at: null,
    ends_at: null,
    members: [],
    ...more,
  };
}

function group(more: Partial<KnownGroup>): KnownGroup {
  const times = { firing_since: now - 60 * minute, newest_at: now - 60 * minute, ended_at: null };
  const incident = { open: true, reopens: false };
  return { state: 'firing', impact: 3, urgency: 2, ...times, members: [], incident, ...more };
}

const ended = (minutes: number, more: Partial<KnownGroup> = {}): KnownGroup =>
  group({
    state: 'resolved',
    ended_at: now - minutes * minute,
    incident: { open: false, reopens: true },
    ...more,
  });

test.each([
  ['the first firing', null, reading({}), 'open'],
  ['an end of what nobody knew', null, reading({ state: 'resolved' }), 'nothing-open'],
  ['an acknowledgement of what nobody knew', null, reading({ state: 'ignored' }), 'ignore'],
  ['the same again', group({}), reading({}), 'repeat'],
  ['more severe than before', group({}), reading({ urgency: 1 }), 'join'],
  ['less severe than before', group({ urgency: 1 }), reading({ urgency: 2 }), 'repeat'],
  ['an end', group({}), reading({ state: 'resolved' }), 'wait'],
  ['an end told twice', ended(1), reading({ state: 'resolved' }), 'repeat'],
  [
    'an end of an earlier time',
    group({ newest_at: now }),
    reading({ state: 'resolved', ends_at: now - 1 }),
    'stale',
  ],
  ['a beginning before the known end', ended(5), reading({ starts_at: now - 6 * minute }), 'stale'],
  ['again within the planned time', ended(60), reading({ starts_at: now }), 'reopen'],
  ['again after the planned time', ended(61), reading({ starts_at: now }), 'open-linked'],
  [
    'again, the incident cancelled',
    ended(5, { incident: { open: false, reopens: false } }),
    reading({}),
    'open-linked',
  ],
  [
    'again, the incident still open',
    ended(5, { incident: { open: true, reopens: false } }),
    reading({}),
    'fire-again',
  ],
  ['still firing after nothing was opened', group({ incident: null }), reading({}), 'open'],
] as const)('%s', (_, known, told, deed) => {
  expect(nextStep(known, told, { now, rules: usualRules }).deed).toBe(deed);
});

test('what nobody is to resolve by itself is told, and without waiting it is resolved at once', () => {
  const end = reading({ state: 'resolved' });
  expect(nextStep(group({}), end, { now, rules: { ...usualRules, resolving: 'note' } }).deed).toBe(
    'note-end',
  );
  expect(nextStep(group({}), end, { now, rules: { ...usualRules, resolve_after_minutes: 0 } }).deed).toBe(
    'resolve',
  );
});

test('a beginning told in the future counts from now', () => {
  const step = nextStep(null, reading({ starts_at: now + 60 * minute }), { now, rules: usualRules });
  expect(step).toMatchObject({ firing_since: now, newest_at: now });
});

test('alerts of a group are told when they begin and end, once, and a late beginning brings none back', () => {
  const member = (key: string, firing: boolean, more: Partial<Member> = {}): Member => {
    return { key, name: key, firing, starts_at: now, ends_at: firing ? null : now + minute, ...more };
  };
  const first = joinMembers([member('a', true)], [member('a', true), member('b', true)]);
  expect(first).toMatchObject({ began: ['b'], ended: [] });
  const second = joinMembers(first.members, [member('a', false), member('b', true)]);
  expect(second).toMatchObject({ began: [], ended: ['a'] });
  const late = joinMembers(second.members, [member('a', true)]);
  expect(late).toMatchObject({ began: [], ended: [] });
  expect(joinMembers(late.members, [member('a', true, { starts_at: now + 2 * minute })]).began).toEqual([
    'a',
  ]);
});
