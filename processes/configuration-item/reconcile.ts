import { type ItemSources, keysFor, precedenceOf } from './sources.ts';

/** A value as sources say it and items hold it; references are ids. */
export type SaidValue = string | number | boolean;

/** Values by place: `title`, `state`, `attributes.os`, `identifiers.serial`. What is not known is left out. */
export type SaidValues = Readonly<Record<string, SaidValue>>;

/** What one row of a source says of one item. */
export interface SaidItem {
  /** Its key in the source. */
  readonly external_key: string | null;
  readonly values: SaidValues;
}

/** What a source last said of an item. */
export interface LastSaid {
  readonly source: string;
  readonly external_key: string | null;
  readonly values: SaidValues;
  /** Whether it is in the source no more. */
  readonly absent: boolean;
}

/** An item that a row may be about. */
export interface KnownItem {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  /** All that it holds, by place: several only where it has several identifiers of a kind. */
  readonly values: Readonly<Record<string, readonly SaidValue[]>>;
  readonly said: readonly LastSaid[];
}

/** One value that becomes another; `from` is null where there was none. */
export interface ItemChange {
  readonly place: string;
  readonly from: SaidValue | null;
  readonly to: SaidValue;
}

/** Sources that contradict each other about one value. */
export interface ItemConflict {
  readonly place: string;
  /** What the item holds after all: the winner's, or what it held where nobody prevails. */
  readonly kept: SaidValue | null;
  /** Who says otherwise; source null: people wrote it. */
  readonly others: readonly { readonly source: string | null; readonly value: SaidValue }[];
  /** Why nobody prevails; null: precedence decided. */
  readonly undecided: 'equal-precedence' | 'state' | null;
}

/** What a row comes to. */
export type Reconciliation =
  | { readonly outcome: 'new' }
  | { readonly outcome: 'ambiguous'; readonly items: readonly KnownItem[]; readonly by: readonly string[] }
  | {
      readonly outcome: 'same' | 'changed' | 'proposed' | 'conflicting';
      readonly item: KnownItem;
      /** Made, unless the outcome is `proposed`. */
      readonly changes: readonly ItemChange[];
      /** Not made, as no rule stands behind the source and the item is in use. */
      readonly proposed: readonly ItemChange[];
      readonly conflicts: readonly ItemConflict[];
    };

/** Values of identifiers are compared without regard to case. */
export function identifierKey(value: SaidValue): string {
  return String(value).toLowerCase().slice(0, 500);
}

/** The keys of a row that are whole: each a list of kind and value, in the order in which they are tried. */
export function keysOf(
  settings: ItemSources,
  { values }: Pick<SaidItem, 'values'>,
): readonly (readonly (readonly [kind: string, value: string])[])[] {
  const item_type = values['item_type'];
  return keysFor(settings, typeof item_type === 'string' ? item_type : null).flatMap((kinds) => {
    const parts = kinds.flatMap((kind) => {
      const value = values[`identifiers.${kind}`];
      return value === undefined ? [] : [[kind, identifierKey(value)] as const];
    });
    return parts.length === kinds.length ? [parts] : [];
  });
}

function holdsKey(item: KnownItem, key: readonly (readonly [string, string])[]): boolean {
  return key.every(
    ([kind, value]) =>
      item.values[`identifiers.${kind}`]?.some((held) => identifierKey(held) === value) === true,
  );
}

/** Those still in use before those that are retired: a device that was scrapped does not stand in the way. */
function inUseFirst(items: readonly KnownItem[]): readonly KnownItem[] {
  const inUse = items.filter(({ state }) => state !== 'retired');
  return inUse.length > 0 ? inUse : items;
}

/** Which of the candidates the row is about: none, one, or several with the identifiers by which they are. */
function identify(
  settings: ItemSources,
  source: string,
  row: SaidItem,
  candidates: readonly KnownItem[],
): { readonly items: readonly KnownItem[]; readonly by: readonly string[] } {
  const byKey = candidates.filter(
    ({ said }) =>
      row.external_key !== null &&
      said.some((last) => last.source === source && last.external_key === row.external_key),
  );
  for (const key of keysOf(settings, row)) {
    const found = inUseFirst(candidates.filter((item) => holdsKey(item, key)));
    if (found.length === 0) continue;
    const by = key.map(([kind]) => kind);
    // Its key in the source says one item, its identifiers another: who is right, a person must find out.
    const other = byKey.length > 0 && !found.some(({ id }) => byKey.some((item) => item.id === id));
    if (other) return { items: [...byKey, ...found], by: ['external_key', ...by] };
    if (byKey.length === 0) return { items: found, by };
    break;
  }
  return { items: byKey, by: ['external_key'] };
}

interface Contender {
  readonly source: string | null;
  readonly value: SaidValue;
  readonly precedence: number;
}

function same(place: string, a: SaidValue, b: SaidValue): boolean {
  return a === b || (place.startsWith('identifiers.') && identifierKey(a) === identifierKey(b));
}

/** Everybody who says something of a value: sources that still have the item, this one anew, and people. */
function contendersFor(
  settings: ItemSources,
  source: string,
  row: SaidItem,
  item: KnownItem,
  place: string,
): readonly Contender[] {
  const current = item.values[place] ?? [];
  const contenders: Contender[] = [];
  let byPeople = current.length > 0;
  for (const last of item.said) {
    const value = last.values[place];
    if (value === undefined) continue;
    // What a source said before and the item still holds was not written by people.
    if (current.some((held) => same(place, held, value))) byPeople = false;
    if (last.source === source || last.absent) continue;
    contenders.push({ source: last.source, value, precedence: precedenceOf(settings, last.source, place) });
  }
  const value = row.values[place] as SaidValue;
  contenders.push({ source, value, precedence: precedenceOf(settings, source, place) });
  const [written] = current;
  if (byPeople && written !== undefined) {
    contenders.push({ source: null, value: written, precedence: precedenceOf(settings, null, place) });
  }
  return contenders;
}

/** Changes of state that a source may bring about: what was retired comes back by a person alone. */
function mayMove(from: SaidValue | undefined, to: SaidValue): boolean {
  return (from === 'planned' && (to === 'live' || to === 'retired')) || (from === 'live' && to === 'retired');
}

function judge(
  settings: ItemSources,
  source: string,
  row: SaidItem,
  item: KnownItem,
  place: string,
): { readonly change: ItemChange | null; readonly conflict: ItemConflict | null } {
  const current = item.values[place] ?? [];
  const contenders = contendersFor(settings, source, row, item, place);
  const best = Math.min(...contenders.map(({ precedence }) => precedence));
  const winners = contenders.filter(({ precedence }) => precedence === best);
  const winner = winners[0] as Contender;
  const tied = winners.some(({ value }) => !same(place, value, winner.value));
  const [held] = current;
  const holds = current.some((value) => same(place, value, winner.value));
  const moves = holds || place !== 'state' || mayMove(held, winner.value);
  const undecided: ItemConflict['undecided'] = tied ? 'equal-precedence' : moves ? null : 'state';
  const kept = undecided === null ? winner.value : (held ?? null);
  const others = contenders
    .filter(({ value }) => kept === null || !same(place, value, kept))
    .map(({ source: by, value }) => ({ source: by, value }));
  const conflict = others.length === 0 ? null : { place, kept, others, undecided };
  const change = undecided === null && !holds ? { place, from: held ?? null, to: winner.value } : null;
  return { change, conflict };
}

/**
 * What a row of a source comes to beside the items that it may be about: nothing is decided by guessing.
 *
 * Who prevails about each value follows from what all sources last said and from the precedence that the organisation
 * planned, so the same row comes to the same whenever it is asked. Pure.
 *
 * @param candidates items that share the row's key or one of its identifiers
 * @param ruled whether a discovery rule stands behind the source; without one, items in use are not changed
 */
export function reconcile(
  settings: ItemSources,
  source: string,
  row: SaidItem,
  candidates: readonly KnownItem[],
  ruled: boolean,
): Reconciliation {
  const { items, by } = identify(settings, source, row, candidates);
  const [item] = items;
  if (item === undefined) return { outcome: 'new' };
  if (items.length > 1) return { outcome: 'ambiguous', items, by };
  const changes: ItemChange[] = [];
  const conflicts: ItemConflict[] = [];
  for (const place of Object.keys(row.values)) {
    const { change, conflict } = judge(settings, source, row, item, place);
    if (change !== null) changes.push(change);
    if (conflict !== null) conflicts.push(conflict);
  }
  const listed = !ruled && item.state !== 'planned' && changes.length > 0;
  const outcome =
    conflicts.length > 0 ? 'conflicting' : listed ? 'proposed' : changes.length > 0 ? 'changed' : 'same';
  return {
    outcome,
    item,
    changes: listed ? [] : changes,
    proposed: listed ? changes : [],
    conflicts,
  };
}
