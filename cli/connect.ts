import type { Command } from 'commander';
import { Refusal } from '../kernel/errors.ts';
import { createPlatform } from '../server/app.ts';
import { fileStoreOf } from '../server/attachments/file-store-of.ts';
import { keysInFolder } from '../server/certification/certificates/keys.ts';
import { type Config, readConfig } from '../server/config.ts';
import { type Database, openDatabase } from '../server/database/open.ts';
import { readInOrganisation } from '../server/database/pool.ts';
import { chooseOrganisation, type Organisation, organisationOf } from '../server/identity/organisations.ts';
import { type Person, readPersonByEmail } from '../server/identity/people-list.ts';
import { secretsByFolder } from '../server/identity/sealed-secrets.ts';
import type { Platform, Principal } from '../server/platform.ts';
import { Shutdown } from '../server/shutdown.ts';

/** The installation that a command works on: running or not, its database is started or joined. */
export interface Installation {
  readonly config: Config;
  readonly database: Database;
  readonly platform: Platform;
}

/** Exit code of a command that was stopped by Ctrl-C. */
const interrupted = 130;

/** One organisation of the installation, and who acts in it. */
export interface Workplace extends Installation {
  readonly organisation: Organisation;
  /** Whose doing it is, as the journal says: the system's where nobody is named. */
  readonly principal: Principal;
}

/** The command line as the one that acts in an organisation. */
export function principalAt(organisation: Organisation): Principal {
  return {
    organisation_id: organisation.organisation_id,
    actor: { id: null, roles: [] },
    origin: 'live',
  };
}

/**
 * Opens the installation that the environment names (`DATABASE_URL`, else the embedded database in `DATA_DIR`), does
 * the work and leaves again, whatever comes of it.
 *
 * @throws StartError when the database cannot be reached
 */
export async function atInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const shutdown = new Shutdown();
  const listenNoMore = shutdown.listen(interrupted);
  try {
    const database = await shutdown.begin(
      () => openDatabase(config),
      (opened) => opened.close(0),
    );
    try {
      return await work({
        config,
        database,
        platform: createPlatform(database.application, {
          certificate_signer: keysInFolder(config.keys_folder),
          secrets: secretsByFolder(config.keys_folder),
          private_addresses: config.private_addresses,
          ...fileStoreOf(config.files, config.data_folder),
        }),
      });
    } finally {
      if (!shutdown.ending) await database.close();
    }
  } finally {
    // Work that was cut short fails because of that, which is not worth a word: the process ends by itself.
    if (shutdown.ending) await new Promise(() => undefined);
    listenNoMore();
  }
}

/**
 * The same for one organisation.
 *
 * @param slug short name; undefined takes the only one there is
 * @throws Refusal `organisation.none`, `organisation.unknown`, `organisation.choice-needed`
 */
export async function atOrganisation<T>(
  slug: string | undefined,
  work: (workplace: Workplace) => Promise<T>,
): Promise<T> {
  return atInstallation(async (installation) => {
    const organisation = await chooseOrganisation(installation.platform.pool, slug);
    return work({ ...installation, organisation, principal: principalAt(organisation) });
  });
}

/**
 * The person of that email and their organisation, for a command that acts in their name.
 *
 * @param slug short name of the organisation; undefined takes the only one that knows the person
 * @throws Refusal `organisation.none`, `organisation.unknown`, `organisation.choice-needed`, `record.unknown`,
 * `identity.person-inactive`
 */
export async function personOf(
  { pool }: Platform,
  email: string,
  slug: string | undefined,
): Promise<{ readonly organisation: Organisation; readonly person: Person }> {
  const organisation = await organisationOf(pool, email, slug);
  const person = await readInOrganisation(pool, organisation.organisation_id, (client) =>
    readPersonByEmail(client, email),
  );
  if (!person.active) throw new Refusal('identity.person-inactive', { email });
  return { organisation, person };
}

/** Options of a command that is done as a person. */
export interface AsOptions {
  readonly as: string;
  readonly organisation?: string;
}

/** The installation, and the person in whose name and with whose rights a command acts. */
export interface Desk extends Workplace {
  readonly person: Person;
}

/**
 * Does the work as a person of an organisation, with their rights.
 *
 * @throws Refusal as `personOf`
 */
export async function asPerson<T>(
  { as, organisation: slug }: AsOptions,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  return atInstallation(async (installation) => {
    const { organisation, person } = await personOf(installation.platform, as, slug);
    const actor = { id: person.id, roles: person.roles };
    return work({
      ...installation,
      organisation,
      person,
      principal: { ...principalAt(organisation), actor },
    });
  });
}

/** Adds the options by which a person and their organisation are chosen. */
export function withAsOption(command: Command): Command {
  return withOrganisationOption(
    command.requiredOption(
      '--as <email>',
      'email of the person in whose name, and with whose rights, this is done',
    ),
  );
}

/** Adds the option by which a command's organisation is chosen. */
export function withOrganisationOption(command: Command): Command {
  return command.option(
    '--organisation <slug>',
    'short name of the organisation; needed where there are several',
  );
}
