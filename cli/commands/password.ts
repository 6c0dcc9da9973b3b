import type { Command } from 'commander';
import { readInOrganisation } from '../../server/database/pool.ts';
import { organisationOf } from '../../server/identity/organisations.ts';
import { changePerson } from '../../server/identity/people.ts';
import { readPersonByEmail } from '../../server/identity/people-list.ts';
import { atInstallation, principalAt, withOrganisationOption } from '../connect.ts';
import { printJson, printLine } from '../output.ts';
import { type PasswordOptions, passwordFrom, withPasswordOption } from '../password-input.ts';

interface ResetOptions extends PasswordOptions {
  readonly user: string;
  readonly organisation?: string;
  readonly json?: true;
}

async function reset(options: ResetOptions): Promise<void> {
  const { password, shown } = await passwordFrom(options);
  const { user } = options;
  const person = await atInstallation(async ({ platform }) => {
    const organisation = await organisationOf(platform.pool, user, options.organisation);
    const known = await readInOrganisation(platform.pool, organisation.organisation_id, (client) =>
      readPersonByEmail(client, user),
    );
    return changePerson(platform, principalAt(organisation), known.id, { password }, known.version);
  });
  if (options.json) {
    printJson({ id: person.id, email: person.email, ...(shown ? { password } : {}) });
    return;
  }
  printLine(`Set a new password for ${person.name} <${person.email}>, who is signed out everywhere.`);
  if (shown) printLine(`Password: ${password}`);
}

/** `touchstone password reset`. */
export function registerPassword(program: Command): void {
  const password = program.command('password').description('Help people who cannot sign in.');
  const command = password
    .command('reset')
    .description('Give a person a new password and close all their sessions and tokens.')
    .requiredOption('--user <email>', 'email of the person');
  withOrganisationOption(withPasswordOption(command))
    .option('--json', 'print the outcome as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone password reset --user admin@example.org
  $ touchstone password reset --user admin@example.org --password-stdin < password.txt`,
    )
    .action(reset);
}
