import type { ImapFlow } from 'imapflow';

/** Where messages go that were taken in. */
export const doneFolder = 'Touchstone';

/** The mark of messages that were taken in, where the server lets nobody move them. */
export const doneFlag = '$Touchstone';

/** Messages looked at in one go: a mailbox may hold a hundred thousand. */
const batch = 50;

/** What becomes of what is in a mailbox. */
export interface MailboxReceiver {
  /** Takes a message in, for good when it returns. */
  receive(raw: Uint8Array): Promise<void>;
  /** Takes note of a message that is too large to be fetched, of which there are the headers alone. */
  receiveHeaders(raw: Uint8Array): Promise<void>;
  /** Largest message that is fetched, in bytes. */
  readonly limit_bytes: number;
}

async function hasDoneFolder(client: ImapFlow): Promise<boolean> {
  const delimited = client.namespace ? `${client.namespace.prefix}${doneFolder}` : doneFolder;
  try {
    await client.mailboxCreate(delimited);
    return true;
  } catch {
    const folders = await client.list();
    return folders.some(({ path }) => path === delimited);
  }
}

async function fetchRaw(client: ImapFlow, uid: number, whole: boolean): Promise<Uint8Array | null> {
  const query = whole ? { uid: true, source: true } : { uid: true, headers: true };
  const message = await client.fetchOne(String(uid), query, { uid: true });
  if (message === false || message === undefined) return null;
  return (whole ? message.source : message.headers) ?? null;
}

async function putAside(client: ImapFlow, uid: number, folder: boolean): Promise<void> {
  // Marked first: what is marked and not moved, as the program was stopped, is not looked at again.
  await client.messageFlagsAdd(String(uid), [doneFlag, String.raw`\Seen`], { uid: true });
  if (!folder) return;
  const path = client.namespace ? `${client.namespace.prefix}${doneFolder}` : doneFolder;
  // A server without room in that folder leaves it where it is, marked.
  await client.messageMove(String(uid), path, { uid: true }).catch(() => false);
}

/** What one look into a mailbox came to. */
export interface Drained {
  readonly taken: number;
  /** Messages that could not be taken in now, with the first error. */
  readonly failed: number;
  readonly error: unknown;
}

/**
 * Takes in every message of the inbox that was not taken in before, oldest first, a batch at a time, and puts each aside
 * once it is stored here: never before. One that fails stops no other; it is tried again at the next look.
 *
 * @param stopped whether to leave off
 */
export async function drainInbox(
  client: ImapFlow,
  receiver: MailboxReceiver,
  stopped: () => boolean = () => false,
): Promise<Drained> {
  const folder = await hasDoneFolder(client);
  const opened = await client.mailboxOpen('INBOX');
  const marks = opened.permanentFlags?.has('\\*') === true || opened.permanentFlags?.has(doneFlag) === true;
  const unseen = marks ? { unKeyword: doneFlag } : { seen: false };
  const found = await client.search({ ...unseen, deleted: false }, { uid: true });
  const uids = (found === false || found === undefined ? [] : found).toSorted((a, b) => a - b);
  let [taken, failed, error]: [number, number, unknown] = [0, 0, null];
  for (let from = 0; from < uids.length && !stopped(); from += batch) {
    const range = uids.slice(from, from + batch).join(',');
    const sizes = await client.fetchAll(range, { uid: true, size: true }, { uid: true });
    for (const { uid, size = 0 } of sizes) {
      if (stopped()) break;
      const whole = size <= receiver.limit_bytes;
      const raw = await fetchRaw(client, uid, whole);
      if (raw === null) continue;
      try {
        await (whole ? receiver.receive(raw) : receiver.receiveHeaders(raw));
      } catch (problem) {
        failed += 1;
        error ??= problem;
        continue;
      }
      await putAside(client, uid, folder);
      taken += 1;
    }
  }
  return { taken, failed, error };
}

/** Tells whether something came into the inbox since one last looked. */
export class InboxNews {
  readonly #client: ImapFlow;
  #came = false;
  #wake: () => void = () => undefined;

  constructor(client: ImapFlow) {
    this.#client = client;
    client.on('exists', () => {
      this.#came = true;
      this.#wake();
    });
    client.on('close', () => this.#wake());
  }

  /** From now on, only what comes later is news. */
  looked(): void {
    this.#came = false;
  }

  /** Waits for news, for the end of the connection, or for a while, whichever is first. */
  async wait(signal: AbortSignal): Promise<void> {
    if (this.#came || signal.aborted || !this.#client.usable) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#wake = resolve;
    const stop = (): void => resolve();
    signal.addEventListener('abort', stop, { once: true });
    // It ends when something else is asked of the server, and after a few minutes of silence.
    this.#client.idle().then(stop, stop);
    await promise;
    signal.removeEventListener('abort', stop);
  }
}
