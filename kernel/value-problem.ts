import type { ErrorCode } from './errors.ts';

/** One thing wrong with a value that an organisation wants to set: where, which refusal of the registry, and its words. */
export interface ValueProblem {
  /** JSON Pointer into the value; empty for the value itself. */
  readonly path: string;
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, unknown>>;
}
