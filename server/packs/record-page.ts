import { type PackedRecord, recordPath } from '../../evidence/pack-format.ts';
import type { AttachedFile } from '../../kernel/command.ts';
import type { FieldDefinition } from '../../kernel/definition.ts';
import { told } from '../documents/reports/parts.ts';
import { fieldName, processNamed } from '../documents/templates/show.ts';
import { factsTable, html, type Markup, pageOf } from './html.ts';
import type { RecordEntry } from './record-entries.ts';
import { momentOf, type PackTelling, say } from './telling.ts';

/** Records of one process and month, as one page shows them. */
export interface RecordPage {
  readonly process: string;
  readonly title: string;
  readonly records: readonly { readonly record: PackedRecord; readonly entries: readonly RecordEntry[] }[];
  readonly names: ReadonlyMap<string, string>;
}

type Source = PackTelling & Pick<RecordPage, 'names'>;

function rowsOf(
  source: Source,
  process: string,
  path: string,
  field: FieldDefinition,
  value: unknown,
): Markup {
  const columns = Object.keys(field.columns ?? {});
  const rows = Array.isArray(value) ? (value as Readonly<Record<string, unknown>>[]) : [];
  return html`<div class="scroll"><table><tr>${columns.map((column) => html`<th>${fieldName(source, process, `${path}.${column}`)}</th>`)}</tr>
${rows.map((row) => html`<tr>${columns.map((column) => html`<td>${toldPlainly(source, process, `${path}.${column}`, row[column])}</td>`)}</tr>`)}</table></div>`;
}

/** A value as people read it; what is nested deeper than a column of a row is shown as data. */
function toldPlainly(source: Source, process: string, path: string, value: unknown): string {
  const isNested = Array.isArray(value) && value.some((one) => typeof one === 'object');
  return isNested ? JSON.stringify(value) : told(source, process, path, value);
}

function valueOf(source: Source, process: string, name: string, value: unknown): Markup {
  const field = processNamed(process).definition.fields[name];
  if (field === undefined) return html`${JSON.stringify(value)}`;
  if (field.kind === 'rows' && Array.isArray(value)) return rowsOf(source, process, name, field, value);
  return html`<pre>${toldPlainly(source, process, name, value)}</pre>`;
}

function stateName({ language }: Source, process: string, state: string): string {
  return processNamed(process).texts.states[state]?.[language] ?? state;
}

function valuesTable(source: Source, process: string, values: PackedRecord['values']): Markup {
  const held = Object.entries(values).filter(([, value]) => value !== null);
  return factsTable(
    held.map(([name, value]) => [fieldName(source, process, name), valueOf(source, process, name, value)]),
  );
}

function atEnd(source: Source, { process, at_end_of_period, values }: PackedRecord): Markup | null {
  if (at_end_of_period === null) return null;
  const before = at_end_of_period.values;
  const changed = Object.keys({ ...values, ...before }).filter(
    (name) => JSON.stringify(values[name] ?? null) !== JSON.stringify(before[name] ?? null),
  );
  return html`<div class="box"><strong>${say(source, 'at-end')}</strong>: ${stateName(source, process, at_end_of_period.state)}
${valuesTable(source, process, Object.fromEntries(changed.map((name) => [name, before[name] ?? null])))}</div>`;
}

function activityName({ language }: Source, process: string, activity: string): string {
  return processNamed(process).texts.activities[activity]?.[language] ?? activity;
}

/** The files that an entry tells of, with the hash by which each can be compared; their contents are not in a pack. */
function filesOf(source: Source, { activity, detail }: RecordEntry): Markup | null {
  const single = activity === 'attach' || activity === 'detach';
  const told = single ? [detail] : (detail as { readonly attached?: unknown } | null)?.attached;
  const files = (told ?? []) as readonly AttachedFile[];
  if (files.length === 0) return null;
  return html`<ul>${files.map(
    ({ file_name, media_type, size, sha256 }) =>
      html`<li>${file_name} (${media_type}, ${size.toLocaleString(source.language)} B)<br><code>SHA-256 ${sha256}</code></li>`,
  )}</ul>`;
}

function whatOf(source: Source, process: string, entry: RecordEntry): Markup {
  if (entry.erased_at !== null)
    return html`<em>${say(source, 'erased', { at: momentOf(source, entry.erased_at) })}</em>`;
  const { from_state, to_state } = entry;
  const moved =
    to_state !== null && to_state !== from_state ? `→ ${stateName(source, process, to_state)}` : null;
  const changed = Object.entries(entry.changes).map(
    ([name, [, value]]) =>
      html`<div>${fieldName(source, process, name)}: ${toldPlainly(source, process, name, value)}</div>`,
  );
  return html`${moved}${entry.text === null ? null : html`<pre>${entry.text}</pre>`}${changed}${filesOf(source, entry)}`;
}

/** Imported and sample entries stay visibly so. */
function originMark(source: Source, origin: string): string | null {
  const told = (['import', 'sample'] as const).find((one) => one === origin);
  return told === undefined ? null : ` (${say(source, told)})`;
}

function journalOf(source: Source, process: string, entries: readonly RecordEntry[]): Markup {
  const heads = (['position', 'occurred', 'recorded', 'activity', 'by', 'what'] as const).map((name) =>
    say(source, name),
  );
  const rows = entries.map(
    (
      entry,
    ) => html`<tr><td class="n">${entry.position}</td><td>${momentOf(source, entry.occurred_at)}</td><td>${momentOf(source, entry.recorded_at)}</td>
<td>${activityName(source, process, entry.activity)}</td><td>${entry.actor_id === null ? say(source, 'system') : (source.names.get(entry.actor_id) ?? '–')}${originMark(source, entry.origin)}</td><td>${whatOf(source, process, entry)}</td></tr>`,
  );
  return html`<div class="scroll"><table><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr>${rows}</table></div>`;
}

function articleOf(source: Source, { record, entries }: RecordPage['records'][number]): Markup {
  const { process, number, origin } = record;
  const title = String(record.values['title'] ?? '');
  const file = recordPath(process, number).split('/').at(-1) ?? '';
  return html`<article id="${number}"><h2>${number} ${title}</h2>
<p class="quiet">${say(source, 'state')}: ${stateName(source, process, record.state)} · ${say(source, 'opened-at')} ${momentOf(source, record.opened_at)}${origin === 'import' || origin === 'sample' ? ` · ${say(source, origin)}` : null} · ${say(source, 'as-of')} · <a href="${file}">JSON</a></p>
${valuesTable(source, process, record.values)}${atEnd(source, record)}<h3>${say(source, 'journal')}</h3>${journalOf(source, process, entries)}</article>`;
}

/** A readable page of records with their journals. */
export function recordPage(telling: PackTelling, page: RecordPage): string {
  const source = { ...telling, names: page.names };
  const list = page.records.map(({ record }) => html` <a href="#${record.number}">${record.number}</a>`);
  return pageOf(
    telling.language,
    page.title,
    html`<nav><a href="../../index.html">${say(telling, 'title')}</a></nav><h1>${page.title}</h1><p class="quiet">${say(telling, 'time-zone')} ${telling.time_zone}</p><p>${list}</p>${page.records.map((one) => articleOf(source, one))}`,
  );
}
