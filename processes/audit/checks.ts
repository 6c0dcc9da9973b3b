import type { Check } from '../../kernel/check.ts';
import { auditorsCheck } from './checks/independence.ts';
import { reportingCheck } from './checks/reporting.ts';

/** Checks of internal audits. */
export const auditChecks: readonly Check[] = [auditorsCheck, reportingCheck];
