import type { Excerpt, Mark } from '../kernel/search-excerpt.ts';

/** A record that was found by its words. `Instant`: epoch milliseconds; as text where it went through the API. */
export interface FoundRecord<Instant = number> {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
  /** Where the words stand in the title. */
  readonly title_marks: readonly Mark[];
  readonly state: string;
  readonly open: boolean;
  readonly service: { readonly id: string; readonly name: string } | null;
  readonly updated_at: Instant;
  /** Where the words stand besides; null: nowhere but in title and number. */
  readonly excerpt: (Excerpt & { readonly place: string }) | null;
}
