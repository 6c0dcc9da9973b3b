import { api } from '../api.ts';

/** An import as the API shows it. */
export interface ImportRun {
  readonly id: string;
  readonly process: string;
  readonly mapping: string;
  readonly file_name: string;
  readonly time_zone: string | null;
  readonly state: 'previewed' | 'queued' | 'running' | 'done' | 'failed';
  readonly rows: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly records_created: number;
  readonly records_updated: number;
  readonly journal_entries: number;
  readonly bytes_read: number;
  readonly bytes_total: number | null;
  readonly first_occurred_at: string | null;
  readonly last_occurred_at: string | null;
  readonly problem: { readonly code: string; readonly detail: string } | null;
  readonly rejected_file: boolean;
  readonly started_by: { readonly id: string; readonly name: string } | null;
  readonly created_at: string;
}

/** One row as a preview shows it. */
export interface PreviewRow {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
}

/** An import that was uploaded, with its first rows. */
export interface UploadedRun extends ImportRun {
  readonly preview: { readonly columns: readonly string[]; readonly rows: readonly PreviewRow[] };
}

/** A mapping that comes with the program. */
export interface MappingName {
  readonly name: string;
  readonly process: string;
  readonly format: string;
}

/** How often an import under way is looked at, in milliseconds. */
const interval_ms = 700;

/** Whether an import still goes on. */
export function isUnderWay({ state }: ImportRun): boolean {
  return state === 'queued' || state === 'running';
}

/** Query of one import, asked again while it goes on. */
export function runQuery(id: string) {
  return {
    queryKey: ['imports', id],
    queryFn: ({ signal }: { signal: AbortSignal }) => api.get<ImportRun>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state }: { state: { data: ImportRun | undefined } }) =>
      state.data === undefined || isUnderWay(state.data) ? interval_ms : false,
  } as const;
}
