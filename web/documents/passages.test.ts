import { expect, test } from 'vitest';
import type { TextNode } from '../../processes/document/structured-text.ts';
import { findPassage, withPassages } from './passages.ts';

test('a passage is found across pieces, whatever the blanks between them', () => {
  const pieces = ['We serve ', 'our', ' customers.', 'Every day.'];
  expect(findPassage(pieces, { quote: 'our\ncustomers.\n\nEvery', before: 'serve' })).toEqual([
    { piece: 1, from: 0, to: 3 },
    { piece: 2, from: 1, to: 11 },
    { piece: 3, from: 0, to: 5 },
  ]);
  expect(findPassage(pieces, { quote: 'their customers', before: '' })).toBeNull();
  expect(findPassage(pieces, { quote: ' ', before: '' })).toBeNull();
});

test('of the same words, those are meant that follow the same text', () => {
  const pieces = ['The owner signs. ', 'Then the owner leaves.', ' Later the owner returns.'];
  const found = (before: string) => findPassage(pieces, { quote: 'the owner', before })?.[0];
  expect(found('signs. Then')).toMatchObject({ piece: 1, from: 5 });
  expect(found('leaves. Later')).toMatchObject({ piece: 2, from: 7 });
  expect(found('words that are gone')).toMatchObject({ piece: 1 });
});

test('passages are marked in a text that otherwise stays as it is, overlapping ones too', () => {
  const words = (text: string, ...types: string[]): TextNode => ({
    type: 'text',
    text,
    ...(types.length === 0 ? {} : { marks: types.map((type) => ({ type })) }),
  });
  const text: TextNode = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [words('We serve '), words('our customers', 'bold'), words('.')] },
      { type: 'horizontalRule' },
    ],
  };
  const passages = [
    { id: '1', quote: 'serve our', before: 'We' },
    { id: '2', quote: 'our customers', before: 'serve' },
    { id: '3', quote: 'gone', before: '' },
  ];
  const marked = withPassages(text, passages);
  expect([...marked.places.keys()]).toEqual(['1', '2']);
  const told = marked.text.content?.[0]?.content?.map(({ text: said, marks = [] }) => [
    said,
    ...marks.map(({ type, attrs }) => String(attrs?.['id'] ?? type)),
  ]);
  expect(told).toEqual([
    ['We '],
    ['serve', '1'],
    [' '],
    ['our', '1', '2', 'bold'],
    [' customers', '2', 'bold'],
    ['.'],
  ]);
  expect(marked.text.content?.[1]).toEqual({ type: 'horizontalRule' });
});
