import type { Pool, PoolClient, QueryResult } from 'pg';

/** Name of the savepoint of each part; inner ones shadow outer ones, as savepoints do. */
const part = 'part';

/** What a part's own begin, commit and rollback become inside the one transaction; null for all else. */
function statementInside(text: string): string | null {
  if (text === 'commit') return `release savepoint ${part}`;
  if (text === 'rollback') return `rollback to savepoint ${part}; release savepoint ${part}`;
  const begin = /^begin[^;]*/.exec(text);
  return begin === null ? null : `savepoint ${part}${text.slice(begin[0].length)}`;
}

/** The connection as a part sees it: it begins, commits and undoes its own share only, and never gives it back. */
function clientInside(client: PoolClient): PoolClient {
  return new Proxy(client, {
    get(target, property) {
      if (property === 'release') return () => undefined;
      if (property !== 'query') return Reflect.get(target, property, target) as unknown;
      return async (query: string | object, values?: unknown[]): Promise<QueryResult> => {
        const inside = typeof query === 'string' ? statementInside(query) : null;
        const result = await target.query((inside ?? query) as string, inside === null ? values : undefined);
        return query === 'commit' ? { ...result, command: 'COMMIT' } : result;
      };
    },
  });
}

/**
 * Does work of many parts, each of which asks the pool for a transaction of its own, as one transaction: all of it is
 * stored or, whatever happens on the way (even to this process), nothing.
 *
 * The parts must come one after another: they share the one connection. A part that fails undoes its own share; what
 * follows from that is for the work to decide.
 *
 * @param work handed a pool that has only this connection
 */
export async function inOneTransaction<T>(pool: Pool, work: (inside: Pool) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const inside = clientInside(client);
    const connection = {
      connect: async () => inside,
      query: (text: string, values?: unknown[]) => client.query(text, values),
    };
    const result = await work(connection as unknown as Pool);
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('the transaction was undone: one of its queries had failed');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
