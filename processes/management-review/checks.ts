import type { Check } from '../../kernel/check.ts';
import { reviewDecisionsCheck } from './checks/decisions.ts';
import { reviewInputsCheck } from './checks/inputs.ts';
import { reviewHeldCheck } from './checks/interval.ts';

/** Checks of management reviews. */
export const managementReviewChecks: readonly Check[] = [
  reviewHeldCheck,
  reviewInputsCheck,
  reviewDecisionsCheck,
];
