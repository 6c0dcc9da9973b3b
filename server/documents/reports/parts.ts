import { dayOf } from '../../../kernel/day.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { rowsIn, textIn } from '../../../kernel/register.ts';
import { fillText } from '../../../kernel/text.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import { requirementById } from '../../../standard/requirements.ts';
import { minuteOf } from '../printed.ts';
import type { Telling } from '../templates/fact.ts';
import { type Cell, cellOf, headingOf, paragraphOf, tableOf } from '../templates/nodes.ts';
import { fieldName, processNamed, shown } from '../templates/show.ts';
import type { ReportFact, ReportSource } from './report.ts';
import { reportTexts } from './texts.ts';

/** What stands where nothing is recorded. */
export const blank = '–';

/** A text of reports in the language of this one. */
export function say(
  { language }: Telling,
  text: keyof typeof reportTexts,
  params: Readonly<Record<string, unknown>> = {},
): string {
  return fillText(reportTexts[text][language], params);
}

/** A label with its value in one line, as the language sets a colon. */
export function labelled({ language }: Telling, label: string, value: string): string {
  return `${label}${language === 'zh' ? '：' : ': '}${value}`;
}

/** A value of a field, or of a column of a field of rows (`field.column`): instants to the minute, `–` for none. */
export function told(source: Telling, process: string, path: string, value: unknown): string {
  const { fields } = processNamed(process).definition;
  if (fields[path]?.kind === 'instant' && typeof value === 'number') return minuteOf(value, source.time_zone);
  return shown(source, process, path, value) || blank;
}

/** What a record holds in a field. */
export function valueOf(source: Telling, record: ProcessRecord, field: string): string {
  return told(source, record.process, field, record.values[field]);
}

/** Fields of a record, each with its name. */
export function factsOf(
  source: Telling,
  record: ProcessRecord,
  fields: readonly string[],
): readonly ReportFact[] {
  return fields.map((field) => [fieldName(source, record.process, field), valueOf(source, record, field)]);
}

/** The state that a record is in, by its name. */
export function stateOf({ language }: Telling, { process, state }: ProcessRecord): string {
  return processNamed(process).texts.states[state]?.[language] ?? state;
}

/** The title of a record, or else its number. */
export function titleOf(record: ProcessRecord): string {
  return textIn(record, 'title') ?? record.number;
}

/** A record that a field names, with number and state where it is read along, else by its title alone. */
export function namedRecord(source: ReportSource, process: string, id: unknown): string {
  if (typeof id !== 'string') return blank;
  const record = source.related(process).find((one) => one.id === id);
  if (record === undefined) return source.names.get(id) ?? blank;
  return say(source, 'action', {
    number: record.number,
    title: titleOf(record),
    state: stateOf(source, record),
  });
}

/** A requirement by its id, with what it asks for in the program's own words where it is one of the standard's. */
export function requirementText({ language }: Telling, id: string): string {
  const statement = requirementById(id)?.statement;
  return statement === undefined ? id : `${id} ${statement[language] ?? statement.en}`;
}

/** What somebody wrote, a paragraph for each that an empty line sets apart; or that there is nothing. */
export function written(source: Telling, text: string | null): readonly TextNode[] {
  const parts = (text ?? '').split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return parts.length === 0 ? [paragraphOf(say(source, 'nothing'))] : parts.map(paragraphOf);
}

/** A heading and what stands below it. */
export function section(level: 1 | 2, title: string, content: readonly TextNode[]): readonly TextNode[] {
  return [headingOf(level, title), ...content];
}

/** What a record holds in a field of running text, below the name of the field. */
export function writtenSection(
  source: Telling,
  record: ProcessRecord,
  field: string,
  level: 1 | 2 = 1,
): readonly TextNode[] {
  return section(level, fieldName(source, record.process, field), written(source, textIn(record, field)));
}

/** Labels, each with its value beside it. */
export function factTable(facts: readonly (readonly [label: string, value: Cell])[]): TextNode {
  const content = facts.map(([label, value]) => ({
    type: 'tableRow',
    content: [cellOf('tableHeader', label, 28), cellOf('tableCell', value, 72)],
  }));
  return { type: 'table', content };
}

/** A column of a table of rows, and how wide it is in relation to the others. */
export type Column = readonly [column: string, width: number];

/** The rows that a record holds in a field, as a table; or that there are none. */
export function rowTable(
  source: Telling,
  record: ProcessRecord,
  field: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, unknown>>[] = rowsIn(record, field),
): readonly TextNode[] {
  if (rows.length === 0) return written(source, null);
  const path = (column: string): string => `${field}.${column}`;
  return [
    tableOf(
      columns.map(([column]) => fieldName(source, record.process, path(column))),
      rows.map((row) => columns.map(([column]) => told(source, record.process, path(column), row[column]))),
      columns.map(([, width]) => width),
    ),
  ];
}

/** Which records a report is drawn from, and in which state each was. */
export function sourcesTable(source: Telling, records: readonly ProcessRecord[]): TextNode {
  const heads = (['number', 'what', 'state', 'record-version', 'last-changed'] as const).map((name) =>
    say(source, name),
  );
  const rows = records.map((record) => [
    record.number,
    titleOf(record),
    stateOf(source, record),
    String(record.version),
    dayOf(record.updated_at, source.time_zone),
  ]);
  return tableOf(heads, rows, [20, 38, 16, 12, 14]);
}
