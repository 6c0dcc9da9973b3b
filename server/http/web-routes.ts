import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
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
    if (!reply.hasHeader('referrer-policy')) reply.header('referrer-policy', 'same-origin');
    // A mail is shown in a frame of ours.
    if (!reply.hasHeader('x-frame-options')) reply.header('x-frame-options', 'DENY');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    // The camera reads labels in a stock-take, and the browser asks its owner first.
    reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=()');
    if (!reply.hasHeader('content-security-policy')) {
      reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) {
      reply.header('cache-control', 'no-store');
    }
  });
}

/** The page that verifies evidence packs without a network: for anybody, to be used here or saved. */
const offlinePagePath = '/verify.html';

/** Serves the offline page under the policy that it names itself. */
function offlinePageOf(folder: string | null): ((reply: FastifyReply) => FastifyReply) | null {
  const file = join(folder ?? '', offlinePagePath);
  if (folder === null || !existsSync(file)) return null;
  const page = readFileSync(file, 'utf8');
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "default-src 'none'";
  return (reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', `${policy}; frame-ancestors 'none'`)
      .header('cache-control', 'no-cache')
      .send(page);
}

/** Whether a path is that of a built file, there or not: the pages of assets stand under the same name. */
function isBuiltFile(path: string): boolean {
  return path.startsWith(assetsPath) && /\.(js|css|json|map|svg|png|ico|woff2?|ttf|wasm)$/.test(path);
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
      preCompressed: true,
    });
  }
  const index = built ? await readFile(indexFile, 'utf8') : null;

  const workerFile = join(folder ?? '', 'service-worker.js');
  if (built && existsSync(workerFile)) {
    const worker = await readFile(workerFile, 'utf8');
    app.get(
      '/service-worker.js',
      { config: { access: 'public' }, schema: { hide: true } },
      (_request, reply) =>
        reply
          .type('text/javascript; charset=utf-8')
          // What it fetches is bound by its own policy, not by that of the page.
          .header('content-security-policy', "default-src 'none'; connect-src 'self'")
          .header('cache-control', 'no-cache')
          .send(worker),
    );
  }

  const offlinePage = offlinePageOf(folder);

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
    const isPage = request.method === 'GET' && !path.startsWith('/api/') && !isBuiltFile(path);
    if (path === offlinePagePath && request.method === 'GET' && offlinePage !== null)
      return offlinePage(reply);
    if (!isPage || index === null) throw new Refusal('request.not-found', { path });
    return answerPage(reply, index);
  });
}
