import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/errors.ts';
import type { Uploads } from '../exchange/uploads.ts';
import { refuseUnstorable } from '../records/storable-text.ts';

/** A file that was uploaded, and the fields that came with it. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly file_name: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Takes a multipart request apart; the file goes to disk as it comes.
 *
 * @throws Refusal `request.invalid`, `request.too-large`
 */
export async function receiveUpload(
  request: FastifyRequest,
  uploads: Uploads,
  id: string,
  limit: { readonly bytes: number; readonly name: string },
): Promise<Upload> {
  if (!request.isMultipart()) {
    throw new Refusal('request.invalid', { problem: 'multipart/form-data is expected' });
  }
  const fields: Record<string, string> = {};
  let stored: { file_name: string; size: number } | null = null;
  for await (const part of request.parts({
    limits: { fileSize: limit.bytes, files: 1, fields: 10, fieldSize: 1000 },
  })) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else {
      const size = await uploads.store(id, part.file);
      if (part.file.truncated) throw new Refusal('request.too-large', { limit: limit.name });
      stored = { file_name: (part.filename ?? 'file').slice(0, 200), size };
    }
  }
  if (stored === null) throw new Refusal('request.invalid', { problem: 'a part named file is missing' });
  // Parts are read here, after every other body was looked at.
  refuseUnstorable({ ...fields, file: stored.file_name });
  return { fields, ...stored };
}
