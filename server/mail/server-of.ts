import type { PoolClient } from 'pg';
import type { Platform } from '../platform.ts';
import type { SendingAccount } from './compose.ts';
import type { MailSecurity, MailServer } from './smtp.ts';

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
}

interface AccountRow extends ServerRow, Omit<SendingAccount, 'organisation_id'> {}

/** An account with one of its servers and the password for it. */
export interface AccountServer extends SendingAccount {
  readonly server: MailServer;
}

/**
 * An account that is in use with the server that it sends by (`smtp`) or fetches from (`imap`).
 *
 * @returns null where there is no such account, it is not in use, or has no such server
 * @throws Error where the password was sealed by another key than there is now
 */
export async function serverOf(
  client: PoolClient,
  { secrets }: Pick<Platform, 'secrets'>,
  organisation_id: string,
  account_id: string,
  side: 'smtp' | 'imap',
): Promise<AccountServer | null> {
  const { rows } = await client.query<AccountRow>(
    `select name, address, signed_replies, ${side}_host as host, ${side}_port as port, ${side}_tls as tls,
        ${side}_user as user, ${side}_secret as secret
      from mail_account where organisation_id = current_organisation_id() and id = $1 and active`,
    [account_id],
  );
  const [row] = rows;
  if (row?.host == null) return null;
  const { host, port, tls, user, secret, ...account } = row;
  const password =
    secret === null ? null : secrets.open(secretPurpose(organisation_id, account_id, side), secret);
  return { organisation_id, ...account, server: { host, port, tls, user, password } };
}
