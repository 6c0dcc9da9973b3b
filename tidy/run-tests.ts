import { globSync } from 'node:fs';
import { join } from 'node:path';
import { startVitest } from 'vitest/node';
import { findChromium } from './find-chromium.ts';
import { runChecks } from './run-checks.ts';

const root = join(import.meta.dirname, '..');

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs the tests of some projects and counts what came of each. */
async function runProjects(project: string[]): Promise<Tally> {
  const vitest = await startVitest('test', [], { root, project, watch: false, reporters: ['default'] });
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const module of vitest.state.getTestModules()) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') tally.passed += 1;
      else if (state === 'failed') tally.failed += 1;
      else tally.skipped += 1;
    }
    // A file that breaks before its tests are known counts as one that failed.
    if (module.errors().length > 0) tally.failed += 1;
  }
  tally.failed += vitest.state.getUnhandledErrors().length;
  await vitest.close();
  return tally;
}

function add(total: Tally, part: Partial<Tally>): void {
  total.passed += part.passed ?? 0;
  total.failed += part.failed ?? 0;
  total.skipped += part.skipped ?? 0;
}

const wanted = process.argv.slice(2);
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const takes = (name: string): boolean => wanted.length === 0 || wanted.includes(name);

if (takes('checks')) add(total, runChecks());
const projects = ['pure', 'server'].filter(takes);
if (projects.length > 0) add(total, await runProjects(projects));
if (takes('browser')) {
  if (findChromium() !== null) add(total, await runProjects(['browser']));
  else {
    const skipped = globSync('e2e/**/*.test.ts', { cwd: root }).length;
    process.stdout.write(
      `The ${skipped} files of browser tests are skipped, as there is no Chromium: install it ` +
        '(Debian, Ubuntu: apt-get install chromium) or name one by CHROMIUM_PATH.\n',
    );
    add(total, { skipped });
  }
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
