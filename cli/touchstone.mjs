#!/usr/bin/env node
// The `touchstone` command, from whatever folder it is called in.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.argv.splice(2, 0, 'touchstone');
await import(join(root, 'start.mjs'));
