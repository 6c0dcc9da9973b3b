import { type Command, InvalidArgumentError, Option } from 'commander';
import { type LoggedMail, mailStates } from '../../processes/desk-mail-log.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import { listMails } from '../../server/mail/log.ts';
import { atOrganisation, withOrganisationOption } from '../connect.ts';
import { printJson, printLine } from '../output.ts';
import { align } from '../table.ts';

interface LogOptions {
  readonly direction?: 'in' | 'out';
  readonly state?: string;
  readonly words?: string;
  readonly limit: number;
  readonly organisation?: string;
  readonly json?: true;
}

/** Most mails printed at once. */
const most = 200;

function limitOf(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  throw new InvalidArgumentError(`Give a number from 1 to ${most}.`);
}

const isoOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function presented(mail: LoggedMail): object {
  const { created_at, next_attempt_at, sent_at, ...rest } = mail;
  return {
    ...rest,
    created_at: isoOf(created_at),
    next_attempt_at: isoOf(next_attempt_at),
    sent_at: isoOf(sent_at),
  };
}

function rowOf({ created_at, direction, from, to, state, reason, record, subject }: LoggedMail): string[] {
  const other = direction === 'in' ? (from ?? '') : to.join(', ');
  return [isoOf(created_at) ?? '', direction, other, state, reason ?? '', record?.number ?? '', subject];
}

async function log({ direction, state, words, limit, organisation, json }: LogOptions): Promise<void> {
  const query = {
    limit,
    ...(direction === undefined ? {} : { direction }),
    ...(state === undefined ? {} : { state }),
    ...(words === undefined ? {} : { q: words }),
  };
  const { items } = await atOrganisation(organisation, ({ platform, principal }) =>
    readInOrganisation(platform.pool, principal.organisation_id, (client) => listMails(client, query)),
  );
  if (json) printJson({ items: items.map(presented) });
  else if (items.length === 0) printLine('There is no such mail.');
  else {
    const head = ['When', 'Way', 'From or to', 'State', 'Reason', 'Record', 'Subject'];
    printLine(align([head, ...items.map(rowOf)], []).join('\n'));
  }
}

/** `touchstone mail log`: what came and went, and what became of it. */
export function registerMailLog(mail: Command): void {
  withOrganisationOption(
    mail
      .command('log')
      .description('List what mail came and went, newest first.')
      .addOption(new Option('--direction <way>', 'only mail that came or went').choices(['in', 'out']))
      .addOption(new Option('--state <state>', 'only mail in this state').choices([...mailStates]))
      .option('--words <text>', 'only mail with this in its subject or addresses')
      .option('--limit <number>', 'most mails to print', limitOf, 50),
  )
    .option('--json', 'print them as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone mail log --state failed
  $ touchstone mail log --direction out --words ann@example.org`,
    )
    .action(log);
}
