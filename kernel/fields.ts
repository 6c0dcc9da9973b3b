import { isDay } from './day.ts';
import type { FieldDefinition, ProcessDefinition, Settings } from './definition.ts';
import type { FieldProblem } from './errors.ts';
import { type Actor, holdsOneOf } from './roles.ts';
import { schemaProblems } from './validate.ts';

type Values = Readonly<Record<string, unknown>>;

/** Whether a value counts as not filled in. */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** A choice that an organisation makes itself. */
export interface OwnChoice {
  readonly id: string;
  readonly name: string;
}

function isOwnChoices(value: unknown): value is readonly OwnChoice[] {
  return Array.isArray(value) && value.every((one) => typeof (one as Partial<OwnChoice>)?.id === 'string');
}

/**
 * The choices that the value of a setting holds: its `choices`, or the list of another name (types, categories) whose
 * entries are choices with more to them.
 */
export function choicesInSetting(value: unknown): readonly OwnChoice[] {
  const parts = (value ?? {}) as Readonly<Record<string, unknown>>;
  const found = parts['choices'] ?? Object.values(parts).find(isOwnChoices);
  return isOwnChoices(found) ? found : [];
}

/** The choices of a field: its own, or the organisation's from the setting it names. Null: anything goes. */
export function choicesOf(field: FieldDefinition, settings: Settings): readonly (string | number)[] | null {
  if (field.choices !== undefined) return field.choices;
  if (field.choices_from === undefined) return null;
  return choicesInSetting(settings[field.choices_from]).map(({ id }) => id);
}

/** Most choices that a refusal names. */
const mostNamed = 40;

function named(choices: readonly (string | number)[] | null): string {
  const some = (choices ?? []).slice(0, mostNamed).join(', ');
  return (choices?.length ?? 0) > mostNamed ? `${some}, …` : some;
}

/** What is wrong inside the rows of a field, each problem with its place: `decisions.0.owner`. */
function rowProblems(
  name: string,
  columns: Readonly<Record<string, FieldDefinition>>,
  rows: readonly unknown[],
  settings: Settings,
): readonly FieldProblem[] {
  return rows.flatMap((row, index) => {
    if (typeof row !== 'object' || row === null) return [];
    return Object.entries(columns).flatMap(([column, field]): readonly FieldProblem[] => {
      const place = `${name}.${index}.${column}`;
      const value = (row as Values)[column];
      if (!isBlank(value)) return valueProblems(place, field, value, settings);
      return field.required_on_create === true ? [{ field: place, code: 'field.required' }] : [];
    });
  });
}

function valueProblems(
  name: string,
  field: FieldDefinition,
  value: unknown,
  settings: Settings,
): readonly FieldProblem[] {
  const inRows =
    field.columns !== undefined && Array.isArray(value)
      ? rowProblems(name, field.columns, value, settings)
      : [];
  if (inRows.length > 0) return inRows;
  if (field.kind === 'date' && !isDay(String(value))) {
    return [{ field: name, code: 'field.date-invalid', params: { value } }];
  }
  const problem = schemaProblems(field.schema, value)[0];
  if (problem !== undefined) {
    return [{ field: name, code: 'field.invalid', params: { expected: problem.message } }];
  }
  const choices = choicesOf(field, settings);
  const unknown = [value].flat().find((one) => choices?.includes(one as string | number) === false);
  return unknown === undefined
    ? []
    : [{ field: name, code: 'field.choice-unknown', params: { value: unknown, choices: named(choices) } }];
}

/**
 * Checks the values somebody gave: known fields, allowed to them, of the right form. Blank strings count as null.
 *
 * `allowed` names fields that may be given whatever the roles say (an activity's own fields).
 */
export function givenProblems(
  definition: ProcessDefinition,
  given: Values,
  mayGive: (name: string, field: FieldDefinition) => boolean,
  settings: Settings,
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const field = definition.fields[name];
    if (field === undefined) {
      problems.push({
        field: name,
        code: 'field.unknown',
        params: { field: name, process: definition.name },
      });
    } else if (!mayGive(name, field)) {
      problems.push({ field: name, code: 'field.not-allowed' });
    } else if (!isBlank(value)) {
      problems.push(...valueProblems(name, field, value, settings));
    }
  }
  return problems;
}

/** Those of the named fields that hold nothing. */
export function missingFields(values: Values, names: readonly string[]): readonly FieldProblem[] {
  return names
    .filter((name) => isBlank(values[name]))
    .map((name) => ({ field: name, code: 'field.required' as const }));
}

/** Whether the actor's roles let them give the field when a record is created. */
export function mayGiveOnCreate(field: FieldDefinition, actor: Actor): boolean {
  return holdsOneOf(actor, field.on_create);
}

function tidyValue(field: FieldDefinition | undefined, value: unknown): unknown {
  if (isBlank(value)) return null;
  if (typeof value === 'string' && field?.kind === 'line') return value.trim();
  if (field?.columns === undefined || !Array.isArray(value)) return value;
  const { columns } = field;
  return value.map((row) =>
    typeof row === 'object' && row !== null ? tidyFields(columns, row as Values) : row,
  );
}

function tidyFields(
  fields: Readonly<Record<string, FieldDefinition>>,
  given: Values,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, tidyValue(fields[name], value)]),
  );
}

/** Values with blank ones (empty lists too) turned to null and outer blanks of single lines removed. */
export function tidyValues(definition: ProcessDefinition, given: Values): Record<string, unknown> {
  return tidyFields(definition.fields, given);
}
