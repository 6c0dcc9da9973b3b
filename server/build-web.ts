import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileLock } from './file-lock.ts';
import { StartError } from './start-error.ts';

/** What the web application is built from. */
const sources = ['web', 'kernel', 'standard', 'evidence', 'processes', 'package-lock.json'];

function* filesIn(path: string): Generator<string> {
  const built = join('web', 'dist');
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !file.includes(built)) yield file;
  }
}

function digestOf(root: string): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const files = statSync(path).isFile() ? [path] : [...filesIn(path)].toSorted();
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

async function build(root: string): Promise<void> {
  process.stderr.write('Building the web application …\n');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = ['build', '--config', 'web/vite.config.ts', '--logLevel', 'error'];
  const building = spawn(process.execPath, [vite, ...options], { cwd: root, stdio: ['ignore', 2, 2] });
  const [code] = (await once(building, 'exit')) as [number | null];
  if (code !== 0) throw new StartError('The web application does not build: see the lines above.');
}

/** Longest that another process may take to build the same. */
const limit_ms = 120_000;

/**
 * Builds the web application unless what is built came from these very sources. Of processes that find it stale at the
 * same time one builds.
 *
 * @throws StartError when it does not build
 */
export async function buildWebIfStale(root: string): Promise<void> {
  if (!existsSync(join(root, 'web/index.html'))) return;
  const stamp = join(root, 'web/dist/.built-from');
  const isBuiltFrom = (digest: string): boolean =>
    existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
  if (isBuiltFrom(digestOf(root))) return;
  const lock = await FileLock.wait(join(root, 'node_modules/.touchstone-build'), limit_ms);
  try {
    const digest = digestOf(root);
    if (isBuiltFrom(digest)) return;
    await build(root);
    writeFileSync(stamp, digest);
  } finally {
    lock?.release();
  }
}
