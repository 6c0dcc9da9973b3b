import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/errors.ts';
import { assetsPath } from './authenticate.ts';
import type { HttpServer } from './frame.ts';

const nonceMark = '__STYLE_NONCE__';

/** What a page of ours may load: our own files, and styles that carry this answer's nonce. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer, whatever it is. */
export function registerSecurityHeaders(app: HttpServer): void {
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'same-origin');
    reply.header('x-frame-options', 'DENY');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    if (!reply.hasHeader('content-security-policy')) {
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
      reply.header('cache-control', 'no-store');
    }
  });
}

/** Serves the web application that was built into `folder`; every path that is nobody else's gets its page. */
export async function registerWebRoutes(app: HttpServer, folder: string | null): Promise<void> {
  const indexFile = join(folder ?? '', 'index.html');
  const built = folder !== null && existsSync(indexFile);
  if (built) {
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: assetsPath,
      index: false,
      immutable: true,
      maxAge: '365d',
    });
  }
  const index = built ? await readFile(indexFile, 'utf8') : null;

  function answerPage(reply: FastifyReply, page: string): FastifyReply {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .send(page.replaceAll(nonceMark, nonce));
  }

  app.setNotFoundHandler(async (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? request.url;
    const isPage = request.method === 'GET' && !path.startsWith('/api/') && !path.startsWith(assetsPath);
    if (!isPage || index === null) throw new Refusal('request.not-found', { path });
    return answerPage(reply, index);
  });
}
