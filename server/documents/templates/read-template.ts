import { lexer, type Token, type Tokens } from 'marked';
import type { Language } from '../../../kernel/text.ts';
import type { Mark, TextNode } from '../../../processes/document/structured-text.ts';
import { guidanceMarks } from '../../../processes/document/unfinished.ts';
import { plainText } from './nodes.ts';
import { isBlock, isInline } from './placeholders.ts';

/** A template as its file says it: structured text with nodes `placeholder` where facts are filled in. */
export interface Template {
  readonly language: Language;
  readonly title: string;
  readonly body: readonly TextNode[];
}

/** A template that holds what templates may not hold, with the place of it. */
export class TemplateError extends Error {
  readonly line: number;

  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
    this.name = 'TemplateError';
    this.line = line;
  }
}

const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

/** Lines of one paragraph put together: with a space, but not between Chinese characters. */
function joinLines(text: string): string {
  return text.replace(/(.)[ \t]*\n[ \t]*(.)/g, (_all, before: string, after: string) =>
    chinese.test(before) && chinese.test(after) ? before + after : `${before} ${after}`,
  );
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

/** Line of the beginning of each part of a block, when they follow one another from the line of its beginning. */
function linesOf(parts: readonly { readonly raw: string }[], first: number): readonly number[] {
  let line = first;
  return parts.map(({ raw }) => {
    const at = line;
    line += lineCount(raw);
    return at;
  });
}

/** Reads the tokens of one file; refuses whatever a template may not hold. */
class Reader {
  readonly #file: string;
  readonly #language: Language;

  constructor(file: string, language: Language) {
    this.#file = file;
    this.#language = language;
  }

  #refuse(line: number, problem: string): never {
    throw new TemplateError(this.#file, line, problem);
  }

  /** Text with the placeholders in it, each part with the marks around it. */
  #text(text: string, line: number, marks: readonly Mark[]): TextNode[] {
    const parts = joinLines(text).split(/\{\{([^{}]*)\}\}/);
    return parts.flatMap((part, index): TextNode[] => {
      const marked = marks.length === 0 ? {} : { marks };
      if (index % 2 === 1) {
        if (isInline(part)) return [{ type: 'placeholder', attrs: { name: part }, ...marked }];
        if (isBlock(part)) this.#refuse(line, `{{${part}}} must stand alone, with empty lines around it`);
        this.#refuse(line, `{{${part}}} is no placeholder`);
      }
      if (/\{\{|\}\}/.test(part)) this.#refuse(line, 'braces of a placeholder without the other pair');
      if (part.includes('**')) this.#refuse(line, '** that marks nothing: bold text must touch its marks');
      return part === '' ? [] : [{ type: 'text', text: part, ...marked }];
    });
  }

  #inline(tokens: readonly Token[], line: number, marks: readonly Mark[] = []): TextNode[] {
    // Text and what was escaped in it belong together: a placeholder or its absence is judged over the whole of it.
    const lines = linesOf(tokens, line);
    return tokens.flatMap((token, index): TextNode[] => {
      const at = lines[index] as number;
      switch (token.type) {
        case 'text':
          return this.#text((token as Tokens.Text).text, at, marks);
        case 'escape':
          return [
            { type: 'text', text: (token as Tokens.Escape).text, ...(marks.length === 0 ? {} : { marks }) },
          ];
        case 'strong':
          return this.#inline((token as Tokens.Strong).tokens, at, [...marks, { type: 'bold' }]);
        case 'em':
          return this.#inline((token as Tokens.Em).tokens, at, [...marks, { type: 'italic' }]);
        default:
          return this.#refuse(at, `${token.type} may not stand in a text: ${token.raw.slice(0, 60)}`);
      }
    });
  }

  /** The inline content of something that must say something. */
  #content(tokens: readonly Token[], line: number): readonly TextNode[] {
    const content = this.#inline(tokens, line);
    if (content.length === 0) this.#refuse(line, 'empty');
    return content;
  }

  #paragraph({ tokens, text }: Tokens.Paragraph, line: number): TextNode {
    const alone = /^\{\{([^{}]*)\}\}$/.exec(text.trim())?.[1];
    if (alone !== undefined && isBlock(alone)) return { type: 'placeholder', attrs: { name: alone } };
    return { type: 'paragraph', content: this.#content(tokens, line) };
  }

  #heading({ depth, tokens }: Tokens.Heading, line: number): TextNode {
    if (depth !== 2 && depth !== 3)
      this.#refuse(line, 'headings have two or three #; one # is the title alone');
    return { type: 'heading', attrs: { level: depth - 1 }, content: this.#content(tokens, line) };
  }

  /** An item is one paragraph: lists in lists and further paragraphs are not there. */
  #item({ task, tokens }: Tokens.ListItem, line: number): TextNode {
    if (task) this.#refuse(line, 'boxes to tick are not taken');
    const [first, ...others] = tokens.filter(({ type }) => type !== 'space');
    if (first === undefined) this.#refuse(line, 'empty');
    if (others.length > 0 || (first.type !== 'text' && first.type !== 'paragraph')) {
      this.#refuse(line, 'an item of a list is one paragraph, and lists have one level');
    }
    const inside = (first as Tokens.Paragraph).tokens;
    return { type: 'listItem', content: [{ type: 'paragraph', content: this.#content(inside, line) }] };
  }

  #list({ ordered, start, items }: Tokens.List, line: number): TextNode {
    const lines = linesOf(items, line);
    const content = items.map((item, index) => this.#item(item, lines[index] as number));
    if (!ordered) return { type: 'bulletList', content };
    return { type: 'orderedList', attrs: { start: Number(start) }, content };
  }

  #cell(type: 'tableHeader' | 'tableCell', cell: Tokens.TableCell, line: number): TextNode {
    const content = this.#inline(cell.tokens, line);
    const attrs = cell.align === null ? {} : { attrs: { textAlign: cell.align } };
    return { type, content: [{ type: 'paragraph', ...attrs, ...(content.length === 0 ? {} : { content }) }] };
  }

  #table({ header, rows }: Tokens.Table, line: number): TextNode {
    const row = (
      type: 'tableHeader' | 'tableCell',
      cells: readonly Tokens.TableCell[],
      at: number,
    ): TextNode => ({
      type: 'tableRow',
      content: cells.map((cell) => this.#cell(type, cell, at)),
    });
    if (rows.length === 0) this.#refuse(line, 'a table without rows');
    // Below the heads stands the line of dashes.
    const body = rows.map((cells, index) => row('tableCell', cells, line + 2 + index));
    return { type: 'table', content: [row('tableHeader', header, line), ...body] };
  }

  #guidance({ tokens }: Tokens.Blockquote, line: number): TextNode {
    const lines = linesOf(tokens, line);
    const content = tokens.flatMap((token, index): TextNode[] => {
      if (token.type === 'space') return [];
      const at = lines[index] as number;
      if (token.type !== 'paragraph') this.#refuse(at, 'guidance is made of paragraphs');
      const paragraph: TextNode = {
        type: 'paragraph',
        content: this.#content((token as Tokens.Paragraph).tokens, at),
      };
      const mark = guidanceMarks[this.#language];
      if (!plainText([paragraph]).startsWith(mark)) this.#refuse(at, `guidance begins with “${mark}”`);
      return [paragraph];
    });
    return { type: 'blockquote', content };
  }

  #block(token: Token, line: number): readonly TextNode[] {
    switch (token.type) {
      case 'space':
        return [];
      case 'paragraph':
        return [this.#paragraph(token as Tokens.Paragraph, line)];
      case 'heading':
        return [this.#heading(token as Tokens.Heading, line)];
      case 'list':
        return [this.#list(token as Tokens.List, line)];
      case 'table':
        return [this.#table(token as Tokens.Table, line)];
      case 'blockquote':
        return [this.#guidance(token as Tokens.Blockquote, line)];
      default:
        return this.#refuse(line, `${token.type} may not stand in a template: ${token.raw.slice(0, 60)}`);
    }
  }

  #title(token: Token | undefined): string {
    if (token?.type !== 'heading' || (token as Tokens.Heading).depth !== 1) {
      this.#refuse(1, 'the first line must be the title: # and text');
    }
    const content = this.#content((token as Tokens.Heading).tokens, 1);
    if (content.some(({ type, marks }) => type !== 'text' || marks !== undefined)) {
      this.#refuse(1, 'the title is plain text without placeholders');
    }
    const title = plainText(content).trim();
    if (title.length > 200) this.#refuse(1, 'the title has more than 200 characters');
    return title;
  }

  read(markdown: string): Template {
    if (markdown.includes('\t')) {
      this.#refuse(lineCount(markdown.slice(0, markdown.indexOf('\t'))) + 1, 'a tab: use spaces');
    }
    const [first, ...others] = lexer(markdown);
    const title = this.#title(first);
    const lines = linesOf(others, 1 + lineCount(first?.raw ?? ''));
    const body = others.flatMap((token, index) => this.#block(token, lines[index] as number));
    if (body.length === 0) this.#refuse(1, 'nothing below the title');
    return { language: this.#language, title, body };
  }
}

/**
 * Reads a template: Markdown with a title, headings of two levels, paragraphs, lists of one level, tables, bold and
 * italic, guidance (`>`) and placeholders (`{{name}}`). Everything else is refused.
 *
 * @throws TemplateError that names the file and the line
 */
export function readTemplate(file: string, markdown: string, language: Language): Template {
  return new Reader(file, language).read(markdown.replaceAll('\r\n', '\n'));
}

/** Names of the placeholders in nodes, in their order. */
export function placeholdersIn(nodes: readonly TextNode[]): readonly string[] {
  return nodes.flatMap(({ type, attrs, content = [] }) =>
    type === 'placeholder' ? [String(attrs?.['name'])] : placeholdersIn(content),
  );
}

/**
 * What templates of one item have in common in every language: headings with their levels, lists with their items,
 * tables with their size, guidance, blocks of facts, and under each heading the facts inside sentences, in any order.
 */
export function structureOf({ body }: Template): readonly string[] {
  const lines: string[] = [];
  let inline: string[] = [];
  const closeSection = (): void => {
    if (inline.length > 0) lines.push(`facts ${inline.toSorted().join(' ')}`);
    inline = [];
  };
  for (const node of body) {
    const { type, attrs, content = [] } = node;
    if (type === 'heading') closeSection();
    if (type === 'heading') lines.push(`heading ${String(attrs?.['level'])}`);
    else if (type === 'placeholder') lines.push(`block ${String(attrs?.['name'])}`);
    else if (type === 'table') lines.push(`table ${content.length} × ${content[0]?.content?.length ?? 0}`);
    else if (type === 'blockquote') lines.push(`guidance ${content.length}`);
    else if (type !== 'paragraph') lines.push(`${type} ${content.length}`);
    if (type !== 'placeholder') inline.push(...placeholdersIn([node]));
  }
  closeSection();
  return lines;
}
