import { expect, test } from 'vitest';
import { askedFor, piecesOf, stillMentioned, withMention } from './mentions.ts';

const an = { id: '1', name: 'An' };
const anh = { id: '2', name: 'An Nguyễn' };

test('an @ that begins a word asks for somebody, until the line or the name is over', () => {
  expect(askedFor('Ask @ng', 7)).toEqual({ at: 4, words: 'ng' });
  expect(askedFor('@', 1)).toEqual({ at: 0, words: '' });
  expect(askedFor('@An Ngu', 7)).toEqual({ at: 0, words: 'An Ngu' });
  expect(askedFor('mail@host', 9)).toBeNull();
  expect(askedFor('@An\nand', 7)).toBeNull();
  expect(askedFor('five @ two', 10)).toBeNull();
  expect(askedFor(`@${'x'.repeat(41)}`, 42)).toBeNull();
});

test('a name takes the place of what was typed, wherever it stands', () => {
  expect(withMention('Ask @ng today', { at: 4, words: 'ng' }, anh)).toEqual({
    text: 'Ask @An Nguyễn today',
    cursor: 15,
  });
});

test('who was chosen and taken out again is not mentioned', () => {
  expect(stillMentioned('Ask @An Nguyễn', [anh])).toEqual([anh]);
  expect(stillMentioned('Ask An', [an, anh])).toEqual([]);
  const namesake = { id: '3', name: 'An' };
  expect(stillMentioned('@An and @An', [an, namesake])).toEqual([an, namesake]);
  expect(stillMentioned('@An', [an, namesake])).toEqual([an]);
});

test('names stand out in a text, the longer of two that begin alike', () => {
  expect(piecesOf('@An Nguyễn and @An.', [an, anh])).toEqual([
    { text: '@An Nguyễn', isName: true },
    { text: ' and ', isName: false },
    { text: '@An', isName: true },
    { text: '.', isName: false },
  ]);
  expect(piecesOf('a (b) @An', [{ id: '4', name: '(b' }])).toEqual([{ text: 'a (b) @An', isName: false }]);
});
