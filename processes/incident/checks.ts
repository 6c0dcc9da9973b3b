import type { Check } from '../../kernel/check.ts';
import { classificationCheck } from './checks/classification.ts';
import { escalationCheck } from './checks/escalation.ts';
import { majorClassificationCheck } from './checks/major-classification.ts';
import { majorResponseCheck } from './checks/major-response.ts';
import { majorReviewCheck } from './checks/major-review.ts';
import { recordKeepingCheck } from './checks/record-keeping.ts';
import { resolutionCheck } from './checks/resolution.ts';

/** The conformity checks of incident management, in the order of the catalogue. */
export const incidentChecks: readonly Check[] = [
  classificationCheck,
  escalationCheck,
  resolutionCheck,
  recordKeepingCheck,
  majorClassificationCheck,
  majorResponseCheck,
  majorReviewCheck,
];
