import type { MailSecurity, OAuthGrant, ShownOAuth } from '../../processes/desk-mail-accounts.ts';
import type { MailServer } from './mail.ts';

/** Which of an account's servers. */
export type Side = 'smtp' | 'imap';

/** The ports that are usual for each, in the order of securities. */
export const ports: Readonly<Record<Side, Readonly<Record<MailSecurity, number>>>> = {
  smtp: { tls: 465, starttls: 587, none: 25 },
  imap: { tls: 993, starttls: 143, none: 143 },
};

/** A sign-in by OAuth 2.0 as it is being typed. */
export interface TypedOAuth {
  readonly grant: OAuthGrant;
  readonly token_url: string;
  readonly client_id: string;
  readonly scope: string;
  /** Blank: as it was. */
  readonly client_secret: string;
  /** Blank: as it was. */
  readonly refresh_token: string;
}

/** A server as it is being typed. */
export interface TypedServer {
  readonly on: boolean;
  readonly host: string;
  readonly port: number;
  readonly tls: MailSecurity;
  readonly user: string;
  readonly method: 'password' | 'oauth';
  /** Blank: as it was. */
  readonly password: string;
  readonly oauth: TypedOAuth;
}

const noOAuth: TypedOAuth = {
  grant: 'client-credentials',
  token_url: '',
  client_id: '',
  scope: '',
  client_secret: '',
  refresh_token: '',
};

function typedOAuth(oauth: ShownOAuth | null): TypedOAuth {
  if (oauth === null) return noOAuth;
  const { grant, token_url, client_id, scope } = oauth;
  return { ...noOAuth, grant, token_url, client_id, scope: scope ?? '' };
}

/** What stands in the fields of a server at first. */
export function typedServer(side: Side, server: MailServer | null): TypedServer {
  const { host = '', tls = 'tls', user = null, oauth = null } = server ?? {};
  return {
    on: server !== null,
    host,
    port: server?.port ?? ports[side][tls],
    tls,
    user: user ?? '',
    method: oauth === null ? 'password' : 'oauth',
    password: '',
    oauth: typedOAuth(oauth),
  };
}

function givenOAuth({
  grant,
  token_url,
  client_id,
  scope,
  client_secret,
  refresh_token,
}: TypedOAuth): object {
  return {
    grant,
    token_url: token_url.trim(),
    client_id: client_id.trim(),
    scope: scope.trim() === '' ? null : scope.trim(),
    ...(client_secret.trim() === '' ? {} : { client_secret: client_secret.trim() }),
    ...(grant === 'client-credentials' || refresh_token.trim() === ''
      ? {}
      : { refresh_token: refresh_token.trim() }),
  };
}

/** A server as the API takes it. */
export function givenServer(typed: TypedServer): object | null {
  const { on, host, port, tls, user, method, password, oauth } = typed;
  if (!on) return null;
  const where = { host: host.trim(), port, tls, user: user.trim() === '' ? null : user.trim() };
  if (method === 'oauth') return { ...where, oauth: givenOAuth(oauth) };
  return { ...where, ...(password === '' ? {} : { password }) };
}

/** What has to be put in its place in the token address of Microsoft. */
export const tenantToFillIn = '<TENANT>';

interface Provider {
  readonly name: string;
  readonly servers: Readonly<Record<Side, Pick<TypedServer, 'host' | 'port' | 'tls'>>>;
  readonly oauth: Pick<TypedOAuth, 'grant' | 'token_url' | 'scope'>;
}

/** Providers that take no passwords, as their documentation has it. Names are the same in every language. */
export const providers = {
  microsoft: {
    name: 'Microsoft 365',
    servers: {
      smtp: { host: 'smtp.office365.com', port: 587, tls: 'starttls' },
      imap: { host: 'outlook.office365.com', port: 993, tls: 'tls' },
    },
    oauth: {
      grant: 'client-credentials',
      token_url: `https://login.microsoftonline.com/${tenantToFillIn}/oauth2/v2.0/token`,
      scope: 'https://outlook.office365.com/.default',
    },
  },
  google: {
    name: 'Google',
    servers: {
      smtp: { host: 'smtp.gmail.com', port: 465, tls: 'tls' },
      imap: { host: 'imap.gmail.com', port: 993, tls: 'tls' },
    },
    oauth: {
      grant: 'refresh-token',
      token_url: 'https://oauth2.googleapis.com/token',
      scope: 'https://mail.google.com/',
    },
  },
} as const satisfies Readonly<Record<string, Provider>>;

export type ProviderName = keyof typeof providers;

/** A server as one of those providers has it, for a mailbox. */
export function serverAt(
  side: Side,
  provider: ProviderName,
  address: string,
  typed: TypedServer,
): TypedServer {
  const { servers, oauth } = providers[provider];
  return {
    ...typed,
    ...servers[side],
    on: true,
    user: typed.user === '' ? address.trim() : typed.user,
    method: 'oauth',
    oauth: { ...typed.oauth, ...oauth },
  };
}
