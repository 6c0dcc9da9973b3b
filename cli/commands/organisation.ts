import { type Command, Option } from 'commander';
import { type OrganisationKind, organisationKinds } from '../../kernel/roles.ts';
import { type Language, languages } from '../../kernel/text.ts';
import { listOrganisations } from '../../server/identity/organisations.ts';
import { createOrganisation } from '../../server/identity/setup.ts';
import { atInstallation } from '../connect.ts';
import { printJson, printLine } from '../output.ts';
import { type PasswordOptions, passwordFrom, withPasswordOption } from '../password-input.ts';

interface CreateOptions extends PasswordOptions {
  readonly adminEmail: string;
  readonly adminName?: string;
  readonly slug?: string;
  readonly kind: OrganisationKind;
  readonly language: Language;
  readonly timeZone: string;
  readonly json?: true;
}

async function create(name: string, options: CreateOptions): Promise<void> {
  const { password, shown } = await passwordFrom(options);
  const { adminEmail: email, adminName = email, slug, kind, language, timeZone: time_zone } = options;
  const administrator = { name: adminName, email, password };
  const setup = { organisation: name, kind, language, time_zone, administrator };
  const made = await atInstallation(({ platform }) =>
    createOrganisation(platform, slug === undefined ? setup : { ...setup, slug }, 'any'),
  );
  if (options.json) {
    printJson({ ...made, ...(shown ? { password } : {}) });
    return;
  }
  printLine(`Created ${made.organisation.name} (${made.organisation.slug}) with the administrator ${email}.`);
  if (shown) printLine(`Password: ${password}`);
}

async function list(options: { json?: true }): Promise<void> {
  const organisations = await atInstallation(({ platform }) => listOrganisations(platform.pool));
  const shown = organisations.map(({ organisation_id: id, slug, name, sample, kind }) => ({
    id,
    slug,
    name,
    kind,
    sample,
  }));
  if (options.json) {
    printJson({ organisations: shown });
    return;
  }
  for (const { slug, name, kind, sample } of shown) {
    printLine(`${slug}\t${name}\t${kind}${sample ? '\t(sample)' : ''}`);
  }
  if (shown.length === 0) printLine('There is no organisation yet.');
}

/** `touchstone organisation create|list`. */
export function registerOrganisation(program: Command): void {
  const organisation = program.command('organisation').description('Create and list organisations.');
  withPasswordOption(
    organisation
      .command('create')
      .description('Create an organisation with its first administrator.')
      .argument('<name>', 'its name as people write it')
      .requiredOption('--admin-email <email>', 'email of the administrator, to sign in with')
      .option('--admin-name <name>', 'name of the administrator; the email if left out')
      .option('--slug <slug>', 'short name in addresses and commands; made from the name if left out')
      .addOption(
        new Option('--kind <kind>', 'what it is: it stays so')
          .choices(organisationKinds)
          .default('service-provider'),
      )
      .addOption(
        new Option('--language <language>', 'language of the organisation').choices(languages).default('en'),
      )
      .option('--time-zone <zone>', 'IANA time zone of its working hours', 'UTC'),
  )
    .option('--json', 'print what was created as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone organisation create "Example Provider" --admin-email admin@example.org
  $ touchstone organisation create "Example Certification" --kind certification-body \\
      --admin-email office@body.example
  $ touchstone organisation create "Dịch vụ Mẫu" --slug mau --language vi --time-zone Asia/Ho_Chi_Minh \\
      --admin-email admin@example.org --password-stdin < password.txt`,
    )
    .action(create);
  organisation
    .command('list')
    .description('List the organisations of this installation.')
    .option('--json', 'print them as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ touchstone organisation list --json`,
    )
    .action(list);
}
