import type { PoolClient } from 'pg';
import type { MailSecurity, OAuthSettings } from '../../processes/desk-mail-accounts.ts';
import { inOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { type TokenSource, tokenSource } from './access-token.ts';
import type { SendingAccount } from './compose.ts';
import { oauthPurpose } from './oauth-values.ts';
import type { MailServer } from './smtp.ts';

/** Whose password is sealed for what: it opens for nothing else. */
export function secretPurpose(organisation_id: string, account_id: string, side: 'smtp' | 'imap'): string {
  return `mail account ${organisation_id} ${account_id} ${side}`;
}

interface ServerRow {
  readonly host: string | null;
  readonly port: number;
  readonly tls: MailSecurity;
  readonly user: string | null;
  readonly secret: Buffer | null;
  readonly oauth: OAuthSettings | null;
  readonly refresh: Buffer | null;
  readonly version: number;
}

interface AccountRow extends ServerRow, Omit<SendingAccount, 'organisation_id'> {}

/** What serving an account works with. */
type ServerPlatform = Pick<Platform, 'secrets' | 'pool' | 'now' | 'private_addresses'>;

/** One side of an account. */
interface Side {
  readonly organisation_id: string;
  readonly account_id: string;
  readonly side: 'smtp' | 'imap';
}

/** Keeps a refresh token in place of the one before, unless somebody changed the account since `version`. */
async function keepRefreshToken(
  { pool, secrets }: ServerPlatform,
  { organisation_id, account_id, side }: Side,
  version: number,
  refresh_token: string,
): Promise<void> {
  const purpose = oauthPurpose(secretPurpose(organisation_id, account_id, side), 'refresh_token');
  const sealed = secrets.seal(purpose, refresh_token);
  await inOrganisation(pool, organisation_id, (client) =>
    client.query(
      `update mail_account set ${side}_refresh = $3
        where organisation_id = current_organisation_id() and id = $1 and version = $2 and ${side}_refresh is not null`,
      [account_id, version, sealed],
    ),
  );
}

/** Where access tokens come from for a server that wants them; null for one that wants a password. */
function tokensFor(platform: ServerPlatform, of: Side, row: AccountRow): TokenSource | null {
  const { oauth, secret, refresh, version } = row;
  if (oauth === null) return null;
  const purpose = secretPurpose(of.organisation_id, of.account_id, of.side);
  const opened = (name: 'client_secret' | 'refresh_token', sealed: Buffer | null): string | null =>
    sealed === null ? null : platform.secrets.open(oauthPurpose(purpose, name), sealed);
  return tokenSource(platform, {
    ...oauth,
    client_secret: opened('client_secret', secret),
    refresh_token: opened('refresh_token', refresh),
    whose: purpose,
    keep: (refresh_token) => keepRefreshToken(platform, of, version, refresh_token),
  });
}

/** An account with one of its servers and what signs in to it. */
export interface AccountServer extends SendingAccount {
  readonly server: MailServer;
}

/**
 * An account that is in use with the server that it sends by (`smtp`) or fetches from (`imap`).
 *
 * @returns null where there is no such account, it is not in use, or has no such server
 * @throws Error where a secret was sealed by another key than there is now
 */
export async function serverOf(
  client: PoolClient,
  platform: ServerPlatform,
  organisation_id: string,
  account_id: string,
  side: 'smtp' | 'imap',
): Promise<AccountServer | null> {
  const { rows } = await client.query<AccountRow>(
    `select name, address, signed_replies, ${side}_host as host, ${side}_port as port, ${side}_tls as tls,
        ${side}_user as user, ${side}_secret as secret, ${side}_oauth as oauth, ${side}_refresh as refresh, version
      from mail_account where organisation_id = current_organisation_id() and id = $1 and active`,
    [account_id],
  );
  const [row] = rows;
  if (row?.host == null) return null;
  const { host, port, tls, user, secret, name, address, signed_replies } = row;
  const tokens = tokensFor(platform, { organisation_id, account_id, side }, row);
  const password =
    secret === null || tokens !== null
      ? null
      : platform.secrets.open(secretPurpose(organisation_id, account_id, side), secret);
  const server = { host, port, tls, user, password, tokens };
  return { organisation_id, name, address, signed_replies, server };
}
