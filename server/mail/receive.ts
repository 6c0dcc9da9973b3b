import { Readable } from 'node:stream';
import { mailLimits } from '../../mail/limits.ts';
import type { Mail } from '../../mail/message.ts';
import { senderProof } from '../../mail/sender-proof.ts';
import { inOrganisation, readInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { accountOf, ownMailOf, type ReceivingAccount, receivingAccounts } from './incoming/account.ts';
import {
  type ArrivingMail,
  type IncomingMessage,
  type IncomingState,
  messageOf,
  takeIn,
} from './incoming/message-row.ts';
import { classified, parsedMessage } from './incoming/read.ts';
import { settleOnce } from './incoming/settling.ts';

/** To which mailbox something came. */
export interface Receiving {
  readonly organisation_id: string;
  /** Null: the account is told by whom the mail was sent to. */
  readonly account_id: string | null;
}

/** What became of a mail. */
export interface Received {
  readonly id: string;
  /** `duplicate`: it was there before, and nothing was changed. */
  readonly state: IncomingState;
  /** Id of the record that it went to. */
  readonly record: string | null;
  readonly reason: string | null;
}

/** What is kept of a message at all, in bytes; what is beyond `mailLimits` is kept unread. */
export const keptBytes = 4 * mailLimits.size_bytes;

async function resultOf(
  platform: Platform,
  organisation_id: string,
  message: IncomingMessage,
  known: boolean,
): Promise<Received> {
  const now = await readInOrganisation(platform.pool, organisation_id, (client) =>
    messageOf(client, message.id),
  );
  const { state, record_id, reason } = now ?? message;
  return { id: message.id, state: known ? 'duplicate' : state, record: record_id, reason };
}

/** The account that a mail came to, and what that one's server found out about its sender. */
function sentTo(
  account_id: string | null,
  accounts: readonly ReceivingAccount[],
  mail: Mail | null,
): Pick<ArrivingMail, 'account_id' | 'sender_proof'> {
  const account =
    account_id === null
      ? accountOf(accounts, mail?.recipients ?? [])
      : accounts.find(({ id }) => id === account_id);
  const authserv_id = account?.authserv_id ?? null;
  return {
    account_id: account?.id ?? account_id,
    sender_proof: authserv_id === null || mail === null ? null : senderProof(mail, authserv_id),
  };
}

/**
 * Takes in a mail as it came: keeps its bytes first, then a row in the mail log, then does what it is for. The same mail
 * again changes nothing; where the program was stopped in between, the next time goes on from there.
 *
 * @throws Refusal `attachment.too-large` beyond `keptBytes`; anything else means that it has to be handed over again
 */
export async function receiveMail(
  platform: Platform,
  { organisation_id, account_id }: Receiving,
  raw: Uint8Array,
): Promise<Received> {
  const [{ sha256 }, parsed] = await Promise.all([
    platform.files.put(Readable.from([raw]), keptBytes),
    parsedMessage(raw),
  ]);
  const { accounts, read, message, known } = await inOrganisation(
    platform.pool,
    organisation_id,
    async (client) => {
      const accounts = await receivingAccounts(client);
      const read = classified(parsed, ownMailOf(organisation_id, accounts));
      const arriving = { ...sentTo(account_id, accounts, parsed.mail), raw_sha256: sha256, read };
      return { accounts, read, ...(await takeIn(client, platform, arriving)) };
    },
  );
  const unsettled = message.state === 'received' && read.mail !== null;
  if (unsettled) await settleOnce({ platform, organisation_id, accounts, message, mail: read.mail });
  return resultOf(platform, organisation_id, message, known && !unsettled);
}

/**
 * Takes note of a message that is larger than anything that is kept: its headers are, and it waits in quarantine.
 *
 * @param headers as they stand at the beginning of the message
 */
export async function receiveTooLarge(
  platform: Platform,
  { organisation_id, account_id }: Receiving,
  headers: Uint8Array,
): Promise<void> {
  const { sha256 } = await platform.files.put(Readable.from([headers]), keptBytes);
  await inOrganisation(platform.pool, organisation_id, (client) =>
    takeIn(client, platform, { account_id, raw_sha256: sha256, read: { mail: null, fault: 'too-large' } }),
  );
}
