import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

/** Fewer modules than this mean that the tool could not read the sources, not that all is well. */
const fewestModules = 400;

const rooms = [
  'kernel',
  'standard',
  'mining',
  'evidence',
  'mail',
  'processes',
  'server',
  'web',
  'cli',
  'simulator',
  'bench',
  'e2e',
  'tidy',
];

interface HouseCheck {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
  /** What is wrong with output that claims success; null when nothing is. */
  readonly doubt?: (output: string) => string | null;
}

function doubtModules(output: string): string | null {
  const cruised = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0);
  return cruised < fewestModules ? `only ${cruised} modules were looked at, expected ${fewestModules}` : null;
}

/** Checks of the house that are not tests: types, lint, format, dead code, floors. */
const checks: readonly HouseCheck[] = [
  { name: 'types', command: bin('tsc'), arguments: ['-p', 'tsconfig.json'] },
  { name: 'lint', command: bin('oxlint'), arguments: ['--type-aware', '--deny-warnings'] },
  { name: 'format', command: bin('biome'), arguments: ['check', '--error-on-warnings'] },
  { name: 'dead code', command: bin('knip'), arguments: ['--no-progress'] },
  {
    name: 'floors',
    command: bin('depcruise'),
    arguments: ['--config', '.dependency-cruiser.mjs', ...rooms],
    doubt: doubtModules,
  },
];

/** Runs every check and tells of those that fail. @returns how many passed and failed */
export function runChecks(): { passed: number; failed: number } {
  let passed = 0;
  let failed = 0;
  for (const check of checks) {
    const run = spawnSync(check.command, [...check.arguments], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const output = `${run.stdout}${run.stderr}`;
    const doubt = run.status === 0 ? (check.doubt?.(output) ?? null) : 'failed';
    if (doubt === null) passed += 1;
    else failed += 1;
    process.stdout.write(
      `${doubt === null ? '✓' : '✕'} ${check.name}${doubt === null ? '' : `: ${doubt}\n${output}`}\n`,
    );
  }
  return { passed, failed };
}

if (import.meta.main) {
  const { passed, failed } = runChecks();
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}
