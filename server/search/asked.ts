import { type Actor, isStaff } from '../../kernel/roles.ts';
import { exactTsqueryOf, type SearchQuery, tsqueryOf, wideTsqueryOf } from '../../kernel/search-query.ts';
import type { SearchFilter } from './rights.ts';

/** What is found by words, and by whom. */
export interface Finding {
  readonly query: SearchQuery;
  readonly filter: SearchFilter;
  readonly actor: Actor;
}

/** How a search is handed to the database. */
export interface Asked {
  /** What an index finds at once; null: nothing of it. */
  readonly wide: string | null;
  /** All words, each as a whole one: nearly what is wanted, and found by an index at once. */
  readonly exact: string;
  readonly wanted: string;
  readonly staff: boolean;
  /** Who asks: what is theirs is found where they are not of the staff. */
  readonly person: string | null;
}

/** A search as the texts of tsqueries, and whose rights the index goes by. */
export function askedOf({ query, actor }: Omit<Finding, 'filter'>): Asked {
  return {
    wide: wideTsqueryOf(query),
    exact: exactTsqueryOf(query),
    wanted: tsqueryOf(query),
    staff: isStaff(actor),
    person: actor.id,
  };
}
