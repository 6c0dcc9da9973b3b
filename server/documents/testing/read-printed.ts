import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** The text of each page of a PDF as a reader would copy it, with breaks of lines as blanks. */
export async function pagesOf(pdf: Buffer): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((page) => page.replaceAll(/\s+/g, ' '));
}

/** Without blanks, which Chinese has none of where lines break. */
export function close(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** The text of a Word file with the heads and feet of its pages, as XML. */
export function documentXml(docx: Buffer): string {
  const parts = unzipSync(docx);
  return Object.entries(parts)
    .filter(([path]) => /^word\/(document|header\d*|footer\d*)\.xml$/.test(path))
    .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
    .join('\n');
}

/** The words of a Word file, without what says how they look. */
export function wordsOf(docx: Buffer): string {
  return documentXml(docx)
    .replaceAll(/<w:(t|tab|br)[ /]/g, ' <')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ');
}
