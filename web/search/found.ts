/** Where a word stands in a text; the end is excluded. */
export type Mark = readonly [from: number, to: number];

/** A record that was found, as the API gives it. */
export interface FoundRecord {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
  readonly title_marks: readonly Mark[];
  readonly state: string;
  readonly open: boolean;
  readonly service: { readonly id: string; readonly name: string } | null;
  readonly updated_at: string;
  readonly excerpt: {
    readonly text: string;
    readonly marks: readonly Mark[];
    readonly place: string;
  } | null;
}

/** How many records of each kind were found. */
export interface FoundCount {
  readonly items: readonly { readonly process: string; readonly count: number }[];
  readonly count: number;
  readonly capped: boolean;
}
