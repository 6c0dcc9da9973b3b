import type { Pool } from 'pg';
import type { Origin } from '../kernel/record.ts';
import type { Actor } from '../kernel/roles.ts';
import type { FileRules } from './attachments/file-rules.ts';
import type { FileStore } from './attachments/store.ts';
import type { CertificateSigner } from './certification/certificates/keys.ts';
import type { SecretKeeper } from './identity/sealed-secrets.ts';
import type { LiveHub } from './live/hub.ts';
import type { KnownNames } from './records/names.ts';
import type { OrganisationContexts } from './records/organisation-context.ts';

/**
 * What every part of the running system is handed instead of reaching for it: the database, the organisations'
 * settings, the names of what they refer to, the time and new ids. Tests and the simulator hand in their own time.
 */
export interface Platform {
  readonly pool: Pool;
  readonly organisations: OrganisationContexts;
  readonly names: KnownNames;
  readonly now: () => number;
  readonly newId: () => string;
  /** Who signs what is said of certificates. */
  readonly certificate_signer: CertificateSigner;
  /** Who keeps secrets by which others sign what they report. */
  readonly secrets: SecretKeeper;
  /** Whether what the program sends by itself may go to addresses inside of one's own network. */
  readonly private_addresses: boolean;
  /** Where the bytes of files are. */
  readonly files: FileStore;
  /** Which files are taken, and for how long what was removed is kept. */
  readonly file_rules: FileRules;
  /** Who tells people at once what others do. */
  readonly live: LiveHub;
  /** Where what comes in from outside counts as coming from: `sample` while a sample is made, so that it stays visibly so. */
  readonly origin: Origin;
}

/** On whose behalf something is done. `system` principals act without a person (clocks, jobs). */
export interface Principal {
  readonly organisation_id: string;
  readonly actor: Actor;
  readonly origin: Origin;
}
