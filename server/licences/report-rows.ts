import { Refusal } from '../../kernel/errors.ts';
import { readList } from '../exchange/read-list.ts';
import { largestBill_bytes, readBill, type SoftwareComponent } from '../exchange/software/bill.ts';

/** One piece of software that a report says is installed or used. */
export interface ReportRow {
  readonly name: string;
  readonly publisher: string | null;
  readonly version: string | null;
  readonly purl: string | null;
  readonly tag_id: string | null;
  readonly cpe: string | null;
  readonly licence: string | null;
  /** Device and user as the report names them; null: the report is of one item. */
  readonly device: string | null;
  readonly user: string | null;
  readonly site: string | null;
  readonly cores: number | null;
}

/** A report taken apart. */
export interface SoftwareReport {
  readonly format: 'cyclonedx' | 'spdx' | 'swid' | 'csv';
  readonly rows: readonly ReportRow[];
}

/** Longest line that a record holds, in characters. */
const longestLine = 200;

/** Most rows of a list. */
const mostRows = 200_000;

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, longestLine);
}

function rowOf(component: SoftwareComponent): ReportRow {
  const { name, publisher, version, purl, tag_id, cpe, licence } = component;
  return {
    name: name.slice(0, longestLine),
    publisher: cut(publisher),
    version: cut(version),
    purl,
    tag_id,
    cpe,
    licence,
    device: null,
    user: null,
    site: null,
    cores: null,
  };
}

/** Names that a list may give its columns. */
const columns = {
  name: ['product', 'name', 'software'],
  publisher: ['publisher', 'vendor'],
  version: ['version'],
  device: ['device', 'hostname', 'item'],
  user: ['user', 'email', 'person'],
  site: ['site', 'location'],
  cores: ['cores'],
  purl: ['purl'],
  tag_id: ['tag_id'],
  licence: ['licence', 'license'],
} as const;

type ColumnName = keyof typeof columns;

function placesOf(header: readonly string[]): ReadonlyMap<ColumnName, number> {
  const known = header.map((name) => name.trim().toLowerCase());
  const places = new Map<ColumnName, number>();
  for (const [column, names] of Object.entries(columns)) {
    const place = known.findIndex((name) => (names as readonly string[]).includes(name));
    if (place >= 0) places.set(column as ColumnName, place);
  }
  const isUseful = places.has('name') && (places.has('device') || places.has('user'));
  if (!isUseful) throw new Refusal('software.list-columns', { columns: known.join(', ').slice(0, 500) });
  return places;
}

function coresOf(text: string | null, line: number, file: string): number | null {
  if (text === null) return null;
  const cores = Number(text);
  if (Number.isInteger(cores) && cores >= 1 && cores <= 100_000) return cores;
  throw new Refusal('software.list-row', { line, file, problem: `cores: ${text.slice(0, 50)}` });
}

async function readRows(bytes: Uint8Array, file: string): Promise<SoftwareReport> {
  const log = await readList(bytes);
  const places = placesOf(log.columns);
  const rows: ReportRow[] = [];
  for await (const batch of log.batches) {
    for (const { line, cells, problem } of batch) {
      if (problem !== undefined)
        throw new Refusal('software.list-row', { line, file, problem: problem.code });
      const at = (column: ColumnName): string | null => {
        const place = places.get(column);
        const value = place === undefined ? '' : (cells[place] ?? '').trim();
        return value === '' ? null : value;
      };
      const name = at('name');
      const nowhere = at('device') === null && at('user') === null;
      if (name === null || nowhere) {
        throw new Refusal('software.list-row', {
          line,
          file,
          problem: name === null ? 'product' : 'device, user',
        });
      }
      rows.push({
        name: name.slice(0, longestLine),
        publisher: cut(at('publisher')),
        version: cut(at('version')),
        purl: at('purl')?.slice(0, 2000) ?? null,
        tag_id: at('tag_id')?.slice(0, 2000) ?? null,
        cpe: null,
        licence: at('licence')?.slice(0, 2000) ?? null,
        device: cut(at('device')),
        user: cut(at('user')),
        site: cut(at('site')),
        cores: coresOf(at('cores'), line, file),
      });
      if (rows.length > mostRows)
        throw new Refusal('software.too-large', { file, limit: `${mostRows} rows` });
    }
  }
  return { format: 'csv', rows };
}

/**
 * Reads a report of software: a bill (CycloneDX, SPDX), an ISO/IEC 19770-2 tag, or a list as CSV with a column
 * `product` or `name` and `device`, `user` or both.
 *
 * @param file its name, for refusals
 * @throws Refusal of the `software.` and `log.` codes
 */
export async function readReport(bytes: Uint8Array, file: string): Promise<SoftwareReport> {
  if (bytes.byteLength > largestBill_bytes) throw new Refusal('software.too-large', { file, limit: '64 MB' });
  const beginning = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()[0];
  if (beginning !== '<' && beginning !== '{') return readRows(bytes, file);
  const bill = readBill(bytes, file);
  // What the bill is of is installed as well.
  const all = [...(bill.subject === null ? [] : [bill.subject]), ...bill.components];
  return { format: bill.format, rows: all.map(rowOf) };
}
