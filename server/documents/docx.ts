import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  type IImageOptions,
  ImageRun,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../../kernel/text.ts';
import type { TextNode } from '../../processes/document/structured-text.ts';
import { pictureSize } from './picture-size.ts';
import { printTexts } from './print-texts.ts';
import { type PrintedDocument, pageParts } from './printed.ts';
import { columnShares } from './table-columns.ts';

/** Widest and highest that a picture is shown, in pixels of 96 to the inch: the column and the height of a page. */
const largest = { width: 620, height: 830 } as const;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const alignments: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};

/** The language of proofing, and the font that Word takes for its script. */
const locales: Readonly<Record<Language, { readonly value: string; readonly eastAsia: string }>> = {
  en: { value: 'en-GB', eastAsia: 'zh-CN' },
  vi: { value: 'vi-VN', eastAsia: 'zh-CN' },
  zh: { value: 'zh-CN', eastAsia: 'zh-CN' },
};

const font = { ascii: 'Noto Sans', hAnsi: 'Noto Sans', cs: 'Noto Sans', eastAsia: 'Noto Sans SC' };

type Block = Paragraph | Table;

/** How what stands in lists and quotes is set. */
type Setting = Pick<IParagraphOptions, 'numbering' | 'indent' | 'style'>;

const attribute = (node: TextNode, name: string): unknown => node.attrs?.[name] ?? null;

/** Puts a structured text into the paragraphs and tables of Word. */
class WordWriter {
  readonly #printed: PrintedDocument;
  /** One numbering for each ordered list, so that each begins anew. */
  readonly numberings: { reference: string; start: number }[] = [];

  constructor(printed: PrintedDocument) {
    this.#printed = printed;
  }

  #run({ text = '', marks = [] }: TextNode): ParagraphChild {
    const has = (type: string): boolean => marks.some((mark) => mark.type === type);
    const options: IRunOptions = {
      text: text.normalize('NFC'),
      bold: has('bold'),
      italics: has('italic'),
      strike: has('strike'),
      ...(has('underline') ? { underline: {} } : {}),
      ...(has('code') ? { shading: { fill: 'F0F0F0' } } : {}),
    };
    const link = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
    if (link === undefined) return new TextRun(options);
    return new ExternalHyperlink({
      link: String(link),
      children: [new TextRun({ ...options, style: 'Hyperlink' })],
    });
  }

  #inline(node: TextNode): ParagraphChild[] {
    return (node.content ?? []).map((child) => {
      if (child.type === 'hardBreak') return new TextRun({ break: 1 });
      if (child.type !== 'field') return this.#run(child);
      return new TextRun(this.#printed.fields[attribute(child, 'name') as 'title']);
    });
  }

  #paragraph(node: TextNode, setting: Setting): Paragraph {
    const alignment = alignments[String(attribute(node, 'textAlign'))];
    const heading =
      node.type === 'heading'
        ? { heading: headings[Number(attribute(node, 'level')) - 1] ?? headings[0] }
        : {};
    return new Paragraph({
      children: this.#inline(node),
      ...setting,
      ...heading,
      ...(alignment === undefined ? {} : { alignment }),
    });
  }

  #image(node: TextNode): Paragraph {
    const bytes = this.#printed.pictures.get(String(attribute(node, 'src')));
    const alt = String(attribute(node, 'alt') ?? '');
    if (bytes === undefined) return new Paragraph(alt);
    const own = pictureSize(bytes);
    const wanted = Number(attribute(node, 'width') ?? own.width);
    const width = Math.min(wanted, largest.width, (largest.height * own.width) / own.height);
    const options: IImageOptions = {
      type: bytes[0] === 0x89 ? 'png' : 'jpg',
      data: bytes,
      transformation: { width: Math.round(width), height: Math.round((width * own.height) / own.width) },
      altText: { name: alt, description: alt, title: alt },
    };
    return new Paragraph({ children: [new ImageRun(options)] });
  }

  #table(node: TextNode): Table {
    const rows = node.content ?? [];
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: columnShares(rows).map((share) => share * 100),
      rows: rows.map(
        (row) =>
          new TableRow({
            tableHeader: (row.content ?? []).every(({ type }) => type === 'tableHeader'),
            children: (row.content ?? []).map(
              (cell) =>
                new TableCell({
                  columnSpan: Number(attribute(cell, 'colspan') ?? 1),
                  rowSpan: Number(attribute(cell, 'rowspan') ?? 1),
                  ...(cell.type === 'tableHeader' ? { shading: { fill: 'EEEEEE' } } : {}),
                  children: this.#blocks(cell, {}),
                }),
            ),
          }),
      ),
    });
  }

  #list(node: TextNode, depth: number): Block[] {
    const level = Math.min(depth, 8);
    let reference = 'bullets';
    if (node.type === 'orderedList') {
      reference = `numbers-${this.numberings.length}`;
      this.numberings.push({ reference, start: Number(attribute(node, 'start') ?? 1) });
    }
    return (node.content ?? []).flatMap((item) =>
      (item.content ?? []).flatMap((child, index) => {
        const inside = { indent: { left: 720 * (level + 1) } };
        const setting: Setting = index === 0 ? { numbering: { reference, level } } : inside;
        return this.block(child, setting, depth + 1);
      }),
    );
  }

  #blocks(node: TextNode, setting: Setting): Block[] {
    const blocks = (node.content ?? []).flatMap((child) => this.block(child, setting, 0));
    // A cell without a paragraph is no cell to Word.
    return blocks.length === 0 ? [new Paragraph('')] : blocks;
  }

  /** The paragraphs and tables of a node. */
  block(node: TextNode, setting: Setting, depth: number): Block[] {
    switch (node.type) {
      case 'image':
        return [this.#image(node)];
      case 'table':
        return [this.#table(node)];
      case 'bulletList':
      case 'orderedList':
        return this.#list(node, depth);
      case 'blockquote':
        return this.#blocks(node, { indent: { left: 720 } });
      case 'horizontalRule':
        return [
          new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '999999' } } }),
        ];
      case 'doc':
        return this.#blocks(node, setting);
      default:
        return [this.#paragraph(node, setting)];
    }
  }
}

/** Dark red that stays dark enough when printed without colour. */
const markColour = 'A61B1B';

const grey = { color: '5A5A5A', size: 16 } as const;

function row(cells: readonly string[], bold = false): TableRow {
  return new TableRow({
    children: cells.map(
      (text) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] }),
    ),
  });
}

function wholeWidth(rows: readonly TableRow[]): Table {
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [...rows] });
}

/** Who signed, as at the beginning of the PDF. */
function approvalBlocks({ language, approval }: PrintedDocument): Block[] {
  if (approval === null) return [];
  const { heading, signatures, hash } = approval;
  const label = (name: keyof typeof printTexts): string => printTexts[name][language];
  const signed = signatures.map(({ meaning, name, signed_at }) => row([meaning, name, signed_at]));
  const heads = row([label('meaning'), label('name'), label('signed_at')], true);
  const under = hash === null ? '' : `${label('content')} ${hash}`;
  return [
    new Paragraph({
      children: [new TextRun({ text: heading, bold: true })],
      spacing: { before: 300, after: 120 },
    }),
    signed.length === 0 ? new Paragraph(label('unsigned')) : wholeWidth([heads, ...signed]),
    new Paragraph({ children: [new TextRun({ text: under, ...grey })] }),
  ];
}

/** Title block and approval block, as at the beginning of the PDF. */
function front(printed: PrintedDocument): Block[] {
  const { organisation, title, facts } = printed;
  return [
    new Paragraph({ children: [new TextRun({ text: organisation, ...grey })] }),
    new Paragraph({
      children: [new TextRun({ text: title, bold: true, size: 40 })],
      spacing: { after: 200 },
    }),
    wholeWidth(facts.map((fact) => row(fact))),
    ...approvalBlocks(printed),
    new Paragraph({ text: '', spacing: { after: 200 } }),
  ];
}

/** What it must not be mistaken for, below the head of each page. */
function markParagraphs({ mark }: PrintedDocument): Paragraph[] {
  if (mark === '') return [];
  const run = new TextRun({ text: mark, bold: true, color: markColour, size: 20 });
  return [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })];
}

function pageRuns({ language }: PrintedDocument): string[] {
  const numbers = { page: PageNumber.CURRENT, total: PageNumber.TOTAL_PAGES };
  return pageParts(language).map((part) => (typeof part === 'string' ? numbers[part] : part.text));
}

/** A document as a Word file: the same blocks, header and footer on each page as the PDF. */
export async function docxOf(printed: PrintedDocument): Promise<Buffer> {
  const writer = new WordWriter(printed);
  const body = writer.block(printed.body, {}, 0);
  const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], start: number) =>
    Array.from({ length: 9 }, (_, level) => ({
      level,
      format,
      text: format === LevelFormat.BULLET ? '•' : `%${level + 1}.`,
      start,
      style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
    }));
  const file = new Document({
    title: printed.title,
    creator: printed.organisation,
    styles: {
      default: { document: { run: { font, size: 20, language: locales[printed.language] } } },
    },
    numbering: {
      config: [
        { reference: 'bullets', levels: levels(LevelFormat.BULLET, 1) },
        ...writer.numberings.map(({ reference, start }) => ({
          reference,
          levels: levels(LevelFormat.DECIMAL, start),
        })),
      ],
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [new TextRun({ text: `${printed.title} · ${printed.number}`, ...grey })],
              }),
              ...markParagraphs(printed),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ text: printed.foot.join(' · '), ...grey })] }),
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: pageRuns(printed), ...grey })],
              }),
            ],
          }),
        },
        children: [...front(printed), ...body],
      },
    ],
  });
  return Packer.toBuffer(file);
}
