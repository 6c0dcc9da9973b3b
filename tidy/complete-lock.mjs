// Names in package-lock.json the packages for platforms that the registry at hand did not offer when it was made.
// Without them `npm ci` refuses the whole file, although no machine needs more than those of its own platform.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;

/** The first word of the list that occurs in the name, or one that fits no machine. */
function wordIn(name, words) {
  return words.find((word) => name.includes(word)) ?? 'none';
}

let added = 0;
for (const [path, { optionalDependencies = {}, dev }] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const known = packages[`${path}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
    // Only exact versions: these are the platform packages of one release.
    if (known !== undefined || path === '' || !/^\d+\.\d+\.\d+/.test(version)) continue;
    packages[`node_modules/${name}`] = {
      version,
      ...(dev ? { dev } : {}),
      optional: true,
      os: [wordIn(name, ['android', 'darwin', 'win32', 'freebsd', 'openharmony', 'linux'])],
      cpu: [wordIn(name, ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'wasm32', 'arm'])],
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} platform packages added to package-lock.json\n`);
