import { Refusal } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { structuredType } from '../../processes/document/structured-text.ts';
import type { Reading } from '../records/reading.ts';
import { type ChosenContent, contentBytes, picturesOf, readPictures } from './content.ts';
import { pdfType, wordType } from './file-kinds.ts';
import { type PrintedDocument, printedDocument } from './printed.ts';

const endings: Readonly<Record<string, string>> = {
  [structuredType]: 'json',
  [pdfType]: 'pdf',
  [wordType]: 'docx',
};

/** The ending of a file of a media type. */
export function endingOf(media_type: string): string {
  return endings[media_type] ?? 'bin';
}

/** `DOC0000001-2.pdf`, the same in every language. */
export function contentFileName(
  { number }: ProcessRecord,
  { version }: ChosenContent,
  ending: string,
): string {
  return `${number}-${version === null ? 'draft' : version.number}.${ending}`;
}

/** What is printed of a document's content. @throws Refusal `document.not-structured` for uploaded files */
export async function printedContent(
  reading: Reading,
  record: ProcessRecord,
  chosen: ChosenContent,
  { name, time_zone }: { readonly name: string; readonly time_zone: string },
): Promise<PrintedDocument> {
  const { media_type, body } = await contentBytes(reading.client, record, chosen.hash);
  if (media_type !== structuredType) throw new Refusal('document.not-structured', { media_type });
  const names = await reading.names.of(reading, [record.values]);
  return printedDocument({
    record,
    version: chosen.version,
    hash: chosen.hash,
    owner: names.get(textIn(record, 'assignee') ?? '') ?? '–',
    organisation: name,
    time_zone,
    body: JSON.parse(body.toString('utf8')),
    pictures: await readPictures(reading.client, picturesOf(media_type, body)),
  });
}
