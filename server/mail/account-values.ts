import { type FieldProblem, Refusal } from '../../kernel/errors.ts';
import type {
  MailProcess,
  MailSecurity,
  OAuthSettings,
  ShownMailServer,
  UnknownSenderRule,
  UnprovedSenderRule,
} from '../../processes/desk-mail-accounts.ts';
import type { Platform } from '../platform.ts';
import { headerLine, isMailAddress } from './address.ts';
import { type OAuthValues, oauthProblems, sealedOAuth, settingsOf, tidiedOAuth } from './oauth-values.ts';
import { secretPurpose } from './server-of.ts';

/** A server of an account as it is given. The password goes in and never comes out. */
export interface ServerValues {
  readonly host: string;
  readonly port: number;
  readonly tls: MailSecurity;
  readonly user: string | null;
  /** Left out: as it was. Null: none. */
  readonly password?: string | null;
  /** How access tokens are had for it. Left out or null: it is signed in to by user and password. */
  readonly oauth?: OAuthValues | null;
}

/** What can be given of an account. */
export interface AccountValues {
  readonly name?: string;
  readonly address?: string;
  readonly process?: MailProcess;
  readonly team?: string | null;
  readonly service?: string | null;
  readonly unknown_senders?: UnknownSenderRule;
  readonly signed_replies?: boolean;
  /** As the organisation's own mail server names itself in `Authentication-Results`; null: nothing of that is believed. */
  readonly authserv_id?: string | null;
  readonly unproved_senders?: UnprovedSenderRule;
  readonly active?: boolean;
  /** Null: not fetched from, not sent by. */
  readonly imap?: ServerValues | null;
  readonly smtp?: ServerValues | null;
}

/** A server as it is stored. */
export interface StoredServer {
  readonly host: string | null;
  readonly port: number | null;
  readonly tls: MailSecurity | null;
  readonly user: string | null;
  /** The password, or the secret of the client where there is `oauth`. */
  readonly secret: Buffer | null;
  readonly oauth: OAuthSettings | null;
  /** The refresh token. */
  readonly refresh: Buffer | null;
}

const noServer: StoredServer = {
  host: null,
  port: null,
  tls: null,
  user: null,
  secret: null,
  oauth: null,
  refresh: null,
};

/** A server as it is so far. */
interface ServerBefore extends Pick<StoredServer, 'secret' | 'refresh'> {
  readonly shown: ShownMailServer | null;
}

/** Whether what signs in would go to another place than it was given for, or for somebody else. */
function goesElsewhere(before: ShownMailServer, given: ServerValues): boolean {
  return (
    before.host !== given.host ||
    before.port !== given.port ||
    before.user !== given.user ||
    (before.tls !== given.tls && given.tls === 'none')
  );
}

function storedPassword(
  { secrets }: Pick<Platform, 'secrets'>,
  { side, purpose }: { readonly side: string; readonly purpose: string },
  { shown, secret }: ServerBefore,
  given: ServerValues,
): Buffer | null {
  if (given.user === null || given.password === null) return null;
  if (given.password !== undefined) return secrets.seal(purpose, given.password);
  if (shown?.has_password !== true) return null;
  if (!goesElsewhere(shown, given)) return secret;
  const problems = [{ field: `${side}.password`, code: 'mail.password-needed' as const }];
  throw new Refusal('mail.password-needed', {}, { problems });
}

/**
 * A server as it is stored once `given` is taken.
 *
 * @param before what is stored of it so far
 * @throws Refusal `mail.password-needed`, `mail.secret-needed` where what is kept would go elsewhere; `record.invalid`
 * where a secret is missing
 */
export function storedServer(
  platform: Pick<Platform, 'secrets'>,
  whose: { readonly organisation_id: string; readonly account_id: string; readonly side: 'imap' | 'smtp' },
  before: ServerBefore,
  given: ServerValues | null,
): StoredServer {
  if (given === null) return noServer;
  const { host, port, tls, user, oauth } = given;
  const { side } = whose;
  const purpose = secretPurpose(whose.organisation_id, whose.account_id, side);
  const where = { host, port, tls, user };
  if (oauth == null) {
    const secret = storedPassword(platform, { side, purpose }, before, given);
    return { ...where, secret, oauth: null, refresh: null };
  }
  const { shown } = before;
  const known = shown?.oauth ?? null;
  const stays =
    shown !== null &&
    known !== null &&
    !goesElsewhere(shown, given) &&
    known.token_url === oauth.token_url &&
    known.client_id === oauth.client_id;
  const sealed = sealedOAuth(
    platform.secrets,
    { side, purpose },
    {
      has: {
        client_secret: known?.has_client_secret ?? false,
        refresh_token: known?.has_refresh_token ?? false,
      },
      kept: stays ? { client_secret: before.secret, refresh_token: before.refresh } : null,
    },
    oauth,
  );
  return { ...where, secret: sealed.client_secret, oauth: settingsOf(oauth), refresh: sealed.refresh_token };
}

function serverProblems(
  side: 'imap' | 'smtp',
  server: ServerValues | null | undefined,
  platform: Pick<Platform, 'private_addresses'>,
): FieldProblem[] {
  if (server == null) return [];
  const problems: FieldProblem[] = [];
  if (!/^(?:[\p{L}\p{N}._-]+|[0-9a-f:]+)$/iu.test(server.host)) {
    problems.push({ field: `${side}.host`, code: 'field.invalid', params: { expected: 'mail.example.org' } });
  }
  const { user, password, oauth } = server;
  if (oauth == null) return problems;
  // One or the other: a password that is given along would be kept for nothing.
  if (password != null) {
    problems.push({ field: `${side}.password`, code: 'field.invalid', params: { expected: 'null' } });
  }
  return [...problems, ...oauthProblems(side, { user, oauth }, platform)];
}

function tidiedServer(values: ServerValues): ServerValues {
  const { oauth } = values;
  return {
    ...values,
    host: values.host.trim().toLowerCase(),
    user: values.user?.trim() || null,
    ...(oauth == null ? {} : { oauth: tidiedOAuth(oauth) }),
  };
}

/** Values as they are stored: blanks trimmed, one line each. @throws Refusal `record.invalid` */
export function tidiedAccount(
  platform: Pick<Platform, 'private_addresses'>,
  given: AccountValues,
): AccountValues {
  const server = (values: ServerValues | null): ServerValues | null =>
    values === null ? null : tidiedServer(values);
  const values: AccountValues = {
    ...given,
    ...(given.name === undefined ? {} : { name: headerLine(given.name, 80) }),
    ...(given.address === undefined ? {} : { address: given.address.trim() }),
    ...(given.authserv_id === undefined
      ? {}
      : { authserv_id: given.authserv_id?.trim().toLowerCase() || null }),
    ...(given.imap === undefined ? {} : { imap: server(given.imap) }),
    ...(given.smtp === undefined ? {} : { smtp: server(given.smtp) }),
  };
  const problems: FieldProblem[] = [
    ...serverProblems('imap', values.imap, platform),
    ...serverProblems('smtp', values.smtp, platform),
  ];
  if (values.authserv_id != null && !/^[a-z0-9._-]+$/.test(values.authserv_id)) {
    problems.push({ field: 'authserv_id', code: 'field.invalid', params: { expected: 'mx.example.org' } });
  }
  if (values.name === '') problems.push({ field: 'name', code: 'field.required' });
  if (values.address !== undefined && !isMailAddress(values.address)) {
    problems.push({ field: 'address', code: 'field.invalid', params: { expected: 'desk@example.org' } });
  }
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
  return values;
}
