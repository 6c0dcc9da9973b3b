import { join, resolve } from 'node:path';
import { passwordMinimum } from './identity/passwords.ts';
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
  readonly admin_email: string | null;
  readonly admin_password: string | null;
  readonly log_level: LogLevel;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

type LogLevel = (typeof logLevels)[number];

/** One setting: its name in the environment, its default as people read it, and what it is for. */
export interface SettingDescription {
  readonly name: string;
  readonly standard: string;
  readonly meaning: string;
}

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
  { name: 'LOG_LEVEL', standard: 'warn', meaning: 'fatal, error, warn, info, debug, trace or silent.' },
];

type Environment = Readonly<Record<string, string | undefined>>;

function valueOf(environment: Environment, name: string): string | null {
  const value = environment[name]?.trim();
  return value === undefined || value === '' ? null : value;
}

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

function sampleOf(environment: Environment): boolean {
  const text = valueOf(environment, 'TOUCHSTONE_SAMPLE') ?? '1';
  if (text === '0' || text === '1') return text === '1';
  throw new StartError(`TOUCHSTONE_SAMPLE is ${text}: give 1 (sample on an empty database) or 0 (none).`);
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
  const config: Config = {
    host: valueOf(environment, 'HOST') ?? '127.0.0.1',
    port: portOf(environment),
    data_folder: resolve(valueOf(environment, 'DATA_DIR') ?? join(import.meta.dirname, '../data')),
    database_url: databaseUrlOf(environment),
    sample: sampleOf(environment),
    organisation: valueOf(environment, 'TOUCHSTONE_ORGANISATION'),
    admin_email: valueOf(environment, 'TOUCHSTONE_ADMIN_EMAIL'),
    admin_password: valueOf(environment, 'TOUCHSTONE_ADMIN_PASSWORD'),
    log_level: logLevelOf(environment),
  };
  checkSetup(config);
  return config;
}
