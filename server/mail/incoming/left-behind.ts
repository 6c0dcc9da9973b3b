import { readInOrganisation } from '../../database/pool.ts';
import type { Platform } from '../../platform.ts';
import { ownMailOf, receivingAccounts } from './account.ts';
import { messageOf, originalOf } from './message-row.ts';
import { readMessage } from './read.ts';
import { settleOnce } from './settling.ts';

/** How long a mail may lie unsettled before somebody else takes it up, in milliseconds. */
const leftBehind_ms = 120_000;

/** Settles what was taken in and left behind when the program was stopped. @returns mails that could not be settled now */
export async function settleLeftBehind(platform: Platform): Promise<number> {
  const before = new Date(platform.now() - leftBehind_ms);
  const { rows } = await platform.pool.query<{ organisation_id: string; id: string }>(
    'select * from mails_left_behind($1)',
    [before],
  );
  let failed = 0;
  for (const { organisation_id, id } of rows) {
    try {
      await settleAgain(platform, organisation_id, id);
    } catch {
      failed += 1;
    }
  }
  return failed;
}

async function settleAgain(platform: Platform, organisation_id: string, id: string): Promise<void> {
  const { message, accounts } = await readInOrganisation(platform.pool, organisation_id, async (client) => ({
    message: await messageOf(client, id),
    accounts: await receivingAccounts(client),
  }));
  if (message === null || message.state !== 'received') return;
  const raw = await originalOf(platform, message);
  const read = await readMessage(raw, ownMailOf(organisation_id, accounts));
  if (read.mail !== null) await settleOnce({ platform, organisation_id, accounts, message, mail: read.mail });
}
