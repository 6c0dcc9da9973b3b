import type { ProcessRecord } from '../../../kernel/record.ts';
import { rowsIn } from '../../../kernel/register.ts';
import {
  identifierKey,
  type SaidValue,
  type SaidValues,
} from '../../../processes/configuration-item/reconcile.ts';

type Row = Readonly<Record<string, unknown>>;

/** Puts a value into the rows of a field: in place of the one it follows on, otherwise behind the others. */
function put(
  rows: readonly Row[],
  key: string,
  name: string,
  from: SaidValue | null,
  to: SaidValue,
): readonly Row[] {
  const isOld = (row: Row): boolean =>
    row[key] === name &&
    (key === 'name' || (from !== null && identifierKey(String(row['value'])) === identifierKey(from)));
  const old = rows.findIndex(isOld);
  const row = { [key]: name, value: String(to) };
  return old === -1
    ? [...rows, row]
    : rows.map((other, index) => (index === old ? { ...other, ...row } : other));
}

/** The values of fields, and the state, that changes of places come to. */
export function valuesAfter(
  record: ProcessRecord | null,
  changes: readonly { readonly place: string; readonly from: SaidValue | null; readonly to: SaidValue }[],
): { readonly values: Readonly<Record<string, unknown>>; readonly state: string | null } {
  const values: Record<string, unknown> = {};
  let state: string | null = null;
  let attributes = record === null ? [] : rowsIn(record, 'attributes');
  let identifiers = record === null ? [] : rowsIn(record, 'identifiers');
  for (const { place, from, to } of changes) {
    const [field, ...rest] = place.split('.');
    const name = rest.join('.');
    if (place === 'state') state = String(to);
    else if (field === 'attributes') attributes = put(attributes, 'name', name, from, to);
    else if (field === 'identifiers') identifiers = put(identifiers, 'kind', name, from, to);
    else values[place] = to;
  }
  if (changes.some(({ place }) => place.startsWith('attributes.'))) values['attributes'] = attributes;
  if (changes.some(({ place }) => place.startsWith('identifiers.'))) values['identifiers'] = identifiers;
  return { values, state };
}

/** All of it as changes from nothing. */
export function asChanges(
  values: SaidValues,
): readonly { readonly place: string; readonly from: null; readonly to: SaidValue }[] {
  return Object.entries(values).map(([place, to]) => ({ place, from: null, to }));
}
