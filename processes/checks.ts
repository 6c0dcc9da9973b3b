import type { Check } from '../kernel/check.ts';
import { modules } from './modules.ts';

/** Every conformity check that the program can run, in the order of the catalogue. */
export const allChecks: readonly Check[] = modules
  .flatMap(({ checks = [] }) => checks)
  .toSorted((a, b) => a.id.localeCompare(b.id));

const byId = new Map(allChecks.map((check) => [check.id, check]));

/** The check of that id, or undefined if the program has none. */
export function checkNamed(id: string): Check | undefined {
  return byId.get(id);
}
