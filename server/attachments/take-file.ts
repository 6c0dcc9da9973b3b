import type { Readable } from 'node:stream';
import type { Platform } from '../platform.ts';
import type { FileToAttach } from './attach.ts';
import { tidyFileName } from './file-name.ts';
import { judgeType, tellingBytes } from './file-rules.ts';

/** A file whose bytes are in the store, under a name that was tidied and with the type that its content tells. */
export type TakenFile = Pick<FileToAttach, 'file_name' | 'media_type' | 'sha256' | 'size'>;

/**
 * Stores a file as it comes, once its first bytes have told that it may be taken; it is never whole in memory.
 *
 * @throws Refusal `attachment.type-refused`, `attachment.empty`, `attachment.too-large`
 */
export async function takeFile(
  { files, file_rules }: Pick<Platform, 'files' | 'file_rules'>,
  given_name: string,
  content: AsyncIterable<Uint8Array> | Readable,
): Promise<TakenFile> {
  const file_name = tidyFileName(given_name);
  let media_type: string | undefined;
  async function* judged(): AsyncGenerator<Uint8Array> {
    let held: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      if (media_type !== undefined) {
        yield chunk;
        continue;
      }
      held.push(chunk);
      length += chunk.length;
      if (length < tellingBytes) continue;
      media_type = await judgeType(file_rules, file_name, Buffer.concat(held));
      yield* held;
      held = [];
    }
    if (media_type !== undefined) return;
    media_type = await judgeType(file_rules, file_name, Buffer.concat(held));
    yield* held;
  }
  const { sha256, size } = await files.put(judged(), file_rules.limit_bytes);
  return { file_name, media_type: media_type ?? 'application/octet-stream', sha256, size };
}
