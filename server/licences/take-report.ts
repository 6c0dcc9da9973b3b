import { hash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { DiscoverCommand } from '../../kernel/command.ts';
import { Refusal } from '../../kernel/errors.ts';
import { configurationItem } from '../../processes/configuration-item/definition.ts';
import { installation } from '../../processes/installation/definition.ts';
import type { Recognition } from '../../processes/software-product/recognise.ts';
import { isOpenSource } from '../../processes/software-product/spdx.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { importingAlone } from '../exchange/import-lock.ts';
import type { Platform, Principal } from '../platform.ts';
import { type BulkItem, bulkLimit, executeBulk } from '../records/execute-bulk.ts';
import { readRecord } from '../records/store.ts';
import { readEnds } from './ends.ts';
import { readRecognition } from './recognition.ts';
import { type ReportRow, readReport, type SoftwareReport } from './report-rows.ts';
import { addReport, lastReport, type ReportCounts } from './reports.ts';

/** A report to be taken in, or looked at. */
export interface ReportRequest {
  readonly bytes: Uint8Array;
  readonly file_name: string;
  /** What reports, the same name each time. */
  readonly source: string;
  /** Id or number of the item that a bill or tag is of; null for a list. */
  readonly item: string | null;
  /** False: only says what it would do. */
  readonly apply: boolean;
}

/** What a report does, or would do. */
export interface ReportResult extends ReportCounts {
  readonly format: SoftwareReport['format'];
  readonly source: string;
  readonly applied: boolean;
  /** The source said exactly this the last time: nothing was done. */
  readonly same_file: boolean;
  /** Software that no rule recognises, the most frequent first. */
  readonly unknown_software: readonly {
    readonly name: string;
    readonly publisher: string | null;
    readonly count: number;
  }[];
  /** Users and devices that nothing is known of: they are counted by the name the list has. */
  readonly unknown_ends: readonly string[];
}

/** How much of what is not known is told. */
const mostTold = 50;

interface Known {
  readonly id: string;
  readonly state: string;
  readonly product: string | null;
  readonly by_hand: boolean;
  readonly ignored: boolean;
}

/** An id that follows from what it is for: the same software of the same source is the same installation. */
function idFor(organisation_id: string, source: string, row: ReportRow): string {
  const { name, publisher, version, purl, tag_id, device, user, site } = row;
  const what = purl ?? tag_id ?? [name, publisher, version].join('\n');
  const digest = hash('sha256', JSON.stringify([organisation_id, source, what, device, user, site]));
  // A UUID made from a digest is one of version 8 (RFC 9562).
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

async function readKnown(client: PoolClient, source: string): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await client.query<Known>(
    `select id, state, fields ->> 'product' as product, coalesce(fields ->> 'recognised_by' = 'hand', false) as by_hand,
        coalesce((fields ->> 'ignored')::boolean, false) as ignored
      from record where organisation_id = current_organisation_id() and process = 'installation'
        and fields ->> 'source' = $1`,
    [source],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

interface Taking {
  readonly principal: Principal;
  readonly source: string;
  readonly item_id: string | null;
  readonly recognition: Recognition;
  readonly known: ReadonlyMap<string, Known>;
  readonly person: (name: string | null) => string | null;
  readonly item: (name: string | null) => string | null;
  readonly run: string;
  readonly now: number;
}

function valuesOf(
  taking: Taking,
  row: ReportRow,
  known: Known | undefined,
): Readonly<Record<string, unknown>> {
  const { now, source, item_id } = taking;
  const rule = taking.recognition.ruleFor(row);
  const decided = known?.by_hand === true || known?.ignored === true;
  const returned = known?.state === 'removed';
  const item = item_id ?? taking.item(row.device);
  const person = taking.person(row.user);
  return {
    title: row.name,
    publisher: row.publisher,
    software_version: row.version,
    item,
    device_name: item === null ? row.device : null,
    person,
    user_name: person === null ? row.user : null,
    site: row.site,
    cores: row.cores,
    purl: row.purl,
    tag_id: row.tag_id,
    licence: row.licence,
    open_source: row.licence !== null && isOpenSource(row.licence),
    source,
    ...(decided ? {} : { product: rule?.product ?? null, recognised_by: rule === null ? null : 'rule' }),
    ...(known === undefined || returned ? { seen_at: now, removed_at: null } : {}),
  };
}

function itemFor(
  taking: Taking,
  id: string,
  command: Omit<DiscoverCommand, 'kind' | 'discovery'>,
  said: unknown,
): BulkItem {
  const discovery = {
    source: taking.source,
    rule: null,
    run: taking.run,
    hash: hash('sha256', JSON.stringify(said)),
  };
  return {
    target: { id },
    actor: taking.principal.actor,
    now: taking.now,
    command: { kind: 'discover', discovery, ...command },
  };
}

/** Commands for what is there and for what is there no more; the same software told twice is one. */
function commandsOf(taking: Taking, rows: readonly ReportRow[]) {
  const { principal, source, known, now } = taking;
  const there = new Map<string, ReportRow>();
  for (const row of rows) there.set(idFor(principal.organisation_id, source, row), row);
  const found = [...there].map(([id, row]) =>
    itemFor(taking, id, { values: valuesOf(taking, row, known.get(id)), state: 'installed' }, row),
  );
  const gone = [...known.values()]
    .filter(({ id, state }) => state === 'installed' && !there.has(id))
    .map(({ id }) =>
      itemFor(taking, id, { values: { removed_at: now }, state: 'removed' }, { id, absent: true }),
    );
  const back = [...there.keys()].filter((id) => known.get(id)?.state === 'removed').length;
  return { found, gone, back, repeated: rows.length - there.size };
}

async function carryOut(
  platform: Platform,
  principal: Principal,
  items: readonly BulkItem[],
  apply: boolean,
): Promise<{ created: number; changed: number }> {
  let [created, changed] = [0, 0];
  for (let at = 0; at < items.length; at += bulkLimit) {
    const batch = items.slice(at, at + bulkLimit);
    const result = await executeBulk(platform, principal, installation, batch, { onlyJudge: !apply });
    const refused = result.outcomes.find((outcome) => outcome instanceof Refusal);
    if (refused instanceof Refusal) throw refused;
    created += result.records_created;
    changed += result.records_updated;
  }
  return { created, changed };
}

function unknownOf(recognition: Recognition, rows: readonly ReportRow[]): ReportResult['unknown_software'] {
  const counts = new Map<string, { name: string; publisher: string | null; count: number }>();
  for (const row of rows) {
    // Open source needs no entitlement: its licence says its terms.
    if (recognition.ruleFor(row) !== null || (row.licence !== null && isOpenSource(row.licence))) continue;
    const key = JSON.stringify([row.name, row.publisher]);
    const known = counts.get(key) ?? { name: row.name, publisher: row.publisher, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).slice(0, mostTold);
}

function sourceName(source: string): string {
  const name = source.trim();
  if (name === '' || name.length > 100 || name.includes(':')) throw new Refusal('software.source-unknown');
  return name;
}

/** What a report is compared with: the item it is of, what the source said before, rules, and who and what its names mean. */
async function prepare(client: PoolClient, request: ReportRequest, report: SoftwareReport) {
  const name = sourceName(request.source);
  if (report.format !== 'csv' && request.item === null) throw new Refusal('software.item-needed');
  const item =
    request.item === null ? null : await readRecord(client, configurationItem, request.item, false);
  if (request.item !== null && item === null) {
    throw new Refusal('record.unknown', { process: 'configuration-item', key: request.item });
  }
  const source = item === null ? name : `${name}:${item.number}`;
  const named = (of: 'user' | 'device') => report.rows.flatMap((row) => row[of] ?? []);
  return {
    source,
    item_id: item?.id ?? null,
    recognition: await readRecognition(client),
    known: await readKnown(client, source),
    last: await lastReport(client, source),
    ...(await readEnds(client, named('user'), named('device'))),
  };
}

/**
 * Takes in what a source reports as installed while nothing else is taken in, so that what is installed is what one report
 * said and not two; or says what that would do: see `takeAlone`.
 *
 * @throws Refusal `import.running` besides
 */
export function takeReport(
  platform: Platform,
  principal: Principal,
  request: ReportRequest,
): Promise<ReportResult> {
  const take = (): Promise<ReportResult> => takeAlone(platform, principal, request);
  return request.apply ? importingAlone(platform, principal.organisation_id, take) : take();
}

/**
 * Takes in what a source reports as installed, or says what that would do (ISO/IEC 20000-1:2018, 8.2.5). What is new is
 * written down, what is there no more is gone, what was decided by hand stays decided. The same file changes nothing.
 *
 * @throws Refusal of the `software.` and `log.` codes; `record.unknown` for the item
 */
async function takeAlone(
  platform: Platform,
  principal: Principal,
  request: ReportRequest,
): Promise<ReportResult> {
  const { bytes, file_name, apply } = request;
  const report = await readReport(bytes, file_name);
  const { organisation_id } = principal;
  const prepared = await readInOrganisation(platform.pool, organisation_id, (client) =>
    prepare(client, request, report),
  );
  const { source, item_id, recognition, last, known, person, item } = prepared;
  const file_hash = hash('sha256', bytes);
  const [run, now] = [platform.newId(), platform.now()];
  const taking: Taking = { principal, source, item_id, recognition, known, person, item, run, now };
  const { found, gone, back, repeated } = commandsOf(taking, report.rows);
  const same_file = last?.file_hash === file_hash;
  const act = apply && !same_file;
  const written = await carryOut(platform, principal, [...found, ...gone], act);
  const counts: ReportCounts = {
    rows: report.rows.length,
    repeated,
    created: written.created,
    changed: written.changed - gone.length - back,
    returned: back,
    gone: gone.length,
    recognised: report.rows.filter((row) => recognition.ruleFor(row) !== null).length,
  };
  if (act) {
    const kept = {
      id: run,
      source,
      item_id,
      format: report.format,
      file_name,
      file_hash,
      read_at: now,
      counts,
    };
    await inOrganisation(platform.pool, organisation_id, (client) => addReport(client, principal, kept));
  }
  const lost = report.rows.flatMap(({ user, device }) => [
    ...(user !== null && person(user) === null ? [user] : []),
    ...(device !== null && item(device) === null ? [device] : []),
  ]);
  return {
    ...counts,
    format: report.format,
    source,
    applied: act,
    same_file,
    unknown_software: unknownOf(recognition, report.rows),
    unknown_ends: [...new Set(lost)].slice(0, mostTold),
  };
}
