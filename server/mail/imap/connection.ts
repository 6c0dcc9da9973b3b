import { isIP } from 'node:net';
import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import { outgoingAddress, PrivateAddress } from '../../outgoing.ts';
import type { Platform } from '../../platform.ts';
import { withAccessToken } from '../access-token.ts';
import { keptBytes } from '../receive.ts';
import type { MailServer } from '../smtp.ts';
import { TokenProblem, type TokenReason } from '../token-answer.ts';

/** How long a server may take to be reached, and to say nothing at all, in milliseconds. */
const connecting_ms = 20_000;
const silence_ms = 300_000;

/** How long one waits for news before asking anew: some servers and firewalls end what is quiet for longer. */
const idle_ms = 240_000;

/** Certificates that are believed besides those of the system; for tests. */
export interface ImapOptions {
  readonly ca?: string;
}

/** Whether a server said for good that it does not accept a token (RFC 5530, 3: `UNAVAILABLE` is for now). */
function refusesToken(error: unknown): boolean {
  const { authenticationFailed, serverResponseCode } = error as KnownError;
  return authenticationFailed === true && serverResponseCode !== 'UNAVAILABLE';
}

/**
 * A connection to a mail server that is fetched from, signed in. Certificates are verified; with `starttls` nothing is
 * sent in the clear.
 *
 * @throws Error as `imapProblem` reads it
 */
export async function connectImap(
  platform: Pick<Platform, 'private_addresses'>,
  server: MailServer,
  options: ImapOptions = {},
): Promise<ImapFlow> {
  const { user, password, tokens } = server;
  const as = { user: user ?? '' };
  if (tokens === null) return connectAs(platform, server, { ...as, pass: password ?? '' }, options);
  return withAccessToken(
    tokens,
    (accessToken) => connectAs(platform, server, { ...as, accessToken }, options),
    refusesToken,
  );
}

async function connectAs(
  { private_addresses }: Pick<Platform, 'private_addresses'>,
  { host, port, tls }: MailServer,
  auth: NonNullable<ImapFlowOptions['auth']>,
  { ca }: ImapOptions,
): Promise<ImapFlow> {
  const address = await outgoingAddress(host, { private_addresses });
  const client = new ImapFlow({
    host: address,
    port,
    secure: tls === 'tls',
    ...(tls === 'tls' ? {} : { doSTARTTLS: tls === 'starttls' }),
    ...(isIP(host) === 0 ? { servername: host } : {}),
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    auth,
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
  readonly reason: TokenReason | 'connection' | 'tls' | 'sign-in' | 'token-refused';
  /** What the server said, shortened. */
  readonly detail: string;
}

/** What is known of an error of imapflow or of the socket below it. */
interface KnownError {
  readonly message?: string;
  readonly code?: string;
  readonly responseText?: string;
  readonly authenticationFailed?: boolean;
  readonly serverResponseCode?: string;
  /** Set where the server refused a new access token, too. */
  readonly token_refused?: boolean;
}

const detailLength = 500;

/** What an error means to who runs the account. */
export function imapProblem(error: unknown): ImapProblem {
  const known = error as KnownError;
  const { message = 'unknown', code = '', responseText, authenticationFailed } = known;
  const detail = (responseText ?? message).slice(0, detailLength);
  if (error instanceof TokenProblem) return { reason: error.reason, detail };
  // Said by imapflow where the server knows neither OAUTHBEARER nor XOAUTH2.
  if (known.token_refused === true || message === 'Unsupported authentication mechanism') {
    return { reason: 'token-refused', detail };
  }
  if (error instanceof PrivateAddress) return { reason: 'private-address', detail };
  if (authenticationFailed === true) return { reason: 'sign-in', detail };
  const ofTls =
    /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY))/.test(code) ||
    /TLS|certificate/i.test(message);
  return { reason: ofTls ? 'tls' : 'connection', detail };
}
