/** How far something is, as people are told who asked for it. */
export const plainStates = [
  'received',
  'approval',
  'working',
  'answer',
  'waiting',
  'solved',
  'closed',
  'rejected',
  'cancelled',
] as const;

/** A state in plain words. */
export type PlainState = (typeof plainStates)[number];

/** Processes by which people ask the desk for something, and follow what becomes of it in the portal. */
export const portalProcesses = ['incident', 'service-request'] as const;

/** Whether records of the process are followed in the portal. */
export function isInPortal(process: string): boolean {
  return portalProcesses.some((one) => one === process);
}

/** States in which nothing more is to come: neither work nor a confirmation. */
export const finalStates = ['closed', 'cancelled', 'rejected', 'disposed'] as const;

const plain: Readonly<Record<string, PlainState>> = {
  new: 'received',
  assigned: 'working',
  'in-progress': 'working',
  approval: 'approval',
  fulfilment: 'working',
  resolved: 'solved',
  fulfilled: 'solved',
  closed: 'closed',
  rejected: 'rejected',
  cancelled: 'cancelled',
  disposed: 'closed',
};

/**
 * What a state is to whoever asked. Pure.
 *
 * @param pending_reason on what it waits, where it does
 */
export function plainStateOf(state: string, pending_reason: unknown): PlainState {
  if (state === 'pending') return pending_reason === 'requester' ? 'answer' : 'waiting';
  return plain[state] ?? 'working';
}
