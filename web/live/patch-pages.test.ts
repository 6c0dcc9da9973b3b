import { expect, test } from 'vitest';
import { patchPages, unseenIn } from './patch-pages.ts';

const row = (id: string, version: number, title = 'Mail') => ({ id, version, title });

test('rows take their newer version where they stand, and none comes, goes or moves', () => {
  const data = {
    pages: [
      { items: [row('a', 1), row('b', 2)], next: 'x' },
      { items: [row('c', 1)], next: null },
    ],
  };
  const fresh = [row('d', 1), row('c', 2, 'Mail is back'), row('b', 1, 'Old')];
  expect(patchPages(data, fresh)).toEqual({
    pages: [
      { items: [row('a', 1), row('b', 2)], next: 'x' },
      { items: [row('c', 2, 'Mail is back')], next: null },
    ],
  });
});

test('what a first page has and the list does not show is unseen', () => {
  expect(unseenIn([row('d', 1), row('a', 1)], [row('a', 1)])).toEqual(['d']);
});
