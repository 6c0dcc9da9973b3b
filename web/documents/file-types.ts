/** Media types of the files that can be content of a document. */
export const pdfType = 'application/pdf';
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const forms: Readonly<Record<string, string>> = { [pdfType]: 'PDF', [wordType]: 'Word' };

/** What people call a kind of file. */
export function formOf(media_type: string): string {
  return forms[media_type] ?? media_type;
}
