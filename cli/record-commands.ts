import { type Command, InvalidArgumentError } from 'commander';
import type { Command as RecordCommand } from '../kernel/command.ts';
import type { ProcessDefinition } from '../kernel/definition.ts';
import { Refusal } from '../kernel/errors.ts';
import { paragraphForm } from '../kernel/field.ts';
import { schemaProblems } from '../kernel/validate.ts';
import { readInOrganisation } from '../server/database/pool.ts';
import { journalChange } from '../server/journal/append.ts';
import { execute, type NamedRecord } from '../server/records/execute.ts';
import { type AsOptions, type Desk, principalAt } from './connect.ts';
import { collectGiven, type GivenText, givenTogether, readGivenFile } from './given-values.ts';
import { printJson, printLine, terminalLanguage } from './output.ts';
import { readValues } from './read-values.ts';
import { recordText } from './record-text.ts';

/** Options of a command that gives values. */
export interface WriteOptions extends AsOptions {
  readonly set?: readonly GivenText[];
  readonly file?: string;
  readonly json?: true;
}

type Values = Readonly<Record<string, unknown>>;

/** Reads the version that a command is to find. @throws InvalidArgumentError */
export function versionOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give the version that "records show" printed.');
}

/** The values given by options and file, read by what each field holds. @throws Refusal `record.invalid` */
export async function valuesOf(
  desk: Desk,
  definition: ProcessDefinition,
  options: WriteOptions,
): Promise<Values> {
  const file = options.file === undefined ? {} : await readGivenFile(options.file);
  const given = givenTogether(definition, options.set ?? [], file);
  const { platform, principal } = desk;
  return readInOrganisation(platform.pool, principal.organisation_id, (client) =>
    readValues(client, definition, principal.actor, given),
  );
}

/**
 * Carries out a command as the person. The journal of the record says that they did it; beside it stands, in the same
 * transaction, that it was the command line which acted in their name.
 */
export async function carryOut(
  { platform, principal, person, organisation }: Desk,
  definition: ProcessDefinition,
  key: string | null,
  command: RecordCommand,
  expected_version: number | null = null,
): Promise<NamedRecord> {
  const activity = command.kind === 'perform' ? command.activity : command.kind;
  return execute(platform, principal, {
    definition,
    key,
    command,
    expected_version,
    alongside: (client, { number }) =>
      journalChange(client, platform, principalAt(organisation), {
        thing: 'session',
        id: person.id,
        activity: 'act-at-command-line',
        detail: { record: number, activity },
      }),
  });
}

/** The reason given with a command. @throws Refusal `record.invalid` when it is longer than any may be */
export function textOf(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  const problem = schemaProblems(paragraphForm, text)[0];
  if (problem === undefined) return text;
  const problems = [{ field: 'text', code: 'field.invalid' as const, params: { expected: problem.message } }];
  throw new Refusal('record.invalid', {}, { problems });
}

/** Prints a record as scripts or people read it. */
export function printRecord(
  definition: ProcessDefinition,
  shown: Readonly<Record<string, unknown>>,
  json: true | undefined,
): void {
  if (json) printJson(shown);
  else printLine(recordText(definition, shown, terminalLanguage(process.env)));
}

/** How values are written, below the help of commands that take them. */
export const aboutValues = `
A value is written as its field holds it: days as 2026-01-31, instants with their zone (2026-01-31T08:00:00Z), true or
false, people by email or me, teams by name, records by number; the same field several times makes a list, field= empties
it. Rows are given in the file, as lists of objects. docs/reference/registers.md names the fields of every process. All of
it is done or nothing.`;

/** Lets a command take values. */
export function withValueOptions(command: Command): Command {
  return command
    .option('--set <field=value>', 'a field and its value; can be given several times', collectGiven)
    .option('--file <file>', 'JSON file with an object of fields and values');
}
