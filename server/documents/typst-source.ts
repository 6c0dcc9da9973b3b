import type { Mark, TextNode } from '../../processes/document/structured-text.ts';
import { printTexts } from './print-texts.ts';
import { type PrintedDocument, pageParts } from './printed.ts';
import { columnShares, isHeadRow } from './table-columns.ts';

/** A string of Typst's code: whatever people wrote stays text and is never markup. */
export function quoted(text: string): string {
  const composed = text.normalize('NFC');
  return `"${composed.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`;
}

const list = (items: readonly string[]): string => `(${items.map((item) => `${item},`).join('')})`;

const wrappers: Readonly<Record<string, (inner: string, mark: Mark) => string>> = {
  bold: (inner) => `strong(${inner})`,
  italic: (inner) => `emph(${inner})`,
  underline: (inner) => `underline(${inner})`,
  strike: (inner) => `strike(${inner})`,
  code: (inner) => `box(fill: luma(240), inset: (x: 2pt), outset: (y: 2pt), ${inner})`,
  link: (inner, { attrs }) => `link(${quoted(String(attrs?.['href']))}, underline(${inner}))`,
};

const alignments: Readonly<Record<string, string>> = { center: 'center', right: 'right', left: 'left' };

const attribute = (node: TextNode, name: string): unknown => node.attrs?.[name] ?? null;

function aligned(node: TextNode, inner: string): string {
  const alignment = alignments[String(attribute(node, 'textAlign'))];
  return alignment === undefined ? inner : `align(${alignment}, ${inner})`;
}

/** Where a picture is found while a document is compiled. */
export function picturePath(hash: string, bytes: Buffer): string {
  return `/pictures/${hash}.${bytes[0] === 0x89 ? 'png' : 'jpg'}`;
}

/** Writes a structured text as Typst's code: calls of functions only, with quoted text. */
class TypstWriter {
  readonly #printed: PrintedDocument;

  constructor(printed: PrintedDocument) {
    this.#printed = printed;
  }

  #content(node: TextNode): string {
    return this.joined((node.content ?? []).map((child) => this.node(child)));
  }

  joined(parts: readonly string[]): string {
    return parts.length === 0 ? '[]' : `${list(parts)}.join()`;
  }

  #text({ text = '', marks = [] }: TextNode): string {
    return marks.reduce(
      (inner, mark) => wrappers[mark.type]?.(inner, mark) ?? inner,
      `text(${quoted(text)})`,
    );
  }

  #image(node: TextNode): string {
    const hash = String(attribute(node, 'src'));
    const bytes = this.#printed.pictures.get(hash);
    const alt = String(attribute(node, 'alt') ?? '');
    if (bytes === undefined) return `text(${quoted(alt)})`;
    const pixels = attribute(node, 'width');
    // Pixels of a screen, of which 96 make an inch.
    const width = typeof pixels === 'number' ? `${(pixels * 0.75).toFixed(1)}pt` : 'none';
    return `picture(${quoted(picturePath(hash, bytes))}, ${quoted(alt)}, ${width})`;
  }

  #cell(node: TextNode): string {
    const span = (name: string): number => Number(attribute(node, name) ?? 1);
    const inner = aligned(node, this.#content(node));
    const styled = node.type === 'tableHeader' ? `strong(${inner})` : inner;
    return `table.cell(colspan: ${span('colspan')}, rowspan: ${span('rowspan')}, ${styled})`;
  }

  #table(node: TextNode): string {
    const rows = node.content ?? [];
    const columns = columnShares(rows).map((share) => `${share}fr`);
    const cells = rows.map((row) => (row.content ?? []).map((one) => this.#cell(one)).join(', '));
    // Headings are said again on each page that the table reaches.
    if (isHeadRow(rows[0])) cells[0] = `table.header(${cells[0]})`;
    return `table(columns: ${list(columns)}, ${cells.map((one) => `${one}, `).join('')})`;
  }

  #items(node: TextNode): string {
    return (node.content ?? []).map((item) => this.#content(item)).join(', ');
  }

  /** The code of a node. */
  node(node: TextNode): string {
    switch (node.type) {
      case 'text':
        return this.#text(node);
      case 'hardBreak':
        return 'linebreak()';
      case 'field':
        return `text(${quoted(this.#printed.fields[attribute(node, 'name') as 'title'])})`;
      case 'heading':
        return aligned(node, `heading(level: ${Number(attribute(node, 'level'))}, ${this.#content(node)})`);
      case 'paragraph':
        return aligned(node, `par(${this.#content(node)})`);
      case 'bulletList':
        return `list(${this.#items(node)})`;
      case 'orderedList':
        return `enum(start: ${Number(attribute(node, 'start') ?? 1)}, ${this.#items(node)})`;
      case 'blockquote':
        return `quote(block: true, ${this.#content(node)})`;
      case 'horizontalRule':
        return 'line(length: 100%, stroke: 0.5pt + luma(150))';
      case 'image':
        return this.#image(node);
      case 'table':
        return this.#table(node);
      default:
        return this.#content(node);
    }
  }
}

function titleBlock({ title, organisation, facts }: PrintedDocument): string {
  const cells = facts.flatMap(([label, value]) => [
    `text(fill: luma(90), ${quoted(label)})`,
    `text(${quoted(value)})`,
  ]);
  return `
#block(above: 0pt, below: 6pt, text(size: 10pt, fill: luma(90), ${quoted(organisation)}))
#block(below: 14pt, text(size: 20pt, weight: "bold", ${quoted(title)}))
#grid(columns: (auto, 1fr), column-gutter: 14pt, row-gutter: 7pt, ${cells.join(', ')})`;
}

function approvalBlock({ language, approval }: PrintedDocument): string {
  if (approval === null) return '#v(18pt)';
  const { heading, signatures, hash } = approval;
  const label = (name: keyof typeof printTexts): string => quoted(printTexts[name][language]);
  const heads = (['meaning', 'name', 'signed_at'] as const).map((name) => `strong(text(${label(name)}))`);
  const cells = signatures.flatMap(({ meaning, name, signed_at }) =>
    [meaning, name, signed_at].map((value) => `text(${quoted(value)})`),
  );
  const table =
    signatures.length === 0
      ? `text(${label('unsigned')})`
      : `table(columns: (auto, 1fr, auto), ${[...heads, ...cells].join(', ')})`;
  const under =
    hash === null
      ? ''
      : `#block(above: 6pt, text(size: 7.5pt, fill: luma(90), [#${label('content')} #raw(${quoted(hash)})]))`;
  return `
#block(above: 18pt, below: 8pt, text(size: 11pt, weight: "bold", ${quoted(heading)}))
#${table}
${under}
#v(18pt)`;
}

/** The code of what is said of pages at the foot of each. */
function pageCode({ language }: PrintedDocument): string {
  const numbers = { page: 'str(here().page())', total: 'str(counter(page).final().first())' };
  return pageParts(language)
    .map((part) => (typeof part === 'string' ? numbers[part] : quoted(part.text)))
    .join(' + ');
}

/** The code of what it must not be mistaken for: dark red, which stays dark when printed without colour. */
function markCode(mark: string): string {
  if (mark === '') return '[]';
  return `align(center, text(size: 10pt, weight: "bold", fill: rgb("#a61b1b"), ${quoted(mark)}))`;
}

/**
 * A document as Typst's source: on each page a header with number, title and mark and a footer with version, approval
 * and page of pages; title block, approval block, text.
 *
 * Noto Sans puts letters with dots below together from two glyphs (`ccmp`), which readers of PDF turn into other letters
 * when text is copied: switched off, each letter is one glyph and comes back as it was written.
 */
export function typstSource(printed: PrintedDocument): string {
  const { language, title, number, mark, foot, body } = printed;
  return `#set document(title: ${quoted(title)}, date: none)
#set text(font: ("Noto Sans", "Noto Sans SC"), size: 10pt, lang: ${quoted(language)}, features: (ccmp: 0))
#set par(justify: false, leading: 0.75em, spacing: 1.1em)
#set heading(numbering: none)
#set table(stroke: 0.5pt + luma(170), inset: 5pt)
#let picture(path, alt, wanted) = block(layout(size => {
  // Never wider than the column nor higher than a page.
  let own = measure(image(path, alt: alt))
  let width = if wanted == none { own.width } else { wanted }
  image(path, alt: alt, width: calc.min(width, size.width, own.width / own.height * 22cm))
}))
#show raw: set text(font: ("Noto Sans", "Noto Sans SC"))
#show heading: set block(above: 1.6em, below: 0.9em)
#set page(
  paper: "a4",
  margin: (x: 2.2cm, top: 2.4cm, bottom: 2.4cm),
  header: text(size: 8pt, fill: luma(90), grid(columns: (1fr, auto), column-gutter: 10pt,
    text(${quoted(title)}), text(${quoted(number)})) + ${markCode(mark)}),
  footer: context text(size: 8pt, fill: luma(90), grid(columns: (1fr, auto), column-gutter: 10pt,
    text(${quoted(foot.join(' · '))}), text(${pageCode(printed)}))),
)
${titleBlock(printed)}
${approvalBlock(printed)}
#${new TypstWriter(printed).node(body)}
`;
}
