import { dayOf } from '../../kernel/day.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { fillText, type Language, languages } from '../../kernel/text.ts';
import { type TextField, type TextNode, textFields } from '../../processes/document/structured-text.ts';
import { documentTexts } from '../../processes/document/texts.ts';
import {
  type Signature,
  signaturesUnder,
  standingSignatures,
  type Version,
} from '../../processes/document/versions.ts';
import { printTexts } from './print-texts.ts';

/** A signature as it is printed. */
export interface PrintedSignature {
  readonly meaning: string;
  readonly name: string;
  readonly signed_at: string;
}

/** Who signed, as a block at the beginning. */
export interface PrintedApproval {
  readonly heading: string;
  readonly signatures: readonly PrintedSignature[];
  /** SHA-256 of what was signed, hexadecimal; null where it is no content under a hash. */
  readonly hash: string | null;
}

/** Everything that is printed of a document, whatever form it is put into. */
export interface PrintedDocument {
  readonly language: Language;
  readonly title: string;
  readonly number: string;
  readonly organisation: string;
  /** What it must not be mistaken for, at the head of each page: that it is a draft, say. Empty for none. */
  readonly mark: string;
  /** What stands at the foot of each page, in parts: which version it is, who approved it. */
  readonly foot: readonly string[];
  /** Labels and values of the title block. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** Null: nothing that is signed. */
  readonly approval: PrintedApproval | null;
  readonly fields: Readonly<Record<TextField, string>>;
  readonly body: TextNode;
  /** Bytes of the pictures by their hash. */
  readonly pictures: ReadonlyMap<string, Buffer>;
}

/** A document about which nothing is known, to print a single part. */
export const blankDocument: PrintedDocument = {
  language: 'en',
  title: '',
  number: '',
  organisation: '',
  mark: '',
  foot: [],
  facts: [],
  approval: null,
  fields: Object.fromEntries(textFields.map((name) => [name, ''])) as Record<TextField, string>,
  body: { type: 'doc' },
  pictures: new Map(),
};

/** What a document is printed from. */
export interface PrintSource {
  readonly record: ProcessRecord;
  /** Null: what is being prepared. */
  readonly version: Version | null;
  readonly hash: string;
  readonly owner: string;
  readonly organisation: string;
  readonly time_zone: string;
  readonly body: TextNode;
  readonly pictures: ReadonlyMap<string, Buffer>;
}

/** A part of what is said of pages at the foot of each: words, the number of the page, or that of all pages. */
export type PagePart = 'page' | 'total' | { readonly text: string };

/** What is said of pages, in parts in the order of the language. */
export function pageParts(language: Language): readonly PagePart[] {
  return printTexts.page[language]
    .split(/(\{page\}|\{total\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{page}') return 'page';
      return part === '{total}' ? 'total' : { text: part };
    });
}

function languageOfDocument(record: ProcessRecord): Language {
  return languages.find((language) => language === textIn(record, 'language')) ?? 'en';
}

/** The day and minute of an instant where the organisation is, with the zone: `2026-03-02 09:30 (Asia/Ho_Chi_Minh)`. */
export function minuteOf(at: number, time_zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: time_zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  return `${dayOf(at, time_zone)} ${parts} (${time_zone})`;
}

function signaturesFor({ record, version, hash }: PrintSource): readonly Signature[] {
  const fields = ['reviews', 'approvals'] as const;
  if (version === null)
    return fields.flatMap((field) => standingSignatures(record, field)).filter((one) => one.hash === hash);
  return fields.flatMap((field) => signaturesUnder(record, field, version));
}

/** Puts together what is printed of a document in its own language: title block, approval block and text. */
export function printedDocument(source: PrintSource): PrintedDocument {
  const { record, version, owner, organisation, time_zone } = source;
  const language = languageOfDocument(record);
  const label = (name: keyof typeof printTexts): string => printTexts[name][language];
  const title = version?.title ?? textIn(record, 'title') ?? record.number;
  const effective_date = version?.effective_date ?? textIn(record, 'effective_date') ?? '–';
  const next_review = textIn(record, 'next_review') ?? '–';
  const kind = documentTexts.choices['kind']?.[textIn(record, 'kind') ?? '']?.[language] ?? '–';
  const facts: (readonly [string, string])[] = [
    [label('number'), record.number],
    [label('version'), version === null ? label('draft') : String(version.number)],
    [label('kind'), kind],
    [label('owner'), owner],
    [label('effective_date'), effective_date],
    [label('next_review'), next_review],
  ];
  if (version !== null) facts.push([label('summary'), version.summary]);
  return {
    language,
    title,
    number: record.number,
    organisation,
    mark: '',
    foot:
      version === null
        ? [label('draft')]
        : [
            `${label('version')} ${version.number}`,
            fillText(label('approved_by'), { names: version.approved_by }),
          ],
    facts,
    approval: {
      heading: label('approval'),
      signatures: signaturesFor(source).map(({ meaning, name, at }) => ({
        meaning: label(`meaning-${meaning}`),
        name,
        signed_at: minuteOf(at, time_zone),
      })),
      hash: source.hash,
    },
    fields: {
      number: record.number,
      title,
      version: version === null ? label('draft') : String(version.number),
      effective_date,
      next_review,
      owner,
      organisation,
    },
    body: source.body,
    pictures: source.pictures,
  };
}
