import { type Command, InvalidArgumentError } from 'commander';
import { assessYear } from '../../simulator/assess-year.ts';
import { loadIncidents } from '../../simulator/bulk-loader.ts';
import { createSample, endOfSampleAt, sampleIncidents } from '../../simulator/create-sample.ts';
import { bodyAccounts, guestAccounts, sampleAccounts } from '../../simulator/sign-in-file.ts';
import { atInstallation } from '../connect.ts';
import { printJson, printLine } from '../output.ts';
import { type PasswordOptions, passwordFrom, withPasswordOption } from '../password-input.ts';

interface SampleOptions extends PasswordOptions {
  readonly incidents: number;
  readonly seed: string;
  readonly end?: number;
  readonly json?: true;
}

interface Made {
  /** The certification body that came with it. */
  readonly body?: Made['organisation'] | null;
  readonly organisation: { readonly id: string; readonly name: string; readonly slug: string };
  readonly incidents: number;
  readonly journal_entries: number;
}

/** More would need years of made-up work that nobody looks at; the loader takes more. */
const createMaximum = 100_000;
const bulkMaximum = 10_000_000;

function countUpTo(maximum: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (Number.isInteger(count) && count >= 1 && count <= maximum) return count;
    throw new InvalidArgumentError(`Give a whole number from 1 to ${maximum}.`);
  };
}

function endOf(text: string): number {
  const at = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  if (at > Date.parse('1972-01-01T00:00:00Z') && at <= Date.now()) return at;
  throw new InvalidArgumentError(
    'Give a day that has begun, such as 2026-01-31, or a date and time with a zone.',
  );
}

function report(made: Made, password: string, { shown, json }: { shown: boolean; json: boolean }): void {
  const isWithBody = made.body !== undefined && made.body !== null;
  const beside = isWithBody ? [...guestAccounts, ...bodyAccounts] : [];
  const accounts = [...sampleAccounts, ...beside].map(({ email, role }) => ({ email, role }));
  if (json) {
    printJson({ ...made, accounts, ...(shown ? { password } : {}) });
    return;
  }
  const { name, slug } = made.organisation;
  printLine(
    `Created ${name} (${slug}): ${made.incidents} incidents, ${made.journal_entries} journal entries.`,
  );
  if (made.body) printLine(`Created ${made.body.name} (${made.body.slug}), which certifies it.`);
  for (const { email, role } of accounts) printLine(`${email}\t${role}`);
  if (shown) printLine(`Password of each: ${password}`);
}

async function create(options: SampleOptions): Promise<void> {
  const { incidents, seed, end = endOfSampleAt(Date.now()) } = options;
  const { password, shown } = await passwordFrom(options);
  const made = await atInstallation(async ({ database, platform }) => {
    const { certificate_signer } = platform;
    const wanted = { seed, end, incidents, password, condition: 'any', certificate_signer } as const;
    const sample = await createSample(database.application, wanted);
    await assessYear(platform, sample.organisation.id);
    return sample;
  });
  const { organisation, body, journal_entries } = made;
  report({ organisation, body, incidents: made.incidents, journal_entries }, password, {
    shown,
    json: options.json === true,
  });
}

async function bulk(options: SampleOptions): Promise<void> {
  const { incidents, seed, end = endOfSampleAt(Date.now()) } = options;
  const { password, shown } = await passwordFrom(options);
  const onProgress = (done: number): void => {
    process.stderr.write(`${done} of ${incidents} incidents\n`);
  };
  const made = await atInstallation(({ database }) =>
    loadIncidents(database, { seed, end, incidents, password, onProgress }),
  );
  report(made, password, { shown, json: options.json === true });
}

function withSampleOptions(command: Command, incidents: number, maximum: number): Command {
  return withPasswordOption(
    command
      .option('--incidents <number>', `how many incidents, up to ${maximum}`, countUpTo(maximum), incidents)
      .option('--seed <text>', 'another seed gives another sample; the same gives the same', '1')
      .option('--end <date>', 'end of the simulated year; the full hour before now if left out', endOf),
  ).option('--json', 'print what was made as JSON');
}

/** `touchstone sample create|bulk`. */
export function registerSample(program: Command): void {
  const sample = program
    .command('sample')
    .description('Make organisations with made-up work, to look around in.');
  withSampleOptions(sample.command('create'), sampleIncidents, createMaximum)
    .description('Make a sample organisation with a year of incidents, every one through the usual commands.')
    .addHelpText(
      'after',
      `
It comes beside the organisations that are there; people and work in it are marked as sample for good.

Examples:
  $ touchstone sample create
  $ touchstone sample create --incidents 500 --seed training --end 2026-06-30`,
    )
    .action(create);
  withSampleOptions(sample.command('bulk'), 1_000_000, bulkMaximum)
    .description('Load an organisation with very many incidents and their journals, for measuring.')
    .addHelpText(
      'after',
      `
Needs a connection that owns the tables: the embedded database, or a DATABASE_URL of the owner. A million incidents
take minutes and about 4 GB.

Example:
  $ touchstone sample bulk --incidents 1000000`,
    )
    .action(bulk);
}
