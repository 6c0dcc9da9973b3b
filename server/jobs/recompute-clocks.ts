import { definitions } from '../../processes/definitions.ts';
import { recomputeFigures } from '../desk/figures/write-facts.ts';
import type { Platform } from '../platform.ts';
import { refreshClocks } from '../records/refresh-clocks.ts';

/** What the job `recompute-clocks` is queued with. */
export interface RecomputeClocks {
  readonly organisation_id: string;
}

/**
 * Brings the due times of all open records of an organisation in line with its plans of today, after calendars,
 * targets or escalation changed. Doing it twice changes nothing more. Returns how many records changed.
 */
export async function recomputeClocks(
  platform: Platform,
  { organisation_id }: RecomputeClocks,
): Promise<number> {
  // Word of the change may still be on its way to this process.
  platform.organisations.forget(organisation_id);
  let total = 0;
  for (const definition of definitions) {
    const { clocks, obligations } = definition;
    if (clocks.length > 0 || obligations !== undefined)
      total += await refreshClocks(platform, organisation_id, definition);
  }
  // Whether an ended record was within its target is told by the plans of today, too.
  await recomputeFigures(platform, organisation_id);
  return total;
}
