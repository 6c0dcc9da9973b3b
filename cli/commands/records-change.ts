import { type Command, Option } from 'commander';
import type { Command as RecordCommand } from '../../kernel/command.ts';
import { definitions } from '../../processes/definitions.ts';
import { linkTarget } from '../../server/records/execute.ts';
import { presentTo, processOfKey } from '../../server/records/shown.ts';
import { type AsOptions, asPerson, type Desk, withAsOption } from '../connect.ts';
import {
  aboutValues,
  carryOut,
  printRecord,
  textOf,
  valuesOf,
  versionOf,
  type WriteOptions,
  withValueOptions,
} from '../record-commands.ts';

interface ChangeOptions extends AsOptions {
  readonly ifVersion?: number;
  readonly json?: true;
}

interface UpdateOptions extends WriteOptions, ChangeOptions {}

interface CommentOptions extends ChangeOptions {
  readonly text: string;
  readonly note?: true;
}

interface LinkOptions extends ChangeOptions {
  readonly remove?: true;
}

/** Carries out one command on a record as the person, and prints the record as it then stands. */
async function change(
  key: string,
  options: ChangeOptions,
  commandFor: (desk: Desk, definition: Awaited<ReturnType<typeof processOfKey>>) => Promise<RecordCommand>,
): Promise<void> {
  const { definition, shown } = await asPerson(options, async (desk) => {
    const { platform, principal } = desk;
    const definition = await processOfKey(platform, principal, key);
    const command = await commandFor(desk, definition);
    const done = await carryOut(desk, definition, key, command, options.ifVersion ?? null);
    return { definition, shown: await presentTo(platform, principal, definition, done) };
  });
  printRecord(definition, shown, options.json);
}

async function update(key: string, options: UpdateOptions): Promise<void> {
  await change(key, options, async (desk, definition) => ({
    kind: 'update',
    values: await valuesOf(desk, definition, options),
  }));
}

async function comment(key: string, options: CommentOptions): Promise<void> {
  const kind = options.note ? 'note' : 'comment';
  await change(key, options, async () => ({ kind, text: textOf(options.text) ?? '' }));
}

async function link(key: string, relation: string, target: string, options: LinkOptions): Promise<void> {
  await change(key, options, async ({ platform, principal }) => ({
    kind: options.remove ? 'unlink' : 'link',
    relation,
    to: await linkTarget(platform, principal, target, definitions),
  }));
}

/** What every command takes that changes a record there is. */
function withChangeOptions(command: Command): Command {
  return withAsOption(command)
    .option('--if-version <number>', 'only while the record has this version', versionOf)
    .option('--json', 'print the record as JSON, as the API answers');
}

const keyAbout = 'number of the record, such as INC0000012, or its id';

function registerUpdate(records: Command): void {
  withChangeOptions(
    withValueOptions(
      records
        .command('update')
        .description('Change fields of a record, as the person.')
        .argument('<key>', keyAbout),
    ),
  )
    .addHelpText(
      'after',
      `${aboutValues}

Examples:
  $ touchstone records update INC0000012 --as agent@example.org --set urgency=1
  $ touchstone records update RSK0000003 --as owner@example.org --file risk.json --if-version 4`,
    )
    .action(update);
}

function registerComment(records: Command): void {
  withChangeOptions(
    records
      .command('comment')
      .description('Write a comment or an internal note on a record, as the person.')
      .argument('<key>', keyAbout)
      .addOption(new Option('--text <text>', 'what is said').makeOptionMandatory())
      .option('--note', 'for staff alone: whoever reported it does not see it'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone records comment INC0000012 --as agent@example.org --text "A new cartridge is on its way."
  $ touchstone records comment INC0000012 --as agent@example.org --note --text "Second time this month."`,
    )
    .action(comment);
}

function registerLink(records: Command): void {
  withChangeOptions(
    records
      .command('link')
      .description('Link a record to another one, or take a link away, as the person.')
      .argument('<key>', keyAbout)
      .argument('<relation>', 'what the one is to the other; docs/reference/registers.md names the relations')
      .argument('<target>', 'number or id of the other record')
      .option('--remove', 'take the link away'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone records link INC0000012 relates-to INC0000009 --as agent@example.org
  $ touchstone records link INC0000012 relates-to INC0000009 --remove --as agent@example.org`,
    )
    .action(link);
}

/** `touchstone records update`, `comment` and `link`. */
export function registerRecordChanging(records: Command): void {
  registerUpdate(records);
  registerComment(records);
  registerLink(records);
}
