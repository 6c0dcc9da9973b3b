import { api } from '../../api.ts';

/** What a row comes to, in the order in which people look at them. */
export const itemOutcomes = [
  'new',
  'changed',
  'proposed',
  'conflicting',
  'ambiguous',
  'refused',
  'missing',
  'same',
] as const;

export type ItemOutcome = (typeof itemOutcomes)[number];

export type ItemCounts = Readonly<Record<ItemOutcome, number>>;

/** An import of items as the API shows it. */
export interface ItemRun {
  readonly id: string;
  readonly source: string;
  readonly rule: string | null;
  readonly mapping: string;
  readonly subject: { readonly id: string; readonly number: string; readonly name: string } | null;
  readonly file_name: string;
  readonly state: 'queued' | 'checking' | 'checked' | 'waiting' | 'running' | 'done' | 'failed';
  readonly carried_out: boolean;
  readonly counts: {
    readonly items: ItemCounts;
    readonly relations: ItemCounts;
    readonly circles: readonly (readonly string[])[];
  } | null;
  readonly problem: { readonly code: string; readonly detail: string } | null;
  readonly rejected_file: boolean;
  readonly started_by: { readonly id: string; readonly name: string } | null;
  readonly created_at: string;
}

export type ShownValue = string | number | boolean | null;

export interface ShownChange {
  readonly place: string;
  readonly from: ShownValue;
  readonly to: ShownValue;
}

/** One row of an import as the API shows it. */
export interface ItemRow {
  readonly position: number;
  readonly line: number | null;
  readonly outcome: ItemOutcome;
  readonly item: { readonly id: string; readonly number: string; readonly name: string } | null;
  readonly external_key: string | null;
  readonly title: string | null;
  readonly problem: { readonly code: string; readonly field: string | null; readonly detail: string } | null;
  readonly changes: readonly ShownChange[];
  readonly proposed: readonly ShownChange[];
  readonly conflicts: readonly {
    readonly place: string;
    readonly kept: ShownValue;
    readonly others: readonly { readonly source: string | null; readonly value: ShownValue }[];
    readonly undecided: 'equal-precedence' | 'state' | null;
  }[];
  readonly candidates: readonly { readonly number: string; readonly title: string }[];
  readonly by: readonly string[];
  readonly relation: { readonly name: string; readonly from: string; readonly to: string } | null;
  readonly retires: boolean;
}

/** What can be chosen for an import: mappings that come with the program, and sources that are planned. */
export interface ItemMappings {
  readonly items: readonly { readonly name: string; readonly of: string; readonly format: string }[];
  readonly sources: readonly { readonly id: string; readonly name: string; readonly rule: string | null }[];
}

/** The mapping of software bills, which name an item and need no source. */
export const billMapping = 'software-bill';

const interval_ms = 700;

/** Whether an import still goes on. */
export function isUnderWay({ state }: Pick<ItemRun, 'state'>): boolean {
  return state === 'queued' || state === 'checking' || state === 'waiting' || state === 'running';
}

/** Query of one import, asked again while it goes on. */
export function itemRunQuery(id: string) {
  return {
    queryKey: ['item-imports', id],
    queryFn: ({ signal }: { signal: AbortSignal }) => api.get<ItemRun>(`/item-imports/${id}`, { signal }),
    refetchInterval: ({ state }: { state: { data: ItemRun | undefined } }) =>
      state.data === undefined || isUnderWay(state.data) ? interval_ms : false,
  } as const;
}
