import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HttpServer } from './frame.ts';
import { registerWebRoutes } from './web-routes.ts';

const script = 'export const answer = 42;\n'.repeat(100);
let folder: string;
let app: HttpServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-web-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<style nonce="__STYLE_NONCE__"></style>');
  writeFileSync(join(folder, 'assets/a.js'), script);
  writeFileSync(join(folder, 'assets/a.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'assets/b.js'), script);
  app = Fastify();
  await registerWebRoutes(app, folder);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const fetched = (url: string, encodings: string) =>
  app.inject({ url, headers: { 'accept-encoding': encodings } });

test('a browser that takes Brotli is sent the smaller file, any other the file itself', async () => {
  const small = await fetched('/assets/a.js', 'gzip, deflate, br');
  expect(small.headers['content-encoding']).toBe('br');
  expect(small.headers.vary).toMatch(/accept-encoding/i);
  expect(small.headers['content-type']).toMatch(/javascript/);
  expect(small.headers['cache-control']).toContain('immutable');
  expect(brotliDecompressSync(small.rawPayload).toString()).toBe(script);
  const whole = await fetched('/assets/a.js', 'gzip');
  expect(whole.headers['content-encoding']).toBeUndefined();
  expect(whole.body).toBe(script);
});

test('what has no smaller file is sent as it is', async () => {
  const answer = await fetched('/assets/b.js', 'br');
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.body).toBe(script);
});

test('each answer of the page has a nonce of its own', async () => {
  const [one, other] = await Promise.all([fetched('/desk', 'br'), fetched('/desk', 'br')]);
  const nonce = /nonce="([^"]+)"/.exec(one.body)?.[1];
  expect(one.headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
  expect(other.body).not.toBe(one.body);
});
