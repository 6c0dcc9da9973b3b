import type { FieldDefinition, ProcessDefinition, Settings } from './definition.ts';
import type { FieldProblem } from './errors.ts';
import { type Actor, holdsOneOf } from './roles.ts';
import { schemaProblems } from './validate.ts';

type Values = Readonly<Record<string, unknown>>;

/** Whether a value counts as not filled in. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** The choices of a field: its own, or the organisation's from the setting it names. Null: anything goes. */
export function choicesOf(field: FieldDefinition, settings: Settings): readonly (string | number)[] | null {
  if (field.choices !== undefined) return field.choices;
  if (field.choices_from === undefined) return null;
  const setting = settings[field.choices_from] as { choices?: readonly { id: string }[] } | undefined;
  return setting?.choices?.map((choice) => choice.id) ?? [];
}

function valueProblem(
  name: string,
  field: FieldDefinition,
  value: unknown,
  settings: Settings,
): FieldProblem | null {
  const problem = schemaProblems(field.schema, value)[0];
  if (problem !== undefined) {
    return { field: name, code: 'field.invalid', params: { expected: problem.message } };
  }
  const choices = choicesOf(field, settings);
  if (choices !== null && !choices.includes(value as string | number)) {
    return { field: name, code: 'field.choice-unknown', params: { value } };
  }
  return null;
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
      const problem = valueProblem(name, field, value, settings);
      if (problem !== null) problems.push(problem);
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

/** Values with blank strings turned to null and outer blanks of single lines removed. */
export function tidyValues(definition: ProcessDefinition, given: Values): Record<string, unknown> {
  const tidy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (isBlank(value)) tidy[name] = null;
    else if (typeof value === 'string' && definition.fields[name]?.kind === 'line') tidy[name] = value.trim();
    else tidy[name] = value;
  }
  return tidy;
}
