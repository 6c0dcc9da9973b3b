/** Shortest and longest wait between two attempts, in milliseconds: a minute, eight hours. */
const shortest_ms = 60_000;
const longest_ms = 8 * 3_600_000;

/** How long a mail is tried, in milliseconds: two days. */
export const patience_ms = 2 * 86_400_000;

/**
 * When a mail is tried again whose attempt just failed: after as long again as it has been tried for, so that waits double
 * from a minute to hours.
 *
 * @param queued_at since when it is to be sent, epoch milliseconds, as is `now`
 * @returns null where it has been tried for long enough
 */
export function nextAttempt(queued_at: number, now: number): number | null {
  const wait = Math.min(Math.max(now - queued_at, shortest_ms), longest_ms);
  return now + wait > queued_at + patience_ms ? null : now + wait;
}
