import type { Pool, PoolClient, QueryResult } from 'pg';
import { sendTogether } from './pool.ts';

/** Name of the savepoint of each part; inner ones shadow outer ones, as savepoints do. */
const part = 'part';

/** What a part's own begin, commit and rollback become inside the one transaction; null for all else. */
function statementInside(text: string): string | null {
  if (text === 'commit') return `release savepoint ${part}`;
  if (text === 'rollback') return `rollback to savepoint ${part}; release savepoint ${part}`;
  const begin = /^begin[^;]*/.exec(text);
  return begin === null ? null : `savepoint ${part}${text.slice(begin[0].length)}`;
}

/** What went wrong with the end of a part, for whoever comes next: a part does not wait until the server has ended it. */
class Endings {
  #failure: Error | undefined;

  /** Takes the end of a part that is under way. */
  note(ending: Promise<unknown>): void {
    ending.catch((failure: Error) => {
      this.#failure ??= failure;
    });
  }

  /** What is to be told instead of an error: the first that went wrong is why all after it do. */
  reason(error: unknown): unknown {
    return this.#failure ?? error;
  }
}

/** The connection as a part sees it: it begins, commits and undoes its own share only, and never gives it back. */
function clientInside(client: PoolClient, endings: Endings): PoolClient {
  const query = async (query: string | object, values?: unknown[]): Promise<QueryResult | object> => {
    const inside = typeof query === 'string' ? statementInside(query) : null;
    sendTogether(client);
    if (query === 'commit') {
      endings.note(client.query(inside as string));
      return { command: 'COMMIT' };
    }
    try {
      return await client.query((inside ?? query) as string, inside === null ? values : undefined);
    } catch (error) {
      throw endings.reason(error);
    }
  };
  return new Proxy(client, {
    get(target, property) {
      if (property === 'release') return () => undefined;
      return property === 'query' ? query : (Reflect.get(target, property, target) as unknown);
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
    const endings = new Endings();
    const inside = clientInside(client, endings);
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
