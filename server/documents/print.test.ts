import { describe, expect, test } from 'vitest';
import type { Language } from '../../kernel/text.ts';
import type { TextNode } from '../../processes/document/structured-text.ts';
import { pictureSize } from './picture-size.ts';
import type { PrintedDocument } from './printed.ts';
import { printDocx, printPdf } from './printing.ts';
import { paragraph, samplePng, textOf } from './testing/files.ts';
import { close, documentXml, pagesOf } from './testing/read-printed.ts';

const hash = 'ab'.repeat(32);

/** Words of each language with the letters that fonts and readers of PDF most easily get wrong. */
const words: Readonly<Record<Language, string>> = {
  en: 'Office files affect the flow of efficient services – “first” and final.',
  vi: 'Chính sách quản lý dịch vụ: phê duyệt, ẩn, ựa, ỹ, Đặng Thị Ngọc Ưỡn, nghiễm nhiên.',
  zh: '服务提供方应当建立、实施和保持服务管理体系（方针）。',
};

function printed(body: TextNode, more: Partial<PrintedDocument> = {}): PrintedDocument {
  const fields = {
    number: 'DOC0000001',
    title: 'Sample policy',
    version: '2',
    effective_date: '2026-03-02',
    next_review: '2027-03-02',
    owner: 'Sample Owner',
    organisation: 'Sample organisation',
  };
  return {
    language: 'en',
    title: fields.title,
    number: fields.number,
    organisation: fields.organisation,
    mark: '',
    foot: ['Version 2', 'Approved by Nguyễn Thị Ánh'],
    facts: [['Number', 'DOC0000001']],
    approval: {
      heading: 'Review and approval',
      signatures: [{ meaning: 'Approved', name: 'Nguyễn Thị Ánh', signed_at: '2026-03-02 09:30 (UTC)' }],
      hash,
    },
    fields,
    body,
    pictures: new Map(),
    ...more,
  };
}

const everyKind = textOf(
  { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Scope' }] },
  {
    type: 'paragraph',
    content: [
      {
        type: 'text',
        text: 'linked',
        marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/' } }],
      },
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
          paragraph('third'),
          { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('within')] }] },
        ],
      },
      { type: 'listItem', content: [paragraph('fourth')] },
    ],
  },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableHeader', attrs: { rowspan: 2 }, content: [paragraph('tall')] },
          { type: 'tableHeader', content: [paragraph('right')] },
        ],
      },
      { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('below')] }] },
    ],
  },
  { type: 'blockquote', content: [paragraph('quoted')] },
  { type: 'horizontalRule' },
  { type: 'paragraph' },
);

describe('PDF', () => {
  test.each(Object.entries(words))(
    'in %s gives back the words as they were written',
    async (language, text) => {
      const bold: TextNode = {
        type: 'paragraph',
        content: [{ type: 'text', text, marks: [{ type: 'bold' }, { type: 'italic' }] }],
      };
      const [page = ''] = await pagesOf(
        await printPdf(printed(textOf(paragraph(text), bold), { language: language as Language })),
      );
      expect(close(page).split(close(text)).length).toBe(3);
    },
  );

  test('takes letters that were put together from two characters as one', async () => {
    const [page = ''] = await pagesOf(await printPdf(printed(textOf(paragraph(words.vi.normalize('NFD'))))));
    expect(page).toContain(words.vi);
  });

  test.each([
    ['en', 'Page 2 of 3'],
    ['vi', 'Trang 2/3'],
    ['zh', '第 2 页，共 3 页'],
  ] as const)('has number, version, approval and page on each page: %s', async (language, second) => {
    const long = textOf(...Array.from({ length: 90 }, (_, index) => paragraph(`Paragraph ${index}.`)));
    const pages = await pagesOf(await printPdf(printed(long, { language })));
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      for (const part of ['DOC0000001', 'Version 2', 'Approved by Nguyễn Thị Ánh'])
        expect(page).toContain(part);
    }
    expect(close(pages[1] ?? '')).toContain(close(second));
    expect(pages[0]).toContain(hash);
    expect(pages[0]).toContain('2026-03-02 09:30 (UTC)');
  });

  test('shows every kind of node', async () => {
    const [page = ''] = await pagesOf(await printPdf(printed(everyKind)));
    for (const part of [
      'Scope',
      'linked',
      'Sample Owner',
      '3. third',
      'within',
      '4. fourth',
      'tall',
      'below',
      'quoted',
    ]) {
      expect(page).toContain(part);
    }
  });

  test('says on each page what it must not be mistaken for', async () => {
    const long = textOf(...Array.from({ length: 60 }, (_, index) => paragraph(`Paragraph ${index}.`)));
    const pages = await pagesOf(await printPdf(printed(long, { mark: 'Draft "so far"' })));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('Draft "so far"');
  });

  test('has no block of signatures where nothing is signed', async () => {
    const [page = ''] = await pagesOf(await printPdf(printed(everyKind, { approval: null })));
    expect(page).not.toContain('Review and approval');
    expect(page).not.toContain('Nobody has signed');
    expect(page).toContain('Scope');
  });

  test('says the headings of a table again on each page that it reaches', async () => {
    const cells = (type: string, texts: readonly string[]): TextNode => ({
      type: 'tableRow',
      content: texts.map((text) => ({ type, content: [paragraph(text)] })),
    });
    const rows = Array.from({ length: 60 }, (_, index) => cells('tableCell', [`Row ${index}`, 'Seen']));
    const table = { type: 'table', content: [cells('tableHeader', ['Requirement', 'Result']), ...rows] };
    const pages = await pagesOf(await printPdf(printed(textOf(table))));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('Requirement Result');
  });

  test('takes what people write for text, never for a command', async () => {
    const sly = '#read("/etc/passwd") \\" $x$ `y` *b* _i_ @l <t> // /* "quoted" #panic() ${1} [a](b)';
    const title = `Title ${sly}`;
    const [page = ''] = await pagesOf(await printPdf(printed(textOf(paragraph(sly)), { title })));
    expect(page).toContain(sly);
    expect(page).toContain(title);
  });

  test('keeps pictures within the page, and does without one that is gone', async () => {
    const bytes = samplePng(700, 3_150, 1);
    const image = (src: string): TextNode => ({ type: 'image', attrs: { src, alt: 'A tower' } });
    const pictures = new Map([[hash, bytes]]);
    const pages = await pagesOf(
      await printPdf(printed(textOf(image(hash), image('c'.repeat(64))), { pictures })),
    );
    expect(pages.length).toBeLessThanOrEqual(3);
    expect(pages.join(' ')).toContain('A tower');
  });

  test('of several at once are each their own', async () => {
    const texts = ['One.', 'Two.', 'Three.'];
    const pdfs = await Promise.all(texts.map((text) => printPdf(printed(textOf(paragraph(text))))));
    const pages = await Promise.all(pdfs.map(pagesOf));
    for (const [index, text] of texts.entries()) expect(pages[index]?.[0]).toContain(text);
  });

  test('that cannot be made says so, and the next one is made', async () => {
    const pictures = new Map([[hash, Buffer.from('89504e470d0a1a0a00', 'hex')]]);
    const broken = printed(textOf({ type: 'image', attrs: { src: hash } }), { pictures });
    await expect(printPdf(broken)).rejects.toThrow('could not be printed');
    expect((await pagesOf(await printPdf(printed(textOf(paragraph('Still here.'))))))[0]).toContain(
      'Still here.',
    );
  });
});

describe('Word', () => {
  test.each(Object.entries(words))(
    'in %s holds the words and says which language they are',
    async (language, text) => {
      const xml = documentXml(
        await printDocx(printed(textOf(paragraph(text)), { language: language as Language })),
      );
      expect(xml).toContain(text);
    },
  );

  test('has approval, version and page numbers on each page, and every kind of node', async () => {
    const xml = documentXml(await printDocx(printed(everyKind)));
    for (const part of [
      'Nguyễn Thị Ánh',
      hash,
      'Version 2 · Approved by',
      'PAGE',
      'NUMPAGES',
      'Sample Owner',
      'quoted',
    ]) {
      expect(xml).toContain(part);
    }
    expect(xml).toContain('w:vMerge');
    expect(xml).toContain('w:numPr');
    expect(xml).toContain('w:hyperlink');
  });

  test('keeps what people write as text, and pictures within the page', async () => {
    const pictures = new Map([[hash, samplePng(700, 3_150, 1)]]);
    const image: TextNode = { type: 'image', attrs: { src: hash, alt: 'A tower' } };
    const xml = documentXml(await printDocx(printed(textOf(paragraph('a < b & "c"'), image), { pictures })));
    expect(xml).toContain('a &lt; b &amp; ');
    const height = Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(xml)?.[1]) / 9_525;
    expect(Math.round(height)).toBe(830);
  });
});

test('the size of a picture comes from its header', () => {
  expect(pictureSize(samplePng(31, 17, 1))).toEqual({ width: 31, height: 17 });
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108000500070301', 'hex');
  expect(pictureSize(jpeg)).toEqual({ width: 7, height: 5 });
  expect(pictureSize(Buffer.from('ffd8ff', 'hex'))).toEqual({ width: 600, height: 400 });
});
