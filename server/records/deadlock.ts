/** How often a transaction that was undone for the sake of another is tried in all. */
const tries = 5;

function isDeadlock(error: unknown): boolean {
  return (error as { code?: string }).code === '40P01';
}

/**
 * Does work in a transaction, and again where the database undid it because it and another waited for each other: a
 * task that is done and its request that is cancelled in the same moment lock the two in opposite order.
 *
 * @param work one whole transaction, which leaves nothing behind when it fails
 */
export async function againstDeadlock<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !isDeadlock(error)) throw error;
    }
  }
}
