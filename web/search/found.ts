/** How many records of each kind were found. */
export interface FoundCount {
  readonly items: readonly { readonly process: string; readonly count: number }[];
  readonly count: number;
  readonly capped: boolean;
}
