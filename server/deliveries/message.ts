import type { FieldDefinition, FieldKind, ProcessDefinition } from '../../kernel/definition.ts';
import { type Receiving, type Sending, saidWith } from '../../kernel/exchange.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import type { Names } from '../records/names.ts';

type Values = Readonly<Record<string, unknown>>;

/** A record of the sender's that a message refers to. The recipient makes of it its counterpart, or else its name. */
interface ReferredRecord {
  readonly record: string;
  readonly name: string;
}

/** What is handed over, word for word: written as canonical JSON (RFC 8785), hashed, and kept so on both sides. */
export interface Message {
  readonly format: 'touchstone-message/1';
  readonly id: string;
  readonly kind: string;
  readonly from: { readonly organisation: string; readonly name: string };
  readonly to: { readonly organisation: string; readonly name: string };
  /** The record it is of, as the sender has it. */
  readonly record: { readonly id: string; readonly number: string; readonly process: string };
  /** The sender's record for whose counterpart it is. */
  readonly subject: string;
  /** ISO 8601. */
  readonly sent_at: string;
  readonly values: Values;
}

function isReferred(value: unknown): value is ReferredRecord {
  return typeof value === 'object' && value !== null && 'record' in value && 'name' in value;
}

/** A value as it goes over: nobody of the directory and no record but by what it is called. */
function sentValue(field: FieldDefinition, value: unknown, names: Names): unknown {
  if (value === null || value === undefined) return null;
  if (field.kind === 'rows') return sentRows(field, value as readonly Values[], names);
  if (field.kind === 'instant') return new Date(Number(value)).toISOString();
  const each = (one: unknown): unknown => {
    const name = names.get(String(one)) ?? '–';
    return field.kind === 'record' ? { record: String(one), name } : name;
  };
  if (!['person', 'team', 'organisation', 'record'].includes(field.kind)) return value;
  return Array.isArray(value) ? value.map(each) : each(value);
}

function sentRows({ columns = {} }: FieldDefinition, rows: readonly Values[], names: Names): unknown[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, sentValue(column, row[name], names)]),
    ),
  );
}

/** The values of a record that go over, by the names they have in the message. */
export function sentValues(
  { fields }: ProcessDefinition,
  record: ProcessRecord,
  sending: Sending,
  text: string | null,
  names: Names,
): Values {
  return Object.fromEntries(
    Object.entries(sending.fields).map(([name, source]) => {
      const field = fields[source];
      if (source === saidWith && field === undefined) return [name, text];
      return [name, field === undefined ? null : sentValue(field, record.values[source], names)];
    }),
  );
}

/** Calls `take` with the id of every record that values of a message refer to, however deep. */
export function visitReferred(value: unknown, take: (id: string) => void): void {
  if (isReferred(value)) take(value.record);
  else if (Array.isArray(value)) for (const one of value) visitReferred(one, take);
  else if (typeof value === 'object' && value !== null) visitReferred(Object.values(value), take);
}

/** What stands here for a record of the sender's; undefined: nothing. */
type Counterparts = ReadonlyMap<string, string>;

/** People, teams and bodies are those of one's own directory: a name from elsewhere is none of them. */
const namingOwn: readonly FieldKind[] = ['person', 'team', 'organisation'];

function words(value: unknown): unknown {
  if (isReferred(value)) return value.name;
  const isNames = Array.isArray(value) && value.every((one) => isReferred(one) || typeof one === 'string');
  return isNames ? value.map(words).join(', ') || null : value;
}

function receivedRecords(field: FieldDefinition, value: unknown, own: Counterparts): unknown {
  const found = [value].flat().flatMap((one) => (isReferred(one) ? (own.get(one.record) ?? []) : []));
  return field.many === true ? found : (found[0] ?? null);
}

/** A value of a message as a field here holds it; null for what the field cannot hold. */
function receivedValue(field: FieldDefinition, value: unknown, own: Counterparts): unknown {
  if (value === null || value === undefined || namingOwn.includes(field.kind)) return null;
  switch (field.kind) {
    case 'record':
      return receivedRecords(field, value, own);
    case 'rows':
      return receivedRows(field, value, own);
    case 'instant':
      return typeof value === 'string' ? Date.parse(value) : null;
    case 'line':
    case 'paragraph':
      return words(value);
    default:
      return value;
  }
}

function receivedRows({ columns = {} }: FieldDefinition, value: unknown, own: Counterparts): unknown {
  if (!Array.isArray(value)) return null;
  return (value as readonly Values[]).map((row) =>
    Object.fromEntries(
      Object.entries(columns)
        .filter(([name]) => name in row)
        .map(([name, column]) => [name, receivedValue(column, row[name], own)]),
    ),
  );
}

/** What a message fills in here: values by field, and what is said with the activity. */
export function receivedValues(
  { fields }: ProcessDefinition,
  receiving: Receiving,
  values: Values,
  own: Counterparts,
): { readonly values: Values; readonly text: string | null } {
  const filled: Record<string, unknown> = {};
  let text: string | null = null;
  for (const [name, target] of Object.entries(receiving.fields)) {
    const field = fields[target];
    if (field !== undefined) filled[target] = receivedValue(field, values[name], own);
    else if (target === saidWith) text = (words(values[name]) as string | null) ?? null;
  }
  return { values: filled, text };
}
