import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchAssess } from './assess.ts';
import { benchCreate } from './create.ts';
import { benchDashboard } from './dashboard.ts';
import { benchDocuments } from './documents.ts';
import { type Environment, prepareEnvironment } from './environment.ts';
import { benchImpact } from './impact.ts';
import { benchImport, benchLargeImport } from './import.ts';
import { benchItems } from './items.ts';
import { benchLoad } from './load.ts';
import { benchMail } from './mail.ts';
import type { Result } from './measure.ts';
import { benchPacks } from './packs.ts';
import { benchQueue } from './queue.ts';
import { mergedTable, tableOf } from './results-table.ts';
import { benchSeal } from './seal.ts';
import { benchSearch } from './search.ts';

/** Every benchmark, in the order in which one prepares what the next needs. */
const benchmarks: Readonly<Record<string, (environment: Environment) => Promise<Result[]>>> = {
  seal: benchSeal,
  create: benchCreate,
  import: benchImport,
  items: benchItems,
  impact: benchImpact,
  assess: benchAssess,
  packs: benchPacks,
  mail: benchMail,
  documents: benchDocuments,
  queue: benchQueue,
  search: benchSearch,
  dashboard: benchDashboard,
  load: benchLoad,
  large: benchLargeImport,
};

const readme = join(import.meta.dirname, 'README.md');
const [begin, end] = ['<!-- results -->', '<!-- end of results -->'];

const today = new Date().toISOString().slice(0, 10);

/** Puts the results into the README, with the day and the machine they were measured on. */
function writeReadme(results: readonly Result[]): void {
  const text = readFileSync(readme, 'utf8');
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`;
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  const table = mergedTable(text.slice(from, to), results, today);
  const measured = `Last measured on ${today}: ${machine}, embedded PostgreSQL.`;
  writeFileSync(readme, `${text.slice(0, from)}\n\n${measured}\n\n${table}\n\n${text.slice(to)}`);
}

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const folder = process.argv.find((argument) => argument.startsWith('--folder='))?.slice('--folder='.length);
const environment = await prepareEnvironment(folder ?? null);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const results: Result[] = [];
try {
  for (const [name, bench] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    const own = await bench(environment);
    results.push(...own);
    process.stdout.write(`${tableOf(own, today)}\n`);
  }
} finally {
  await environment.close();
}
if (process.argv.includes('--write')) writeReadme(results);
