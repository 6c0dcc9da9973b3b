import type { Pool, PoolClient } from 'pg';
import { type OrganisationContexts, settingsChannel } from './organisation-context.ts';

/** Listening for changed settings. */
export interface SettingsListener {
  stop(): Promise<void>;
}

/** How long to wait before listening again after the connection broke, in milliseconds. */
const retry_ms = 1000;

/**
 * Listens for settings that any process changed, so that this one forgets what it knew of them. When the connection
 * breaks it forgets everything and listens anew: what was said meanwhile is lost.
 *
 * @param pool one of its connections is kept for as long as it listens
 */
export async function listenForSettings(
  pool: Pool,
  contexts: OrganisationContexts,
): Promise<SettingsListener> {
  let client: PoolClient | null = null;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  async function listen(): Promise<void> {
    const connected = await pool.connect();
    let gone = false;
    function lose(error?: Error): void {
      if (gone) return;
      gone = true;
      connected.release(error ?? true);
      client = null;
      contexts.forgetAll();
      again();
    }
    connected.on('error', lose);
    connected.on('end', () => lose());
    connected.on('notification', ({ channel, payload }) => {
      if (channel === settingsChannel && payload !== undefined) contexts.forget(payload);
    });
    await connected.query(`listen ${settingsChannel}`);
    contexts.forgetAll();
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
