import type { Language } from '../../../kernel/text.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { guidanceMarks } from '../../../processes/document/unfinished.ts';

/** What is put into a cell of a table: text, or several texts, each a paragraph. */
export type Cell = string | readonly string[];

/** Text that may run over several lines, as it stands inside a paragraph. */
export function inlineOf(text: string): readonly TextNode[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line, index): TextNode[] => {
    const node: TextNode = { type: 'text', text: line.trim() };
    return index === 0 ? [node] : [{ type: 'hardBreak' }, node];
  });
}

/** A paragraph of plain text; an empty one without content, as the schema wants it. */
export function paragraphOf(text: string): TextNode {
  const content = inlineOf(text);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

/** A heading of a level, 1 the highest below the title. */
export function headingOf(level: number, text: string): TextNode {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] };
}

/** A cell of a table; its width, where it is given, in relation to those beside it. */
export function cellOf(type: 'tableHeader' | 'tableCell', cell: Cell, width?: number): TextNode {
  const paragraphs = [cell].flat().filter((text) => text.trim() !== '');
  const content = paragraphs.length === 0 ? [paragraphOf('')] : paragraphs.map(paragraphOf);
  return width === undefined ? { type, content } : { type, attrs: { colwidth: [width] }, content };
}

/** A table with a row of headings, its columns as wide as is said in relation to each other, or else all alike. */
export function tableOf(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[] = [],
): TextNode {
  const row = (type: 'tableHeader' | 'tableCell', cells: readonly Cell[]): TextNode => ({
    type: 'tableRow',
    content: cells.map((cell, column) => cellOf(type, cell, widths[column])),
  });
  return {
    type: 'table',
    content: [row('tableHeader', heads), ...rows.map((cells) => row('tableCell', cells))],
  };
}

/** A hint for those who write: to be acted upon and taken out before the document is submitted. */
export function guidanceOf(language: Language, text: string): TextNode {
  const gap = language === 'zh' ? '' : ' ';
  return { type: 'blockquote', content: [paragraphOf(`${guidanceMarks[language]}${gap}${text}`)] };
}

/** The plain text of nodes, a line for each block. */
export function plainText(nodes: readonly TextNode[]): string {
  const textOf = (node: TextNode): string => {
    if (node.type === 'text') return node.text ?? '';
    if (node.type === 'hardBreak') return '\n';
    const inside = (node.content ?? []).map(textOf).join('');
    return ['paragraph', 'heading'].includes(node.type) ? `${inside}\n` : inside;
  };
  return nodes.map(textOf).join('');
}
