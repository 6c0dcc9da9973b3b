import type { ProcessDefinition } from '../kernel/definition.ts';
import type { Language } from '../kernel/text.ts';
import { journalActivityTexts, processTexts } from '../processes/process-texts.ts';
import { align } from './table.ts';

/** A record, a line of a list or an entry of a journal, as the API shows it. */
type Shown = Readonly<Record<string, unknown>>;

/** What every record has beside the fields of its process: it stands in the head. */
const head = ['id', 'number', 'state', 'version', 'title'];

// What people wrote could hold sequences that a terminal obeys.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

function clean(text: string): string {
  return text.replaceAll(control, '\uFFFD');
}

/** A text on one line. */
function onLine(text: unknown): string {
  return clean(String(text)).replaceAll(/\s+/g, ' ');
}

const minute = (iso: unknown): string => `${String(iso).slice(0, 16).replace('T', ' ')} UTC`;

function isObject(value: unknown): value is Shown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowText(row: Shown): string {
  return Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${valueText(value)}`)
    .join('; ');
}

/** A value for people: references by their name, rows a line each. */
function valueText(value: unknown): string {
  if (Array.isArray(value)) {
    const rows = value.some((one) => isObject(one) && !('name' in one && 'id' in one));
    return value.map(valueText).join(rows ? '\n' : ', ');
  }
  if (!isObject(value)) return clean(String(value));
  return 'name' in value && 'id' in value ? onLine(value['name']) : rowText(value);
}

/** A name with its value behind it; further lines of the value stand below its first. */
function fieldLines(name: string, value: unknown, width: number): string[] {
  const [first = '', ...more] = valueText(value).split('\n');
  return [`  ${name.padEnd(width)}  ${first}`, ...more.map((line) => `  ${' '.repeat(width)}  ${line}`)];
}

function activityNote(activity: Shown): string {
  const parts = [
    ...(activity['to'] === null ? [] : [`to ${String(activity['to'])}`]),
    ...(['requires', 'accepts'] as const).flatMap((kind) => {
      const fields = activity[kind] as readonly string[];
      return fields.length === 0 ? [] : [`${kind} ${fields.join(', ')}`];
    }),
    ...(activity['requires_text'] === true ? ['requires --text'] : []),
    ...(activity['signed'] === true ? ['signed with the password'] : []),
  ];
  return parts.join('; ');
}

function rightsLines(definition: ProcessDefinition, shown: Shown, language: Language): string[] {
  const texts = processTexts[definition.name]?.activities ?? {};
  const activities = shown['activities'] as readonly Shown[];
  const rows = activities.map((activity) => {
    const name = String(activity['name']);
    return [`  ${name}`, texts[name]?.[language] ?? '', activityNote(activity)];
  });
  const writable = shown['writable'] as readonly string[];
  return [
    '',
    ...(rows.length === 0 ? ['Nothing that you may do next.'] : ['What you may do next:', ...align(rows)]),
    ...(writable.length === 0 ? [] : [`Fields that you may change: ${writable.join(', ')}`]),
  ];
}

/** A record for people at a terminal, with what they may do next. Instants in UTC. */
export function recordText(definition: ProcessDefinition, shown: Shown, language: Language): string {
  const { title, state, version, opened_at, due_at } = shown;
  const state_name = processTexts[definition.name]?.states[String(state)]?.[language];
  const due = due_at === null ? '' : `, due ${minute(due_at)}`;
  const fields = Object.keys(definition.fields).filter(
    (name) => !head.includes(name) && shown[name] !== null && shown[name] !== undefined,
  );
  const width = Math.max(0, ...fields.map((name) => name.length));
  return [
    `${String(shown['number'])}  ${onLine(title)}`,
    `${definition.title[language]}, ${String(state)} (${state_name}), opened ${minute(opened_at)}${due}, version ${String(version)}`,
    ...fields.flatMap((name) => fieldLines(name, shown[name], width)),
    ...rightsLines(definition, shown, language),
  ].join('\n');
}

function entryLines(definition: ProcessDefinition, entry: Shown, language: Language): string[] {
  const activity = String(entry['activity']);
  const texts = processTexts[definition.name]?.activities ?? {};
  const name = (journalActivityTexts[activity] ?? texts[activity])?.[language] ?? activity;
  const actor = isObject(entry['actor']) ? onLine(entry['actor']['name']) : '–';
  const changes = Object.entries(entry['changes'] as Readonly<Record<string, readonly unknown[]>>);
  const old = (value: unknown): string => (value === null ? '–' : onLine(valueText(value)));
  return [
    `${minute(entry['occurred_at'])}  ${actor}  ${activity} (${name})`,
    ...changes.map(([field, [before, after]]) => `    ${field}: ${old(before)} → ${old(after)}`),
    ...(entry['text'] === null
      ? []
      : clean(String(entry['text']))
          .split('\n')
          .map((line) => `    ${line}`)),
  ];
}

/** A page of a journal for people at a terminal, newest first. */
export function journalText(definition: ProcessDefinition, page: Shown, language: Language): string {
  const items = page['items'] as readonly Shown[];
  return [
    '',
    'Journal, newest first:',
    ...items.flatMap((entry) => entryLines(definition, entry, language)),
    ...(page['next'] === null ? [] : ['Older entries are left out.']),
  ].join('\n');
}

/** A page of records for people at a terminal: number, state, when something is due, title. */
export function listText(items: readonly Shown[]): string {
  if (items.length === 0) return 'No records.';
  const rows = items.map(({ number, state, due_at, title }) => [
    String(number),
    String(state),
    due_at === null ? '–' : minute(due_at),
    onLine(title),
  ]);
  return align([['Number', 'State', 'Due', 'Title'], ...rows]).join('\n');
}
