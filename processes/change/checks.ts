import type { Check } from '../../kernel/check.ts';
import { approvedBeforeCheck, segregationCheck } from './checks/approval.ts';
import { assessmentCheck } from './checks/assessment.ts';
import { emergencyCheck, failureCheck, reviewCheck } from './checks/outcome.ts';
import { backOutCheck, noticeCheck, verifiedCheck } from './checks/preparation.ts';

/** Checks of change management. */
export const changeChecks: readonly Check[] = [
  approvedBeforeCheck,
  segregationCheck,
  assessmentCheck,
  verifiedCheck,
  noticeCheck,
  backOutCheck,
  failureCheck,
  reviewCheck,
  emergencyCheck,
];
