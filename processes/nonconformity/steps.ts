import type { ProcessRecord } from '../../kernel/record.ts';

/** The steps of a nonconformity in their order: the state that each one leads to. */
export const steps = ['raised', 'contained', 'analysed', 'acting', 'done', 'verified'] as const;

/**
 * Which part of `nonconformity.targets` plans how many days a nonconformity may wait in a state. What is being done
 * (`acting`) is due by the day that its own plan names.
 */
export const planOf: Readonly<Record<string, string>> = {
  raised: 'contain_days',
  contained: 'analyse_days',
  analysed: 'plan_days',
  done: 'verify_days',
};

/** Place of a state in the order of steps; -1 for one that is no step. */
export function rankOf(state: string): number {
  return steps.findIndex((step) => step === state);
}

/** One stay in a state, from an instant until the next state was entered (null: it still lasts). */
export interface Stay {
  readonly state: string;
  readonly at: number;
  readonly until: number | null;
}

/** The record's stays in states in order of time; what was merely observed again does not begin a new one. */
export function staysOf({ history }: ProcessRecord): readonly Stay[] {
  const entered = history.filter(({ state }, index) => history[index - 1]?.state !== state);
  return entered.map(({ state, at }, index) => ({ state, at, until: entered[index + 1]?.at ?? null }));
}

/** When the record came into the state in which it is. */
export function enteredAt(record: ProcessRecord): number {
  return staysOf(record).at(-1)?.at ?? record.opened_at;
}
