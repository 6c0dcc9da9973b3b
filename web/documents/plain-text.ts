import type { TextNode } from '../../processes/document/structured-text.ts';

/** Words for what is no text itself. */
export interface PlainWords {
  readonly picture: (alt: string) => string;
  readonly field: (name: string) => string;
}

function inlineText(node: TextNode, words: PlainWords): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'field') return words.field(String(node.attrs?.['name'] ?? ''));
  return (node.content ?? []).map((child) => inlineText(child, words)).join('');
}

function cellText(node: TextNode, words: PlainWords): string {
  return (node.content ?? [])
    .flatMap((child) => blocksOf(child, words, ''))
    .map((line) => line.trim())
    .join(' ');
}

function itemBlocks(item: TextNode, mark: string, words: PlainWords, indent: string): readonly string[] {
  const inside = (item.content ?? []).flatMap((child) => blocksOf(child, words, `${indent}  `));
  const [first = '', ...rest] = inside;
  return [`${indent}${mark} ${first.trimStart()}`, ...rest];
}

function listBlocks(node: TextNode, words: PlainWords, indent: string): readonly string[] {
  const start = Number(node.attrs?.['start'] ?? 1);
  return (node.content ?? []).flatMap((item, index) =>
    itemBlocks(item, node.type === 'bulletList' ? '•' : `${start + index}.`, words, indent),
  );
}

function blocksOf(node: TextNode, words: PlainWords, indent: string): readonly string[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return [indent + children.map((child) => inlineText(child, words)).join('')];
    case 'bulletList':
    case 'orderedList':
      return listBlocks(node, words, indent);
    case 'table':
      return children.map(
        (row) => indent + (row.content ?? []).map((cell) => cellText(cell, words)).join(' | '),
      );
    case 'image':
      return [indent + words.picture(String(node.attrs?.['alt'] ?? ''))];
    case 'horizontalRule':
      return [`${indent}—`];
    default:
      return children.flatMap((child) => blocksOf(child, words, indent));
  }
}

/** A structured text as plain lines: a paragraph, an item of a list or a row of a table each. Empty ones are left out. */
export function plainLines(text: TextNode, words: PlainWords): readonly string[] {
  return blocksOf(text, words, '').filter((line) => line.trim() !== '');
}
