import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { TextNode } from '../../processes/document/structured-text.ts';
import { blankDocument, type PrintedDocument } from './printed.ts';
import type { PrintAnswer, PrintForm, PrintOrder, PrintRequest } from './printing-thread.ts';

interface Waiting {
  readonly resolve: (file: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** How long the thread stays with its fonts in memory when nothing is printed, milliseconds. */
const idle_ms = 60_000;

/**
 * Prints documents in a thread of its own, one after another, so that a long document keeps nobody waiting for
 * anything else. The thread is started by the first document and ends when none has come for a minute.
 */
class Printer {
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #start(): Worker {
    const worker = new Worker(new URL('printing-thread.ts', import.meta.url));
    worker.on('message', (answer: PrintAnswer) => this.#settle(worker, answer));
    worker.on('error', (error) => this.#fail(worker, error as Error));
    worker.on('exit', (code) => this.#fail(worker, new Error(`the printing thread ended with code ${code}`)));
    return worker;
  }

  #settle(worker: Worker, answer: PrintAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('file' in answer) waiting?.resolve(Buffer.from(answer.file));
    else waiting?.reject(new Error(`the document could not be printed: ${answer.problem}`));
    if (this.#waiting.size > 0) return;
    // A thread with nothing to do does not keep the program from ending.
    worker.unref();
    this.#idle = setTimeout(() => {
      this.#worker = null;
      void worker.terminate();
    }, idle_ms).unref();
  }

  /** @throws Error when it cannot be printed */
  print(order: PrintOrder): Promise<Buffer> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    this.#last += 1;
    const request: PrintRequest = { id: this.#last, ...order };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      worker.postMessage(request, []);
    });
  }
}

const printer = new Printer();

/** Most bytes of files that are kept in mind, so that who opens a new policy with everybody else does not wait. */
const mostKept_bytes = 64 * 1024 * 1024;

/** Files printed a while ago, those asked for last at the end. */
const kept = new Map<string, Buffer>();

function keep(key: string, file: Buffer): void {
  kept.delete(key);
  kept.set(key, file);
  let total = [...kept.values()].reduce((sum, { length }) => sum + length, 0);
  for (const [oldest, { length }] of kept) {
    if (total <= mostKept_bytes) return;
    kept.delete(oldest);
    total -= length;
  }
}

/** Everything that a file follows from; pictures are known by their hashes. */
function keyOf(form: PrintForm, printed: PrintedDocument): string {
  const facts = JSON.stringify([form, { ...printed, pictures: [...printed.pictures.keys()] }]);
  return createHash('sha256').update(facts).digest('hex');
}

async function printed(key: string, order: PrintOrder): Promise<Buffer> {
  const file = kept.get(key) ?? (await printer.print(order));
  keep(key, file);
  return file;
}

function print(form: PrintForm, document: PrintedDocument): Promise<Buffer> {
  return printed(keyOf(form, document), { form, printed: document });
}

/** A drawing (SVG) as PNG, so many pixels for each of its own. @throws Error when it cannot be drawn */
export function printPicture(svg: string, zoom: number): Promise<Buffer> {
  const key = createHash('sha256').update(`png ${zoom} ${svg}`).digest('hex');
  return printed(key, { form: 'png', svg, zoom });
}

/** Typst's code that refers to no files as PDF. @throws Error when it cannot be printed */
export function printSheet(source: string): Promise<Buffer> {
  const key = createHash('sha256').update(`sheet ${source}`).digest('hex');
  return printed(key, { form: 'sheet', source });
}

/** A document as PDF. @throws Error when it cannot be printed */
export function printPdf(printed: PrintedDocument): Promise<Buffer> {
  return print('pdf', printed);
}

/** A document as Word file. @throws Error when it cannot be printed */
export function printDocx(printed: PrintedDocument): Promise<Buffer> {
  return print('docx', printed);
}

/** Whether a picture of that hash can be printed: one that looks whole from outside may be damaged within. */
export async function isPrintable(hash: string, bytes: Buffer): Promise<boolean> {
  const body: TextNode = { type: 'doc', content: [{ type: 'image', attrs: { src: hash } }] };
  try {
    const picture = { ...blankDocument, body, pictures: new Map([[hash, bytes]]) };
    await printer.print({ form: 'pdf', printed: picture });
    return true;
  } catch {
    return false;
  }
}
