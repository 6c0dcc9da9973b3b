import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';

interface CompiledSchema {
  Check(value: unknown): boolean;
  Errors(value: unknown): { instancePath: string; message: string }[];
}

const compiled = new WeakMap<TSchema, CompiledSchema>();

function compiledSchema(schema: TSchema): CompiledSchema {
  let validator = compiled.get(schema);
  if (validator === undefined) {
    validator = Compile(schema) as unknown as CompiledSchema;
    compiled.set(schema, validator);
  }
  return validator;
}

/** A place in a value that its schema does not accept. */
export interface SchemaProblem {
  /** JSON Pointer, empty for the value itself. */
  readonly path: string;
  readonly message: string;
}

/** Checks a value against a JSON Schema; an empty list means it fits. At most ten problems are named. */
export function schemaProblems(schema: TSchema, value: unknown): readonly SchemaProblem[] {
  const validator = compiledSchema(schema);
  if (validator.Check(value)) return [];
  return validator
    .Errors(value)
    .slice(0, 10)
    .map((problem) => ({ path: problem.instancePath, message: problem.message }));
}
