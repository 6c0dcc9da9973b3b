import { createReadStream, existsSync } from 'node:fs';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../../kernel/errors.ts';
import type { Uploads } from '../exchange/uploads.ts';

/**
 * Sends the rows that an import rejected, as the file that a person mends them in.
 *
 * @throws Refusal `import.unknown` where none were
 */
export function sendRejected(reply: FastifyReply, uploads: Uploads, id: string): FastifyReply {
  const path = uploads.rejectedPath(id);
  if (!existsSync(path)) throw new Refusal('import.unknown');
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="rejected.csv"')
    .send(createReadStream(path));
}
