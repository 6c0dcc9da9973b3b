import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { runCommand } from './command.ts';
import type { Environment } from './environment.ts';
import { median, percent, type Result } from './measure.ts';

/** Rows of the file that is measured: half of them known before, a fifth of those changed. */
const wanted = 100_000;

const header = 'key,name,type,status,serial,hostname,operating_system,ip_address\n';

/** One row; what is known before comes back with another system in every fifth. */
function rowOf(index: number, changed: boolean): string {
  const system = changed && index % 5 === 0 ? 'Debian 13' : 'Debian 12';
  return `k${index},host ${index},server,live,SN${index},host${index}.example,${system},10.${index >> 16}.${(index >> 8) & 255}.${index & 255}\n`;
}

async function writeFile(path: string, rows: number, changed: boolean): Promise<void> {
  await pipeline(async function* () {
    yield header;
    for (let index = 0; index < rows; index += 1) yield rowOf(index, changed);
  }, createWriteStream(path));
}

/** Rows per second of a plain COPY of the same rows into a table without keys or indexes. */
async function copyRows({ floorPool }: Environment, file: string): Promise<number> {
  const client = await floorPool.connect();
  try {
    const columns = header.trim().split(',');
    await client.query(
      `drop table if exists copied; create table copied (${columns.map((name) => `${name} text`).join()})`,
    );
    const start = performance.now();
    await pipeline(
      createReadStream(file),
      client.query(copyFrom('copy copied from stdin (format csv, header true)')),
    );
    return wanted / ((performance.now() - start) / 1000);
  } finally {
    await client.query('drop table if exists copied');
    client.release();
  }
}

interface Brought {
  readonly seconds: number;
  readonly peak: number;
  readonly items: Readonly<Record<string, number>>;
}

/** Brings items in by the command, as people do, and watches its memory. */
async function bringIn(environment: Environment, file: string, dryRun = false): Promise<Brought> {
  const how = ['--mapping', 'items', '--source', 'inventory', '--organisation', environment.slug, '--json'];
  const { out, peak } = await runCommand(environment, [
    ...['items', 'import', file, ...how],
    ...(dryRun ? ['--dry-run'] : []),
  ]);
  const { items } = JSON.parse(out.trim().split('\n').at(-1) ?? '{}');
  const { rows } = await environment.floorPool.query<{ seconds: number }>(
    `select extract(epoch from finished_at - created_at)::float8 as seconds from item_import
      order by created_at desc limit 1`,
  );
  return { items, peak, seconds: rows[0]?.seconds ?? Number.NaN };
}

/** Bringing in items, half of them known before, beside a plain COPY of the same rows. */
export async function benchItems(environment: Environment): Promise<Result[]> {
  const [known, all] = ['known.csv', 'all.csv'].map((name) => join(environment.folder, name)) as [
    string,
    string,
  ];
  await writeFile(known, wanted / 2, false);
  await writeFile(all, wanted, true);
  await bringIn(environment, known);
  const looked = await bringIn(environment, all, true);
  const floors = [await copyRows(environment, all)];
  const brought = await bringIn(environment, all);
  floors.push(await copyRows(environment, all));
  const again = await bringIn(environment, all);
  floors.push(await copyRows(environment, all));
  const floor = median(floors);
  const [ours, looking] = [wanted / brought.seconds, wanted / looked.seconds];
  const peak = Math.max(looked.peak, brought.peak, again.peak);
  const { new: made = 0, changed = 0, same = 0 } = brought.items;
  const alike = JSON.stringify(looked.items) === JSON.stringify(brought.items);
  return [
    {
      what: `import ${wanted} configuration items: ${made} new, ${changed} changed, ${same} the same`,
      ours: `${Math.round(ours)} items/s`,
      floor: `${Math.round(floor)} rows/s`,
      ratio: percent(ours / floor),
      wanted: '≥ 5,000 items/s',
      met: ours >= 5000 && made === wanted / 2 && changed === wanted / 10,
    },
    {
      what: `look at them first: ${alike ? 'the same counts' : 'OTHER counts'}`,
      ours: `${Math.round(looking)} items/s`,
      floor: `${Math.round(floor)} rows/s`,
      ratio: percent(looking / floor),
      wanted: 'the same counts',
      met: alike,
    },
    {
      what: `import them again: ${wanted - (again.items['same'] ?? 0)} rows that change something`,
      ours: `${Math.round(wanted / again.seconds)} items/s`,
      floor: `${Math.round(floor)} rows/s`,
      ratio: percent(wanted / again.seconds / floor),
      wanted: '0 rows',
      met: again.items['same'] === wanted,
    },
    {
      what: 'peak memory of importing items',
      ours: `${Math.round(peak / 1e6)} MB`,
      floor: '–',
      ratio: '–',
      wanted: '< 512 MB',
      met: peak < 512e6,
    },
  ];
}
