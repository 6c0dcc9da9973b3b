import { readFile, stat } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import type { FieldDefinition, ProcessDefinition } from '../kernel/definition.ts';
import { type FieldProblem, Refusal } from '../kernel/errors.ts';
import { bodyLimit_bytes } from '../server/http/server.ts';
import { refuseUnstorable } from '../server/records/storable-text.ts';

/** A field and the text given for it at the command line. */
export interface GivenText {
  readonly field: string;
  readonly text: string;
}

/** Reads `field=value` behind those given before. The text may be empty, which empties the field. */
export function collectGiven(argument: string, before: readonly GivenText[] = []): readonly GivenText[] {
  const [, field, text] = /^([a-z][a-z0-9_]*)=(.*)$/s.exec(argument) ?? [];
  if (field === undefined || text === undefined) {
    throw new InvalidArgumentError('Give a field and its value, such as title="Printer is out of paper".');
  }
  return [...before, { field, text }];
}

/** The object of fields and values that a JSON file holds. @throws Refusal `command.file-unreadable`, `request.too-large` */
export async function readGivenFile(file: string): Promise<Readonly<Record<string, unknown>>> {
  const unreadable = (problem: string): Refusal => new Refusal('command.file-unreadable', { file, problem });
  try {
    const { size } = await stat(file);
    if (size > bodyLimit_bytes) {
      throw new Refusal('request.too-large', { limit: `${bodyLimit_bytes / 1_048_576} MiB` });
    }
    const given: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      throw unreadable('it holds something else');
    }
    refuseUnstorable(given);
    return given as Record<string, unknown>;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw unreadable((error as Error).message.replaceAll(/\s+/g, ' '));
  }
}

/** Whether a field holds a list of plain values. */
function holdsSeveral(field: FieldDefinition): boolean {
  return field.many === true || field.kind === 'choices';
}

function columnsOf(field: FieldDefinition): string {
  return Object.keys(field.columns ?? {}).join(', ');
}

/** What is wrong with the texts of one field as they stand beside each other and beside the file. */
function problemOf(
  name: string,
  field: FieldDefinition | undefined,
  texts: readonly string[],
  inFile: boolean,
): FieldProblem | null {
  if (field?.kind === 'rows') {
    return { field: name, code: 'field.rows-by-file', params: { columns: columnsOf(field) } };
  }
  const several = field !== undefined && holdsSeveral(field);
  return inFile || (texts.length > 1 && !several) ? { field: name, code: 'field.given-twice' } : null;
}

/**
 * The values of options and of a file together, field by field, still as they were written.
 *
 * @throws Refusal `record.invalid` where a field is given in both, or in a way that it cannot hold
 */
export function givenTogether(
  definition: ProcessDefinition,
  given: readonly GivenText[],
  file: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = { ...file };
  const problems: FieldProblem[] = [];
  for (const [name, pairs] of Map.groupBy(given, ({ field }) => field)) {
    const field = definition.fields[name];
    const texts = pairs.map(({ text }) => text);
    const problem = problemOf(name, field, texts, Object.hasOwn(file, name));
    if (problem !== null) problems.push(problem);
    else if (field !== undefined && holdsSeveral(field)) values[name] = texts.filter((text) => text !== '');
    else values[name] = texts[0];
  }
  if (problems.length > 0) throw new Refusal('record.invalid', {}, { problems });
  return values;
}
