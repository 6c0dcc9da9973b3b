import { contextToSupportChecks } from './checks-04-to-07.ts';
import { operationAndSupplyChecks } from './checks-08-1-to-08-4.ts';
import { transitionChecks } from './checks-08-5.ts';
import { resolutionAndAssuranceChecks } from './checks-08-6-to-08-7.ts';
import { evaluationAndImprovementChecks } from './checks-09-to-10.ts';
import type { CatalogueCheck } from './types.ts';

/**
 * The catalogue of automated checks AC-001 to AC-128.
 *
 * A check without anything to look at says `no-evidence`, never `supports`. What it finds is recorded evidence only:
 * quality of judgement, interviews and observation stay with people. Every limit is the organisation's own planned value.
 */
export const catalogueChecks: readonly CatalogueCheck[] = [
  ...contextToSupportChecks,
  ...operationAndSupplyChecks,
  ...transitionChecks,
  ...resolutionAndAssuranceChecks,
  ...evaluationAndImprovementChecks,
];
