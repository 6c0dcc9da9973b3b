import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import type { OAuthSettings } from '../../processes/desk-mail-accounts.ts';
import type { SecretKeeper } from '../identity/sealed-secrets.ts';

/** How a mail server is signed in to by OAuth 2.0, as it is given. The secrets go in and never come out. Left out: as they were. Null: none. */
export interface OAuthValues extends OAuthSettings {
  readonly client_secret?: string | null;
  readonly refresh_token?: string | null;
}

/** What is sealed for a server that is signed in to by OAuth 2.0. */
export interface SealedOAuth {
  readonly client_secret: Buffer | null;
  readonly refresh_token: Buffer | null;
}

/** What of OAuth 2.0 is kept in the open, and told by the journal. */
export function settingsOf({ grant, token_url, client_id, scope }: OAuthSettings): OAuthSettings {
  return { grant, token_url, client_id, scope };
}

const secretNames = ['client_secret', 'refresh_token'] as const;

/** Which secrets are given for a server, by their names. */
export function secretsGiven(oauth: OAuthValues | null | undefined): readonly string[] {
  return secretNames.filter((name) => oauth?.[name] != null);
}

/** For what a secret of OAuth 2.0 is sealed. @param purpose that of the server's password */
export function oauthPurpose(purpose: string, name: 'client_secret' | 'refresh_token'): string {
  return `${purpose} ${name}`;
}

/** Values as they are stored: without blanks around them, as they come along with what is pasted. */
export function tidiedOAuth(given: OAuthValues): OAuthValues {
  const { grant, token_url, client_id, scope, client_secret, refresh_token } = given;
  return {
    grant,
    token_url: token_url.trim(),
    client_id: client_id.trim(),
    scope: scope?.trim() || null,
    ...(client_secret === undefined ? {} : { client_secret: client_secret?.trim() || null }),
    ...(refresh_token === undefined ? {} : { refresh_token: refresh_token?.trim() || null }),
  };
}

function isTokenAddress(text: string, private_addresses: boolean): boolean {
  // Printable, and nothing left to be filled in.
  if (!/^[!-~]+$/.test(text) || /[<>{}#]/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  const known = protocol === 'https:' || (protocol === 'http:' && private_addresses);
  return known && username === '' && password === '';
}

/** What is wrong with what is given for one server. @param user who signs in to it */
export function oauthProblems(
  side: string,
  { user, oauth }: { readonly user: string | null; readonly oauth: OAuthValues },
  { private_addresses }: { readonly private_addresses: boolean },
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (user === null) problems.push({ field: `${side}.user`, code: 'field.required' });
  // What ends a field of the sign-in would begin another.
  else if (/[\p{Cc}\s,]/u.test(user)) {
    problems.push({ field: `${side}.user`, code: 'field.invalid', params: { expected: 'desk@example.org' } });
  }
  if (!isTokenAddress(oauth.token_url, private_addresses)) {
    const expected = 'https://login.example.org/oauth2/token';
    problems.push({ field: `${side}.oauth.token_url`, code: 'field.invalid', params: { expected } });
  }
  if (oauth.client_id === '') problems.push({ field: `${side}.oauth.client_id`, code: 'field.required' });
  return problems;
}

/**
 * What is sealed of a server once `given` is taken.
 *
 * @param kept what is sealed so far, as far as it goes where it went; null where it would go elsewhere
 * @param purpose that of the server's password
 * @throws Refusal `record.invalid` where a secret is missing, `mail.secret-needed` where what is kept would go elsewhere
 */
export function sealedOAuth(
  secrets: SecretKeeper,
  { side, purpose }: { readonly side: string; readonly purpose: string },
  before: {
    readonly has: Readonly<Record<(typeof secretNames)[number], boolean>>;
    readonly kept: SealedOAuth | null;
  },
  given: OAuthValues,
): SealedOAuth {
  const problems: FieldProblem[] = [];
  const needed = { client_secret: given.grant === 'client-credentials', refresh_token: true };
  const sealed = (name: (typeof secretNames)[number]): Buffer | null => {
    if (name === 'refresh_token' && given.grant === 'client-credentials') return null;
    const secret = given[name];
    if (secret != null) return secrets.seal(oauthPurpose(purpose, name), secret);
    const left = secret === undefined && before.has[name];
    const kept = left ? (before.kept?.[name] ?? null) : null;
    if (left && kept === null) problems.push({ field: `${side}.oauth.${name}`, code: 'mail.secret-needed' });
    else if (kept === null && needed[name]) {
      problems.push({ field: `${side}.oauth.${name}`, code: 'field.required' });
    }
    return kept;
  };
  const result = { client_secret: sealed('client_secret'), refresh_token: sealed('refresh_token') };
  if (problems.length === 0) return result;
  const elsewhere = problems.some(({ code }) => code === 'mail.secret-needed');
  throw new Refusal(elsewhere ? 'mail.secret-needed' : 'record.invalid', {}, { problems });
}
