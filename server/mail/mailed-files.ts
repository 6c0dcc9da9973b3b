import { buffer } from 'node:stream/consumers';
import { fillText, type Language } from '../../kernel/text.ts';
import type { Platform } from '../platform.ts';
import { headerLine } from './address.ts';
import type { MailedFile } from './outbox.ts';
import { fileTexts } from './texts.ts';

/** Most bytes of files that go with one mail: what most servers take, once they are written as text. */
const mostBytes = 10 * 1024 * 1024;

/** A file of a mail that is to be sent; without a hash where it was taken away from its record in between. */
export type QueuedFile = Omit<MailedFile, 'sha256'> & { readonly sha256: string | null };

interface Attachment {
  readonly filename: string;
  readonly content: Buffer;
  readonly contentType: string;
}

/** What a mail says, and the files that go with it. What is too long, or is gone by now, is named in the text. */
export async function withFiles(
  { files: store }: Pick<Platform, 'files'>,
  mail: { readonly text: string | null; readonly files: readonly QueuedFile[]; readonly language: Language },
): Promise<{ readonly text: string; readonly attachments: readonly Attachment[] }> {
  const attachments: Attachment[] = [];
  const left: string[] = [];
  let bytes = 0;
  for (const { file_name, media_type, size, sha256 } of mail.files) {
    const filename = headerLine(file_name, 200);
    if (sha256 === null || bytes + size > mostBytes || !(await store.has(sha256))) {
      left.push(filename);
      continue;
    }
    bytes += size;
    attachments.push({ filename, content: await buffer(await store.open(sha256)), contentType: media_type });
  }
  const text = mail.text ?? '';
  if (left.length === 0) return { text, attachments };
  const files = left.join(', ');
  return { text: `${text}\n\n${fillText(fileTexts.left[mail.language], { files })}`, attachments };
}
