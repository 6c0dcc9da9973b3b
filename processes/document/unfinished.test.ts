import { describe, expect, test } from 'vitest';
import type { TextNode } from './structured-text.ts';
import { openPlaces } from './unfinished.ts';

const words = (text: string, ...marks: string[]): TextNode => ({
  type: 'text',
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const line = (...content: TextNode[]): TextNode => ({ type: 'paragraph', content });
const heading = (text: string): TextNode => ({
  type: 'heading',
  attrs: { level: 1 },
  content: [words(text)],
});
const quote = (...content: TextNode[]): TextNode => ({ type: 'blockquote', content });
const found = (...content: TextNode[]) =>
  openPlaces({ type: 'doc', content }).map(({ kind, text, heading: under }) => [kind, text, under]);

describe('what is left open in a text', () => {
  test('is every hint in whatever language and every blank, with the heading above it', () => {
    expect(
      found(
        line(words('Begins with [name]')),
        heading('Purpose'),
        quote(line(words('Guidance: say why [at length].')), line(words('And [how].'))),
        heading('Phạm vi'),
        quote(line(words('Hướng dẫn: một câu.'))),
        heading('期限'),
        quote(line(words('说明：一句话。'))),
        line(words('[5', 'bold'), words('] days, [10] hours')),
      ),
    ).toEqual([
      ['blank', '[name]', null],
      ['guidance', 'Guidance: say why [at length].', 'Purpose'],
      ['guidance', 'Hướng dẫn: một câu.', 'Phạm vi'],
      ['guidance', '说明：一句话。', '期限'],
      ['blank', '[5]', '期限'],
      ['blank', '[10]', '期限'],
    ]);
  });

  test('is found in tables and lists, and its place counts as the editor does', () => {
    const cell = (text: string): TextNode => ({ type: 'tableCell', content: [line(words(text))] });
    const table: TextNode = {
      type: 'table',
      content: [{ type: 'tableRow', content: [cell('Role'), cell('the [role]')] }],
    };
    const field: TextNode = { type: 'field', attrs: { name: 'owner' } };
    const item: TextNode = { type: 'listItem', content: [line(field, words(' [who]'))] };
    const places = openPlaces({
      type: 'doc',
      content: [heading('One'), table, { type: 'bulletList', content: [item] }],
    });
    expect(places.map(({ block, from, to }) => [block, from, to])).toEqual([
      [2, 4, 10],
      [3, 2, 7],
    ]);
  });

  test('is nothing where brackets are boxes to tick or code, and a quote is a quote', () => {
    expect(
      found(
        line(words('[ ] done [] or not')),
        line(words('list[0]', 'code')),
        quote(line(words('Said before.'))),
        quote(line(words('See Guidance: none'))),
      ),
    ).toEqual([]);
  });
});
