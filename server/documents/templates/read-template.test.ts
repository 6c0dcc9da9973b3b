import { describe, expect, test } from 'vitest';
import type { Language } from '../../../kernel/text.ts';
import { readStructuredText } from '../../../processes/document/structured-text.ts';
import { placeholdersIn, readTemplate, structureOf, TemplateError } from './read-template.ts';

const read = (markdown: string, language: Language = 'en') => readTemplate('en/DI-99.md', markdown, language);

const sample = `# Sample policy

## Purpose

Text with **bold *and italic* words**, \\*stars\\* and {{organisation}}
on two lines; [a place to fill in] and a < b.

### Steps

1. First {{today}}
2. Second

- one
- **two**

> Guidance: say who.
>
> Guidance: say when.

| Role | Who |
| :-- | --: |
| **Owner** | {{sms-manager}} |
| Other | |

{{services}}

{{scope-statement}}
`;

describe('a template', () => {
  test('becomes structured text, with placeholders where facts belong', () => {
    const { title, body } = read(sample);
    expect(title).toBe('Sample policy');
    expect(body.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'orderedList',
      'bulletList',
      'blockquote',
      'table',
      'placeholder',
      'paragraph',
    ]);
    expect(body[0]).toMatchObject({ attrs: { level: 1 } });
    expect(body[2]).toMatchObject({ attrs: { level: 2 } });
    expect(body[1]?.content).toEqual([
      { type: 'text', text: 'Text with ' },
      { type: 'text', text: 'bold ', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'and italic', marks: [{ type: 'bold' }, { type: 'italic' }] },
      { type: 'text', text: ' words', marks: [{ type: 'bold' }] },
      { type: 'text', text: ', ' },
      { type: 'text', text: '*' },
      { type: 'text', text: 'stars' },
      { type: 'text', text: '*' },
      { type: 'text', text: ' and ' },
      { type: 'placeholder', attrs: { name: 'organisation' } },
      { type: 'text', text: ' on two lines; [a place to fill in] and a < b.' },
    ]);
    expect(placeholdersIn(body)).toEqual([
      'organisation',
      'today',
      'sms-manager',
      'services',
      'scope-statement',
    ]);
    const plain = body.filter((node) => placeholdersIn([node]).length === 0);
    expect(readStructuredText({ type: 'doc', content: plain })).toMatchObject({ ok: true });
  });

  test('joins lines with a space, but not between Chinese characters', () => {
    const { body } = read('# 标题\n\n第一行\n第二行 and\nmore', 'zh');
    expect(body[0]?.content?.[0]?.text).toBe('第一行第二行 and more');
  });

  test.each([
    ['no title', 'Text', 1, 'title'],
    ['a placeholder in the title', '# About {{organisation}}\n\nText', 1, 'title'],
    ['a second title', '# A\n\nText\n\n# B', 5, 'headings'],
    ['a heading of four', '# A\n\n#### B', 3, 'headings'],
    ['nothing below', '# A\n', 1, 'nothing'],
    ['an unknown placeholder', '# A\n\n## B\n\nSome {{fantasy}} text', 5, '{{fantasy}}'],
    ['a block inside a sentence', '# A\n\nSee {{services}} here', 3, '{{services}} must stand alone'],
    ['a block in a table', '# A\n\n| a |\n|---|\n| b |\n| {{risks}} |', 6, '{{risks}} must stand alone'],
    ['half a placeholder', '# A\n\nSome {{organisation text', 3, 'braces'],
    ['bold that is none', '# A\n\nSome ** bold** text', 3, '**'],
    ['a link', '# A\n\n[text](https://sample.example)', 3, 'link'],
    ['a bare address', '# A\n\nLine\n\n- https://sample.example', 5, 'link'],
    ['a picture', '# A\n\n![text](a.png)', 3, 'image'],
    ['HTML', '# A\n\n<b>text</b>', 3, 'html'],
    ['code', '# A\n\n`text`', 3, 'codespan'],
    ['a block of code', '# A\n\n```\ntext\n```', 3, 'code'],
    ['a rule', '# A\n\nText\n\n---\n\nText', 5, 'hr'],
    ['a list in a list', '# A\n\n- a\n- b\n  - c', 4, 'one level'],
    ['two paragraphs in an item', '# A\n\n- a\n\n  b', 3, 'one level'],
    ['boxes to tick', '# A\n\n- [ ] a', 3, 'tick'],
    ['a table without rows', '# A\n\n| a |\n|---|', 3, 'rows'],
    ['a quote that is no guidance', '# A\n\n> Some words', 3, 'guidance begins'],
    ['guidance that is a list', '# A\n\n> Guidance: a\n>\n> - b', 5, 'paragraphs'],
    ['a hard break', '# A\n\nText  \nmore', 3, 'br'],
    ['a definition', '# A\n\nText\n\n[a]: https://sample.example', 5, 'def'],
    ['a tab', '# A\n\nText\tmore', 3, 'tab'],
  ])('with %s is refused with file and line', (_what, markdown, line, problem) => {
    let error: unknown;
    try {
      read(markdown);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(TemplateError);
    expect((error as TemplateError).message).toContain(problem);
    expect((error as TemplateError).message).toContain(`en/DI-99.md:${line}:`);
  });

  test('is compared with those of other languages by headings, lists, tables, guidance and facts', () => {
    const english = structureOf(
      read('# A\n\n## B\n\n{{today}}, {{organisation}}: text\n\n- a\n- b\n\n{{risks}}'),
    );
    const same = '# 甲\n\n## 乙\n\n{{organisation}} 于 {{today}}\n\n更多文字\n\n- 一\n- 二\n\n{{risks}}';
    expect(structureOf(read(same, 'zh'))).toEqual(english);
    for (const other of [
      same.replace('- 二', ''),
      same.replace('## ', '### '),
      same.replace('{{risks}}', '{{issues}}'),
      same.replace('{{today}}', '日'),
    ]) {
      expect(structureOf(read(other, 'zh'))).not.toEqual(english);
    }
  });
});
