import { type CSSProperties, createElement, type ReactNode } from 'react';
import type { Mark, TextNode } from '../../processes/document/structured-text.ts';
import { placeKey } from '../shared/place-key.ts';
import classes from './documents.module.css';
import remarks from './remarks.module.css';

/** What a text needs to know of its document to be shown. */
export interface TextSurroundings {
  /** Facts that are filled in, by the names of fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** Where a picture is, by its hash. */
  readonly picture: (hash: string) => string;
  /** What a table that is wider than the page is called. */
  readonly table: string;
}

const markTags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
};

function marked(inside: ReactNode, { type, attrs }: Mark): ReactNode {
  if (type === 'link') {
    return (
      <a href={String(attrs?.['href'])} target="_blank" rel="noreferrer noopener">
        {inside}
      </a>
    );
  }
  if (type === 'remark') {
    // Reached from the list of remarks, which is why it takes the focus.
    return (
      <mark className={remarks.passage} data-remark={String(attrs?.['id'])} tabIndex={-1}>
        {inside}
      </mark>
    );
  }
  const tag = markTags[type];
  return tag === undefined ? inside : createElement(tag, null, inside);
}

function alignment(node: TextNode): { style?: CSSProperties } {
  const textAlign = node.attrs?.['textAlign'] as CSSProperties['textAlign'] | null | undefined;
  return textAlign === null || textAlign === undefined ? {} : { style: { textAlign } };
}

function cellSpan({ attrs }: TextNode): { colSpan?: number; rowSpan?: number } {
  const span = (name: string): number => Number(attrs?.[name] ?? 1);
  return {
    ...(span('colspan') > 1 ? { colSpan: span('colspan') } : {}),
    ...(span('rowspan') > 1 ? { rowSpan: span('rowspan') } : {}),
  };
}

type Draw = (node: TextNode, around: TextSurroundings) => ReactNode;

function Inside({ of, around }: { readonly of: TextNode; readonly around: TextSurroundings }): ReactNode {
  const children = of.content ?? [];
  return children.map((node, index) => (
    <Part key={placeKey(index, children.length)} node={node} around={around} />
  ));
}

/** A kind of node that is drawn as one element around what it holds. */
const within =
  (tag: string, more: (node: TextNode) => object = () => ({})): Draw =>
  (node, around) =>
    createElement(tag, more(node), <Inside of={node} around={around} />);

const draws: Readonly<Record<string, Draw>> = {
  text: ({ text = '', marks = [] }) => marks.reduceRight<ReactNode>(marked, text),
  hardBreak: () => <br />,
  field: ({ attrs }, { fields }) => (
    <span data-field={String(attrs?.['name'])}>{fields[String(attrs?.['name'])] ?? '–'}</span>
  ),
  paragraph: within('p', alignment),
  // The title of the page is the first heading: those of the text come below it.
  heading: (node, around) => {
    const level = Number(node.attrs?.['level'] ?? 1);
    const props = { ...alignment(node), 'data-level': level };
    return createElement(`h${Math.min(6, level + 1)}`, props, <Inside of={node} around={around} />);
  },
  bulletList: within('ul'),
  orderedList: within('ol', ({ attrs }) => ({
    start: Number(attrs?.['start'] ?? 1),
    ...(typeof attrs?.['type'] === 'string' ? { type: attrs['type'] } : {}),
  })),
  listItem: within('li'),
  blockquote: within('blockquote'),
  horizontalRule: () => <hr />,
  table: (node, around) => (
    // What is wider than the page is moved by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable (WCAG 2.1.1)
    <section className={classes.wide} tabIndex={0} aria-label={around.table}>
      <table>
        <tbody>
          <Inside of={node} around={around} />
        </tbody>
      </table>
    </section>
  ),
  tableRow: within('tr'),
  tableHeader: within('th', (node) => ({ ...cellSpan(node), ...alignment(node) })),
  tableCell: within('td', (node) => ({ ...cellSpan(node), ...alignment(node) })),
  image: ({ attrs }, { picture }) => (
    <img
      src={picture(String(attrs?.['src']))}
      alt={String(attrs?.['alt'] ?? '')}
      loading="lazy"
      {...(typeof attrs?.['width'] === 'number' ? { width: attrs['width'] } : {})}
    />
  ),
};

function Part({ node, around }: { readonly node: TextNode; readonly around: TextSurroundings }): ReactNode {
  return draws[node.type]?.(node, around) ?? <Inside of={node} around={around} />;
}

interface ReadTextProps {
  readonly text: TextNode;
  /** Language that the document is written in. */
  readonly language: string;
  readonly around: TextSurroundings;
}

/** A structured text as a calm page to read. */
export function ReadText({ text, language, around }: ReadTextProps): ReactNode {
  return (
    <article
      data-remarkable
      className={`${classes.paper} ${classes.prose}`}
      lang={language === 'zh' ? 'zh-Hans' : language}
    >
      <Inside of={text} around={around} />
    </article>
  );
}
