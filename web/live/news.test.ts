import { expect, test } from 'vitest';
import { newsOf } from './news.ts';

const an = { id: '1', name: 'An', doing: 'viewing' } as const;
const li = { id: '2', name: 'Li', doing: 'viewing' } as const;

test('who came, who began to write and who left is news, and nothing else is', () => {
  expect(newsOf([], [an])).toEqual([{ what: 'came', name: 'An' }]);
  expect(newsOf([an], [{ ...an, doing: 'writing' }, li])).toEqual([
    { what: 'writing', name: 'An' },
    { what: 'came', name: 'Li' },
  ]);
  expect(newsOf([{ ...an, doing: 'writing' }], [an])).toEqual([]);
  expect(newsOf([an, li], [li])).toEqual([{ what: 'left', name: 'An' }]);
});
