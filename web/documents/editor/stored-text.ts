import type { Node, NodeType, Schema } from '@tiptap/pm/model';
import type { JSONContent } from '@tiptap/react';
import type { Mark, TextNode } from '../../../processes/document/structured-text.ts';

/** Attributes that are stored. Whatever else was pasted along is left behind. */
const stored: Readonly<Record<string, readonly string[]>> = {
  heading: ['level', 'textAlign'],
  paragraph: ['textAlign'],
  orderedList: ['start', 'type'],
  tableCell: ['colspan', 'rowspan', 'colwidth', 'textAlign'],
  tableHeader: ['colspan', 'rowspan', 'colwidth', 'textAlign'],
  image: ['src', 'alt', 'title', 'width', 'height'],
  field: ['name'],
  link: ['href', 'title'],
};

const takes: Readonly<Record<string, (value: unknown) => boolean>> = {
  type: (value) => ['1', 'a', 'A', 'i', 'I'].includes(String(value)),
  colwidth: (value) => Array.isArray(value) && value.every(Number.isInteger),
  width: Number.isInteger,
  height: Number.isInteger,
};

function storedAttributes(
  type: string,
  attrs: Readonly<Record<string, unknown>> = {},
): { attrs?: Record<string, unknown> } {
  const kept = (stored[type] ?? []).flatMap((name) => {
    const value = attrs[name] ?? null;
    return value === null || takes[name]?.(value) === false ? [] : [[name, value] as const];
  });
  return kept.length === 0 ? {} : { attrs: Object.fromEntries(kept) };
}

function storedNode(node: JSONContent): TextNode {
  const type = node.type ?? '';
  const marks = node.marks?.map(
    (mark): Mark => ({ type: mark.type, ...storedAttributes(mark.type, mark.attrs) }),
  );
  return {
    type,
    ...storedAttributes(type, node.attrs),
    ...(node.content === undefined ? {} : { content: node.content.map(storedNode) }),
    ...(marks === undefined || marks.length === 0 ? {} : { marks }),
    ...(node.text === undefined ? {} : { text: node.text }),
  };
}

function isEmptyParagraph(node: TextNode | undefined): boolean {
  return node?.type === 'paragraph' && (node.content ?? []).length === 0;
}

/** What the editor holds as it is stored: without the empty lines at the end that are there to write on. */
export function storedText(json: JSONContent): TextNode {
  const text = storedNode(json);
  const content = [...(text.content ?? [])];
  while (content.length > 1 && isEmptyParagraph(content.at(-1))) content.pop();
  return { ...text, content };
}

function fitted(schema: Schema, node: TextNode): readonly Node[] {
  if (node.type === 'text') {
    return node.text === undefined ? [] : [schema.nodeFromJSON(node)];
  }
  const type: NodeType | undefined = schema.nodes[node.type];
  if (type === undefined) return [];
  const inside = (node.content ?? []).flatMap((child) => fitted(schema, child));
  const made = type.createAndFill(node.attrs ?? null, inside);
  // What does not fit where it stands stays as what it holds.
  return made === null ? inside : [made];
}

/** A stored text as the editor can hold it: what must not be empty there is filled. */
export function editableText(schema: Schema, text: TextNode): JSONContent {
  const [made] = fitted(schema, text);
  return (made ?? schema.topNodeType.createAndFill())?.toJSON() as JSONContent;
}

/** A text as people tell whether it is another: the same for what is the same to them. */
export function comparable(schema: Schema, text: TextNode): string {
  return JSON.stringify(storedText(editableText(schema, text)));
}
