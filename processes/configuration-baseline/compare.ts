import { canonicalJson } from '../../kernel/canonical-json.ts';

/** A relation that an item begins, as a baseline holds it. */
export interface HeldRelation {
  readonly relation: string;
  readonly to: { readonly id: string; readonly number: string };
}

/** What a baseline holds of an item. */
export interface HeldItem {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  /** Fields by name; what refers to something has its id and name. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly relations: readonly HeldRelation[];
}

/** An item by which people know it. */
export interface NamedItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** A value that is not the same on both sides. An attribute or identifier is named `attributes.NAME`. */
export interface ChangedValue {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ChangedItem extends NamedItem {
  readonly fields: readonly ChangedValue[];
  readonly relations_added: readonly HeldRelation[];
  readonly relations_removed: readonly HeldRelation[];
}

/** What came between two states of a configuration. */
export interface Comparison {
  readonly added: readonly NamedItem[];
  readonly removed: readonly NamedItem[];
  readonly changed: readonly ChangedItem[];
  /** How many items are the same on both sides. */
  readonly unchanged: number;
}

function named({ id, number, values }: HeldItem): NamedItem {
  return { id, number, title: String(values['title'] ?? number) };
}

/** What a value is compared by: a reference by its id, whatever it is called meanwhile. */
function comparable(value: unknown): string {
  const id = (value as { id?: unknown } | null)?.id;
  return canonicalJson(id ?? value ?? null);
}

const keys = { attributes: 'name', identifiers: 'kind' } as const;

type Row = Readonly<Record<string, unknown>>;

/** Rows as single values, so that one changed attribute shows as one. Several of one kind stand together. */
function spread(values: HeldItem['values']): ReadonlyMap<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [field, value] of Object.entries(values)) {
    const key = keys[field as keyof typeof keys];
    if (key === undefined) {
      flat.set(field, value);
      continue;
    }
    for (const row of (value ?? []) as readonly Row[]) {
      const name = `${field}.${String(row[key])}`;
      const before = flat.get(name);
      flat.set(
        name,
        before === undefined ? (row['value'] ?? null) : `${String(before)}, ${String(row['value'])}`,
      );
    }
  }
  return flat;
}

function changedValues(before: HeldItem, after: HeldItem): readonly ChangedValue[] {
  const [old, present] = [spread(before.values), spread(after.values)];
  const names = [...new Set([...old.keys(), ...present.keys()])].sort();
  const changed = names.flatMap((field): ChangedValue[] => {
    const [a, b] = [old.get(field) ?? null, present.get(field) ?? null];
    return comparable(a) === comparable(b) ? [] : [{ field, before: a, after: b }];
  });
  if (before.state === after.state) return changed;
  return [{ field: 'state', before: before.state, after: after.state }, ...changed];
}

function without(
  relations: readonly HeldRelation[],
  others: readonly HeldRelation[],
): readonly HeldRelation[] {
  const known = new Set(others.map(({ relation, to }) => `${relation} ${to.id}`));
  return relations.filter(({ relation, to }) => !known.has(`${relation} ${to.id}`));
}

function changedItem(before: HeldItem, after: HeldItem): ChangedItem | null {
  const fields = changedValues(before, after);
  const relations_added = without(after.relations, before.relations);
  const relations_removed = without(before.relations, after.relations);
  if (fields.length + relations_added.length + relations_removed.length === 0) return null;
  return { ...named(after), fields, relations_added, relations_removed };
}

/**
 * Compares two states of a configuration: items that came and went, and of those in both every value and relation that
 * is not the same. In the order of their numbers.
 */
export function compareConfigurations(before: readonly HeldItem[], after: readonly HeldItem[]): Comparison {
  const old = new Map(before.map((item) => [item.id, item]));
  const present = new Set(after.map(({ id }) => id));
  const byNumber = (a: NamedItem, b: NamedItem): number => a.number.localeCompare(b.number, 'en');
  const both = after.filter(({ id }) => old.has(id));
  const changed = both.flatMap((item) => changedItem(old.get(item.id) as HeldItem, item) ?? []);
  return {
    added: after
      .filter(({ id }) => !old.has(id))
      .map(named)
      .sort(byNumber),
    removed: before
      .filter(({ id }) => !present.has(id))
      .map(named)
      .sort(byNumber),
    changed: changed.sort(byNumber),
    unchanged: both.length - changed.length,
  };
}
