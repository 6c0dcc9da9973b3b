import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import { Refusal } from '../../kernel/errors.ts';
import { inOrganisation } from '../../server/database/pool.ts';
import { receivingAccounts } from '../../server/mail/incoming/account.ts';
import { keptBytes, type Received, receiveMail } from '../../server/mail/receive.ts';
import { StartError } from '../../server/start-error.ts';
import { atOrganisation, type Workplace, withOrganisationOption } from '../connect.ts';
import { printJson, printLine, reportFailure } from '../output.ts';

/** How the command ends, as mail servers read it (sysexits.h): taken in, not a mail we take, or to be tried again. */
const mailExits = { taken: 0, unusable: 65, later: 75 } as const;

interface ReceiveOptions {
  readonly account?: string;
  readonly organisation?: string;
  readonly json?: true;
}

/** @throws Refusal `mail.account-unknown` */
async function accountNamed({ platform, principal }: Workplace, address: string): Promise<string> {
  const accounts = await inOrganisation(platform.pool, principal.organisation_id, receivingAccounts);
  const account = accounts.find((one) => one.address.toLowerCase() === address.toLowerCase());
  if (account === undefined) throw new Refusal('mail.account-unknown', { account: address });
  return account.id;
}

/** Reads what is handed over. @throws Refusal `request.too-large`, `mail.nothing-came` */
async function readMessage(): Promise<Uint8Array> {
  const raw = await buffer(process.stdin);
  if (raw.byteLength === 0) throw new Refusal('mail.nothing-came');
  if (raw.byteLength > keptBytes) {
    throw new Refusal('request.too-large', { limit: `${keptBytes / 1_048_576} MB` });
  }
  return raw;
}

async function receive({ account, organisation, json }: ReceiveOptions): Promise<void> {
  const raw = await readMessage();
  const received: Received = await atOrganisation(organisation, async (workplace) => {
    const account_id = account === undefined ? null : await accountNamed(workplace, account);
    const { organisation_id } = workplace.principal;
    return receiveMail(workplace.platform, { organisation_id, account_id }, raw);
  });
  if (json === true) printJson(received);
  else
    printLine([received.state, received.record, received.reason].filter((part) => part !== null).join(' '));
}

/** Whether a mail server should hand it over again: nothing is wrong with the mail or the command line. */
function isForLater(error: unknown): boolean {
  if (error instanceof StartError) return true;
  return !(error instanceof Refusal) || error.code === 'database.unavailable';
}

async function run(options: ReceiveOptions): Promise<void> {
  try {
    await receive(options);
    process.exitCode = mailExits.taken;
  } catch (error) {
    reportFailure(error);
    process.exitCode = isForLater(error) ? mailExits.later : mailExits.unusable;
  }
}

/** `touchstone mail receive`, below `mail`. */
export function registerMailReceive(mail: Command): void {
  withOrganisationOption(
    mail
      .command('receive')
      .description('Take in a mail from standard input, as a mail server hands it over.')
      .option('--account <address>', 'the mail account it came for; told by its recipients if left out'),
  )
    .option('--json', 'print what became of it as JSON')
    .addHelpText(
      'after',
      `
Ends with 0 when the mail is taken in for good, whatever becomes of it then: a record, a note, quarantine. Ends with 65
when it is none that is taken, and with 75 when it should be handed over again later. The same mail twice changes nothing.

Examples:
  $ touchstone mail receive --account desk@example.org < message
  $ echo 'desk: "|/usr/local/bin/touchstone mail receive --account desk@example.org"' >> /etc/aliases`,
    )
    .action(run);
}
