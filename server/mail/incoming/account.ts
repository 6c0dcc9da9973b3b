import type { PoolClient } from 'pg';
import type { OwnMail } from '../../../mail/classify.ts';
import type { UnknownSenderRule, UnprovedSenderRule } from '../../../processes/desk-mail-accounts.ts';
import { loopHeader } from '../compose.ts';

/** What receiving needs to know of a mail account. */
export interface ReceivingAccount {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly process: string;
  readonly team_id: string | null;
  readonly service_id: string | null;
  readonly unknown_senders: UnknownSenderRule;
  /** As the organisation's own mail server names itself where it tells of senders (RFC 8601); null: nothing is believed. */
  readonly authserv_id: string | null;
  readonly unproved_senders: UnprovedSenderRule;
  /** Until when addresses count that were signed for a record alone, epoch milliseconds; null: never. */
  readonly old_replies_until: number | null;
}

/** Every active account of the organisation in scope. */
export async function receivingAccounts(client: PoolClient): Promise<readonly ReceivingAccount[]> {
  const { rows } = await client.query<ReceivingAccount>({
    name: 'receiving-accounts',
    text: `select id, name, address, process, team_id, service_id, unknown_senders, authserv_id, unproved_senders,
        old_replies_until
      from mail_account where organisation_id = current_organisation_id() and active order by created_at, id`,
  });
  return rows;
}

/** By what mail of the organisation's own is known. */
export function ownMailOf(organisation_id: string, accounts: readonly ReceivingAccount[]): OwnMail {
  return {
    header: { name: loopHeader.toLowerCase(), value: organisation_id },
    addresses: accounts.map(({ address }) => address.toLowerCase()),
  };
}

/** `desk+anything@example.org` as `desk@example.org`, lower case (RFC 5233). */
function withoutDetail(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, '@');
}

/** The account to which one of the addresses belongs; null: none of them is ours. */
export function accountOf(
  accounts: readonly ReceivingAccount[],
  addresses: readonly string[],
): ReceivingAccount | null {
  const known = new Map(accounts.map((account) => [account.address.toLowerCase(), account]));
  for (const address of addresses) {
    const account = known.get(address.toLowerCase()) ?? known.get(withoutDetail(address));
    if (account !== undefined) return account;
  }
  return null;
}
