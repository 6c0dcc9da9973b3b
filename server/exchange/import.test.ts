import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Principal } from '../platform.ts';
import { type TestOrganisation, type TestService, testService } from '../testing/service.ts';
import { ImportStopped, importLog } from './import.ts';
import { importFile, rejectedPathOf } from './import-file.ts';
import { importingAlone } from './import-lock.ts';
import { loadMapping } from './read-mapping.ts';
import { createRun } from './runs.ts';

let service: TestService;
const folder = mkdtempSync(join(tmpdir(), 'touchstone-import-'));

beforeAll(async () => {
  service = await testService();
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

const checked = loadMapping('servicenow-incident', false);

const standard: Record<string, string> = {
  number: 'INC0000045',
  incident_state: 'New',
  sys_mod_count: '0',
  caller_id: 'Caller 2403',
  opened_by: 'Opened by  8',
  opened_at: '29/2/2016 01:16',
  sys_updated_by: 'Updated by 21',
  sys_updated_at: '29/2/2016 01:23',
  contact_type: 'Phone',
  category: 'Category 55',
  subcategory: 'Subcategory 170',
  u_symptom: '?',
  cmdb_ci: '?',
  impact: '2 - Medium',
  urgency: '2 - Medium',
  priority: '3 - Moderate',
  reopen_count: '0',
  assignment_group: 'Group 56',
  assigned_to: '?',
  problem_id: '?',
  rfc: '?',
  closed_code: 'code 5',
  closed_at: '5/3/2016 12:00',
};
const columns = Object.keys(standard);

/** A log of ServiceNow's form; each row tells only what differs from the usual. */
function logOf(rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? standard[column]).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

const life = [
  { sys_mod_count: '0' },
  {
    sys_mod_count: '1',
    incident_state: 'Active',
    sys_updated_at: '29/2/2016 02:00',
    assigned_to: 'Resolver 17',
  },
  { sys_mod_count: '2', incident_state: 'Awaiting Vendor', sys_updated_at: '29/2/2016 03:00' },
  { sys_mod_count: '3', incident_state: '-100', sys_updated_at: '29/2/2016 03:30' },
  { sys_mod_count: '4', incident_state: 'Resolved', sys_updated_at: '29/2/2016 11:29', cmdb_ci: 'cmdb_ci 7' },
  {
    sys_mod_count: '5',
    incident_state: 'Closed',
    sys_updated_at: '5/3/2016 12:00',
    problem_id: 'Problem ID  2',
  },
];

/** Many incidents, each with the same life on another day. */
function manyLives(incidents: number): Record<string, string>[] {
  return Array.from({ length: incidents }, (_, index) => index).flatMap((index) =>
    life
      .filter(({ incident_state }) => incident_state !== '-100')
      .map((row) => ({
        ...row,
        number: `INC${String(index + 1).padStart(7, '0')}`,
        caller_id: `Caller ${index % 7}`,
        impact: ['1 - High', '2 - Medium', '3 - Low'][index % 3] as string,
        // The last row of some is missing: they stay open.
        ...(index % 5 === 0 && row.sys_mod_count === '5' ? { incident_state: 'Active' } : {}),
      })),
  );
}

const principalOf = (organisation: TestOrganisation): Principal => ({
  organisation_id: organisation.id,
  actor: { id: organisation.person('administrator').id, roles: ['administrator'] },
  origin: 'live',
});

let files = 0;

async function importing(
  organisation: TestOrganisation,
  content: string | Uint8Array,
  name = `log${(files += 1)}.csv`,
) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const rejectedPath = rejectedPathOf(path);
  const result = await importFile(service.platform, principalOf(organisation), {
    checked,
    path,
    rejectedPath,
  });
  return { result, rejectedPath };
}

/** Imports as a stream, with what tests want to set. */
async function importingStream(
  organisation: TestOrganisation,
  source: AsyncIterable<Uint8Array>,
  more: Partial<Parameters<typeof importLog>[2]>,
) {
  const principal = principalOf(organisation);
  const run = {
    process: 'incident',
    mapping: checked.mapping.name,
    file_name: 'log.csv',
    file_path: 'log.csv',
  };
  const run_id = await createRun(service.platform, principal, {
    ...run,
    time_zone: 'UTC',
    bytes_total: null,
    state: 'queued',
  });
  const rejectedPath = join(folder, `${run_id}.csv`);
  return importLog(service.platform, principal, { checked, source, run_id, rejectedPath, ...more });
}

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Everything an import leaves, without ids, which differ from run to run. */
async function stateOf({ id }: TestOrganisation): Promise<unknown> {
  return inOrganisation(service.platform.pool, id, async (client) => {
    const records = await client.query(
      `select number, title, state, is_open, priority, p.name as requester, a.name as assignee, t.name as team,
          opened_at, resolved_at, closed_at, due_at, next_clock_at, record.updated_at, record.version, record.origin,
          record.external_key, history, clock_marks, fields - 'configuration_item' as fields
        from record left join person p on p.id = requester_id left join person a on a.id = assignee_id
        left join team t on t.id = team_id where process = 'incident' order by number`,
    );
    const journal = await client.query(
      `select encode(source_hash, 'hex') as hash, process, activity, from_state, to_state, occurred_at, origin
        from journal_entry where origin = 'import' and process = 'incident' order by 1`,
    );
    const names = await client.query(
      `select name from person where origin = 'import' union all select name from team where origin = 'import'
        union all select title from record where process = 'configuration-item' order by 1`,
    );
    return { records: records.rows, journal: journal.rows, names: names.rows };
  });
}

describe('an import', () => {
  test('accounts for every row, and shows what each said when it was said', async () => {
    const organisation = await service.organisation('Import');
    const { result, rejectedPath } = await importing(organisation, gzipSync(logOf(life)), 'life.csv.gz');
    expect(result).toMatchObject({
      ...{ rows: 6, imported: 5, unchanged: 0, rejected: 1 },
      ...{ records_created: 1, records_updated: 0, journal_entries: 5 },
      first_occurred_at: Date.parse('2016-02-29T01:23:00Z'),
      last_occurred_at: Date.parse('2016-03-05T12:00:00Z'),
    });
    const auditor = organisation.person('auditor');
    const { body: incident } = await auditor.call('GET', '/incidents/INC0000045');
    expect(incident).toMatchObject({
      state: 'closed',
      origin: 'import',
      external_key: 'INC0000045',
      title: 'Category 55, Subcategory 170',
      opened_at: '2016-02-29T01:16:00.000Z',
      resolved_at: '2016-02-29T11:29:00.000Z',
      closed_at: '2016-03-05T12:00:00.000Z',
      priority: 3,
      team: { name: 'Group 56' },
      assignee: null,
      requester: { name: 'Caller 2403' },
      pending_reason: null,
      problem_reference: 'Problem ID 2',
      resolution_text: 'Close code: code 5',
    });
    const { body: journal } = await auditor.call('GET', '/incidents/INC0000045/journal');
    const entries = journal.items.toSorted((a: any, b: any) => a.occurred_at.localeCompare(b.occurred_at));
    expect(entries.map(({ activity, to_state }: any) => [activity, to_state])).toEqual([
      ['create', 'new'],
      ['start', 'in-progress'],
      ['pend', 'pending'],
      ['resolve', 'resolved'],
      ['close', 'closed'],
    ]);
    for (const entry of entries)
      expect(entry).toMatchObject({ origin: 'import', actor: { name: 'Updated by 21' } });
    // What is filled in backwards was not known while work went on.
    expect(entries[2].changes).not.toHaveProperty('resolution_text');
    expect(entries[3].changes).toHaveProperty('resolution_text');
    expect(Date.parse(entries[0].recorded_at)).toBeGreaterThan(Date.parse('2026-01-01T00:00:00Z'));
    const [header, row, ...rest] = readFileSync(rejectedPath, 'utf8').trimEnd().split('\n');
    expect(rest).toEqual([]);
    expect(header).toBe(`${columns.join()},touchstone_line,touchstone_reason`);
    expect(row).toMatch(/,5,"incident_state is -100, which the mapping does not know"$/);
  });

  test('of the same file changes nothing, and rejected rows come in once corrected', async () => {
    const organisation = await service.organisation('Again');
    const { rejectedPath } = await importing(organisation, logOf(life));
    const before = await stateOf(organisation);
    const { result } = await importing(organisation, gzipSync(logOf(life)));
    expect(result).toMatchObject({ rows: 6, imported: 0, unchanged: 5, rejected: 1, journal_entries: 0 });
    expect(await stateOf(organisation)).toEqual(before);
    const corrected = readFileSync(rejectedPath, 'utf8').replace('-100', 'Awaiting Evidence');
    const late = await importing(organisation, corrected);
    expect(late.result).toMatchObject({
      rows: 1,
      imported: 1,
      rejected: 0,
      records_created: 0,
      records_updated: 1,
    });
    const { body } = await organisation.person('agent').call('GET', '/incidents/INC0000045');
    // It came late, so it takes its place in the history and leaves newer values alone.
    expect(body).toMatchObject({
      state: 'closed',
      closed_at: '2016-03-05T12:00:00.000Z',
      pending_reason: null,
    });
    const whole = await service.organisation('Whole');
    await importing(
      whole,
      logOf(
        life.map((row) =>
          row.incident_state === '-100' ? { ...row, incident_state: 'Awaiting Evidence' } : row,
        ),
      ),
    );
    const history = ({ records }: any) =>
      records.map((record: any) => [record.history, record.fields, record.resolved_at]);
    expect(history(await stateOf(organisation))).toEqual(history(await stateOf(whole)));
  });

  test('of a later export adds what is new and leaves the end of older rows where it was', async () => {
    const organisation = await service.organisation('Later');
    const early = life.slice(0, 3).map((row) => ({ ...row, closed_code: '?', closed_at: '?' }));
    await importing(organisation, logOf(early));
    const { result } = await importing(organisation, logOf(life));
    expect(result).toMatchObject({ rows: 6, imported: 2, unchanged: 3, rejected: 1, records_updated: 1 });
  });

  test('takes a row once, whether it comes again in the same log or by another key', async () => {
    const organisation = await service.organisation('Twice');
    const sound = life.filter(({ incident_state }) => incident_state !== '-100');
    const twice = chunksOf(logOf([...sound, ...sound]), 1000);
    const first = await importingStream(organisation, twice, { batch_rows: 2 });
    expect(first).toMatchObject({ rows: 10, imported: 5, unchanged: 5, records_created: 1 });
    const byCaller = { ...checked, mapping: { ...checked.mapping, case: 'caller_id' } };
    const again = await importingStream(organisation, chunksOf(logOf(sound), 1000), { checked: byCaller });
    expect(again).toMatchObject({ rows: 5, imported: 0, unchanged: 5, records_created: 0 });
  });

  test('keeps organisations apart', async () => {
    const [one, other] = [await service.organisation('One'), await service.organisation('Other')];
    await importing(one, logOf(life));
    const untouched = await stateOf(other);
    expect(untouched).toEqual({ records: [], journal: [], names: [] });
    const { result } = await importing(other, logOf(life));
    expect(result).toMatchObject({ imported: 5, records_created: 1 });
    expect(await stateOf(other)).toEqual(await stateOf(one));
  });

  test('waits for no second one in the same organisation', async () => {
    const organisation = await service.organisation('Busy');
    const busy = importingAlone(service.platform, organisation.id, async () => {
      await expect(
        importingStream(organisation, chunksOf(logOf(life), 99), { lock_wait_ms: 1 }),
      ).rejects.toMatchObject({ code: 'import.running' });
    });
    await busy;
    await importingStream(organisation, chunksOf(logOf(life), 99), { lock_wait_ms: 1 });
  });
});

describe('an import that does not reach its end', () => {
  const text = logOf(manyLives(24));

  test('ends as if undisturbed once it is started again, wherever it stopped', async () => {
    const undisturbed = await service.organisation('Undisturbed');
    await importingStream(undisturbed, chunksOf(text, 4096), {});
    const expected = await stateOf(undisturbed);
    for (const [batches, batch_rows] of [
      [1, 7],
      [3, 10],
      [4, 21],
    ] as const) {
      const organisation = await service.organisation(`Stopped after ${batches}`);
      const stop = new AbortController();
      let written = 0;
      const onProgress = () => {
        written += 1;
        if (written === batches) stop.abort();
      };
      await expect(
        importingStream(organisation, chunksOf(text, 512), { batch_rows, signal: stop.signal, onProgress }),
      ).rejects.toThrow(ImportStopped);
      const result = await importingStream(organisation, chunksOf(text, 4096), { batch_rows });
      expect(result.unchanged).toBeGreaterThanOrEqual(batches * batch_rows);
      expect(result.imported + result.unchanged).toBe(result.rows);
      expect(await stateOf(organisation)).toEqual(expected);
    }
  });

  test('keeps what came before the fault, and says where it is', async () => {
    const organisation = await service.organisation('Cut off');
    const packed = gzipSync(text);
    const cut = importing(organisation, packed.subarray(0, packed.length - 100), 'cut.csv.gz');
    await expect(cut).rejects.toThrow(Refusal);
    await expect(cut).rejects.toMatchObject({ code: 'log.cut-off' });
    const { body } = await organisation.person('administrator').call('GET', '/imports');
    expect(body.items[0]).toMatchObject({ state: 'failed', problem: { code: 'log.cut-off' } });
    expect(body.items[0].imported).toBeGreaterThan(0);
    const { result } = await importing(organisation, packed, 'whole.csv.gz');
    expect(result.unchanged).toBe(body.items[0].imported);
    expect(result.imported + result.unchanged).toBe(result.rows);
  });

  test('that a fault of the mapping stops writes nothing', async () => {
    const organisation = await service.organisation('Misfit');
    await expect(importing(organisation, 'number,state\n1,New\n')).rejects.toMatchObject({
      code: 'log.column-missing',
    });
    expect(await stateOf(organisation)).toEqual({ records: [], journal: [], names: [] });
  });
});

const real = join(import.meta.dirname, '../../../shared/data/servicenow-incidents.csv.gz');

test.skipIf(!existsSync(real))(
  'the real log (../shared/data/servicenow-incidents.csv.gz): every row accounted for',
  async () => {
    const organisation = await service.organisation('Real');
    const rejectedPath = join(folder, 'real.rejected.csv');
    const result = await importFile(service.platform, principalOf(organisation), {
      checked,
      path: real,
      rejectedPath,
    });
    expect(result).toMatchObject({
      ...{ rows: 141_712, imported: 141_707, unchanged: 0, rejected: 5 },
      ...{ records_created: 24_918, journal_entries: 141_707 },
    });
    const reasons = readFileSync(rejectedPath, 'utf8').trimEnd().split('\n').slice(1);
    expect(reasons.map((row) => /incident_state is -100/.test(row))).toEqual([true, true, true, true, true]);
    const told = (field: string) =>
      `count(distinct record_id) filter (where (changes -> '${field}' ->> 1) is not null)::int as ${field}`;
    const fields = ['problem_reference', 'change_reference', 'configuration_item'];
    const { rows } = await service.database.owner.query(
      `select ${fields.map(told).join()} from journal_entry where organisation_id = $1 and process = 'incident'`,
      [organisation.id],
    );
    expect(rows[0]).toEqual({ problem_reference: 381, change_reference: 179, configuration_item: 56 });
  },
);
