import type { Command } from 'commander';
import { activityNamed } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { broughtFor } from '../../server/figures/brought.ts';
import { signatureOf } from '../../server/identity/signature.ts';
import { presentTo, processOfKey } from '../../server/records/shown.ts';
import { asPerson, type Desk, withAsOption } from '../connect.ts';
import { type PasswordOptions, signingPassword, withSigningOption } from '../password-input.ts';
import { creatable, processArgument, processGiven } from '../process-argument.ts';
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

interface DoOptions extends WriteOptions, PasswordOptions {
  readonly text?: string;
  readonly ifVersion?: number;
}

/** Where attempts to sign at the command line are counted. */
const here = 'command line';

async function create(name: string, options: WriteOptions): Promise<void> {
  const definition = processGiven(name);
  const shown = await asPerson(options, async (desk) => {
    const values = await valuesOf(desk, definition, options);
    const created = await carryOut(desk, definition, null, { kind: 'create', values });
    return presentTo(desk.platform, desk.principal, definition, created);
  });
  printRecord(definition, shown, options.json);
}

/** The name under an activity that is signed, once the person has given their password; else null. */
async function signatureFor(
  { platform, organisation, person }: Desk,
  signed: boolean,
  options: PasswordOptions,
): Promise<string | null> {
  if (!signed) return null;
  const password = await signingPassword(options, `Password of ${person.name}, who signs: `);
  if (password === null) return null;
  const signing = { organisation: { id: organisation.organisation_id }, person };
  return signatureOf(platform, signing, password, here);
}

async function perform(key: string, activity: string, options: DoOptions): Promise<void> {
  const { definition, shown } = await asPerson(options, async (desk) => {
    const { platform, principal } = desk;
    const definition = await processOfKey(platform, principal, key);
    const known = activityNamed(definition, activity);
    if (known?.by_route === true) throw new Refusal('activity.by-route', { activity });
    const text = textOf(options.text);
    const values = await valuesOf(desk, definition, options);
    const signature = await signatureFor(desk, known?.signed === true, options);
    const brought = await broughtFor(platform, principal, { definition, key, activity, values });
    const command = { kind: 'perform' as const, activity, values, brought, text, signature };
    const done = await carryOut(desk, definition, key, command, options.ifVersion ?? null);
    return { definition, shown: await presentTo(platform, principal, definition, done) };
  });
  printRecord(definition, shown, options.json);
}

function registerCreate(records: Command): void {
  withAsOption(
    withValueOptions(
      records
        .command('create')
        .description('Create a record of a process, as the person.')
        .addArgument(processArgument(creatable)),
    ),
  )
    .option('--json', 'print the record as JSON, as the API answers')
    .addHelpText(
      'after',
      `${aboutValues}

Examples:
  $ touchstone records create incident --as agent@example.org --set title="Printer is out of paper" --set impact=3
  $ touchstone records create interested-party --as manager@example.org --file customers.json`,
    )
    .action(create);
}

function registerDo(records: Command): void {
  const command = withValueOptions(
    records
      .command('do')
      .description('Do an activity to a record, as the person.')
      .argument('<key>', 'number of the record, such as INC0000012, or its id')
      .argument('<activity>', 'what to do, as "records show" lists it'),
  )
    .option('--text <text>', 'reason, or what was said')
    .option('--if-version <number>', 'only while the record has this version', versionOf);
  withAsOption(withSigningOption(command))
    .option('--json', 'print the record as JSON, as the API answers')
    .addHelpText(
      'after',
      `${aboutValues}

An activity that is signed asks for the password of whoever signs.

Examples:
  $ touchstone records do INC0000012 assign --as agent@example.org --set assignee=me
  $ touchstone records do RSK0000003 accept --as owner@example.org --password-stdin < password.txt`,
    )
    .action(perform);
}

/** `touchstone records create` and `do`. */
export function registerRecordWriting(records: Command): void {
  registerCreate(records);
  registerDo(records);
}
