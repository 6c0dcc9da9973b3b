import type { PoolClient } from 'pg';
import type { FieldDefinition, ProcessDefinition } from '../kernel/definition.ts';
import { type FieldProblem, Refusal } from '../kernel/errors.ts';
import { isBlank } from '../kernel/fields.ts';
import { mayRead } from '../kernel/rights.ts';
import type { Actor } from '../kernel/roles.ts';
import { definitionNamed } from '../processes/definitions.ts';
import { dateReader } from '../server/exchange/dates.ts';
import { listCertificationBodies } from '../server/identity/organisations.ts';
import { looksLikeId, readRecord } from '../server/records/store.ts';

const instantOf = dateReader('iso', 'UTC');

/** What was read of a text, or what is wrong with it. */
type Result =
  | { readonly value: unknown }
  | { readonly code: FieldProblem['code']; readonly params: FieldProblem['params'] };

function numberOf(text: string): Result {
  const fits = /^-?\d+(\.\d+)?$/.test(text.trim());
  return fits ? { value: Number(text) } : { code: 'field.number-invalid', params: { value: text } };
}

function booleanOf(text: string): Result {
  if (text === 'true' || text === 'false') return { value: text === 'true' };
  return { code: 'field.boolean-invalid', params: { value: text } };
}

function momentOf(text: string): Result {
  const value = instantOf(text);
  return value === null ? { code: 'field.instant-invalid', params: { value: text } } : { value };
}

/** Reads texts of values into what a command holds: people by email, teams by name, records by number. */
class ValueReader {
  readonly problems: FieldProblem[] = [];
  readonly #client: PoolClient;
  readonly #actor: Actor;

  constructor(client: PoolClient, actor: Actor) {
    this.#client = client;
    this.#actor = actor;
  }

  /** A value of any form; `place` is where it stands: `owner`, or `decisions.0.owner` in a row. */
  async read(place: string, field: FieldDefinition, given: unknown): Promise<unknown> {
    if (isBlank(given)) return null;
    if (Array.isArray(given)) return this.#list(place, field, given);
    if (typeof given !== 'string') return given;
    const result = await this.#text(field, given);
    if ('value' in result) return result.value;
    this.problems.push({ field: place, code: result.code, params: result.params ?? {} });
    return null;
  }

  async #list(place: string, field: FieldDefinition, given: readonly unknown[]): Promise<unknown[]> {
    const read: unknown[] = [];
    for (const [index, one] of given.entries()) {
      read.push(
        field.kind === 'rows'
          ? await this.#row(`${place}.${index}`, field, one)
          : await this.read(place, field, one),
      );
    }
    return read;
  }

  async #row(place: string, { columns = {} }: FieldDefinition, given: unknown): Promise<unknown> {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
    const row: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(given)) {
      const column = columns[name];
      row[name] = column === undefined ? value : await this.read(`${place}.${name}`, column, value);
    }
    return row;
  }

  async #text(field: FieldDefinition, text: string): Promise<Result> {
    switch (field.kind) {
      case 'number':
        return numberOf(text);
      case 'choice':
        return typeof field.choices?.[0] === 'number' ? numberOf(text) : { value: text };
      case 'boolean':
        return booleanOf(text);
      case 'instant':
        return momentOf(text);
      case 'person':
        return this.#person(text);
      case 'team':
        return this.#team(text);
      case 'record':
        return this.#record(field, text);
      case 'organisation':
        return this.#body(text);
      default:
        return { value: text };
    }
  }

  async #person(text: string): Promise<Result> {
    if (text === 'me') return { value: this.#actor.id };
    if (looksLikeId(text)) return { value: text };
    const { rows } = await this.#client.query<{ id: string }>(
      'select id from person where organisation_id = current_organisation_id() and email_key = lower($1)',
      [text.trim()],
    );
    const value = rows[0]?.id;
    return value === undefined ? { code: 'field.person-unknown', params: { value: text } } : { value };
  }

  async #team(text: string): Promise<Result> {
    if (looksLikeId(text)) return { value: text };
    const { rows } = await this.#client.query<{ id: string }>(
      'select id from team where organisation_id = current_organisation_id() and name = $1',
      [text.normalize('NFC').trim()],
    );
    const value = rows[0]?.id;
    return value === undefined ? { code: 'field.team-unknown', params: { value: text } } : { value };
  }

  async #body(text: string): Promise<Result> {
    if (looksLikeId(text)) return { value: text };
    const bodies = await listCertificationBodies(this.#client);
    const value = bodies.find(({ name }) => name === text.normalize('NFC').trim())?.id;
    return value === undefined ? { code: 'field.body-unknown', params: { value: text } } : { value };
  }

  async #record({ refers_to = '' }: FieldDefinition, text: string): Promise<Result> {
    const definition = definitionNamed(refers_to);
    if (definition === undefined || looksLikeId(text)) return { value: text };
    const record = await readRecord(this.#client, definition, text.trim(), false);
    if (record !== null && mayRead(definition, record, this.#actor)) return { value: record.id };
    const params = { process: definition.name, value: text, example: `${definition.prefix}0000001` };
    return { code: 'field.record-unknown', params };
  }
}

/**
 * Reads the values given for a record by what each field holds. Texts of choices, days and lines stay as they are, and
 * fields that the process does not have too: what is wrong with them the process itself says.
 *
 * @param client in the scope of the organisation
 * @throws Refusal `record.invalid` naming each field that could not be read, and what would be right
 */
export async function readValues(
  client: PoolClient,
  definition: ProcessDefinition,
  actor: Actor,
  given: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const reader = new ValueReader(client, actor);
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const field = definition.fields[name];
    values[name] = field === undefined ? value : await reader.read(name, field, value);
  }
  if (reader.problems.length > 0) throw new Refusal('record.invalid', {}, { problems: reader.problems });
  return values;
}
