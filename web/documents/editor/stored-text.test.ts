import { getSchema, type JSONContent } from '@tiptap/react';
import { describe, expect, test } from 'vitest';
import { readStructuredText, type TextNode } from '../../../processes/document/structured-text.ts';
import { isAddress, textExtensions } from './extensions.ts';
import { comparable, editableText, storedText } from './stored-text.ts';

const schema = getSchema(textExtensions({}));
const hash = 'a'.repeat(64);
const words = (text: string): TextNode => ({ type: 'text', text });
const line = (text: string): TextNode => ({ type: 'paragraph', content: [words(text)] });

/** Attributes with which the server takes a node of that kind. */
const needed: Readonly<Record<string, object>> = {
  image: { src: hash },
  heading: { level: 2 },
  field: { name: 'owner' },
};

/** Whether the server takes a node within nodes of those kinds, the outermost first. */
function serverTakes(path: readonly string[]): boolean {
  const node = path.reduceRight<TextNode | null>((inside, type) => {
    const attrs = needed[type];
    const own = { type, ...(attrs === undefined ? {} : { attrs: attrs as Record<string, unknown> }) };
    if (type === 'text') return { ...own, text: 'a' };
    return inside === null ? own : { ...own, content: [inside] };
  }, null);
  return readStructuredText(node).ok;
}

/** Every kind within every kind, reached from the document by a way that the server takes. */
const waysTo: Readonly<Record<string, readonly string[]>> = {
  doc: [],
  paragraph: ['doc'],
  heading: ['doc'],
  blockquote: ['doc'],
  bulletList: ['doc'],
  orderedList: ['doc'],
  listItem: ['doc', 'bulletList'],
  table: ['doc'],
  tableRow: ['doc', 'table'],
  tableCell: ['doc', 'table', 'tableRow'],
  tableHeader: ['doc', 'table', 'tableRow'],
};

describe('what can be made in the editor', () => {
  test('is of the kinds that the server knows, and marked as it knows', () => {
    for (const [type, way] of Object.entries(waysTo)) expect(serverTakes([...way, type]), type).toBe(true);
    for (const type of Object.keys(schema.nodes)) {
      const way =
        waysTo[type] ?? (['image', 'horizontalRule'].includes(type) ? ['doc'] : ['doc', 'paragraph']);
      expect(serverTakes([...way, type]), type).toBe(true);
    }
    for (const mark of Object.keys(schema.marks)) {
      const attrs = mark === 'link' ? { href: 'https://a.example' } : {};
      const text = { type: 'text', text: 'a', marks: [{ type: mark, attrs }] };
      const doc = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] };
      expect(readStructuredText(doc).ok, mark).toBe(true);
    }
  });

  test('stands only where the server lets it stand, and nowhere else', () => {
    for (const [parent, way] of Object.entries(waysTo)) {
      for (const [name, child] of Object.entries(schema.nodes)) {
        if (name === 'doc') continue;
        const match = schema.nodes[parent]?.contentMatch;
        const takes = (at: typeof match, depth: number): boolean =>
          at !== undefined &&
          at !== null &&
          (at.matchType(child) !== null ||
            (depth > 0 &&
              [0, 1, 2, 3].some((edge) => edge < at.edgeCount && takes(at.edge(edge).next, depth - 1))));
        expect(takes(match, 2), `${name} in ${parent}`).toBe(serverTakes([...way, parent, name]));
      }
    }
  });

  test('links only to what the server takes as an address', () => {
    for (const href of ['https://a.example/b?c=d', 'http://a', 'mailto:a@b.example', 'HTTPS://A.EXAMPLE']) {
      expect(isAddress(href), href).toBe(true);
    }
    for (const href of [
      'javascript:alert(1)',
      '/incidents',
      'data:text/html,a',
      'https://a b',
      'ftp://a',
      '',
    ]) {
      expect(isAddress(href), href).toBe(false);
    }
  });
});

describe('a stored text', () => {
  const text: TextNode = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2, textAlign: 'center' }, content: [words('Purpose')] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'See ', marks: [{ type: 'bold' }] },
          { type: 'text', text: 'there', marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] },
          { type: 'hardBreak' },
          { type: 'field', attrs: { name: 'owner' } },
        ],
      },
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          {
            type: 'listItem',
            content: [
              line('One'),
              { type: 'bulletList', content: [{ type: 'listItem', content: [line('Two')] }] },
            ],
          },
        ],
      },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', attrs: { colspan: 1, rowspan: 1 }, content: [line('A')] },
              {
                type: 'tableCell',
                attrs: { colspan: 1, rowspan: 1, textAlign: 'right' },
                content: [line('B')],
              },
            ],
          },
        ],
      },
      { type: 'image', attrs: { src: hash, alt: 'A picture' } },
      { type: 'blockquote', content: [line('Said')] },
      { type: 'horizontalRule' },
    ],
  };

  test('goes through the editor as it is', () => {
    const there = editableText(schema, text);
    schema.nodeFromJSON(there).check();
    const back = storedText(there);
    expect(readStructuredText(back)).toMatchObject({ ok: true, pictures: [hash] });
    expect(comparable(schema, back)).toBe(comparable(schema, text));
    expect(back.content?.map(({ type }) => type)).toEqual(text.content?.map(({ type }) => type));
    expect(back.content?.[0]).toEqual(text.content?.[0]);
    expect(back.content?.[2]?.attrs).toMatchObject({ start: 3 });
    expect(back.content?.[3]?.content?.[0]?.content?.[1]?.attrs).toMatchObject({ textAlign: 'right' });
  });

  test('that the server takes but leaves empty is filled rather than refused', () => {
    for (const empty of [
      { type: 'doc' },
      { type: 'doc', content: [{ type: 'blockquote' }, { type: 'table' }, { type: 'bulletList' }] },
      {
        type: 'doc',
        content: [
          {
            type: 'bulletList',
            content: [{ type: 'listItem', content: [{ type: 'image', attrs: { src: hash } }] }],
          },
        ],
      },
    ]) {
      expect(readStructuredText(empty).ok).toBe(true);
      const there = editableText(schema, empty);
      schema.nodeFromJSON(there).check();
      expect(readStructuredText(storedText(there)).ok).toBe(true);
    }
  });

  test('leaves behind what was pasted along, and the empty lines at its end', () => {
    const pasted = {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { dir: 'ltr', textAlign: null, id: 'x' }, content: [words('a')] },
        {
          type: 'orderedList',
          attrs: { type: 'square', start: 1 },
          content: [{ type: 'listItem', content: [line('b')] }],
        },
        { type: 'paragraph' },
        { type: 'paragraph' },
      ],
    };
    const back = storedText(pasted as unknown as JSONContent);
    expect(back.content).toHaveLength(2);
    expect(back.content?.[0]).toEqual(line('a'));
    expect(readStructuredText(back).ok).toBe(true);
    expect(storedText({ type: 'doc', content: [{ type: 'paragraph' }] }).content).toHaveLength(1);
  });
});
