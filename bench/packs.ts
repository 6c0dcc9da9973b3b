import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { runCommand } from './command.ts';
import type { Environment } from './environment.ts';
import { median, type Result, timesOf } from './measure.ts';

/** Longest that making and verifying a pack over the ServiceNow log may take, in seconds, and the memory for making. */
const wanted = { make_s: 60, verify_s: 20, memory: 1024 ** 3 } as const;

/** Reads the same rows as JSON and packs them at once: what no pack can do without. @returns seconds */
async function floorOf({ floorPool, principal }: Environment): Promise<number> {
  const client = await floorPool.connect();
  const times = await timesOf(3, async () => {
    for (const table of ['record', 'journal_entry']) {
      const { rows } = await client.query<{ row: unknown }>(
        `select to_jsonb(t) as row from ${table} t where organisation_id = $1`,
        [principal.organisation_id],
      );
      deflateRawSync(Buffer.from(rows.map(({ row }) => JSON.stringify(row)).join('\n')));
    }
  });
  client.release();
  return median(times) / 1000;
}

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`;

/** Making an evidence pack of the ServiceNow log by command, and verifying it without the database. */
export async function benchPacks(environment: Environment): Promise<Result[]> {
  const { folder, slug, floorPool, principal } = environment;
  const { rows } = await floorPool.query<{ count: number }>(
    'select count(*) as count from journal_entry where organisation_id = $1',
    [principal.organisation_id],
  );
  if ((rows[0]?.count ?? 0) < 140_000) throw new Error('run the benchmark import first');
  const pack = join(folder, 'pack.zip');
  const period = ['--from', '2016-02-01', '--to', '2027-01-01'];
  // What is new is sealed by then, as on a system that runs.
  await runCommand(environment, [
    'pack',
    '--from',
    '2016-02-01',
    '--to',
    '2016-02-02',
    '--out',
    pack,
    '--organisation',
    slug,
  ]);
  const made = await runCommand(environment, [
    'pack',
    ...period,
    '--out',
    pack,
    '--organisation',
    slug,
    '--json',
  ]);
  const verified = await runCommand(environment, ['verify', pack, '--json']);
  const floor = await floorOf(environment);
  const hashing = median(
    await timesOf(3, async () => createHash('sha256').update(readFileSync(pack)).digest()),
  );
  const told = JSON.parse(made.out);
  const report = JSON.parse(verified.out);
  const size = statSync(pack).size;
  rmSync(pack);
  return [
    {
      what: `make an evidence pack by command: ${told.counts.records} records, ${told.journal.entries} entries, ${mebibytes(size)}; verified at once`,
      ours: `${made.seconds.toFixed(1)} s`,
      floor: `${floor.toFixed(1)} s to read and deflate the rows`,
      ratio: `${(made.seconds / floor).toFixed(1)} ×`,
      wanted: `< ${wanted.make_s} s`,
      met: made.code === 0 && made.seconds < wanted.make_s,
    },
    {
      what: 'peak memory of making it',
      ours: mebibytes(made.peak),
      floor: '–',
      ratio: '–',
      wanted: '< 1 GB',
      met: made.peak < wanted.memory,
    },
    {
      what: `verify it by command: ${mebibytes(report.checked.bytes)} unpacked; peak memory ${mebibytes(verified.peak)}`,
      ours: `${verified.seconds.toFixed(1)} s`,
      floor: `${Math.round(hashing)} ms to hash the file`,
      ratio: `${((verified.seconds * 1000) / hashing).toFixed(0)} ×`,
      wanted: `< ${wanted.verify_s} s, whole`,
      met: verified.code === 0 && report.whole && verified.seconds < wanted.verify_s,
    },
  ];
}
