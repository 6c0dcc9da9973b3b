import { parentPort } from 'node:worker_threads';
import { pngOf } from '../diagrams/png.ts';
import { docxOf } from './docx.ts';
import type { PrintedDocument } from './printed.ts';
import { pdfOf, pdfOfSource } from './typst.ts';

/** Forms into which documents are put. */
export type PrintForm = 'pdf' | 'docx';

/** What is to be made: a document in a form, a sheet in Typst's own code, or a picture of a drawing (SVG). */
export type PrintOrder =
  | { readonly form: PrintForm; readonly printed: PrintedDocument }
  | { readonly form: 'sheet'; readonly source: string }
  | { readonly form: 'png'; readonly svg: string; readonly zoom: number };

/** What the thread is asked. */
export type PrintRequest = PrintOrder & { readonly id: number };

/** What it answers: the file, or why there is none. */
export type PrintAnswer =
  | { readonly id: number; readonly file: Uint8Array }
  | { readonly id: number; readonly problem: string };

/** The document with its pictures as they were before they came from another thread. */
function received({ pictures, ...printed }: PrintedDocument): PrintedDocument {
  return { ...printed, pictures: new Map([...pictures].map(([hash, bytes]) => [hash, Buffer.from(bytes)])) };
}

async function made(order: PrintOrder): Promise<Uint8Array> {
  if (order.form === 'png') return pngOf(order.svg, order.zoom);
  if (order.form === 'sheet') return pdfOfSource(order.source);
  const document = received(order.printed);
  return order.form === 'pdf' ? pdfOf(document) : docxOf(document);
}

async function answerTo({ id, ...order }: PrintRequest): Promise<PrintAnswer> {
  try {
    return { id, file: await made(order) };
  } catch (error) {
    return { id, problem: String(error) };
  }
}

parentPort?.on('message', (request: PrintRequest) => {
  void answerTo(request).then((answer) => parentPort?.postMessage(answer, []));
});
