/** What stands at the place of a JSON Pointer (RFC 6901, without escapes: no key of a setting needs them). */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);
}

/** Whether two values say the same at the place of a JSON Pointer. */
export function sameAt(one: unknown, other: unknown, pointer: string): boolean {
  return JSON.stringify(valueAt(one, pointer)) === JSON.stringify(valueAt(other, pointer));
}

/** A place at which two values differ, with what each says there as text; undefined where it says nothing. */
export interface Change {
  readonly place: string;
  readonly was: string | undefined;
  readonly is: string | undefined;
}

function leaves(value: unknown, place: string, into: Map<string, string>): Map<string, string> {
  if (typeof value !== 'object' || value === null) return into.set(place, String(value));
  for (const [key, inner] of Object.entries(value)) {
    // People count from one.
    const name = Array.isArray(value) ? String(Number(key) + 1) : key;
    leaves(inner, place === '' ? name : `${place} · ${name}`, into);
  }
  return into;
}

/** Where two values differ, place by place, in the order in which the newer one says it. */
export function changesBetween(before: unknown, now: unknown): readonly Change[] {
  const was = leaves(before, '', new Map());
  const is = leaves(now, '', new Map());
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((place) => ({ place, was: was.get(place), is: is.get(place) }))
    .filter((change) => change.was !== change.is);
}

/** A list with the item at a place replaced. */
export function withItem<Item>(list: readonly Item[], index: number, item: Item): Item[] {
  return list.map((one, place) => (place === index ? item : one));
}

/** A list without the item at a place. */
export function withoutItem<Item>(list: readonly Item[], index: number): Item[] {
  return list.filter((_one, place) => place !== index);
}

/** A list with the item at one place moved to another; the same list where there is no such place. */
export function movedItem<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  return withoutItem(list, from).toSpliced(to, 0, item);
}
