import { Command } from 'commander';
import packageFile from '../package.json' with { type: 'json' };
import { registerAlerts } from './commands/alerts.ts';
import { registerAssess } from './commands/assess.ts';
import { registerCertificate } from './commands/certificate.ts';
import { registerConfiguration } from './commands/configuration.ts';
import { registerControl } from './commands/control.ts';
import { registerDesk } from './commands/desk.ts';
import { registerImport } from './commands/import.ts';
import { registerItems } from './commands/items.ts';
import { registerJournal } from './commands/journal.ts';
import { registerLicences } from './commands/licences.ts';
import { registerMail } from './commands/mail.ts';
import { registerOrganisation } from './commands/organisation.ts';
import { registerPack } from './commands/pack.ts';
import { registerPassword } from './commands/password.ts';
import { registerPerson } from './commands/person.ts';
import { registerRecords } from './commands/records.ts';
import { registerSample } from './commands/sample.ts';
import { registerSearch } from './commands/search.ts';
import { registerServe } from './commands/serve.ts';
import { registerSoftware } from './commands/software.ts';
import { registerSoftwareImport } from './commands/software-import.ts';
import { registerToken } from './commands/token.ts';
import { registerVerify } from './commands/verify.ts';
import { reportFailure } from './output.ts';

/** Every command, in the order in which the help lists them. Each has a file of its own in `commands/`. */
const registrations: readonly ((program: Command) => void)[] = [
  registerServe,
  registerImport,
  registerItems,
  registerSoftware,
  registerSoftwareImport,
  registerConfiguration,
  registerControl,
  registerAssess,
  registerPack,
  registerVerify,
  registerCertificate,
  registerRecords,
  registerSearch,
  registerDesk,
  registerLicences,
  registerJournal,
  registerAlerts,
  registerMail,
  registerOrganisation,
  registerPerson,
  registerPassword,
  registerToken,
  registerSample,
];

/** The command line with every command, as the help and the reference describe it. */
export function createProgram(): Command {
  const program = new Command('touchstone')
    .description('Service management and the management system behind it, with evidence for ISO/IEC 20000-1.')
    .version(packageFile.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride()
    .showHelpAfterError('See --help.')
    .addHelpText(
      'after',
      `
Commands work on the database of DATABASE_URL, or on the embedded one in DATA_DIR (./data), also while
Touchstone is running. They end with 0 when done, 1 when it could not be done, 2 when the command line is wrong.

Examples:
  $ touchstone serve
  $ touchstone import incidents.csv.gz --process incident --mapping servicenow-incident
  $ touchstone assess
  $ touchstone records list incident --as agent@example.org
  $ touchstone COMMAND --help`,
    );
  for (const register of registrations) register(program);
  return program;
}

/** Carries out one command line. Returns the exit code. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync([...argv]);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return reportFailure(error);
  }
}

if (import.meta.main) process.exitCode = await runCommandLine(process.argv);
