import type { PoolClient } from 'pg';
import { type PackedRecord, recordPath } from '../../evidence/pack-format.ts';
import { isBefore } from '../../evidence/verify/records.ts';
import { replay } from '../../evidence/verify/replay.ts';
import type { ProcessDefinition } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { visitReferences } from '../../kernel/reference.ts';
import { definitionOf } from '../../processes/definitions.ts';
import { processTexts } from '../../processes/process-texts.ts';
import type { Platform } from '../platform.ts';
import type { Names } from '../records/names.ts';
import { type RecordRow, recordColumns, recordOf, timestamp } from '../records/store.ts';
import type { ArchiveWriter } from './archive-writer.ts';
import type { ChosenRecord } from './chosen-records.ts';
import { entriesOfRecords, type RecordEntry, replayable } from './record-entries.ts';
import { type RecordPage, recordPage } from './record-page.ts';
import type { PackTelling } from './telling.ts';

/** Most records of one page. */
const recordsOfPage = 200;

/** What the records of a pack are written from. */
export interface RecordWriting {
  readonly platform: Platform;
  readonly client: PoolClient;
  /** Reads the journal as it was sealed. */
  readonly journal: PoolClient;
  readonly organisation_id: string;
  readonly snapshot: string;
  /** End of the period, ISO 8601. */
  readonly to: string;
  readonly telling: PackTelling;
}

/** A page of records: where it is and what it holds. */
export interface WrittenPage {
  readonly path: string;
  readonly process: string;
  readonly title: string;
  readonly count: number;
}

/** What was written of the records. */
export interface WrittenRecords {
  readonly pages: readonly WrittenPage[];
  /** Where to read a record, by its id: path of the page with its number as the anchor. */
  readonly places: ReadonlyMap<string, string>;
}

function namesIn(
  definition: ProcessDefinition,
  values: PackedRecord['values'],
  names: Names,
): Record<string, string> {
  const found: Record<string, string> = {};
  visitReferences(definition, values, ({ id }) => {
    const name = names.get(id);
    if (name !== undefined) found[id] = name;
  });
  return found;
}

/** State and values at the end of the period, where something happened after it. */
function atEnd(entries: readonly RecordEntry[], to: string): PackedRecord['at_end_of_period'] {
  const before = entries.filter(({ occurred_at }) => isBefore(occurred_at, to));
  if (before.length === 0 || before.length === entries.length) return null;
  const { state, values, erased } = replay(before.map(replayable));
  return state === null || erased ? null : { state, values: Object.fromEntries(values) };
}

function packedRecord(
  definition: ProcessDefinition,
  record: ProcessRecord,
  entries: readonly RecordEntry[],
  [names, to]: readonly [Names, string],
): PackedRecord {
  const { id, process, number, state, version, origin, external_key, values } = record;
  return {
    id,
    process,
    number,
    state,
    version,
    origin,
    external_key,
    opened_at: timestamp(record.opened_at) ?? '',
    resolved_at: timestamp(record.resolved_at),
    closed_at: timestamp(record.closed_at),
    values,
    at_end_of_period: atEnd(entries, to),
    names: namesIn(definition, values, names),
    entries: entries.map(({ position }) => position).sort((a, b) => a - b),
  };
}

async function readPage(
  writing: RecordWriting,
  definition: ProcessDefinition,
  chosen: readonly ChosenRecord[],
): Promise<Omit<RecordPage, 'title'>> {
  const { client, journal, platform, organisation_id, snapshot, to } = writing;
  const ids = chosen.map(({ id }) => id);
  const [{ rows }, entries] = await Promise.all([
    client.query<RecordRow>({
      name: 'pack-records',
      text: `select ${recordColumns} from record
        where organisation_id = current_organisation_id() and id = any ($1) order by number`,
      values: [ids],
    }),
    entriesOfRecords(journal, ids, snapshot),
  ]);
  const records = rows.map((row) => recordOf(definition, row));
  const all = [...entries.values()].flat();
  const sides = all.flatMap(({ changes }) =>
    [0, 1].map((side) =>
      Object.fromEntries(Object.entries(changes).map(([name, pair]) => [name, pair[side]])),
    ),
  );
  const names = await platform.names.of(
    { client, organisation_id, definition },
    [...records.map(({ values }) => values), ...sides],
    all.map(({ actor_id }) => actor_id),
  );
  return {
    process: definition.name,
    names,
    records: records.map((record) => {
      const own = entries.get(record.id) ?? [];
      return { record: packedRecord(definition, record, own, [names, to]), entries: own };
    }),
  };
}

interface PlannedPage {
  readonly process: string;
  readonly month: string;
  readonly part: number;
  readonly chosen: readonly ChosenRecord[];
}

function pagesOf(chosen: readonly ChosenRecord[]): readonly PlannedPage[] {
  const groups = Map.groupBy(chosen, ({ process, month }) => `${process} ${month}`);
  return [...groups.values()].flatMap((group) => {
    const { process = '', month = '' } = group[0] ?? {};
    const pages: PlannedPage[] = [];
    for (let at = 0; at < group.length; at += recordsOfPage) {
      pages.push({
        process,
        month,
        part: at / recordsOfPage + 1,
        chosen: group.slice(at, at + recordsOfPage),
      });
    }
    return pages;
  });
}

/** Writes every record as data and, two hundred to a page by process and month, to be read. */
export async function writeRecords(
  writing: RecordWriting,
  archive: ArchiveWriter,
  chosen: readonly ChosenRecord[],
): Promise<WrittenRecords> {
  const pages: WrittenPage[] = [];
  const places = new Map<string, string>();
  for (const { process, month, part, chosen: own } of pagesOf(chosen)) {
    const path = `records/${process}/${month}${part === 1 ? '' : `-${part}`}.html`;
    const name = processTexts[process]?.plural[writing.telling.language] ?? process;
    const title = `${name} ${month}${part === 1 ? '' : ` (${part})`}`;
    const read = await readPage(writing, definitionOf(process), own);
    for (const { record } of read.records) {
      await archive.add(recordPath(process, record.number), JSON.stringify(record));
      places.set(record.id, `${path}#${record.number}`);
    }
    await archive.add(path, recordPage(writing.telling, { ...read, title }));
    pages.push({ path, process, title, count: read.records.length });
  }
  return { pages, places };
}
