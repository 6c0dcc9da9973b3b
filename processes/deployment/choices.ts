/** How a deployment went. */
export const deploymentResults = ['succeeded', 'failed', 'rolled-back'] as const;

export type DeploymentResult = (typeof deploymentResults)[number];

/** How the change or release of a deployment was found. */
export const matchedBy = ['reference', 'window', 'hand'] as const;

/** Whether its change or release has taken over what was reported. */
export const carriedOver = ['yes', 'not-taken'] as const;

/**
 * Why a deployment has no change.
 *
 * - `nothing-changed` services are as before, such as the same version once more
 * - `other-environment` it went where no customer is served; said by the program, as the organisation plans it
 * - `reported-wrongly` it did not take place
 * - `unrecorded` a service was changed past change management; it stays an exception
 */
export const explanations = [
  'nothing-changed',
  'other-environment',
  'reported-wrongly',
  'unrecorded',
] as const;
