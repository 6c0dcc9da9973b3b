import { dayOf } from '../../../kernel/day.ts';
import { type FieldDefinition, isReferring, type ProcessDefinition } from '../../../kernel/definition.ts';
import { choicesInSetting } from '../../../kernel/fields.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { rowsIn } from '../../../kernel/register.ts';
import { fillText } from '../../../kernel/text.ts';
import { definitionOf } from '../../../processes/definitions.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import type { ProcessTexts } from '../../../processes/module.ts';
import { processTexts } from '../../../processes/process-texts.ts';
import { nameOfChoice } from '../../../processes/setting-texts.ts';
import type { Telling } from './fact.ts';
import { type Cell, guidanceOf, tableOf } from './nodes.ts';
import { words } from './words.ts';

/** Most rows of a table that is filled from a register. */
const mostRows = 500;

/** A process with its texts. @throws Error when there is none of that name, which is a mistake in the program */
export function processNamed(name: string): { definition: ProcessDefinition; texts: ProcessTexts } {
  const definition = definitionOf(name);
  const texts = processTexts[name];
  if (texts === undefined) throw new TypeError(`the process ${name} has no texts`);
  return { definition, texts };
}

/** The name of a field, or of a column of a field of rows (`field.column`). */
export function fieldName({ language }: Telling, process: string, path: string): string {
  const { texts } = processNamed(process);
  const [field = '', column] = path.split('.');
  const text = column === undefined ? texts.fields[field] : texts.columns?.[field]?.[column];
  return text?.[language] ?? path;
}

/** The name of a choice that is the same for everybody. */
export function choiceName({ language }: Telling, process: string, path: string, value: unknown): string {
  return processNamed(process).texts.choices[path]?.[String(value)]?.[language] ?? String(value);
}

/** The organisation's own name of a choice that comes from a setting. */
export function plannedChoice({ planned, language }: Telling, setting: string, value: unknown): string {
  const choice = choicesInSetting(planned.settings[setting]).find(({ id }) => id === value);
  return choice === undefined ? String(value) : nameOfChoice(setting, choice)[language];
}

function fieldAt(definition: ProcessDefinition, path: string): FieldDefinition | undefined {
  const [field = '', column] = path.split('.');
  const found = definition.fields[field];
  return column === undefined ? found : found?.columns?.[column];
}

function shownOne(
  source: Telling,
  process: string,
  path: string,
  field: FieldDefinition,
  value: unknown,
): string {
  if (isReferring(field.kind)) return source.names.get(String(value)) ?? '–';
  if (field.choices_from !== undefined) return plannedChoice(source, field.choices_from, value);
  if (field.choices !== undefined) return choiceName(source, process, path, value);
  if (field.kind === 'instant') return dayOf(Number(value), source.time_zone);
  if (field.kind === 'boolean') return words[value === true ? 'yes' : 'no'][source.language];
  return String(value);
}

/** A value of a field, or of a column of a field of rows, as it is written in a document. */
export function shown(source: Telling, process: string, path: string, value: unknown): string {
  const field = fieldAt(processNamed(process).definition, path);
  if (field === undefined || value === null || value === undefined) return '';
  const values = Array.isArray(value) ? value : [value];
  const separator = source.language === 'zh' ? '、' : ', ';
  return values.map((one) => shownOne(source, process, path, field, one)).join(separator);
}

/** A column of a table about records: a field, or a name with what is said of each record. */
export type RecordColumn = string | { readonly head: string; readonly tell: (record: ProcessRecord) => Cell };

/** A table with a row for each record; null when there are none. What does not fit is said to be missing. */
export function recordTable(
  source: Telling,
  process: string,
  records: readonly ProcessRecord[],
  columns: readonly RecordColumn[],
): readonly TextNode[] | null {
  if (records.length === 0) return null;
  const heads = columns.map((column) =>
    typeof column === 'string' ? fieldName(source, process, column) : column.head,
  );
  const rows = records
    .slice(0, mostRows)
    .map((record) =>
      columns.map(
        (column): Cell =>
          typeof column === 'string'
            ? shown(source, process, column, record.values[column])
            : column.tell(record),
      ),
    );
  const table = tableOf(heads, rows);
  const missing = records.length - rows.length;
  if (missing <= 0) return [table];
  const { language } = source;
  const register = processNamed(process).texts.plural[language];
  return [table, guidanceOf(language, fillText(words['more-rows'][language], { missing, register }))];
}

/** A table of the rows that a record holds in a field; null when it holds none. */
export function rowsTable(
  source: Telling,
  record: ProcessRecord,
  field: string,
  columns: readonly string[],
): readonly TextNode[] | null {
  const rows = rowsIn(record, field);
  if (rows.length === 0) return null;
  const { process } = record;
  const paths = columns.map((column) => `${field}.${column}`);
  return [
    tableOf(
      paths.map((path) => fieldName(source, process, path)),
      rows.map((row) =>
        columns.map((column, index) => shown(source, process, paths[index] as string, row[column])),
      ),
    ),
  ];
}
