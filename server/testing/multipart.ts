import type { Answer, TestPerson } from './service.ts';

const boundary = 'touchstone-test';

/** A file to be sent. */
export interface SentFile {
  readonly name: string;
  readonly content: Buffer | string;
  /** What it is said to be; nothing of it is believed. */
  readonly type?: string;
}

function before({ name, type = 'application/octet-stream' }: Omit<SentFile, 'content'>): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
}

const last = `--${boundary}--\r\n`;

/** What goes with a multipart body. */
export const multipartHeaders = { 'content-type': `multipart/form-data; boundary=${boundary}` };

/** A multipart body with one file whose content comes as it is asked for. */
export async function* multipartStream(
  name: string,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(before({ name }));
  yield* content;
  yield Buffer.from(`\r\n${last}`);
}

/** Sends files to the API as a browser does. */
export function sendFiles(person: TestPerson, path: string, files: readonly SentFile[]): Promise<Answer> {
  const parts = files.flatMap((file) => [
    Buffer.from(before(file)),
    Buffer.from(file.content),
    Buffer.from('\r\n'),
  ]);
  return person.call('POST', path, Buffer.concat([...parts, Buffer.from(last)]), multipartHeaders);
}
