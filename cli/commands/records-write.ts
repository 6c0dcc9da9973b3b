import { type Command, InvalidArgumentError } from 'commander';
import type { Command as RecordCommand } from '../../kernel/command.ts';
import { activityNamed, type ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { paragraphForm } from '../../kernel/field.ts';
import { schemaProblems } from '../../kernel/validate.ts';
import { readInOrganisation } from '../../server/database/pool.ts';
import { signatureOf } from '../../server/identity/signature.ts';
import { journalChange } from '../../server/journal/append.ts';
import { execute, type NamedRecord } from '../../server/records/execute.ts';
import { presentTo, processOfKey } from '../../server/records/shown.ts';
import { type AsOptions, asPerson, type Desk, principalAt, withAsOption } from '../connect.ts';
import { collectGiven, type GivenText, givenTogether, readGivenFile } from '../given-values.ts';
import { printJson, printLine, terminalLanguage } from '../output.ts';
import { type PasswordOptions, signingPassword, withSigningOption } from '../password-input.ts';
import { creatable, processArgument, processGiven } from '../process-argument.ts';
import { readValues } from '../read-values.ts';
import { recordText } from '../record-text.ts';

interface WriteOptions extends AsOptions {
  readonly set?: readonly GivenText[];
  readonly file?: string;
  readonly json?: true;
}

interface DoOptions extends WriteOptions, PasswordOptions {
  readonly text?: string;
  readonly ifVersion?: number;
}

type Values = Readonly<Record<string, unknown>>;

/** Where attempts to sign at the command line are counted. */
const here = 'command line';

function versionOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give the version that "records show" printed.');
}

async function valuesOf(desk: Desk, definition: ProcessDefinition, options: WriteOptions): Promise<Values> {
  const file = options.file === undefined ? {} : await readGivenFile(options.file);
  const given = givenTogether(definition, options.set ?? [], file);
  const { platform, principal } = desk;
  return readInOrganisation(platform.pool, principal.organisation_id, (client) =>
    readValues(client, definition, principal.actor, given),
  );
}

/**
 * Carries out a command as the person. The journal of the record says that they did it; beside it stands, in the same
 * transaction, that it was the command line which acted in their name.
 */
async function carryOut(
  { platform, principal, person, organisation }: Desk,
  definition: ProcessDefinition,
  key: string | null,
  command: RecordCommand,
  expected_version: number | null = null,
): Promise<NamedRecord> {
  const activity = command.kind === 'perform' ? command.activity : command.kind;
  return execute(platform, principal, {
    definition,
    key,
    command,
    expected_version,
    alongside: (client, { number }) =>
      journalChange(client, platform, principalAt(organisation), {
        thing: 'session',
        id: person.id,
        activity: 'act-at-command-line',
        detail: { record: number, activity },
      }),
  });
}

async function create(name: string, options: WriteOptions): Promise<void> {
  const definition = processGiven(name);
  const shown = await asPerson(options, async (desk) => {
    const values = await valuesOf(desk, definition, options);
    const created = await carryOut(desk, definition, null, { kind: 'create', values });
    return presentTo(desk.platform, desk.principal, definition, created);
  });
  if (options.json) printJson(shown);
  else printLine(recordText(definition, shown, terminalLanguage(process.env)));
}

/** The reason given with an activity. @throws Refusal `record.invalid` when it is longer than any may be */
function textOf(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  const problem = schemaProblems(paragraphForm, text)[0];
  if (problem === undefined) return text;
  const problems = [{ field: 'text', code: 'field.invalid' as const, params: { expected: problem.message } }];
  throw new Refusal('record.invalid', {}, { problems });
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
    const command = { kind: 'perform' as const, activity, values, text, signature };
    const done = await carryOut(desk, definition, key, command, options.ifVersion ?? null);
    return { definition, shown: await presentTo(platform, principal, definition, done) };
  });
  if (options.json) printJson(shown);
  else printLine(recordText(definition, shown, terminalLanguage(process.env)));
}

const aboutValues = `
A value is written as its field holds it: days as 2026-01-31, instants with their zone (2026-01-31T08:00:00Z), true or
false, people by email or me, teams by name, records by number; the same field several times makes a list, field= empties
it. Rows are given in the file, as lists of objects. docs/reference/registers.md names the fields of every process. All of
it is done or nothing.`;

function withValueOptions(command: Command): Command {
  return command
    .option('--set <field=value>', 'a field and its value; can be given several times', collectGiven)
    .option('--file <file>', 'JSON file with an object of fields and values');
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
