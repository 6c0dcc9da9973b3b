#!/usr/bin/env node
// The `touchstone` command, from whatever folder it is called in.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.argv.splice(2, 0, 'touchstone');
// `npm run touchstone` goes to the program's folder first; files are named as seen from where it was called.
if (process.env.npm_lifecycle_event === 'touchstone' && process.env.INIT_CWD !== undefined) {
  process.chdir(process.env.INIT_CWD);
}
await import(join(root, 'start.mjs'));
