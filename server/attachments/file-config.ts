import { join, resolve } from 'node:path';
import { type Environment, type SettingDescription, valueOf } from '../setting-value.ts';
import { StartError } from '../start-error.ts';
import { type FileRules, startingRules } from './file-rules.ts';
import type { Bucket } from './s3-store.ts';

/** Where files are kept and which are taken. */
export interface FileConfig {
  /** A folder, absolute, or a bucket of S3-compatible storage. */
  readonly place: { readonly folder: string } | { readonly bucket: Bucket };
  readonly rules: FileRules;
}

/** The settings of files. */
export const fileSettings: readonly SettingDescription[] = [
  {
    name: 'TOUCHSTONE_FILES',
    standard: 'DATA_DIR/files',
    meaning:
      'Where attached files are kept: a folder, or s3://bucket or s3://bucket/prefix for S3-compatible storage.',
  },
  {
    name: 'TOUCHSTONE_S3_ENDPOINT',
    standard: 'Amazon S3 of the region',
    meaning: 'http(s):// address of the S3-compatible storage; buckets are named in the path.',
  },
  { name: 'TOUCHSTONE_S3_REGION', standard: 'us-east-1', meaning: 'Region for which requests are signed.' },
  {
    name: 'TOUCHSTONE_S3_KEY_ID',
    standard: 'none',
    meaning: 'Access key of the storage; needed with s3://.',
  },
  { name: 'TOUCHSTONE_S3_SECRET', standard: 'none', meaning: 'Its secret; needed with s3://.' },
  { name: 'TOUCHSTONE_FILE_LIMIT', standard: '50', meaning: 'Largest attached file in MB, 1 to 2000.' },
  {
    name: 'TOUCHSTONE_FILE_TYPES_REFUSED',
    standard: 'what systems run',
    meaning:
      'Endings of files that are not taken, by name and by content, with commas between (exe, msi); none: every type is taken.',
  },
  {
    name: 'TOUCHSTONE_FILE_TYPES_TAKEN',
    standard: 'every other',
    meaning: 'If set, the only endings that are taken, with commas between (pdf, png, docx).',
  },
  {
    name: 'TOUCHSTONE_FILES_KEPT',
    standard: '30',
    meaning: 'Days for which the content of a removed file is kept, 0 to 3650.',
  },
];

function wholeOf(environment: Environment, name: string, standard: number, [least, most]: [number, number]) {
  const text = valueOf(environment, name);
  if (text === null) return standard;
  const value = Number(text);
  if (/^\d{1,5}$/.test(text) && value >= least && value <= most) return value;
  throw new StartError(`${name} is ${text}: give a whole number from ${least} to ${most}.`);
}

function endingsOf(environment: Environment, name: string, standard: readonly string[]): readonly string[] {
  const text = valueOf(environment, name);
  if (text === null) return standard;
  if (text === 'none') return [];
  const endings = text.split(',').flatMap((one) => one.trim().replace(/^\./, '').toLowerCase() || []);
  const wrong = endings.find((one) => !/^[a-z0-9]{1,20}$/.test(one));
  if (wrong === undefined) return endings;
  throw new StartError(`${name} has ${wrong}: give endings such as pdf or docx, with commas between.`);
}

function endpointOf(environment: Environment, region: string): string {
  const text = valueOf(environment, 'TOUCHSTONE_S3_ENDPOINT') ?? `https://s3.${region}.amazonaws.com`;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, '');
  throw new StartError(
    `TOUCHSTONE_S3_ENDPOINT is ${text}: give an http:// or https:// address such as https://storage.example.`,
  );
}

function bucketOf(environment: Environment, text: string): Bucket {
  const [, name = '', prefix = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/.exec(text) ?? [];
  if (name === '') {
    throw new StartError(`TOUCHSTONE_FILES is ${text}: give a folder, s3://bucket or s3://bucket/prefix.`);
  }
  const key_id = valueOf(environment, 'TOUCHSTONE_S3_KEY_ID');
  const secret = valueOf(environment, 'TOUCHSTONE_S3_SECRET');
  if (key_id === null || secret === null) {
    throw new StartError(
      'TOUCHSTONE_FILES names a bucket: give TOUCHSTONE_S3_KEY_ID and TOUCHSTONE_S3_SECRET as well.',
    );
  }
  const region = valueOf(environment, 'TOUCHSTONE_S3_REGION') ?? 'us-east-1';
  const tidy = prefix.replace(/^\/+|\/+$/g, '');
  return {
    endpoint: endpointOf(environment, region),
    region,
    name,
    prefix: tidy === '' ? '' : `${tidy}/`,
    key_id,
    secret,
  };
}

/** Reads the settings of files. @throws StartError naming the setting and what would be right */
export function readFileConfig(environment: Environment, data_folder: string): FileConfig {
  const place = valueOf(environment, 'TOUCHSTONE_FILES') ?? join(data_folder, 'files');
  const megabytes = startingRules.limit_bytes / 1_048_576;
  return {
    place: /^[a-z0-9]+:\/\//i.test(place)
      ? { bucket: bucketOf(environment, place) }
      : { folder: resolve(place) },
    rules: {
      limit_bytes: wholeOf(environment, 'TOUCHSTONE_FILE_LIMIT', megabytes, [1, 2000]) * 1_048_576,
      refused: endingsOf(environment, 'TOUCHSTONE_FILE_TYPES_REFUSED', startingRules.refused),
      taken: endingsOf(environment, 'TOUCHSTONE_FILE_TYPES_TAKEN', startingRules.taken),
      kept_days: wholeOf(environment, 'TOUCHSTONE_FILES_KEPT', startingRules.kept_days, [0, 3650]),
    },
  };
}
