import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

/**
 * Checks of the house that are not tests: types, lint, format; dead code, floors. What stands in one row is run one after
 * another, the rows beside each other: those of the second use one processor each.
 */
const rows: readonly (readonly HouseCheck[])[] = [
  [
    { name: 'types', command: bin('tsc'), arguments: ['-p', 'tsconfig.json'] },
    { name: 'lint', command: bin('oxlint'), arguments: ['--type-aware', '--deny-warnings'] },
    { name: 'format', command: bin('biome'), arguments: ['check', '--error-on-warnings'] },
  ],
  [
    { name: 'dead code', command: bin('knip'), arguments: ['--no-progress'] },
    {
      name: 'floors',
      command: bin('depcruise'),
      arguments: ['--config', '.dependency-cruiser.mjs', ...rooms],
      doubt: doubtModules,
    },
  ],
];

/** What a program wrote to both its outputs, and whether it ended well. */
async function outputOf({ command, arguments: given }: HouseCheck): Promise<{ text: string; ok: boolean }> {
  const child = spawn(command, given, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { text, ok: code === 0 };
  } catch (error) {
    return { text: `${text}${(error as Error).message}\n`, ok: false };
  }
}

/** Runs one check and tells of it; @returns whether it passed */
async function passes(check: HouseCheck): Promise<boolean> {
  const { text, ok } = await outputOf(check);
  const doubt = ok ? (check.doubt?.(text) ?? null) : 'failed';
  process.stdout.write(
    `${doubt === null ? '✓' : '✕'} ${check.name}${doubt === null ? '' : `: ${doubt}\n${text}`}\n`,
  );
  return doubt === null;
}

/** Runs every check and tells of those that fail. @returns how many passed, and which failed */
export async function runChecks(): Promise<{ passed: number; failed: readonly string[] }> {
  const failed: string[] = [];
  await Promise.all(
    rows.map(async (row) => {
      for (const check of row) if (!(await passes(check))) failed.push(check.name);
    }),
  );
  return { passed: rows.flat().length - failed.length, failed };
}

if (import.meta.main) {
  const { passed, failed } = await runChecks();
  process.stdout.write(`${passed} passed, ${failed.length} failed\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
