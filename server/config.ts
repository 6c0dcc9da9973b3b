import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { type OrganisationKind, organisationKinds } from '../kernel/roles.ts';
import { type FileConfig, fileSettings, readFileConfig } from './attachments/file-config.ts';
import { passwordMinimum } from './identity/passwords.ts';
import { type Environment, type SettingDescription, valueOf } from './setting-value.ts';
import { StartError } from './start-error.ts';

/** The program's settings, read once from the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the embedded database, uploads and secrets of this installation are kept; absolute. */
  readonly data_folder: string;
  /** Null: the embedded PostgreSQL. */
  readonly database_url: string | null;
  /** Whether an empty database gets the sample organisation. */
  readonly sample: boolean;
  /** Unattended set-up; all three or none. */
  readonly organisation: string | null;
  /** Kind of the organisation that unattended set-up makes. */
  readonly kind: OrganisationKind;
  readonly admin_email: string | null;
  readonly admin_password: string | null;
  readonly log_level: LogLevel;
  /** Private keys of the journals; absolute. */
  readonly keys_folder: string;
  /** Second place of checkpoints: a folder, absolute, or an https address. */
  readonly checkpoint_copy: string | null;
  /** Authority that stamps checkpoints with its time (RFC 3161). */
  readonly time_stamp_authority: string | null;
  /** Whether requests that the program itself makes may go to addresses inside of one's own network. */
  readonly private_addresses: boolean;
  /** Addresses and networks of proxies whose word on where a request comes from is taken. */
  readonly trusted_proxies: readonly string[];
  /** Where attached files are kept and which are taken. */
  readonly files: FileConfig;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

type LogLevel = (typeof logLevels)[number];

/** Every setting the program reads; `docs/reference/settings.md` lists the same, held by a test. */
export const settingDescriptions: readonly SettingDescription[] = [
  { name: 'HOST', standard: '127.0.0.1', meaning: 'Address to listen on.' },
  { name: 'PORT', standard: '3000', meaning: 'Port to listen on, 1 to 65535.' },
  { name: 'DATA_DIR', standard: './data', meaning: 'Folder for the embedded database, uploads and secrets.' },
  {
    name: 'DATABASE_URL',
    standard: 'none',
    meaning:
      'postgres:// address of a PostgreSQL of version 15 or later; without it the embedded one is used.',
  },
  {
    name: 'TOUCHSTONE_SAMPLE',
    standard: '1',
    meaning: '1: an empty database gets a sample organisation. 0: the first visit opens the set-up page.',
  },
  {
    name: 'TOUCHSTONE_ORGANISATION',
    standard: 'none',
    meaning: 'Unattended set-up: name of the organisation.',
  },
  {
    name: 'TOUCHSTONE_KIND',
    standard: 'service-provider',
    meaning: 'Unattended set-up: kind of the organisation, service-provider or certification-body.',
  },
  {
    name: 'TOUCHSTONE_ADMIN_EMAIL',
    standard: 'none',
    meaning: 'Unattended set-up: email of its administrator.',
  },
  {
    name: 'TOUCHSTONE_ADMIN_PASSWORD',
    standard: 'none',
    meaning:
      'Unattended set-up: password of its administrator; with the sample, the password of its accounts.',
  },
  {
    name: 'TOUCHSTONE_KEYS',
    standard: 'DATA_DIR/keys',
    meaning:
      'Folder for the private keys that sign the journals; best one that the database’s backups do not hold.',
  },
  {
    name: 'TOUCHSTONE_CHECKPOINTS',
    standard: 'none',
    meaning:
      'Second place for signed checkpoints: a folder, or an https:// address that each is sent to by POST.',
  },
  {
    name: 'TOUCHSTONE_TIME_STAMP_AUTHORITY',
    standard: 'none',
    meaning:
      'http(s):// address of an authority that stamps checkpoints with its time (RFC 3161), at most hourly.',
  },
  {
    name: 'TOUCHSTONE_PRIVATE_ADDRESSES',
    standard: '0',
    meaning: '1: what the program itself sends, mail included, may go to private addresses. 0: it may not.',
  },
  {
    name: 'TOUCHSTONE_TRUSTED_PROXIES',
    standard: 'none',
    meaning:
      'Addresses or networks (10.0.0.0/8) of reverse proxies, with commas between, whose X-Forwarded-For is believed: attempts are then limited for each visitor instead of for the proxy.',
  },
  ...fileSettings,
  { name: 'LOG_LEVEL', standard: 'warn', meaning: 'fatal, error, warn, info, debug, trace or silent.' },
];

function portOf(environment: Environment): number {
  const text = valueOf(environment, 'PORT') ?? '3000';
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new StartError(`PORT is ${text}: give a port from 1 to 65535, such as PORT=3000.`);
}

function databaseUrlOf(environment: Environment): string | null {
  const text = valueOf(environment, 'DATABASE_URL');
  if (text === null) return null;
  // The value may hold a password, so it is never repeated.
  const form = 'give an address such as postgres://user:password@host:5432/database';
  try {
    if (/^postgres(ql)?:$/.test(new URL(text).protocol)) return text;
  } catch {
    throw new StartError(`DATABASE_URL is not an address: ${form}.`);
  }
  throw new StartError(`DATABASE_URL does not begin with postgres://: ${form}.`);
}

function privateAddressesOf(environment: Environment): boolean {
  const text = valueOf(environment, 'TOUCHSTONE_PRIVATE_ADDRESSES') ?? '0';
  if (text === '0' || text === '1') return text === '1';
  throw new StartError(`TOUCHSTONE_PRIVATE_ADDRESSES is ${text}: give 1 (allowed) or 0 (refused).`);
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function trustedProxiesOf(environment: Environment): readonly string[] {
  const text = valueOf(environment, 'TOUCHSTONE_TRUSTED_PROXIES');
  const all = (text ?? '').split(',').flatMap((one) => one.trim() || []);
  const wrong = all.find((one) => !isNetwork(one));
  if (wrong === undefined) return all;
  throw new StartError(
    `TOUCHSTONE_TRUSTED_PROXIES has ${wrong}: give addresses or networks such as 127.0.0.1 or 10.0.0.0/8, with commas between.`,
  );
}

function isAddress(text: string, protocols: RegExp): boolean {
  return URL.canParse(text) && protocols.test(new URL(text).protocol);
}

function checkpointCopyOf(environment: Environment): string | null {
  const text = valueOf(environment, 'TOUCHSTONE_CHECKPOINTS');
  if (text === null || isAddress(text, /^https:$/)) return text;
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return resolve(text);
  throw new StartError(
    `TOUCHSTONE_CHECKPOINTS is ${text}: give a folder, or an address that begins with https://.`,
  );
}

function timeStampAuthorityOf(environment: Environment): string | null {
  const text = valueOf(environment, 'TOUCHSTONE_TIME_STAMP_AUTHORITY');
  if (text === null || isAddress(text, /^https?:$/)) return text;
  throw new StartError(
    `TOUCHSTONE_TIME_STAMP_AUTHORITY is ${text}: give the http:// or https:// address of an authority.`,
  );
}

function sampleOf(environment: Environment): boolean {
  const text = valueOf(environment, 'TOUCHSTONE_SAMPLE') ?? '1';
  if (text === '0' || text === '1') return text === '1';
  throw new StartError(`TOUCHSTONE_SAMPLE is ${text}: give 1 (sample on an empty database) or 0 (none).`);
}

function kindOf(environment: Environment): OrganisationKind {
  const text = valueOf(environment, 'TOUCHSTONE_KIND') ?? 'service-provider';
  const kind = organisationKinds.find((known) => known === text);
  if (kind !== undefined) return kind;
  throw new StartError(`TOUCHSTONE_KIND is ${text}: give one of ${organisationKinds.join(', ')}.`);
}

function logLevelOf(environment: Environment): LogLevel {
  const text = valueOf(environment, 'LOG_LEVEL') ?? 'warn';
  const level = logLevels.find((known) => known === text);
  if (level !== undefined) return level;
  throw new StartError(`LOG_LEVEL is ${text}: give one of ${logLevels.join(', ')}.`);
}

function checkSetup(config: Config): void {
  const { organisation, admin_email, admin_password } = config;
  if (organisation !== null && (admin_email === null || admin_password === null)) {
    throw new StartError(
      'TOUCHSTONE_ORGANISATION is set: give TOUCHSTONE_ADMIN_EMAIL and TOUCHSTONE_ADMIN_PASSWORD as well.',
    );
  }
  if (organisation === null && admin_email !== null) {
    throw new StartError('TOUCHSTONE_ADMIN_EMAIL is set: give TOUCHSTONE_ORGANISATION as well.');
  }
  if (admin_email !== null && !/^\S+@\S+$/.test(admin_email)) {
    throw new StartError(`TOUCHSTONE_ADMIN_EMAIL is ${admin_email}: give an email address.`);
  }
  if (admin_password !== null && [...admin_password].length < passwordMinimum) {
    throw new StartError(
      `TOUCHSTONE_ADMIN_PASSWORD is shorter than ${passwordMinimum} characters: give a longer one.`,
    );
  }
}

/**
 * Reads and validates the settings.
 *
 * @throws StartError naming the setting, what is wrong with it and what would be right
 */
export function readConfig(environment: Environment): Config {
  const data_folder = resolve(valueOf(environment, 'DATA_DIR') ?? join(import.meta.dirname, '../data'));
  const config: Config = {
    host: valueOf(environment, 'HOST') ?? '127.0.0.1',
    port: portOf(environment),
    data_folder,
    database_url: databaseUrlOf(environment),
    sample: sampleOf(environment),
    organisation: valueOf(environment, 'TOUCHSTONE_ORGANISATION'),
    kind: kindOf(environment),
    admin_email: valueOf(environment, 'TOUCHSTONE_ADMIN_EMAIL'),
    admin_password: valueOf(environment, 'TOUCHSTONE_ADMIN_PASSWORD'),
    log_level: logLevelOf(environment),
    keys_folder: resolve(valueOf(environment, 'TOUCHSTONE_KEYS') ?? join(data_folder, 'keys')),
    checkpoint_copy: checkpointCopyOf(environment),
    time_stamp_authority: timeStampAuthorityOf(environment),
    private_addresses: privateAddressesOf(environment),
    trusted_proxies: trustedProxiesOf(environment),
    files: readFileConfig(environment, data_folder),
  };
  checkSetup(config);
  return config;
}
