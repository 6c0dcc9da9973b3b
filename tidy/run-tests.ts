import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import { findChromium } from './find-chromium.ts';
import { runChecks } from './run-checks.ts';

const root = join(import.meta.dirname, '..');
const parts = ['checks', 'pure', 'server', 'browser', 'database'];

/**
 * What the part `database` runs, on another PostgreSQL than ours: every file with SQL of its own under test. What starts
 * the embedded database has no other, and the command line and the year of the sample go through the server's SQL.
 */
function databaseTests(): string[] {
  const others = ['server/serve.test.ts', 'server/database/embedded/embedded.test.ts'];
  return globSync(['server/**/*.test.ts', 'simulator/bulk-loader.test.ts'], { cwd: root })
    .filter((file) => !others.includes(file))
    .map((file) => join(root, file));
}

interface Tally {
  passed: number;
  /** What failed, by name: told once more at the end, as what was told of it may be a thousand lines above. */
  failed: string[];
  /** What passed at its second attempt only: not to be left at that. */
  unsteady: string[];
  skipped: number;
}

let running: Vitest | null = null;

/** Counts what came of the tests; what broke before or beside them counts as failed. */
function tallyOf(vitest: Vitest): Tally {
  const errors = vitest.state.getUnhandledErrors().map((error) => (error as Error).message ?? String(error));
  const tally: Tally = {
    passed: 0,
    failed: errors.map((message) => `beside the tests: ${message}`),
    unsteady: [],
    skipped: 0,
  };
  for (const module of vitest.state.getTestModules()) {
    const file = relative(root, module.moduleId);
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      const name = `${file} > ${test.fullName}`;
      if (state === 'passed') tally.passed += 1;
      else if (state === 'failed') tally.failed.push(name);
      else tally.skipped += 1;
      if (test.diagnostic()?.flaky === true) tally.unsteady.push(name);
    }
    tally.failed.push(...module.errors().map(({ message }) => `${file}: ${message}`));
  }
  if (tally.passed + tally.failed.length + tally.skipped === 0) tally.failed.push('no test was found');
  return tally;
}

/** How long tests under way may take to end when all are told to. */
const stopLimit_ms = 15_000;

/** Stopped half-way, the tests leave no database running. */
function stopOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) {
    // Vite ends the process on its own, before anything of ours is stopped.
    process.removeAllListeners(signal);
    process.once(signal, () => {
      setTimeout(() => process.exit(130), stopLimit_ms);
      const stopped = (async () => {
        await running?.cancelCurrentRun('keyboard-input');
        await running?.close();
      })();
      void stopped.finally(() => process.exit(130));
    });
  }
}

/** Runs the tests of some projects; of these files alone where any are named. */
async function runProjects(project: string[], files: string[] = []): Promise<Tally> {
  const vitest = await createVitest('test', { root, project, watch: false, reporters: ['default'] });
  running = vitest;
  stopOnSignals();
  try {
    await vitest.start(files);
    return tallyOf(vitest);
  } catch (error) {
    process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
    const tally = tallyOf(vitest);
    return { ...tally, failed: [...tally.failed, (error as Error).message ?? String(error)] };
  } finally {
    await vitest.close();
    running = null;
  }
}

/** How many browser tests there are, as far as their files say. */
function countBrowserTests(): number {
  const files = globSync('e2e/**/*.test.ts', { cwd: root });
  return files
    .map((file) => readFileSync(join(root, file), 'utf8').match(/^\s*test(\.each|\()/gm)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
}

async function runBrowserTests(): Promise<Partial<Tally>> {
  if (findChromium() !== null) return runProjects(['browser']);
  const skipped = countBrowserTests();
  process.stdout.write(
    `The ${skipped} browser tests are skipped, as there is no Chromium: install it ` +
      '(Debian, Ubuntu: apt-get install chromium) or name one by CHROMIUM_PATH.\n',
  );
  return { skipped };
}

async function checks(): Promise<Partial<Tally>> {
  const { passed, failed } = await runChecks();
  return { passed, failed: failed.map((name) => `the check of ${name}`) };
}

function add(total: Tally, part: Partial<Tally>): void {
  total.passed += part.passed ?? 0;
  total.failed.push(...(part.failed ?? []));
  total.unsteady.push(...(part.unsteady ?? []));
  total.skipped += part.skipped ?? 0;
}

async function run(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.find((name) => !parts.includes(name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no part ${unknown}: give some of ${parts.join(', ')}, or none for all.\n`);
    return 2;
  }
  // The part `database` is in `server` already.
  const takes = (name: string): boolean =>
    wanted.length === 0 ? name !== 'database' : wanted.includes(name);
  const total: Tally = { passed: 0, failed: [], unsteady: [], skipped: 0 };
  if (takes('checks')) add(total, await checks());
  const projects = ['pure', 'server'].filter(takes);
  if (projects.length > 0) add(total, await runProjects(projects));
  if (takes('database')) add(total, await runProjects(['server'], databaseTests()));
  if (takes('browser')) add(total, await runBrowserTests());
  for (const name of total.unsteady) process.stdout.write(`passed at the second attempt: ${name}\n`);
  for (const name of total.failed) process.stdout.write(`failed: ${name}\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed.length} failed, ${total.skipped} skipped\n`);
  return total.failed.length === 0 && total.passed > 0 ? 0 : 1;
}

process.exit(await run(process.argv.slice(2)));
