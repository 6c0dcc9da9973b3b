import { Refusal } from '../../kernel/errors.ts';
import type { Platform } from '../platform.ts';

/** How long an import waits for one that is just ending, or whose process was just killed. */
const standardWait_ms = 3000;

/**
 * Does the work while no other import of the organisation is under way, in whatever process. The right ends with the
 * connection, so one who is killed does not hold it.
 *
 * @throws Refusal `import.running` when another one does not end within `wait_ms`
 */
export async function importingAlone<T>(
  platform: Platform,
  organisation_id: string,
  work: () => Promise<T>,
  wait_ms = standardWait_ms,
): Promise<T> {
  const client = await platform.pool.connect();
  const lock = [`import ${organisation_id}`];
  let broken: Error | undefined;
  let isOpen = false;
  try {
    // In a transaction, so that the limit stays its own; the lock lasts beyond it.
    await client.query('begin');
    isOpen = true;
    await client.query("select set_config('lock_timeout', $1, true)", [`${wait_ms}ms`]);
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', lock);
    await client.query('commit');
    isOpen = false;
    return await work();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '55P03') throw new Refusal('import.running');
    throw error;
  } finally {
    // After the commit there is nothing to undo; where all is one transaction, an undo would spoil it.
    if (isOpen) await client.query('rollback').catch(() => undefined);
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', lock).catch((error: Error) => {
      broken = error;
    });
    client.release(broken);
  }
}
