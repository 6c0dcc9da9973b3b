import { hostname } from 'node:os';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import type { MailSecurity } from '../../processes/desk-mail-accounts.ts';
import { connectOutgoing, PrivateAddress } from '../outgoing.ts';
import type { Platform } from '../platform.ts';
import { type TokenSource, withAccessToken } from './access-token.ts';

/** What is needed to sign in to a mail server. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly tls: MailSecurity;
  /** Null: nobody signs in. */
  readonly user: string | null;
  readonly password: string | null;
  /** Where access tokens for it come from; null: it is signed in to by the password. */
  readonly tokens: TokenSource | null;
}

/** Whether a server said for good that it does not accept a token: 4yz is for now (RFC 4954, 6). */
function refusesToken(error: unknown): boolean {
  const { code, responseCode = 0 } = error as { code?: string; responseCode?: number };
  return code === 'EAUTH' && responseCode >= 500;
}

/** How long a server may take to greet, and to answer a command, in milliseconds. */
const greeting_ms = 15_000;
const answer_ms = 60_000;

/** Bytes of a mail that are held back until it is written down that they leave. */
const held_bytes = 64;

/** The mail in two pieces; the second is asked for when the first is on its way. */
async function* inTwo(raw: Buffer, handOver: () => Promise<void>): AsyncGenerator<Buffer> {
  const middle = Math.max(0, raw.length - held_bytes);
  yield raw.subarray(0, middle);
  await handOver();
  yield raw.subarray(middle);
}

/** What goes out in one go. */
export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly raw: Buffer;
}

/** A connection to a mail server that takes mails, one after another. */
export class SmtpSession {
  readonly #connection: SMTPConnection;
  #failed: Error | null = null;

  private constructor(connection: SMTPConnection) {
    this.#connection = connection;
    // What fails while nobody waits is told to whoever sends next.
    connection.on('error', (error: Error) => (this.#failed = error));
    connection.on('end', () => (this.#failed ??= new Error('the server ended the connection')));
  }

  /**
   * Connects and signs in. Certificates are verified; with `starttls` nothing is sent in the clear.
   *
   * @throws Error as `attemptFailed` reads it
   */
  static async open(platform: Pick<Platform, 'private_addresses'>, server: MailServer): Promise<SmtpSession> {
    const { user, password, tokens } = server;
    if (user === null) return SmtpSession.#open(platform, server, null);
    if (tokens === null) return SmtpSession.#open(platform, server, { user, pass: password ?? '' });
    // A connection of its own for each: some servers end the one on which they refused.
    return withAccessToken(
      tokens,
      (accessToken) =>
        SmtpSession.#open(platform, server, { user, oauth2: new XOAuth2({ user, accessToken }) }),
      refusesToken,
    );
  }

  static async #open(
    { private_addresses }: Pick<Platform, 'private_addresses'>,
    { host, port, tls }: MailServer,
    auth: SMTPConnection.AuthenticationType | null,
  ): Promise<SmtpSession> {
    const socket = await connectOutgoing({ host, port, private_addresses }).catch((error: Error) => {
      throw error instanceof PrivateAddress ? Object.assign(error, { code: 'PRIVATE_ADDRESS' }) : error;
    });
    const connection = new SMTPConnection({
      host,
      port,
      name: hostname(),
      connection: socket,
      secure: tls === 'tls',
      requireTLS: tls === 'starttls',
      ignoreTLS: tls === 'none',
      greetingTimeout: greeting_ms,
      socketTimeout: answer_ms,
      socketCloseTimeout: 1000,
      maxResponseSize: 65_536,
    });
    try {
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject);
        connection.connect((error) => (error == null ? resolve() : reject(error)));
      });
      const session = new SmtpSession(connection);
      if (auth !== null) await session.#signIn(auth);
      return session;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  #signIn(auth: SMTPConnection.AuthenticationType): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#connection.once('error', reject);
      this.#connection.login(auth, (error) => (error == null ? resolve() : reject(error)));
    });
  }

  /** Whether another mail can be sent by it. */
  get usable(): boolean {
    return this.#failed === null;
  }

  /**
   * Sends a mail.
   *
   * @param handOver is waited for before the last bytes leave, without which the server takes nothing; throws to stop it
   * @returns what the server answered
   * @throws Error as `attemptFailed` reads it; the connection is closed then
   */
  async send({ from, to, raw }: Letter, handOver: () => Promise<void>): Promise<string> {
    if (this.#failed !== null) throw this.#failed;
    const stream = Readable.from(inTwo(raw, handOver), { objectMode: false });
    const envelope = { from, to: [to], size: raw.length };
    try {
      return await new Promise<string>((resolve, reject) => {
        this.#connection.send(envelope, stream, (error, info) =>
          error == null ? resolve(info.response) : reject(error),
        );
      });
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Says goodbye where the server still listens. */
  quit(): void {
    if (this.usable) this.#connection.quit();
    this.#failed ??= new Error('closed');
  }

  /** Ends it at once: what was not sent to its end is not sent. */
  close(): void {
    this.#failed ??= new Error('closed');
    this.#connection.close();
  }
}
