/** Why there is no access token: a code by which people are told. */
export type TokenReason =
  | 'token-connection'
  | 'token-client'
  | 'token-scope'
  | 'token-grant'
  | 'token-request'
  | 'token-answer'
  | 'private-address';

/** There is no access token; the message is what the token server said, or what kept us from it. */
export class TokenProblem extends Error {
  readonly reason: TokenReason;

  constructor(reason: TokenReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** What a token server gave. */
export interface GivenToken {
  readonly access_token: string;
  /** For how long it is good, in seconds. */
  readonly lifetime_s: number;
  /** A new one in place of the one that was sent; null: that goes on being good. */
  readonly refresh_token: string | null;
}

/** How long a token is taken to be good where the server does not say (RFC 6749, 5.1), in seconds. */
const assumedLifetime_s = 300;

/** Longest tokens that are taken, in characters. */
const mostToken = 16_000;
const mostRefreshToken = 8_000;

/** Longest part of what a server says that is kept, in characters. */
const mostDetail = 500;

/** What the errors of RFC 6749, 5.2 mean for whoever keeps the account; others are told by what the server says. */
const reasons: Readonly<Record<string, TokenReason>> = {
  invalid_client: 'token-client',
  unauthorized_client: 'token-client',
  invalid_scope: 'token-scope',
  invalid_grant: 'token-grant',
};

const isToken = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most && /^[!-~]+$/.test(value);

/** What a server says, on one line, without what it was sent in confidence. */
export function toldDetail(said: string, secrets: readonly (string | null)[]): string {
  let told = said.replaceAll(/\p{Cc}+/gu, ' ').toWellFormed();
  for (const secret of secrets) if (secret !== null && secret !== '') told = told.replaceAll(secret, '…');
  return told.slice(0, mostDetail);
}

function objectOf(body: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function lifetimeOf(expires_in: unknown): number {
  const seconds = typeof expires_in === 'string' ? Number(expires_in) : expires_in;
  return typeof seconds === 'number' && seconds >= 0 ? seconds : assumedLifetime_s;
}

/**
 * Reads what a token server answered (RFC 6749, 5.1 and 5.2).
 *
 * @param secrets what was sent in confidence, which no message repeats
 * @throws TokenProblem
 */
export function readTokenAnswer(
  { status, body }: { readonly status: number; readonly body: Uint8Array },
  secrets: readonly (string | null)[],
): GivenToken {
  const answer = objectOf(body);
  const error = answer?.['error'];
  if (typeof error === 'string') {
    const description = answer?.['error_description'];
    const said = typeof description === 'string' ? `${error}: ${description}` : error;
    const reason = Object.hasOwn(reasons, error) ? reasons[error] : undefined;
    throw new TokenProblem(reason ?? 'token-request', toldDetail(said, secrets));
  }
  if (status >= 500 || status === 429) throw new TokenProblem('token-connection', `status ${status}`);
  if (answer === null) throw new TokenProblem('token-answer', `status ${status}, no JSON object`);
  const { access_token, token_type, expires_in, refresh_token } = answer;
  if (status !== 200 || !isToken(access_token, mostToken)) {
    throw new TokenProblem('token-answer', `status ${status}, no access_token`);
  }
  if (token_type !== undefined && String(token_type).toLowerCase() !== 'bearer') {
    throw new TokenProblem(
      'token-answer',
      toldDetail(`token_type ${String(token_type)}, not Bearer`, secrets),
    );
  }
  return {
    access_token,
    lifetime_s: lifetimeOf(expires_in),
    refresh_token: isToken(refresh_token, mostRefreshToken) ? refresh_token : null,
  };
}
