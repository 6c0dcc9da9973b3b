import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { buildWebIfStale } from '../server/build-web.ts';

const root = join(import.meta.dirname, '..');
const built = join(root, 'web/dist');
/** What everybody downloads before the first page shows: kilobytes (1000 bytes) after gzip. */
const LIMIT_kB = 250;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

let manifest: Readonly<Record<string, Chunk>>;

beforeAll(async () => {
  await buildWebIfStale(root);
  manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));
});

/** The files of a chunk and everything it imports before it can run. */
function staticFiles(name: string, seen: Set<string> = new Set()): Set<string> {
  const chunk = manifest[name];
  if (chunk === undefined || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) staticFiles(imported, seen);
  return seen;
}

test(`the main bundle is at most ${LIMIT_kB} kB`, () => {
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry === true);
  const files = [...staticFiles(entry ?? '')];
  expect(files.length).toBeGreaterThan(0);
  const sizes = files.map((file) => gzipSync(readFileSync(join(built, file))).length / 1000);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total, files.map((file, index) => `${file} ${sizes[index]?.toFixed(1)} kB`).join('\n')).toBeLessThan(
    LIMIT_kB,
  );
});

test('pages are fetched when they are visited, not with the main bundle', () => {
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry === true) ?? '';
  const main = staticFiles(entry);
  const pages = Object.entries(manifest).filter(([name]) => name.endsWith('-page.tsx'));
  expect(pages.length).toBeGreaterThan(0);
  for (const [, chunk] of pages) expect(main).not.toContain(chunk.file);
});

test('the page holds nothing that the content security policy forbids', () => {
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  expect(page).toContain('<meta name="style-nonce" content="__STYLE_NONCE__"');
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
});
