import type { PoolClient } from 'pg';
import { csvLine } from '../../kernel/csv-cell.ts';
import { dayOf } from '../../kernel/day.ts';
import { isOpenState } from '../../kernel/definition.ts';
import { listIn, numberIn, textIn } from '../../kernel/register.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { definitionsIn } from '../../processes/definitions.ts';
import { document } from '../../processes/document/definition.ts';
import { documentTexts } from '../../processes/document/texts.ts';
import { versionInForce, versionsOf } from '../../processes/document/versions.ts';
import { processTexts } from '../../processes/process-texts.ts';
import type { Names } from '../records/names.ts';
import { countRegisters } from '../records/register-counts.ts';
import { type RecordRow, recordColumns, recordOf } from '../records/store.ts';

/** Most documents of a list: controlled documents come in hundreds. */
export const mostDocuments = 10_000;

/** A controlled document as the master list has it. */
export interface ListedDocument {
  readonly number: string;
  readonly title: string;
  readonly kind: string | null;
  readonly item: string | null;
  readonly language: string | null;
  readonly state: string;
  /** The version in force; null before the first takes effect and once the document is withdrawn. */
  readonly version: number | null;
  readonly effective_date: string | null;
  readonly approved_by: string | null;
  readonly owner: string | null;
  readonly next_review: string | null;
  readonly retention_days: number | null;
  readonly distribution: readonly string[];
  readonly hash: string | null;
}

/** A kind of records that the program keeps. */
export interface ListedRecords {
  readonly process: string;
  readonly prefix: string;
  readonly clause: string;
  readonly open: number;
  readonly total: number;
}

/** Everything that is documented: documents under control, and the records that processes keep. */
export interface MasterList {
  readonly documents: readonly ListedDocument[];
  readonly records: readonly ListedRecords[];
}

/** Reads the documents of the organisation in scope, by number. */
export async function readDocuments(client: PoolClient): Promise<readonly RecordRow[]> {
  const { rows } = await client.query<RecordRow>(
    `select ${recordColumns} from record where organisation_id = current_organisation_id() and process = 'document'
      order by number limit ${mostDocuments}`,
  );
  return rows;
}

/** Documents as the master list has them on the day of `now`. */
export function listDocuments(
  rows: readonly RecordRow[],
  names: Names,
  now: number,
): readonly ListedDocument[] {
  const day = dayOf(now, 'UTC');
  return rows.map((row) => {
    const record = recordOf(document, row);
    const inForce = isOpenState(document, record.state) ? versionInForce(record, day) : null;
    const shown = inForce ?? versionsOf(record).at(-1) ?? null;
    const owner = textIn(record, 'assignee');
    return {
      number: record.number,
      title: shown?.title ?? row.title,
      kind: textIn(record, 'kind'),
      item: textIn(record, 'item'),
      language: textIn(record, 'language'),
      state: record.state,
      version: inForce?.number ?? null,
      effective_date: inForce?.effective_date ?? null,
      approved_by: inForce?.approved_by ?? null,
      owner: owner === null ? null : (names.get(owner) ?? '–'),
      next_review: textIn(record, 'next_review'),
      retention_days: numberIn(record, 'retention_days'),
      distribution: listIn(record, 'distribution'),
      hash: inForce?.hash ?? null,
    };
  });
}

/** The kinds of records that processes keep, with how many there are. They are kept for good. */
export async function listRecordSets(client: PoolClient, now: number): Promise<readonly ListedRecords[]> {
  const processes = definitionsIn('service-provider').filter(({ name }) => name !== document.name);
  const counts = await countRegisters(
    client,
    processes.map(({ name }) => name),
    now,
  );
  const byProcess = new Map(counts.map((one) => [one.process, one]));
  return processes.map(({ name, prefix, clause }) => ({
    process: name,
    prefix,
    clause,
    open: byProcess.get(name)?.open ?? 0,
    total: byProcess.get(name)?.total ?? 0,
  }));
}

const heads = {
  records: { en: 'Records', vi: 'Hồ sơ', zh: '记录' },
  total: { en: 'Entries', vi: 'Số mục', zh: '条数' },
  number: { en: 'Number', vi: 'Số hiệu', zh: '编号' },
  state: { en: 'State', vi: 'Trạng thái', zh: '状态' },
} as const satisfies Record<string, Text>;

/** The master list as rows of cells, the first of them the names of the columns, in a language. */
export function masterTable(
  { documents, records }: MasterList,
  language: Language,
): readonly (readonly (string | number | null)[])[] {
  const field = (name: string): string => documentTexts.fields[name]?.[language] ?? name;
  const choice = (name: string, value: string | null): string =>
    value === null ? '' : (documentTexts.choices[name]?.[value]?.[language] ?? value);
  const head = [
    heads.number[language],
    field('title'),
    field('kind'),
    field('item'),
    field('language'),
    heads.state[language],
    field('version_number'),
    field('effective_date'),
    documentTexts.columns?.['versions']?.['approved_by']?.[language] ?? '',
    field('assignee'),
    field('next_review'),
    field('retention_days'),
    field('distribution'),
    field('content_hash'),
    heads.total[language],
  ];
  const ofDocuments = documents.map((one) => [
    one.number,
    one.title,
    choice('kind', one.kind),
    choice('item', one.item),
    choice('language', one.language),
    documentTexts.states[one.state]?.[language] ?? one.state,
    one.version,
    one.effective_date,
    one.approved_by,
    one.owner,
    one.next_review,
    one.retention_days,
    one.distribution.map((role) => choice('distribution', role)).join(', '),
    one.hash,
    null,
  ]);
  const nothing = Array.from({ length: 10 }, () => null);
  const ofRecords = records.map(({ process, prefix, clause, total }) => [
    prefix,
    processTexts[process]?.plural[language] ?? process,
    heads.records[language],
    clause,
    ...nothing,
    total,
  ]);
  return [head, ...ofDocuments, ...ofRecords];
}

/** The master list as CSV. */
export function masterCsv(list: MasterList, language: Language): string {
  return masterTable(list, language).map(csvLine).join('');
}
