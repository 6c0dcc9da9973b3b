import { contextToSupportMatches } from './crosswalk-04-to-07.ts';
import { deliveryAndAgreementMatches } from './crosswalk-08-1-to-08-4.ts';
import { changeToAssuranceMatches } from './crosswalk-08-5-to-08-7.ts';
import { evaluationAndImprovementMatches } from './crosswalk-09-to-10.ts';
import type { ClauseMatches, OtherStandard } from './types.ts';

/** The standards set beside ISO/IEC 20000-1:2018, in the edition that the crosswalk was made for. */
export const otherStandards: readonly { readonly id: OtherStandard; readonly title: string }[] = [
  { id: 'iso9001', title: 'ISO 9001:2015' },
  { id: 'iso14001', title: 'ISO 14001:2015' },
  { id: 'iso22301', title: 'ISO 22301:2019' },
  { id: 'iso27001', title: 'ISO/IEC 27001:2022' },
];

/**
 * What of other standards matches each clause from 4 to 10 that has no clauses below it, in the order of the standard.
 *
 * `docs/reference/standard-data.md` says where it comes from and how sure it is.
 */
export const crosswalk: readonly ClauseMatches[] = [
  ...contextToSupportMatches,
  ...deliveryAndAgreementMatches,
  ...changeToAssuranceMatches,
  ...evaluationAndImprovementMatches,
];

const byClause: ReadonlyMap<string, ClauseMatches> = new Map(crosswalk.map((entry) => [entry.clause, entry]));

/** What of other standards matches a clause; `undefined` for one that is not audited or has clauses below it. */
export function matchesOfClause(clause: string): ClauseMatches | undefined {
  return byClause.get(clause);
}
