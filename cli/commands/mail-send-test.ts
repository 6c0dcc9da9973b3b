import type { Command } from 'commander';
import { Refusal } from '../../kernel/errors.ts';
import type { LoggedMail } from '../../processes/desk-mail-log.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import { listAccounts } from '../../server/mail/accounts.ts';
import { readMail } from '../../server/mail/log.ts';
import { sendMail } from '../../server/mail/send.ts';
import { sendTestMail } from '../../server/mail/test-mail.ts';
import { atOrganisation, type Workplace, withOrganisationOption } from '../connect.ts';
import { printJson, printLine } from '../output.ts';

interface SendTestOptions {
  readonly account?: string;
  readonly organisation?: string;
  readonly json?: true;
}

/** @throws Refusal `mail.account-unknown` */
async function accountNamed({ platform, principal }: Workplace, address: string): Promise<string> {
  const accounts = await listAccounts(platform, principal.organisation_id);
  const account = accounts.find((one) => one.active && one.address.toLowerCase() === address.toLowerCase());
  if (account === undefined) throw new Refusal('mail.account-unknown', { account: address });
  return account.id;
}

async function sendOne(workplace: Workplace, to: string, account?: string): Promise<LoggedMail> {
  const { platform, principal } = workplace;
  const { organisation_id } = principal;
  const by = account === undefined ? {} : { account_id: await accountNamed(workplace, account) };
  const id = await sendTestMail(platform, principal, { to, ...by });
  const read = () => readInOrganisation(platform.pool, organisation_id, (client) => readMail(client, id));
  const { account: used } = await read();
  if (used !== null) await sendMail(platform, { organisation_id, account_id: used.id });
  return read();
}

async function sendTest(address: string, { account, organisation, json }: SendTestOptions): Promise<void> {
  const mail = await atOrganisation(organisation, (workplace) => sendOne(workplace, address, account));
  const { id, state, reason, detail } = mail;
  if (json) printJson({ id, state, reason, detail });
  else printLine([state, reason, detail].filter((part) => part !== null).join(' '));
  // Whoever watches over the program by it hears that mail does not go out.
  if (state !== 'sent') process.exitCode = 1;
}

/** `touchstone mail send-test`: whether mail goes out. */
export function registerMailSendTest(mail: Command): void {
  withOrganisationOption(
    mail
      .command('send-test')
      .description(
        'Send a mail that says that mail works, and say what became of it; fails unless it was sent.',
      )
      .argument('<address>', 'to whom')
      .option('--account <address>', 'by this mail account instead of the first that sends'),
  )
    .option('--json', 'print what became of it as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ touchstone mail send-test ann@example.org --account desk@example.org`,
    )
    .action(sendTest);
}
