import type { Pool, PoolClient } from 'pg';

/** Listening for what other processes say. */
export interface Listener {
  stop(): Promise<void>;
}

/** What to do about a message; null when messages may have been lost, so that anything may have changed. */
export type Heard = (payload: string | null) => void;

/** How long to wait before listening again after the connection broke, in milliseconds. */
const retry_ms = 1000;

/**
 * Listens for what any process changed (NOTIFY), so that this one forgets what it knew of it. When the connection breaks
 * it listens anew and lets everything be forgotten: what was said meanwhile is lost.
 *
 * @param pool one of its connections is kept for as long as it listens
 * @param channels what to do about messages, by the name of their channel
 */
export async function listenForChanges(
  pool: Pool,
  channels: Readonly<Record<string, Heard>>,
): Promise<Listener> {
  let connection: { drop: (error?: Error) => void } | null = null;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  function forgetAll(): void {
    for (const heard of Object.values(channels)) heard(null);
  }

  /** Watches a connection, and gives it back once, whoever ends it first: it by breaking, or we by stopping. */
  function hold(client: PoolClient): { drop: (error?: Error) => void } {
    let held = true;
    const drop = (error?: Error): void => {
      if (!held) return;
      held = false;
      client.release(error ?? true);
    };
    const lose = (error?: Error): void => {
      if (!held) return;
      drop(error);
      forgetAll();
      again();
    };
    client.on('error', lose);
    client.on('end', () => lose());
    client.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? null));
    return { drop };
  }

  async function listen(): Promise<void> {
    const client = await pool.connect();
    const holding = hold(client);
    connection = holding;
    try {
      for (const channel of Object.keys(channels)) await client.query(`listen ${channel}`);
    } catch (error) {
      holding.drop(error as Error);
      throw error;
    }
    // Whoever stopped meanwhile did not know of this connection yet.
    if (stopped) holding.drop();
    else forgetAll();
  }

  function again(): void {
    if (stopped) return;
    clearTimeout(retry);
    retry = setTimeout(() => listen().catch(again), retry_ms);
    retry.unref();
  }

  await listen();
  return {
    async stop() {
      stopped = true;
      clearTimeout(retry);
      connection?.drop();
    },
  };
}
