import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/errors.ts';
import { textIn } from '../../kernel/register.ts';
import { hashOf, type StoredContent } from '../documents/content.ts';
import type { Content } from '../documents/file-kinds.ts';
import type { Request } from '../records/execute.ts';
import { expectedVersion, type HttpServer, principalOf } from './frame.ts';
import { keyOf, type RecordAccess } from './record-access.ts';

// What the routes of documents and of filled copies of forms have in common: both hold content under its hash.

/** The body of a request in a scope of bytes; empty where there is none. */
export function bytesOf(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

/** Registers routes in a scope where bodies are bytes, whatever they are said to be. */
export function withBytes(app: HttpServer, register: (scope: HttpServer) => void): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    register(scope);
  });
}

/** Makes content what a record holds, from the version that `If-Match` names. */
export async function writeContent(
  access: RecordAccess,
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes }: Content,
  { command, alongside }: Pick<Request, 'command' | 'alongside'>,
): Promise<Record<string, unknown>> {
  const expected = expectedVersion(request);
  const record = await access.read(request, (reading) => access.recordOf(reading, keyOf(request)));
  // The same bytes once more are no change, and void no signature.
  if (record.version === expected && textIn(record, 'content_hash') === hashOf(bytes)) {
    const principal = principalOf(request);
    reply.header('etag', `"${record.version}"`);
    return access.present(await access.named(record, principal), principal);
  }
  return access.execute(request, reply, command, expected, alongside);
}

/** Answers with a picture. @throws Refusal `request.not-found` where there is none */
export function sendPicture(reply: FastifyReply, found: StoredContent | null, path: string): FastifyReply {
  if (found === null || found.body === null || !found.media_type.startsWith('image/')) {
    throw new Refusal('request.not-found', { path });
  }
  return reply.type(found.media_type).header('cache-control', 'private, max-age=86400').send(found.body);
}
