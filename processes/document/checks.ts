import type { Check } from '../../kernel/check.ts';
import { versionApprovalCheck } from './checks/approval.ts';
import { versionChainCheck } from './checks/chain.ts';
import { changedDocumentsCheck } from './checks/changed.ts';
import { documentListCheck } from './checks/list.ts';
import { policyCheck, securityPolicyCheck } from './checks/policies.ts';
import { retentionCheck } from './checks/retention.ts';

/** Checks of controlled documents. */
export const documentChecks: readonly Check[] = [
  policyCheck,
  versionApprovalCheck,
  versionChainCheck,
  retentionCheck,
  documentListCheck,
  securityPolicyCheck,
  changedDocumentsCheck,
];
