import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import { outgoingAddress, PrivateAddress } from '../../outgoing.ts';
import type { Platform } from '../../platform.ts';
import { keptBytes } from '../receive.ts';
import type { MailServer } from '../smtp.ts';

/** How long a server may take to be reached, and to say nothing at all, in milliseconds. */
const connecting_ms = 20_000;
const silence_ms = 300_000;

/** How long one waits for news before asking anew: some servers and firewalls end what is quiet for longer. */
const idle_ms = 240_000;

/** Certificates that are believed besides those of the system; for tests. */
export interface ImapOptions {
  readonly ca?: string;
}

/**
 * A connection to a mail server that is fetched from, signed in. Certificates are verified; with `starttls` nothing is
 * sent in the clear.
 *
 * @throws Error as `imapProblem` reads it
 */
export async function connectImap(
  { private_addresses }: Pick<Platform, 'private_addresses'>,
  { host, port, tls, user, password }: MailServer,
  { ca }: ImapOptions = {},
): Promise<ImapFlow> {
  const address = await outgoingAddress(host, { private_addresses });
  const client = new ImapFlow({
    host: address,
    port,
    secure: tls === 'tls',
    ...(tls === 'tls' ? {} : { doSTARTTLS: tls === 'starttls' }),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    auth: { user: user ?? '', pass: password ?? '' },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: idle_ms,
    connectionTimeout: connecting_ms,
    greetingTimeout: connecting_ms,
    socketTimeout: silence_ms,
    maxLiteralSize: keptBytes + 1_000_000,
    maxLineLength: 1_000_000,
    maxResponseSize: keptBytes + 2_000_000,
  });
  // What fails while nobody waits ends the connection, which whoever uses it next finds out.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

/** What kept us from fetching, as the account shows it. */
export interface ImapProblem {
  readonly reason: 'connection' | 'tls' | 'sign-in' | 'private-address';
  /** What the server said, shortened. */
  readonly detail: string;
}

/** What is known of an error of imapflow or of the socket below it. */
interface KnownError {
  readonly message?: string;
  readonly code?: string;
  readonly responseText?: string;
  readonly authenticationFailed?: boolean;
}

const detailLength = 500;

/** What an error means to who runs the account. */
export function imapProblem(error: unknown): ImapProblem {
  const { message = 'unknown', code = '', responseText, authenticationFailed } = error as KnownError;
  const detail = (responseText ?? message).slice(0, detailLength);
  if (error instanceof PrivateAddress) return { reason: 'private-address', detail };
  if (authenticationFailed === true) return { reason: 'sign-in', detail };
  const ofTls =
    /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY))/.test(code) ||
    /TLS|certificate/i.test(message);
  return { reason: ofTls ? 'tls' : 'connection', detail };
}
