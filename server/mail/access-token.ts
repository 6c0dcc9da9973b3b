import { createHash } from 'node:crypto';
import type { OAuthSettings } from '../../processes/desk-mail-accounts.ts';
import { askOutgoing, type OutgoingAnswer, PrivateAddress } from '../outgoing.ts';
import type { Platform } from '../platform.ts';
import { readTokenAnswer, TokenProblem, toldDetail } from './token-answer.ts';

/** Largest answer of a token server that is read, in bytes. */
const answerLimit = 65_536;

/** How long before its end a token is not used any more, in milliseconds. */
const margin_ms = 60_000;

/** Most tokens that are held at once. */
const mostHeld = 1_000;

/** Where access tokens for a mail server come from. */
export interface TokenSource {
  /**
   * An access token: the one that is held while it is good, otherwise a new one.
   *
   * @param refused one that the mail server did not accept, which is not given again
   * @throws TokenProblem
   */
  token(refused?: string): Promise<string>;
}

/** What access tokens are fetched by. */
export interface TokenClient extends OAuthSettings {
  readonly client_secret: string | null;
  readonly refresh_token: string | null;
  /** Whose they are: tokens of one are never given to another. */
  readonly whose: string;
  /** Keeps a refresh token that came in place of the one before. */
  keep(refresh_token: string): Promise<void>;
}

interface Held {
  readonly token: string;
  /** Until when it is used, epoch milliseconds. */
  readonly until: number;
  /** The newest that is known: what one was made with may have been replaced since. */
  readonly refresh_token: string | null;
}

// Tokens live in memory alone. Their keys are of all that they are fetched by, so that whoever changes that gets a new one.
const held = new Map<string, Held>();
const underWay = new Map<string, Promise<Held>>();

function keyOf(client: TokenClient, refresh_token: string | null): string {
  const { whose, grant, token_url, client_id, scope, client_secret } = client;
  const parts = [whose, grant, token_url, client_id, scope, client_secret, refresh_token];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

function hold(key: string, one: Held): void {
  held.delete(key);
  held.set(key, one);
  for (const oldest of held.keys()) {
    if (held.size <= mostHeld) return;
    held.delete(oldest);
  }
}

type Asking = Pick<Platform, 'now' | 'private_addresses'>;

async function ask(
  { private_addresses }: Asking,
  { grant, token_url, client_id, client_secret, scope }: TokenClient,
  refresh_token: string | null,
): Promise<OutgoingAnswer> {
  const form = new URLSearchParams({
    grant_type: grant === 'client-credentials' ? 'client_credentials' : 'refresh_token',
    client_id,
    ...(client_secret === null ? {} : { client_secret }),
    ...(grant === 'client-credentials' || refresh_token === null ? {} : { refresh_token }),
    ...(scope === null ? {} : { scope }),
  });
  if (!private_addresses && !token_url.startsWith('https:')) {
    throw new TokenProblem('token-connection', 'the token address has to begin with https://');
  }
  try {
    return await askOutgoing({
      url: token_url,
      body: form.toString(),
      type: 'application/x-www-form-urlencoded',
      private_addresses,
      limit_bytes: answerLimit,
    });
  } catch (error) {
    const reason = error instanceof PrivateAddress ? 'private-address' : 'token-connection';
    // Where none of several addresses takes a connection, Node gives a code alone.
    const { name, message, code } = error as NodeJS.ErrnoException;
    const said = name === 'AbortError' ? 'it takes too long' : message || (code ?? name);
    throw new TokenProblem(reason, toldDetail(said, [client_secret, refresh_token]));
  }
}

/** Fetches an access token and holds it. */
async function fetchToken(asking: Asking, client: TokenClient, key: string): Promise<Held> {
  const sent = held.get(key)?.refresh_token ?? client.refresh_token;
  const answer = await ask(asking, client, sent);
  const given = readTokenAnswer(answer, [client.client_secret, sent]);
  const fresh = client.grant === 'refresh-token' ? given.refresh_token : null;
  const one: Held = {
    token: given.access_token,
    until: asking.now() + given.lifetime_s * 1000 - margin_ms,
    refresh_token: fresh ?? sent,
  };
  hold(key, one);
  if (fresh !== null && fresh !== sent) {
    // Also for those who read the account from now on.
    hold(keyOf(client, fresh), one);
    await client.keep(fresh);
  }
  return one;
}

/** Where access tokens of a client come from: many who ask at once are answered by one request. */
export function tokenSource(asking: Asking, client: TokenClient): TokenSource {
  const key = keyOf(client, client.refresh_token);
  return {
    async token(refused) {
      const known = held.get(key);
      if (known !== undefined && known.token !== refused && asking.now() < known.until) return known.token;
      const asked = underWay.get(key) ?? fetchToken(asking, client, key).finally(() => underWay.delete(key));
      underWay.set(key, asked);
      return (await asked).token;
    },
  };
}

/**
 * Signs in by an access token; where the server refuses it, once more by a new one.
 *
 * @param isRefusal whether an error says that the token was refused
 * @throws TokenProblem where there is no token
 * @throws whatever `signIn` throws, with `token_refused` set where a new token was refused, too
 */
export async function withAccessToken<T>(
  tokens: TokenSource,
  signIn: (token: string) => Promise<T>,
  isRefusal: (error: unknown) => boolean,
): Promise<T> {
  const first = await tokens.token();
  try {
    return await signIn(first);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  try {
    return await signIn(await tokens.token(first));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw Object.assign(error as Error, { token_refused: true });
  }
}
