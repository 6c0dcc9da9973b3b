import type { Command } from 'commander';
import { createPlatform } from '../server/app.ts';
import { type Config, readConfig } from '../server/config.ts';
import { type Database, openDatabase } from '../server/database/open.ts';
import { chooseOrganisation, type Organisation } from '../server/identity/organisations.ts';
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

/** One organisation of the installation, and the command line as the one that acts in it. */
export interface Workplace extends Installation {
  readonly organisation: Organisation;
  /** Nobody signed in: what the command does is the system's doing, as the journal says. */
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
      return await work({ config, database, platform: createPlatform(database.application) });
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

/** Adds the option by which a command's organisation is chosen. */
export function withOrganisationOption(command: Command): Command {
  return command.option(
    '--organisation <slug>',
    'short name of the organisation; needed where there are several',
  );
}
