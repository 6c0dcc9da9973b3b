import type { PoolClient } from 'pg';
import { Refusal } from '../../kernel/errors.ts';
import type { ShownMailAccount, ShownMailServer } from '../../processes/desk-mail-accounts.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import { changesBetween, journalChange } from '../journal/append.ts';
import type { Platform, Principal } from '../platform.ts';
import { type AccountValues, type ServerValues, storedServer, tidiedAccount } from './account-values.ts';
import { secretsGiven, settingsOf } from './oauth-values.ts';
import { hasRoomForReplies } from './reply-address.ts';

/** Most accounts of an organisation. */
export const mostAccounts = 50;

interface AccountRow extends Omit<ShownMailAccount, 'replies_possible'> {
  readonly imap_secret: Buffer | null;
  readonly smtp_secret: Buffer | null;
  readonly imap_refresh: Buffer | null;
  readonly smtp_refresh: Buffer | null;
}

const serverColumns = (side: 'imap' | 'smtp') => `case when ${side}_host is not null then jsonb_build_object(
    'host', ${side}_host, 'port', ${side}_port, 'tls', ${side}_tls, 'user', ${side}_user,
    'has_password', ${side}_secret is not null and ${side}_oauth is null,
    'oauth', ${side}_oauth || jsonb_build_object('has_client_secret', ${side}_secret is not null,
      'has_refresh_token', ${side}_refresh is not null),
    'status', ${side}_status) end as ${side}`;

const columns = `id, name, address, process, unknown_senders, signed_replies, authserv_id, unproved_senders, active, version,
  imap_secret, smtp_secret, imap_refresh, smtp_refresh,
  ${serverColumns('imap')}, ${serverColumns('smtp')},
  (select jsonb_build_object('id', t.id, 'name', t.name) from team t
    where t.organisation_id = a.organisation_id and t.id = a.team_id) as team,
  (select jsonb_build_object('id', s.id, 'name', s.title) from record s
    where s.organisation_id = a.organisation_id and s.id = a.service_id) as service`;

function shown(account: AccountRow): ShownMailAccount {
  const { imap_secret: _, smtp_secret: __, imap_refresh: ___, smtp_refresh: ____, ...row } = account;
  return { ...row, replies_possible: hasRoomForReplies(row.address) };
}

async function rowsOf(client: PoolClient, id: string | null, lock = ''): Promise<AccountRow[]> {
  const { rows } = await client.query<AccountRow>(
    `select ${columns} from mail_account a where organisation_id = current_organisation_id()
      and ($1::uuid is null or id = $1) order by lower(name), id ${lock}`,
    [id],
  );
  return rows;
}

async function rowOf(client: PoolClient, id: string, lock = ''): Promise<AccountRow> {
  const [row] = await rowsOf(client, id, lock);
  if (row === undefined) throw new Refusal('record.unknown', { process: 'mail account', key: id });
  return row;
}

/** The mail accounts of an organisation by name. */
export async function listAccounts(platform: Platform, organisation_id: string): Promise<ShownMailAccount[]> {
  const rows = await readInOrganisation(platform.pool, organisation_id, (client) => rowsOf(client, null));
  return rows.map(shown);
}

/** What the journal tells of a server: everything but its secrets, of which it tells that they were given. */
function toldServer(server: ServerValues | ShownMailServer | null): object | null {
  if (server === null) return null;
  const { host, port, tls, user, oauth } = server;
  return { host, port, tls, user, ...(oauth == null ? {} : { oauth: settingsOf(oauth) }) };
}

function told(values: AccountValues): Record<string, unknown> {
  const { imap, smtp, ...rest } = values;
  return {
    ...rest,
    ...(imap === undefined ? {} : { imap: toldServer(imap) }),
    ...(smtp === undefined ? {} : { smtp: toldServer(smtp) }),
  };
}

function refusalOf(error: unknown, { address }: AccountValues): unknown {
  const { code, constraint = '' } = error as { code?: string; constraint?: string };
  if (code === '23505' && constraint === 'mail_account_address') {
    const problems = [{ field: 'address', code: 'mail.account-exists' as const, params: { address } }];
    return new Refusal('mail.account-exists', { address }, { problems });
  }
  if (code === '23503') {
    const field = constraint.includes('team') ? 'team' : 'service';
    return new Refusal('record.invalid', {}, { problems: [{ field, code: 'field.reference-unknown' }] });
  }
  return error;
}

/** @throws Refusal `record.invalid` where what is named as service is none */
async function checkService(client: PoolClient, service: string | null | undefined): Promise<void> {
  if (service == null) return;
  const { rowCount } = await client.query(
    "select from record where organisation_id = current_organisation_id() and id = $1 and process = 'service'",
    [service],
  );
  if (rowCount !== 0) return;
  const problems = [{ field: 'service', code: 'field.reference-unknown' as const }];
  throw new Refusal('record.invalid', {}, { problems });
}

/** What of a change the journal tells besides values: for which servers a password was given, and which other secrets. */
function detailOf(given: AccountValues): { readonly detail?: Readonly<Record<string, readonly string[]>> } {
  const sides = ['imap', 'smtp'] as const;
  const passwords_given = sides.filter((side) => given[side]?.password != null);
  const secrets_given = sides.flatMap((side) =>
    secretsGiven(given[side]?.oauth).map((name) => `${side}.${name}`),
  );
  const detail = {
    ...(passwords_given.length === 0 ? {} : { passwords_given }),
    ...(secrets_given.length === 0 ? {} : { secrets_given }),
  };
  return Object.keys(detail).length === 0 ? {} : { detail };
}

/** Writes what is given over what there is. */
async function write(
  client: PoolClient,
  platform: Platform,
  organisation_id: string,
  row: AccountRow,
  values: AccountValues,
): Promise<void> {
  await checkService(client, values.service);
  for (const side of ['imap', 'smtp'] as const) {
    const given = values[side];
    if (given === undefined) continue;
    const before = { shown: row[side], secret: row[`${side}_secret`], refresh: row[`${side}_refresh`] };
    const whose = { organisation_id, account_id: row.id, side };
    const stored = storedServer(platform, whose, before, given);
    const { host, port, tls, user, secret, oauth, refresh } = stored;
    await client.query(
      `update mail_account set ${side}_host = $2, ${side}_port = $3, ${side}_tls = $4, ${side}_user = $5,
          ${side}_secret = $6, ${side}_oauth = $7, ${side}_refresh = $8, ${side}_status = null
        where organisation_id = current_organisation_id() and id = $1`,
      [row.id, host, port, tls, user, secret, oauth, refresh],
    );
  }
  const after = { ...row, team: row.team?.id ?? null, service: row.service?.id ?? null, ...values };
  await client.query(
    `update mail_account set name = $2, address = $3, process = $4, team_id = $5, service_id = $6,
        unknown_senders = $7, signed_replies = $8, active = $9, authserv_id = $10, unproved_senders = $11,
        version = version + 1
      where organisation_id = current_organisation_id() and id = $1`,
    [
      row.id,
      after.name,
      after.address,
      after.process,
      after.team,
      after.service,
      after.unknown_senders,
      after.signed_replies,
      after.active,
      after.authserv_id,
      after.unproved_senders,
    ],
  );
}

/** An account to be made: at least its name and its address. */
export type NewAccount = AccountValues & { readonly name: string; readonly address: string };

/**
 * Makes a mail account.
 *
 * @throws Refusal `record.invalid`, `mail.account-exists`, `mail.too-many-accounts`
 */
export async function createAccount(
  platform: Platform,
  principal: Principal,
  given: NewAccount,
): Promise<ShownMailAccount> {
  const { organisation_id, actor } = principal;
  const values = tidiedAccount(platform, given);
  const id = platform.newId();
  try {
    return await inOrganisation(platform.pool, organisation_id, async (client) => {
      const known = await rowsOf(client, null);
      if (known.length >= mostAccounts) throw new Refusal('mail.too-many-accounts', { most: mostAccounts });
      await client.query(
        `insert into mail_account (organisation_id, id, name, address, process, version, created_by)
          values ($1, $2, $3, $4, 'incident', 0, $5)`,
        [organisation_id, id, values.name, values.address, actor.id],
      );
      await write(client, platform, organisation_id, await rowOf(client, id), values);
      await journalChange(client, platform, principal, {
        thing: 'mail-account',
        id,
        activity: 'create',
        changes: changesBetween({}, told(values)),
        ...detailOf(values),
      });
      return shown(await rowOf(client, id));
    });
  } catch (error) {
    throw refusalOf(error, values);
  }
}

/**
 * Changes a mail account. A server that is given replaces the one before; its password stays where none is given.
 *
 * @throws Refusal `record.unknown`, `record.version-conflict`, `record.invalid`, `mail.account-exists`,
 * `mail.password-needed`, `mail.secret-needed`
 */
export async function changeAccount(
  platform: Platform,
  principal: Principal,
  id: string,
  given: AccountValues,
  expected_version: number,
): Promise<ShownMailAccount> {
  const { organisation_id } = principal;
  const values = tidiedAccount(platform, given);
  try {
    return await inOrganisation(platform.pool, organisation_id, async (client) => {
      const row = await rowOf(client, id, 'for update');
      if (row.version !== expected_version) {
        const params = { number: row.name, given: expected_version, current: row.version };
        throw new Refusal('record.version-conflict', params, { current: shown(row) });
      }
      const before = { ...row, team: row.team?.id ?? null, service: row.service?.id ?? null };
      const servers = { imap: toldServer(row.imap), smtp: toldServer(row.smtp) };
      const changes = changesBetween({ ...before, ...servers }, told(values));
      const besides = detailOf(values);
      if (Object.keys(changes).length === 0 && besides.detail === undefined) return shown(row);
      await write(client, platform, organisation_id, row, values);
      await journalChange(client, platform, principal, {
        thing: 'mail-account',
        id,
        activity: 'update',
        changes,
        ...besides,
      });
      return shown(await rowOf(client, id));
    });
  } catch (error) {
    throw refusalOf(error, values);
  }
}
