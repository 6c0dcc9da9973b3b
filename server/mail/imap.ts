import { setTimeout as wait } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import type { Pool } from 'pg';
import { inOrganisation, ownerPool, readInOrganisation } from '../database/pool.ts';
import type { JobLogger } from '../jobs/worker.ts';
import type { Platform } from '../platform.ts';
import { connectImap, type ImapOptions, imapProblem } from './imap/connection.ts';
import { drainInbox, InboxNews, type MailboxReceiver } from './imap/mailbox.ts';
import { keptBytes, receiveMail, receiveTooLarge } from './receive.ts';
import { noteConnection } from './send-store.ts';
import { serverOf } from './server-of.ts';

/** The key of the lock that one process of all holds: it fetches. */
const fetchingLock = 7_201_906;

/** How often one looks whether accounts were changed, or whether the process that fetches is gone, in milliseconds. */
const look_ms = 10_000;

/** Pauses between attempts to connect, in milliseconds: from one second to five minutes. */
const firstPause_ms = 1_000;
const longestPause_ms = 300_000;

/** How long a message that is being taken in may take when the program ends, in milliseconds. */
const patience_ms = 5_000;

/** What fetching needs. */
export interface FetchOptions extends ImapOptions {
  readonly platform: Platform;
  /** Address of the database: the lock lasts as long as a connection, which so is apart from those that serve requests. */
  readonly url: string;
  readonly logger: Pick<JobLogger, 'info' | 'warn'>;
}

/** Fetching mail, until it is stopped. */
export interface Fetching {
  stop(): Promise<void>;
}

interface AccountToFetch {
  readonly organisation_id: string;
  readonly account_id: string;
  readonly version: number;
}

function receiverOf(platform: Platform, account: AccountToFetch): MailboxReceiver {
  return {
    limit_bytes: keptBytes,
    async receive(raw) {
      await receiveMail(platform, account, raw);
    },
    async receiveHeaders(raw) {
      await receiveTooLarge(platform, account, raw);
    },
  };
}

/** The last status of an account that was written down, so that it is written when it changes. */
type Told = { said: string | null };

async function tell(
  { platform }: FetchOptions,
  { organisation_id, account_id }: AccountToFetch,
  told: Told,
  problem: { readonly reason: string; readonly detail: string } | null,
): Promise<void> {
  const said = JSON.stringify(problem);
  if (told.said === said) return;
  told.said = said;
  const { reason, detail } = problem ?? { reason: null, detail: null };
  await inOrganisation(platform.pool, organisation_id, (client) =>
    noteConnection(client, account_id, 'imap', { at: platform.now(), reason, detail }),
  ).catch(() => undefined);
}

async function connect(options: FetchOptions, account: AccountToFetch): Promise<ImapFlow | null> {
  const { platform } = options;
  const { organisation_id, account_id } = account;
  const found = await readInOrganisation(platform.pool, organisation_id, (client) =>
    serverOf(client, platform, organisation_id, account_id, 'imap'),
  );
  return found === null ? null : connectImap(platform, found.server, options);
}

/** Fetches from one account over one connection until that ends; `worked` is told each time the inbox was looked through. */
async function fetchWhileConnected(
  options: FetchOptions,
  account: AccountToFetch,
  { told, worked, signal }: { told: Told; worked: () => void; signal: AbortSignal },
): Promise<void> {
  const client = await connect(options, account);
  if (client === null) return;
  // What is under way is brought to its end, unless the server lets us wait.
  let patience: NodeJS.Timeout | undefined;
  const close = (): void => {
    patience = setTimeout(() => client.close(), patience_ms);
  };
  signal.addEventListener('abort', close, { once: true });
  try {
    const receiver = receiverOf(options.platform, account);
    const news = new InboxNews(client);
    while (!signal.aborted && client.usable) {
      news.looked();
      const { failed, error } = await drainInbox(client, receiver, () => signal.aborted);
      if (failed > 0) throw error;
      worked();
      await tell(options, account, told, null);
      await news.wait(signal);
    }
  } finally {
    signal.removeEventListener('abort', close);
    clearTimeout(patience);
    client.close();
  }
}

/** Fetches from one account, connecting anew with growing pauses, until it is stopped. */
async function fetchAccount(
  options: FetchOptions,
  account: AccountToFetch,
  signal: AbortSignal,
): Promise<void> {
  const told: Told = { said: null };
  let pause_ms = firstPause_ms;
  const worked = (): void => {
    pause_ms = firstPause_ms;
  };
  while (!signal.aborted) {
    try {
      await fetchWhileConnected(options, account, { told, worked, signal });
    } catch (error) {
      if (signal.aborted) return;
      const problem = imapProblem(error);
      options.logger.warn({ account: account.account_id, ...problem }, 'mail could not be fetched');
      await tell(options, account, told, problem);
    }
    // Not all at once where a server that many fetch from comes back.
    await wait(pause_ms * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
    pause_ms = Math.min(pause_ms * 2, longestPause_ms);
  }
}

interface Fetcher {
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

/** Keeps one fetcher for each account that is to be fetched from. */
class Fetchers {
  readonly #running = new Map<string, Fetcher>();
  readonly #options: FetchOptions;

  constructor(options: FetchOptions) {
    this.#options = options;
  }

  async follow(accounts: readonly AccountToFetch[]): Promise<void> {
    const wanted = new Map(
      accounts.map((account) => [
        `${account.organisation_id} ${account.account_id} ${account.version}`,
        account,
      ]),
    );
    await this.#end([...this.#running.keys()].filter((key) => !wanted.has(key)));
    for (const [key, account] of wanted) {
      if (this.#running.has(key)) continue;
      const stop = new AbortController();
      this.#running.set(key, { stop, done: fetchAccount(this.#options, account, stop.signal) });
    }
  }

  async end(): Promise<void> {
    await this.#end([...this.#running.keys()]);
  }

  async #end(keys: readonly string[]): Promise<void> {
    const ending = keys.flatMap((key) => this.#running.get(key) ?? []);
    for (const key of keys) this.#running.delete(key);
    for (const { stop } of ending) stop.abort();
    await Promise.all(ending.map(({ done }) => done));
  }
}

/** Holds the lock and fetches as long as its connection lasts. */
async function fetchWithLock(owner: Pool, options: FetchOptions, signal: AbortSignal): Promise<void> {
  const client = await owner.connect();
  const connection = new AbortController();
  const lose = (): void => connection.abort();
  client.once('error', lose);
  const fetchers = new Fetchers(options);
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
      fetchingLock,
    ]);
    if (rows[0]?.held !== true) return;
    while (!signal.aborted && !connection.signal.aborted) {
      // By the connection that holds the lock: where that is gone, so is the right to fetch.
      const { rows: accounts } = await client.query<AccountToFetch>('select * from mail_accounts_to_fetch()');
      await fetchers.follow(accounts);
      await wait(look_ms, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await fetchers.end();
    await client.query('select pg_advisory_unlock($1)', [fetchingLock]).catch(lose);
    client.off('error', lose);
    client.release(connection.signal.aborted);
  }
}

/** Fetches mail for every account that says from where, in one process of all that run on the database. */
export function startFetching(options: FetchOptions): Fetching {
  const stop = new AbortController();
  const owner = ownerPool(options.url, { max: 1 });
  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      await fetchWithLock(owner, options, stop.signal).catch((error: unknown) =>
        options.logger.warn({ err: error }, 'fetching mail was interrupted'),
      );
      await wait(look_ms, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  }
  const done = run();
  return {
    async stop() {
      stop.abort();
      await done;
      await owner.end();
    },
  };
}
