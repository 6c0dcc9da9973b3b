import type { ErrorCode } from '../../kernel/errors.ts';

/** What is wrong with one row, while the rest of the file is fine. */
export interface RowProblem {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One row of a log: its line in the file (from 1) and its cells in the order of the columns. */
export interface LogRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem?: RowProblem;
}

/** The rows of a log, after its columns are known. */
export interface Log {
  readonly columns: readonly string[];
  /** Rows in the order of the file, as many at once as came in together: waiting for each alone would cost more. */
  readonly batches: AsyncIterable<readonly LogRow[]>;
}

/** Longest line and longest value, in characters: beyond it a file is broken rather than long. */
export const longestLine = 1_048_576;

/** Most columns of a log. */
export const mostColumns = 1000;
