import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { Refusal } from '../../kernel/errors.ts';
import { type Role, roles } from '../../kernel/roles.ts';
import { type Language, languages } from '../../kernel/text.ts';
import { fileSize } from '../../server/exchange/import-file.ts';
import { importPeople } from '../../server/identity/import-people.ts';
import { createPerson } from '../../server/identity/people.ts';
import { longestPeopleList, mostPeople, peopleColumns } from '../../server/identity/people-list-file.ts';
import { atOrganisation, withOrganisationOption } from '../connect.ts';
import { lineOf, printJson, printLine, terminalLanguage } from '../output.ts';
import { type PasswordOptions, passwordFrom, withPasswordOption } from '../password-input.ts';

interface CreateOptions extends PasswordOptions {
  readonly organisation?: string;
  readonly email: string;
  readonly name: string;
  readonly role: readonly Role[];
  readonly language: Language;
  readonly timeZone?: string;
  readonly json?: true;
}

async function create(options: CreateOptions): Promise<void> {
  const { password, shown } = await passwordFrom(options);
  const { email, name, role, language, timeZone } = options;
  const values = { name, email, password, language, roles: role, time_zone: timeZone ?? null };
  const person = await atOrganisation(options.organisation, ({ platform, principal }) =>
    createPerson(platform, principal, values),
  );
  if (options.json) {
    printJson({ ...person, ...(shown ? { password } : {}) });
    return;
  }
  printLine(`Created ${person.name} <${email}> with the roles ${person.roles.join(', ')}.`);
  if (shown) printLine(`Password: ${password}`);
}

interface ImportOptions {
  readonly organisation?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

async function bringIn(file: string, { organisation, dryRun, json }: ImportOptions): Promise<void> {
  const path = resolve(file);
  if ((await fileSize(path)) > longestPeopleList * 4) {
    throw new Refusal('people-list.too-long', { most: mostPeople });
  }
  const csv = await readFile(path, 'utf8');
  const lines = await atOrganisation(organisation, ({ platform, principal }) =>
    importPeople(platform, principal, { csv, preview: dryRun === true }),
  );
  const language = terminalLanguage(process.env);
  const told = lines.map(({ refusal, ...line }) => ({
    ...line,
    problem: refusal === null ? null : lineOf(refusal, language),
  }));
  if (json) {
    printJson(told);
    return;
  }
  for (const { line, email, problem } of told) {
    if (problem !== null) printLine(`Line ${line} (${email ?? '–'}): ${problem}`);
  }
  const count = (outcome: string): number => told.filter((one) => one.outcome === outcome).length;
  const counts = ['created', 'changed', 'same', 'refused'].map((outcome) => `${count(outcome)} ${outcome}`);
  printLine(`${dryRun === true ? 'Looked at, nothing was changed' : 'Carried out'}: ${counts.join(', ')}.`);
}

function registerImport(person: Command): void {
  withOrganisationOption(
    person
      .command('import')
      .description('Bring a list of people (CSV) into the directory, by email.')
      .argument('<file>', 'the file')
      .option('--dry-run', 'only look: say what it would come to, and change nothing'),
  )
    .option('--json', 'print what became of each line as JSON')
    .addHelpText(
      'after',
      `
The first line names the columns, of these: ${peopleColumns.join(', ')}. Only email has to be there. A blank
cell changes nothing, - takes away what stood there. customer is a number or title, manager an email, roles are apart
by blanks, active is yes or no. Who is new is a name in the directory: give them a password to let them sign in.

Examples:
  $ touchstone person import people.csv --dry-run
  $ touchstone person import people.csv`,
    )
    .action(bringIn);
}

/** `touchstone person create` and `touchstone person import`. */
export function registerPerson(program: Command): void {
  const person = program
    .command('person')
    .description('Create people who can sign in, and bring in lists of people.');
  registerImport(person);
  const command = person
    .command('create')
    .description('Create a person who can sign in.')
    .requiredOption('--email <email>', 'email to sign in with')
    .requiredOption('--name <name>', 'name as others see it')
    .addOption(
      new Option('--role <role...>', 'what they may do; can be given several times')
        .choices(roles)
        .default(['requester']),
    )
    .addOption(new Option('--language <language>', 'language they read').choices(languages).default('en'))
    .option('--time-zone <zone>', 'IANA time zone; that of the organisation if left out');
  withOrganisationOption(withPasswordOption(command))
    .option('--json', 'print the person as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone person create --email agent@example.org --name "Sample Agent" --role agent
  $ touchstone person create --email owner@example.org --name "Sample Owner" --role agent process-owner \\
      --password-stdin < password.txt`,
    )
    .action(create);
}
