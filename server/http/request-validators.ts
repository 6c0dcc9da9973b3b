import { Ajv, type Options, type ValidateFunction } from 'ajv';
import type { FastifySchemaCompiler } from 'fastify';

const formats: NonNullable<Options['formats']> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  'date-time': (text: string) => text.includes('T') && !Number.isNaN(Date.parse(text)),
  date: (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)),
};

const common: Options = { removeAdditional: false, useDefaults: true, allErrors: false, formats };
// Query parameters and paths are text on the wire; bodies say what they mean.
const textual = new Ajv({ ...common, coerceTypes: 'array' });
const exact = new Ajv({ ...common, coerceTypes: false });

/** As Fastify calls it: says whether the data fit, and keeps why not. */
type Validator = ReturnType<FastifySchemaCompiler<unknown>>;

/**
 * What checks the requests of one server against the schemas of its routes. Each validator is compiled when the first
 * request needs it: compiling those of all routes takes longer than the rest of a start.
 */
export class RequestValidators {
  readonly #compile: (() => void)[] = [];

  /** The validator of one part of a request, as Fastify asks for it when a route is made. */
  validatorOf(schema: object, httpPart: string | undefined): Validator {
    let compiled: ValidateFunction | undefined;
    const compile = (): ValidateFunction =>
      (compiled ??= (httpPart === 'body' ? exact : textual).compile(schema));
    this.#compile.push(compile);
    const validator: Validator = (data) => {
      const validate = compile();
      const valid = validate(data);
      validator.errors = validate.errors ?? null;
      return valid;
    };
    return validator;
  }

  /**
   * Compiles all that no request has needed yet.
   *
   * @returns how many there are
   * @throws Error when a schema of a route does not compile
   */
  compileAll(): number {
    for (const compile of this.#compile) compile();
    return this.#compile.length;
  }
}
