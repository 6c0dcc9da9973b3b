import { createReadStream, createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { from as copyFrom } from 'pg-copy-streams';
import { createOrganisation } from '../server/identity/setup.ts';
import { runCommand } from './command.ts';
import type { Environment } from './environment.ts';
import { median, percent, type Result } from './measure.ts';

/** The real log that the import is measured with. */
export const serviceNowLog = join(import.meta.dirname, '../../shared/data/servicenow-incidents.csv.gz');

/** The log as plain text. @returns its path */
async function plainLog({ folder }: Environment): Promise<string> {
  const plain = join(folder, 'log.csv');
  if (!existsSync(plain)) {
    await pipeline(createReadStream(serviceNowLog), createGunzip(), createWriteStream(plain));
  }
  return plain;
}

/** Rows per second of a plain COPY of the same rows into a table without keys or indexes. */
async function copyRows({ floorPool }: Environment, file: string, rows: number): Promise<number> {
  const header = readFileSync(file, 'utf8').slice(0, 10_000).split('\n')[0] ?? '';
  const columns = header.split(',').map((name) => `"${name}" text`);
  const client = await floorPool.connect();
  try {
    await client.query(`drop table if exists copied; create table copied (${columns.join()})`);
    const start = performance.now();
    await pipeline(
      createReadStream(file),
      client.query(copyFrom('copy copied from stdin (format csv, header true)')),
    );
    const taken = performance.now() - start;
    await client.query('drop table copied');
    return rows / (taken / 1000);
  } finally {
    client.release();
  }
}

interface Imported {
  readonly rows: number;
  readonly imported: number;
  /** From the beginning to the end of the run. */
  readonly seconds: number;
  /** The same with the start of the program. */
  readonly whole_seconds: number;
  readonly peak: number;
}

/** Imports the log by the command, as people do, and watches its memory. */
async function importByCommand(
  environment: Environment,
  file: string,
  organisation: string,
): Promise<Imported> {
  const mapping = ['--process', 'incident', '--mapping', 'servicenow-incident'];
  const {
    out,
    seconds: whole_seconds,
    peak,
  } = await runCommand(environment, ['import', file, ...mapping, '--organisation', organisation, '--json']);
  const { rows, imported } = JSON.parse(out.trim().split('\n').at(-1) ?? '{}');
  const run = await environment.floorPool.query<{ seconds: number }>(
    'select extract(epoch from finished_at - created_at)::float8 as seconds from import_run order by created_at desc limit 1',
  );
  return { rows, imported, seconds: run.rows[0]?.seconds ?? Number.NaN, whole_seconds, peak };
}

/** How often the log is told over again, each time of other incidents, to come to half a gigabyte. */
const copies = 11;

/** Writes a log of half a gigabyte. @returns its size in bytes */
async function writeLargeLog(plain: string, large: string): Promise<number> {
  const text = readFileSync(plain, 'utf8');
  const head = text.indexOf('\n') + 1;
  const parts = Array.from({ length: copies }, (_, copy) => copy + 1);
  await pipeline(async function* () {
    yield text.slice(0, head);
    for (const copy of parts) {
      yield text
        .slice(head)
        .replace(/^INC(\d+)/gm, (_all, digits: string) => `INC${copy}${digits.padStart(8, '0')}`);
    }
  }, createWriteStream(large));
  return statSync(large).size;
}

/** An organisation into which nothing has been imported yet. @returns its short name */
async function blankOrganisation({ platform }: Environment, name: string): Promise<string> {
  const administrator = { name, email: `${name}@sample.example`, password: 'a password for benchmarks' };
  const setup = { organisation: name, slug: name, language: 'en', time_zone: 'UTC', administrator } as const;
  return (await createOrganisation(platform, setup, 'any')).organisation.slug;
}

/** Imports the log into the benchmark's organisation and two others, in turns with the floor. */
async function importInTurns(environment: Environment, plain: string) {
  const turns: { readonly imported: Imported; readonly floor: number }[] = [];
  for (const other of [null, 'second', 'third']) {
    const organisation = other === null ? environment.slug : await blankOrganisation(environment, other);
    const imported = await importByCommand(environment, serviceNowLog, organisation);
    turns.push({ imported, floor: await copyRows(environment, plain, imported.rows) });
  }
  return turns;
}

/** Importing the ServiceNow log by the command, beside a plain COPY of the same rows; each the middle of three. */
export async function benchImport(environment: Environment): Promise<Result[]> {
  if (!existsSync(serviceNowLog)) {
    process.stderr.write(`skipped: ${serviceNowLog} is not there\n`);
    return [];
  }
  const turns = await importInTurns(environment, await plainLog(environment));
  const again = await importByCommand(environment, serviceNowLog, environment.slug);
  const floor = median(turns.map((turn) => turn.floor));
  const [seconds, whole_seconds] = (['seconds', 'whole_seconds'] as const).map((time) =>
    median(turns.map(({ imported }) => imported[time])),
  ) as [number, number];
  const rows = again.rows;
  const peak = Math.max(...turns.map(({ imported }) => imported.peak));
  const ours = rows / seconds;
  return [
    {
      what: `import the ServiceNow log by command, ${rows} rows in ${seconds.toFixed(1)} s (${whole_seconds.toFixed(1)} s with the start of the program)`,
      ours: `${Math.round(ours)} rows/s`,
      floor: `${Math.round(floor)} rows/s`,
      ratio: percent(ours / floor),
      wanted: '≥ 10 %',
      met: ours / floor >= 0.1,
    },
    {
      what: `import it again: ${again.imported} rows imported`,
      ours: `${Math.round(again.rows / again.seconds)} rows/s`,
      floor: `${Math.round(floor)} rows/s`,
      ratio: percent(again.rows / again.seconds / floor),
      wanted: '0 rows imported',
      met: again.imported === 0,
    },
    {
      what: 'peak memory of the import',
      ours: `${Math.round(peak / 1e6)} MB`,
      floor: '–',
      ratio: '–',
      wanted: '< 512 MB',
      met: peak < 512e6,
    },
  ];
}

/** Importing half a gigabyte by the command: what matters is that memory does not grow with the file. */
export async function benchLargeImport(environment: Environment): Promise<Result[]> {
  if (!existsSync(serviceNowLog)) return [];
  const large = join(environment.folder, 'large.csv');
  const size = await writeLargeLog(await plainLog(environment), large);
  const held = await importByCommand(environment, large, environment.slug);
  return [
    {
      what: `peak memory of importing a log of ${Math.round(size / 1e6)} MB, ${held.rows} rows in ${held.seconds.toFixed(0)} s`,
      ours: `${Math.round(held.peak / 1e6)} MB`,
      floor: '–',
      ratio: '–',
      wanted: '< 512 MB',
      met: held.peak < 512e6,
    },
  ];
}
