import { parentPort } from 'node:worker_threads';
import { docxOf } from './docx.ts';
import type { PrintedDocument } from './printed.ts';
import { pdfOf } from './typst.ts';

/** Forms into which documents are put. */
export type PrintForm = 'pdf' | 'docx';

/** What the thread is asked. */
export interface PrintRequest {
  readonly id: number;
  readonly form: PrintForm;
  readonly printed: PrintedDocument;
}

/** What it answers: the file, or why there is none. */
export type PrintAnswer =
  | { readonly id: number; readonly file: Uint8Array }
  | { readonly id: number; readonly problem: string };

/** The document with its pictures as they were before they came from another thread. */
function received({ pictures, ...printed }: PrintedDocument): PrintedDocument {
  return { ...printed, pictures: new Map([...pictures].map(([hash, bytes]) => [hash, Buffer.from(bytes)])) };
}

async function answerTo({ id, form, printed }: PrintRequest): Promise<PrintAnswer> {
  try {
    const document = received(printed);
    return { id, file: form === 'pdf' ? pdfOf(document) : await docxOf(document) };
  } catch (error) {
    return { id, problem: String(error) };
  }
}

parentPort?.on('message', (request: PrintRequest) => {
  void answerTo(request).then((answer) => parentPort?.postMessage(answer, []));
});
