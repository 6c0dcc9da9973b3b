import { type Command, InvalidArgumentError } from 'commander';
import { tokenDays } from '../../server/identity/sessions.ts';
import { createToken, tokenDaysMaximum } from '../../server/identity/tokens.ts';
import { atInstallation, personOf, principalAt, withOrganisationOption } from '../connect.ts';
import { printJson, printLine } from '../output.ts';

interface CreateOptions {
  readonly user: string;
  readonly name: string;
  readonly days: number;
  readonly organisation?: string;
  readonly json?: true;
}

function daysOf(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= tokenDaysMaximum) return days;
  throw new InvalidArgumentError(`Give whole days from 1 to ${tokenDaysMaximum}.`);
}

async function create(options: CreateOptions): Promise<void> {
  const { user, name, days } = options;
  const { secret, token } = await atInstallation(async ({ platform }) => {
    const { organisation, person } = await personOf(platform, user, options.organisation);
    return createToken(platform, principalAt(organisation), { person_id: person.id, name, days });
  });
  if (options.json) {
    printJson({ id: token.id, name, token: secret, expires_at: new Date(token.expires_at).toISOString() });
    return;
  }
  printLine(secret);
}

/** `touchstone token create`. */
export function registerToken(program: Command): void {
  const token = program.command('token').description('Create tokens for programs that call the API.');
  withOrganisationOption(
    token
      .command('create')
      .description('Create a token that acts as a person, and print it. It is shown this once.')
      .requiredOption('--user <email>', 'email of the person the token acts as')
      .option('--name <name>', 'what the token is for', 'command line')
      .option('--days <days>', 'how long it lasts', daysOf, tokenDays),
  )
    .option('--json', 'print the token with its id and expiry as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ touchstone token create --user admin@example.org
  $ curl -H "Authorization: Bearer $(touchstone token create --user admin@example.org --days 1)" \\
      http://127.0.0.1:3000/api/v1/incidents?limit=50`,
    )
    .action(create);
}
