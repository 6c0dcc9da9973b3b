import type { Settings } from '../../kernel/definition.ts';
import { DAY_MS, plannedNumber } from '../../kernel/register.ts';
import type { HeldLicence, LicenceFacts } from './facts.ts';

/** A licence that is held and was not used for longer than planned. */
export interface UnusedLicence extends Omit<HeldLicence, 'assigned_at'> {
  /** Days since it was last used, or given where no use is known. */
  readonly days: number;
}

/** Licences that were not used for longer than planned, the longest unused first: proposed to be reclaimed. */
export function unusedLicences(facts: LicenceFacts, settings: Settings): readonly UnusedLicence[] {
  const limit = plannedNumber(settings, 'software-product.use', 'unused_days');
  const today = Date.parse(facts.day);
  return facts.held
    .flatMap(({ assigned_at, ...held }) => {
      const ms =
        held.used_on === null ? facts.until - (assigned_at ?? facts.until) : today - Date.parse(held.used_on);
      const days = Math.floor(ms / DAY_MS);
      return days > limit ? [{ ...held, days }] : [];
    })
    .toSorted((a, b) => b.days - a.days);
}
