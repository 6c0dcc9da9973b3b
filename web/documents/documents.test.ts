import { describe, expect, test } from 'vitest';
import type { TextNode } from '../../processes/document/structured-text.ts';
import type { OpenedRecord } from '../records/record.ts';
import { type ComparedLine, compareLines, countChanges } from './differences.ts';
import { contentsOf, firstContent, nameOf, signaturesUnder, versionInForce } from './document.ts';
import { plainLines } from './plain-text.ts';
import { byKind, fits, type Template } from './templates.ts';

const version = (number: number, effective_date: string, more: object = {}) => ({
  number,
  title: 'Policy',
  hash: `hash ${number}`,
  media_type: 'application/json',
  effective_date,
  approved_by: 'An',
  ...more,
});
const documentIn = (state: string, more: object = {}): OpenedRecord =>
  ({ number: 'DOC0000001', state, activities: [], ...more }) as never;

const revised = documentIn('in-review', {
  content_hash: 'hash 3',
  media_type: 'application/json',
  versions: [version(1, '2026-01-01'), version(2, '2026-06-01')],
});
const looking = { staff: true, working: false, today: '2026-03-01' };

describe('which content a page shows first', () => {
  const nameFor = (record: OpenedRecord, more: object = {}): string | undefined => {
    const content = firstContent(record, { ...looking, ...more });
    return content === null ? undefined : nameOf(content);
  };

  test('is what is in force, and to those who work on it the draft', () => {
    expect(nameFor(revised)).toBe('1');
    expect(nameFor(revised, { today: '2026-06-01' })).toBe('2');
    expect(nameFor(revised, { working: true })).toBe('draft');
    expect(nameFor({ ...revised, state: 'published' }, { working: true })).toBe('1');
  });

  test('is the newest before anything is in force, and the draft before anything is published', () => {
    expect(nameFor(revised, { today: '2025-01-01' })).toBe('2');
    expect(nameFor(documentIn('draft', { content_hash: 'a', media_type: 'b' }))).toBe('draft');
    expect(
      nameFor(documentIn('draft', { content_hash: 'a', media_type: 'b' }), { staff: false }),
    ).toBeUndefined();
    expect(nameFor(documentIn('draft'))).toBeUndefined();
  });

  test('is never a draft to readers, and of a withdrawn document nothing is in force', () => {
    expect(contentsOf(revised, false).map(nameOf)).toEqual(['2', '1']);
    expect(contentsOf(revised, true).map(nameOf)).toEqual(['draft', '2', '1']);
    expect(versionInForce({ ...revised, withdrawn_at: '2026-07-01T00:00:00Z' }, '2026-08-01')).toBeNull();
  });
});

test('signatures count under exactly the content shown', () => {
  const row = (number: number, hash: string, at: string) => ({
    version: number,
    hash,
    at,
    person: { id: at },
  });
  const record = {
    ...revised,
    reviews: [row(2, 'hash 2', '1'), row(3, 'hash 3', '5'), row(3, 'older', '4')],
    approvals: [row(2, 'hash 2', '2')],
  } as never;
  const [draft, second, first] = contentsOf(record, true);
  const times = (content: typeof draft) =>
    content === undefined ? null : signaturesUnder(record, content).map(({ at }) => at);
  expect(times(draft)).toEqual(['5']);
  expect(times(second)).toEqual(['1', '2']);
  expect(times(first)).toEqual([]);
});

const words = (text: string): TextNode => ({ type: 'text', text });
const line = (text: string): TextNode => ({ type: 'paragraph', content: [words(text)] });
const item = (...content: TextNode[]): TextNode => ({ type: 'listItem', content });

test('a text is told in plain lines', () => {
  const text: TextNode = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [words('Purpose')] },
      { type: 'paragraph' },
      { type: 'paragraph', content: [words('Owner: '), { type: 'field', attrs: { name: 'owner' } }] },
      {
        type: 'bulletList',
        content: [item(line('One'), { type: 'bulletList', content: [item(line('Inside'))] })],
      },
      { type: 'orderedList', attrs: { start: 3 }, content: [item(line('Three')), item(line('Four'))] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', content: [line('Role')] },
              { type: 'tableCell', content: [line('Does'), line('more')] },
            ],
          },
        ],
      },
      { type: 'image', attrs: { src: 'a', alt: 'A map' } },
      { type: 'blockquote', content: [line('Said')] },
    ],
  };
  expect(plainLines(text, { picture: (alt) => `(${alt})`, field: (name) => `<${name}>` })).toEqual([
    'Purpose',
    'Owner: <owner>',
    '• One',
    '  • Inside',
    '3. Three',
    '4. Four',
    'Role | Does more',
    '(A map)',
    'Said',
  ]);
});

describe('differences', () => {
  /** As people read it: `-taken out-`, `+put in+`, `=3` lines that are the same. */
  const written = (lines: readonly ComparedLine[]): readonly string[] =>
    lines.map((one) =>
      one.kind === 'unchanged'
        ? `=${one.lines.length}`
        : one.pieces
            .map(({ kind, text }) => ({ same: text, removed: `-${text}-`, added: `+${text}+` })[kind])
            .join(''),
    );

  test('are told word by word, what is the same as so many lines', () => {
    const compared = compareLines(
      ['Purpose', 'Each change has an owner.', 'Old.', 'End'],
      ['Purpose', 'Every change has an owner.', 'End', 'New.'],
      'en',
    );
    expect(written(compared)).toEqual(['=1', '-Each-+Every+ change has an owner.', '-Old.-', '=1', '+New.+']);
    expect(countChanges(compared)).toEqual({ removed: 2, added: 2 });
  });

  test('know the words of languages without spaces', () => {
    const compared = compareLines(['服务台每天处理事件。'], ['服务台每周处理事件。'], 'zh');
    expect(written(compared)).toEqual(['服务台-每天-+每周+处理事件。']);
  });

  test('of what is the same are none', () => {
    expect(written(compareLines(['a', 'b'], ['a', 'b'], 'en'))).toEqual(['=2']);
    expect(countChanges(compareLines([], [], 'en'))).toEqual({ removed: 0, added: 0 });
  });
});

test('templates are found by words of their names, in the order of kinds', () => {
  const template = (key: string, name: string, kind: string, documents: object[] = []): Template =>
    ({ key, name, kind, documents, requirements: [], clause: null, source: { item: key } }) as never;
  const all = [
    template('DI-02', 'Service management policy', 'policy', [{ number: 'DOC0000001' }]),
    template('DI-17', 'Procedures', 'procedure'),
    template('risk', 'Risks', 'generated'),
  ];
  const found = (text: string, missingOnly = false) =>
    all.filter((one) => fits(one, text, missingOnly)).map(({ key }) => key);
  expect(found('')).toEqual(['DI-02', 'DI-17', 'risk']);
  expect(found('POLICY service')).toEqual(['DI-02']);
  expect(found('di-17')).toEqual(['DI-17']);
  expect(found('', true)).toEqual(['DI-17', 'risk']);
  expect(byKind(all, ['procedure', 'plan', 'policy', 'generated']).map(([kind]) => kind)).toEqual([
    'procedure',
    'policy',
    'generated',
  ]);
});
