import { type Command, Option } from 'commander';
import { type Role, roles } from '../../kernel/roles.ts';
import { type Language, languages } from '../../kernel/text.ts';
import { createPerson } from '../../server/identity/people.ts';
import { atOrganisation, withOrganisationOption } from '../connect.ts';
import { printJson, printLine } from '../output.ts';
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

/** `touchstone person create`. */
export function registerPerson(program: Command): void {
  const person = program.command('person').description('Create people who can sign in.');
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
