import { expect, it } from 'vitest';
import type { ListedRecord } from '../records/record.ts';
import { type BoardResult, isOnItsWay, lastResult, lastVotes, voteOfKey } from './votes.ts';

const [one, two] = [
  { id: 'p1', name: 'One' },
  { id: 'p2', name: 'Two' },
];
const vote = (by: typeof one | undefined, said: string, change = 'c') => ({
  change: { id: change },
  by,
  vote: said,
});
const meeting = {
  votes: [vote(one, 'for'), vote(two, 'against'), vote(one, 'abstain'), vote(two, 'for', 'other')],
  results: [
    { change: { id: 'c' }, result: 'deferred' },
    { change: { id: 'c' }, result: 'approved' },
  ],
} as unknown as ListedRecord;

it('counts the last vote of each member on a change', () => {
  expect(lastVotes(meeting, 'c').map((cast) => [cast.by.id, cast.vote])).toEqual([
    ['p1', 'abstain'],
    ['p2', 'against'],
  ]);
});

it('tells the newest result, and none where there is none', () => {
  expect(lastResult(meeting, 'c')?.result).toBe('approved');
  expect(lastResult(meeting, 'other')).toBeNull();
});

it('knows the keys of votes', () => {
  expect(['f', 'A', 'b', 'x'].map(voteOfKey)).toEqual(['for', 'against', 'abstain', null]);
});

it('waits for a decision that is not on its change yet, and for nothing else', () => {
  const of = (result: BoardResult['result'], applied_at: string | null) =>
    isOnItsWay({ result, applied_at } as BoardResult);
  expect([of('approved', null), of('rejected', null)]).toEqual([true, true]);
  expect([of('approved', '2026-06-10T04:00:00Z'), of('deferred', null), of('outdated', null)]).toEqual([
    false,
    false,
    false,
  ]);
});
