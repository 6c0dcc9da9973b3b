import type { ApprovalPolicy } from '../../../processes/change-approval.ts';

const any = { change_type: 'any', category: null, service: null, segregation: true } as const;
const board = { kind: 'board', of: 'advisory', count: 1 } as const;
const owner = { kind: 'role', of: 'process-owner', count: 1 } as const;

/** Who approves changes of the sample: its board meets on everything of level 2 and above. */
export const approvalPolicies: { readonly policies: readonly ApprovalPolicy[] } = {
  policies: [
    {
      ...any,
      id: 'emergency',
      name: 'Emergency changes',
      change_type: 'emergency',
      minimum_level: 1,
      approvals: [{ kind: 'board', of: 'emergency', count: 1 }],
    },
    { ...any, id: 'high-risk', name: 'High risk', minimum_level: 3, approvals: [board, owner] },
    { ...any, id: 'some-risk', name: 'Some risk', minimum_level: 2, approvals: [board] },
    { ...any, id: 'low-risk', name: 'Low risk', minimum_level: 1, approvals: [owner] },
  ],
};
