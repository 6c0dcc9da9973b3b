import { Refusal } from '../../../kernel/errors.ts';
import { keysOf, type SaidItem } from '../../../processes/configuration-item/reconcile.ts';
import type { ItemSources } from '../../../processes/configuration-item/sources.ts';
import type { RawEnd } from './feed.ts';

/** Most rows of one file: what it says of whom is kept in mind until its end. */
export const mostRows = 500_000;

/** Where in the file an item was told of, and which one it is. */
interface Claim {
  readonly line: number;
  /** Null: the row was refused or is not clear. */
  id: string | null;
}

const byKey = (external_key: string): string => `k\0${external_key}`;
const byId = (id: string): string => `i\0${id}`;
const byIdentifier = (kind: string, value: string): string => `${kind}\0${value}`;

/** Which rows of a file are about which items, so that none is told of twice and relations find their ends. */
export class Claims {
  readonly #claims = new Map<string, Claim>();
  /** Claims of rows by their position, where relations will ask for them. */
  readonly #rows: (Claim | null)[] = [];

  get rows(): number {
    return this.#rows.length;
  }

  /** All by which a row can be told apart from others of the file. */
  #keys(settings: ItemSources, row: SaidItem): readonly string[] {
    const own = keysOf(settings, row).map((parts) =>
      parts.map(([kind, value]) => byIdentifier(kind, value)).join('\0'),
    );
    return row.external_key === null ? own : [byKey(row.external_key), ...own];
  }

  /** Notes that a row is none, so that positions stay right. @throws Refusal `items.too-large` */
  skip(line: number): void {
    if (this.#rows.length >= mostRows)
      throw new Refusal('items.too-large', { limit: `${mostRows} rows`, line });
    this.#rows.push(null);
  }

  /**
   * Takes a row in.
   *
   * @param id the item it is about, if that is clear
   * @returns the line of an earlier row about the same, or null
   */
  take(settings: ItemSources, row: SaidItem, line: number, id: string | null): number | null {
    const keys = this.#keys(settings, row);
    const all = id === null ? keys : [...keys, byId(id)];
    const earlier = all.map((key) => this.#claims.get(key)).find((claim) => claim !== undefined);
    this.skip(line);
    if (earlier !== undefined) return earlier.line;
    const claim: Claim = { line, id };
    for (const key of all) this.#claims.set(key, claim);
    this.#rows[this.#rows.length - 1] = claim;
    return null;
  }

  /** Says of a row (by its position, from 1) that its item did not come about. */
  refuse(position: number): void {
    const claim = this.#rows[position - 1];
    if (claim != null) claim.id = null;
  }

  /** The item of a row by its position, from 1; null: there is none. */
  itemAt(position: number): string | null {
    return this.#rows[position - 1]?.id ?? null;
  }

  /** The item that an end of a relation names, if the file tells of it. */
  itemOf({ by, value }: RawEnd): string | null {
    const key = by === 'external_key' ? byKey(value) : byIdentifier(by, value.toLowerCase());
    return this.#claims.get(key)?.id ?? null;
  }
}
