import { describe, expect, it } from 'vitest';
import { readStructuredText, type TextNode } from './structured-text.ts';

const hash = 'a'.repeat(64);
const text = (words: string, ...marks: object[]): object => ({ type: 'text', text: words, marks });
const node = (type: string, content: readonly object[] = [], attrs = {}): object => ({
  type,
  content,
  attrs,
});
const paragraph = (...content: object[]): object => node('paragraph', content);
const doc = (...content: object[]): object => node('doc', content);
const problemOf = (value: unknown) => {
  const read = readStructuredText(value);
  return read.ok ? null : read.problem;
};

describe('a structured text', () => {
  it('of every kind of node is taken, and tells which pictures it shows', () => {
    const cell = node('tableCell', [paragraph(text('1'))], { colspan: 1, rowspan: 2, colwidth: null });
    const link = { type: 'link', attrs: { href: 'https://example.org/a?b=c', target: null } };
    const value = doc(
      node('heading', [text('Scope')], { level: 2, textAlign: null }),
      paragraph(
        text('bold', { type: 'bold' }, link),
        node('hardBreak'),
        node('field', [], { name: 'version' }),
      ),
      node('bulletList', [node('listItem', [paragraph(text('a')), node('orderedList', [], { start: 3 })])]),
      node('table', [node('tableRow', [node('tableHeader', [paragraph()]), cell])]),
      node('image', [], { src: hash, alt: 'A diagram', width: 300, title: null }),
      node('image', [], { src: hash }),
      node('blockquote', [paragraph(text('said'))]),
      node('horizontalRule'),
    );
    expect(readStructuredText(value)).toEqual({ ok: true, text: value as TextNode, pictures: [hash] });
  });

  it.each([
    ['no node', 'x', 'doc', 'not a node'],
    ['another root', paragraph(), 'doc', 'paragraph may not stand here'],
    ['an unknown node', doc(node('iframe')), 'content.0', 'iframe may not stand here'],
    ['a node out of place', doc(node('listItem')), 'content.0', 'listItem may not stand here'],
    ['an unknown mark', doc(paragraph(text('x', { type: 'script' }))), 'content.0.content.0', 'a mark'],
    [
      'a link that runs code',
      doc(paragraph(text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))),
      'content.0.content.0',
      'attribute href does not fit',
    ],
    [
      'a picture from elsewhere',
      doc(node('image', [], { src: 'https://example.org/a.png' })),
      'content.0',
      'attribute src does not fit',
    ],
    ['a picture of nothing', doc(node('image')), 'content.0', 'attribute src is missing'],
    ['a heading of no level', doc(node('heading', [], { level: 0 })), 'content.0', 'attribute level'],
    ['an unknown attribute', doc(node('paragraph', [], { onclick: 'x' })), 'content.0', 'attribute onclick'],
    [
      'an unknown field',
      doc(paragraph(node('field', [], { name: 'password' }))),
      'content.0.content.0',
      'name',
    ],
    ['empty text', doc(paragraph({ type: 'text', text: '' })), 'content.0.content.0', 'text is missing'],
    ['text with U+0000', doc(paragraph(text('a\0b'))), 'content.0.content.0', 'U+0000'],
    ['half a surrogate pair', doc(paragraph(text('a\ud800'))), 'content.0.content.0', 'surrogate'],
    [
      'a mark of JavaScript',
      doc(paragraph(text('x', { type: 'constructor' }))),
      'content.0.content.0',
      'a mark',
    ],
    [
      'an attribute of JavaScript',
      doc(node('paragraph', [], { hasOwnProperty: 'textAlign' })),
      'content.0',
      'attribute hasOwnProperty',
    ],
    ['names of JavaScript', doc(node('constructor')), 'content.0', 'constructor may not stand here'],
  ])('with %s is refused, with its place', (_what, value, place, problem) => {
    expect(problemOf(value)).toEqual({ place, problem: expect.stringContaining(problem) });
  });

  it('is no deeper and no longer than can be printed', () => {
    let deep = node('bulletList');
    for (let level = 0; level < 20; level += 1) deep = node('bulletList', [node('listItem', [deep])]);
    expect(problemOf(doc(deep))?.problem).toBe('deeper than 24 levels');
    const many = Array.from({ length: 200_000 }, () => paragraph());
    expect(problemOf({ type: 'doc', content: many })?.problem).toBe('more than 200000 nodes');
  });
});
