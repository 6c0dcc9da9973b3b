import autocannon from 'autocannon';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Environment } from './environment.ts';
import { median, percent, type Result } from './measure.ts';

const seconds = 6;
const rounds = 3;
const body = JSON.stringify({
  title: 'Mail is down',
  impact: 1,
  urgency: 2,
  description: 'Nothing has come in since this morning, the relay refuses every connection.',
});

/** Incidents created per second over HTTP. */
async function createOverHttp({ base, token }: Environment, connections: number): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: `${base}/api/v1/incidents`,
    method: 'POST',
    connections,
    duration: seconds,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} requests refused, ${errors} failed`);
  return requests.total / seconds;
}

type Row = Record<string, unknown>;

const asParameter = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;

function insertOf(table: string, row: Row): { name: string; text: string } {
  const columns = Object.keys(row);
  const places = columns.map((column, index) =>
    column.endsWith('_at') ? `to_timestamp($${index + 1}::float8 / 1000)` : `$${index + 1}`,
  );
  return {
    name: `floor-${table}`,
    text: `insert into ${table} (${columns.join()}) values (${places.join()})`,
  };
}

/** The same two rows per second with bare prepared statements: begin, record, journal entry, commit. */
async function writeRows(pool: Pool, record: Row, entry: Row, connections: number): Promise<number> {
  const recordInsert = insertOf('record', record);
  const entryInsert = insertOf('journal_entry', entry);
  const end = performance.now() + seconds * 1000;
  let written = 0;
  let number = Date.now() * 1000;
  async function writer(): Promise<void> {
    const client = await pool.connect();
    while (performance.now() < end) {
      const id = uuidv7();
      number += 1;
      const own = { ...record, id, number: `FLR${number}` };
      const told = { ...entry, id: uuidv7(), record_id: id };
      await client.query('begin');
      await client.query({ ...recordInsert, values: Object.values(own).map(asParameter) });
      await client.query({ ...entryInsert, values: Object.values(told).map(asParameter) });
      await client.query('commit');
      written += 1;
    }
    client.release();
  }
  await Promise.all(Array.from({ length: connections }, writer));
  return written / seconds;
}

async function sampleRows(pool: Pool): Promise<{ record: Row; entry: Row }> {
  const records = await pool.query<Row>(
    "select * from record where process = 'incident' order by id desc limit 1",
  );
  const record = records.rows[0] ?? {};
  const entries = await pool.query<Row>('select * from journal_entry where record_id = $1', [record['id']]);
  const { recorded_at, transaction_id, ...entry } = entries.rows[0] ?? {};
  if (recorded_at === undefined || transaction_id === undefined) throw new Error('no journal entry to copy');
  return { record, entry };
}

/** Creating incidents over HTTP, beside writing the same rows with bare prepared statements. */
export async function benchCreate(environment: Environment): Promise<Result[]> {
  const pool = environment.floorPool;
  await createOverHttp(environment, 1);
  const { record, entry } = await sampleRows(pool);
  const results: Result[] = [];
  for (const connections of [1, 8]) {
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await createOverHttp(environment, connections));
      floor.push(await writeRows(pool, record, entry, connections));
    }
    const ratio = median(ours) / median(floor);
    results.push({
      what: `create an incident over HTTP, ${connections} connection${connections === 1 ? '' : 's'}`,
      ours: `${Math.round(median(ours))}/s`,
      floor: `${Math.round(median(floor))}/s`,
      ratio: percent(ratio),
      wanted: connections === 8 ? '≥ 40 %' : '–',
      met: connections !== 8 || ratio >= 0.4,
    });
  }
  return results;
}
