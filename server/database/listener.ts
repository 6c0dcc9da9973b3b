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
  let client: PoolClient | null = null;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  function forgetAll(): void {
    for (const heard of Object.values(channels)) heard(null);
  }

  async function listen(): Promise<void> {
    const connected = await pool.connect();
    let gone = false;
    function lose(error?: Error): void {
      if (gone) return;
      gone = true;
      connected.release(error ?? true);
      client = null;
      forgetAll();
      again();
    }
    connected.on('error', lose);
    connected.on('end', () => lose());
    connected.on('notification', ({ channel, payload }) => {
      channels[channel]?.(payload ?? null);
    });
    for (const channel of Object.keys(channels)) await connected.query(`listen ${channel}`);
    forgetAll();
    client = connected;
  }

  function again(): void {
    if (stopped) return;
    retry = setTimeout(() => listen().catch(again), retry_ms);
    retry.unref();
  }

  await listen();
  return {
    async stop() {
      stopped = true;
      clearTimeout(retry);
      client?.removeAllListeners('end');
      client?.release(true);
    },
  };
}
