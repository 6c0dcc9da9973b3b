// Starts any part of Touchstone on whatever Node the machine has: plain JavaScript that Node 20 understands.
// Installs the locked dependencies if they are missing, finds a Node that runs TypeScript, and hands over to it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const modules = join(root, 'node_modules');
const parts = {
  serve: ['cli/touchstone.ts', 'serve'],
  touchstone: ['cli/touchstone.ts'],
  test: ['tidy/run-tests.ts'],
  check: ['tidy/run-checks.ts'],
  bench: ['bench/run.ts'],
};

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Whether npm installed exactly what the lock file names; packages for other machines may be missing. */
function isInstalled(lock) {
  const list = join(modules, '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(
    ([path, { version, optional = false }]) =>
      path === '' || (installed[path] === undefined ? optional : installed[path].version === version),
  );
}

/** Installs what the lock file names, unless that was done before. The stamp spares every later start the comparison. */
function installIfMissing() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(modules, '.touchstone-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!isInstalled(lock)) {
    // An installation empties the folder first: that of another copy is not ours to empty.
    if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
      fail(
        'node_modules is a link to another copy, which holds other versions: remove the link, then start again.',
      );
    }
    process.stderr.write('Installing dependencies, once …\n');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    // Also where the environment speaks of production: the web application is built here.
    const options = [
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    const { status } = spawnSync(npm, options, { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) fail('The dependencies could not be installed: see the lines above, then start again.');
  }
  try {
    writeFileSync(stamp, wanted);
  } catch {
    // Where nobody may write, the next start compares again.
  }
}

/** A Node that runs TypeScript as it is: the one among our dependencies, else the one we run on if it is new enough. */
function findNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const bundled = join(modules, name, 'bin/node');
  if (existsSync(bundled)) return bundled;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    `Touchstone needs Node 22.18 or later on ${process.platform}; this is ${process.versions.node}.`,
  );
}

const [part, ...rest] = process.argv.slice(2);
if (parts[part] === undefined) fail(`Give one of ${Object.keys(parts).join(', ')}.`);
installIfMissing();

const [file, ...first] = parts[part];
// With gigabytes to fill, Node lets garbage lie: an import would take hundreds of megabytes that it does not need.
const flags = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=16',
  '--max-old-space-size=1536',
];
const options = [...flags, join(root, file), ...first, ...rest];
const child = spawn(findNode(), options, {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    // Half of what a command takes is reading the program; where nobody may write, Node does without.
    NODE_COMPILE_CACHE: join(modules, '.cache/compiled'),
    ...process.env,
    PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  },
});

// Ctrl-C reaches the whole group of processes; a signal sent to us alone is handed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}

/** Number of the process that started a process; null where it cannot be told. */
function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \S+ (\d+) .*$/s, '$1'));
  } catch {
    return null;
  }
}

/** Who must live as long as we do, as one value that changes when one of them is gone: npm, and a shell between. */
function lineage() {
  let shell = false;
  try {
    shell = /^(sh|dash|bash|ash|busybox|zsh)$/.test(
      readFileSync(`/proc/${process.ppid}/comm`, 'utf8').trim(),
    );
  } catch {
    // Not Linux, or gone.
  }
  return `${process.ppid} ${shell ? parentOf(process.ppid) : ''}`;
}

// npm may be killed without a word: then nothing of ours stays behind. Started without npm we may outlive the shell.
if (process.env.npm_lifecycle_event !== undefined) {
  const started = lineage();
  setInterval(() => {
    if (lineage() !== started) child.kill('SIGTERM');
  }, 500).unref();
}

child.on('error', (error) => fail(`Node could not be started: ${error.message}`));
child.on('exit', (code, signal) =>
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
);
