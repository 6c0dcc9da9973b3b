import { inOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { nextAttempt, patience_ms } from './back-off.ts';
import { composeMail } from './compose.ts';
import { type SendMailJob, sendSoon } from './outbox.ts';
import {
  anyDue,
  type ClaimedMail,
  claimNext,
  giveUpOld,
  moveOn,
  type NextState,
  noteConnection,
  takeOver,
} from './send-store.ts';
import { type AccountServer, serverOf } from './server-of.ts';
import { type MailServer, SmtpSession } from './smtp.ts';
import { attemptFailed, type FailedAttempt, isUnknownMailbox } from './smtp-outcome.ts';
import { suppressAddress } from './suppression.ts';

/** Connections to the server of an account at once. */
export const connectionsAtOnce = 3;

/** A connection to the server of an account. */
type Session = Pick<SmtpSession, 'usable' | 'send' | 'close' | 'quit'>;

/** By what mails leave: connections to the server of an account, and how many of them at once. */
export interface Carrier {
  /** @throws Error as `attemptFailed` reads it, as does its `send` */
  open(platform: Platform, server: MailServer): Promise<Session>;
  readonly at_once: number;
}

const bySmtp: Carrier = {
  open: (platform, server) => SmtpSession.open(platform, server),
  at_once: connectionsAtOnce,
};

/** Most mails of an account in one go: others wait for their turn, too. */
const mostAtOnce = 500;

/** Somebody else has taken the mail over: they took us for gone. */
class TakenOver extends Error {}

/** One account whose mails are being sent. */
class Sending {
  readonly #platform: Platform;
  readonly #job: SendMailJob;
  readonly #account: AccountServer;
  readonly #ending: AbortSignal | undefined;
  readonly #carrier: Carrier;
  #left = mostAtOnce;
  /** Why nothing can be sent for now. */
  #stopped: FailedAttempt | null = null;
  #sent = 0;

  constructor(
    platform: Platform,
    job: SendMailJob,
    account: AccountServer,
    carrier: Carrier,
    ending?: AbortSignal,
  ) {
    this.#carrier = carrier;
    this.#platform = platform;
    this.#job = job;
    this.#account = account;
    this.#ending = ending;
  }

  #move(mail: ClaimedMail, next: NextState): Promise<boolean> {
    return inOrganisation(this.#platform.pool, this.#job.organisation_id, (client) =>
      moveOn(client, mail, next),
    );
  }

  async #claim(): Promise<ClaimedMail | null> {
    if (this.#stopped !== null || this.#ending?.aborted === true || this.#left === 0) return null;
    this.#left -= 1;
    const { pool, now } = this.#platform;
    return inOrganisation(pool, this.#job.organisation_id, (client) =>
      claimNext(client, this.#job.account_id, now()),
    );
  }

  async #failed(mail: ClaimedMail, failed: FailedAttempt): Promise<void> {
    const { then, reason, detail } = failed;
    if (then === 'account') this.#stopped = failed;
    if (then === 'unsure') {
      await this.#move(mail, { state: 'unsure', reason, detail });
      return;
    }
    const now = this.#platform.now();
    const next = then === 'never' ? null : nextAttempt(mail.queued_at, now);
    if (next !== null) {
      await this.#move(mail, { state: 'queued', reason, detail, next_attempt_at: next });
      return;
    }
    const { organisation_id } = this.#job;
    await inOrganisation(this.#platform.pool, organisation_id, async (client) => {
      await moveOn(client, mail, {
        state: 'failed',
        reason: then === 'never' ? reason : 'given-up',
        detail,
      });
      if (!isUnknownMailbox(detail)) return;
      await suppressAddress(client, mail.to_addresses[0] ?? '', detail, mail.id);
    });
  }

  /** Sends one mail. @returns the session where it can be used again */
  async #send(mail: ClaimedMail, open: Session | null): Promise<Session | null> {
    let handed = false;
    let session = open;
    try {
      const raw = await composeMail(this.#platform, this.#account, mail);
      session ??= await this.#carrier.open(this.#platform, this.#account.server);
      const letter = { from: this.#account.address, to: mail.to_addresses[0] ?? '', raw };
      await session.send(letter, async () => {
        // Committed before the server has the last bytes, without which it takes nothing.
        if (!(await this.#move(mail, { state: 'handing' }))) throw new TakenOver();
        handed = true;
      });
      await this.#move(mail, { state: 'sent', sent_at: this.#platform.now() });
      this.#sent += 1;
      return session.usable ? session : null;
    } catch (error) {
      session?.close();
      if (!(error instanceof TakenOver)) await this.#failed(mail, attemptFailed(error, handed));
      return null;
    }
  }

  async #work(): Promise<void> {
    let session: Session | null = null;
    try {
      for (let mail = await this.#claim(); mail !== null; mail = await this.#claim()) {
        if (session?.usable === false) session = null;
        session = await this.#send(mail, session);
      }
    } finally {
      session?.quit();
    }
  }

  /** @returns whether there may be more to send at once */
  async run(): Promise<boolean> {
    await Promise.all(Array.from({ length: this.#carrier.at_once }, () => this.#work()));
    const { reason = null, detail = null } = this.#stopped ?? {};
    if (this.#sent > 0 || reason !== null) {
      const at = this.#platform.now();
      await inOrganisation(this.#platform.pool, this.#job.organisation_id, (client) =>
        noteConnection(client, this.#job.account_id, 'smtp', { at, reason, detail }),
      );
    }
    return this.#stopped === null && this.#ending?.aborted !== true;
  }
}

/**
 * Works under a lock that the connection holds: when it is gone, whoever held it is, too.
 *
 * @returns null where another process holds it
 */
async function lockingAccount<T>(
  { pool }: Platform,
  { organisation_id, account_id }: SendMailJob,
  work: () => Promise<T>,
): Promise<T | null> {
  const client = await pool.connect();
  const key = `send mail ${organisation_id} ${account_id}`;
  let broken = false;
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine',
      [key],
    );
    if (rows[0]?.mine !== true) return null;
    try {
      return await work();
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]).catch(() => {
        broken = true;
      });
    }
  } finally {
    client.release(broken);
  }
}

/** Takes over what was left behind, and sends what is due. @returns whether there may be more to send at once */
async function sendLocked(
  platform: Platform,
  job: SendMailJob,
  carrier: Carrier,
  ending?: AbortSignal,
): Promise<boolean> {
  const { pool, now } = platform;
  const { organisation_id, account_id } = job;
  let account: AccountServer | null;
  await inOrganisation(pool, organisation_id, (client) => takeOver(client, account_id, now()));
  try {
    account = await inOrganisation(pool, organisation_id, (client) =>
      serverOf(client, platform, organisation_id, account_id, 'smtp'),
    );
  } catch (error) {
    const status = { at: now(), reason: 'secret-unreadable', detail: (error as Error).message };
    await inOrganisation(pool, organisation_id, (client) =>
      noteConnection(client, account_id, 'smtp', status),
    );
    return false;
  }
  if (account !== null) return new Sending(platform, job, account, carrier, ending).run();
  await inOrganisation(pool, organisation_id, (client) => giveUpOld(client, account_id, now() - patience_ms));
  return false;
}

/**
 * Sends the mails of an account that are due, each by one process only and by at most one attempt at a time.
 *
 * A mail is `sending` until right before its last bytes leave, `handing` from then on. Whoever finds a mail in one of these
 * states whose sender is gone sends the former again and leaves the latter to people, so that none is lost and none is
 * sent twice.
 *
 * @param ending stops after the mails under way
 * @param carrier by which they leave: SMTP, unless it is a sample that is made
 */
export async function sendMail(
  platform: Platform,
  job: SendMailJob,
  ending?: AbortSignal,
  carrier: Carrier = bySmtp,
): Promise<void> {
  const more = await lockingAccount(platform, job, () => sendLocked(platform, job, carrier, ending));
  if (more !== true) return;
  // Queued while the lock was held: the job that came for it found it held, and left.
  await inOrganisation(platform.pool, job.organisation_id, async (client) => {
    if (await anyDue(client, job.account_id, platform.now())) await sendSoon(client, job);
  });
}

/** Sends whatever is due in any organisation: what its own job did not come to, and what is to be tried again. */
export async function sendEverything(platform: Platform, ending?: AbortSignal): Promise<void> {
  const { rows } = await platform.pool.query<SendMailJob>('select * from mail_accounts_with_work($1)', [
    new Date(platform.now()),
  ]);
  for (const job of rows) {
    if (ending?.aborted === true) return;
    await sendMail(platform, job, ending);
  }
}
