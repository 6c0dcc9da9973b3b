import { Refusal } from '../../kernel/errors.ts';
import type { LogRow, RowProblem } from '../../mining/formats/log.ts';
import { type DateReader, dateReader } from './dates.ts';
import { columnsOf, type FieldSource, type Mapping, type ReferenceKind } from './mapping.ts';

/** A name in a field that stands for a person, team or record still to be found. */
export interface NamedReference {
  readonly kind: ReferenceKind;
  readonly name: string;
}

/** One row as the mapping understands it. Instants are epoch milliseconds. */
export interface MappedRow {
  readonly external_key: string;
  /** Empty: the record gets a number of ours. */
  readonly number: string;
  readonly occurred_at: number;
  readonly opened_at: number;
  readonly state: string;
  readonly actor: string | null;
  readonly sequence: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields whose value is a name. */
  readonly references: readonly (readonly [field: string, reference: NamedReference])[];
}

export type RowOutcome =
  | { readonly ok: true; readonly row: MappedRow }
  | { readonly ok: false; readonly problem: RowProblem };

/** Turns rows of a log into what they say about records. */
export type RowMapper = (row: LogRow) => RowOutcome;

type Cells = readonly string[];
type Reader = (cells: Cells) => unknown;

/** A problem found deep inside a row; thrown and caught within this file. */
class BadCell extends Error {
  readonly problem: RowProblem;

  constructor(problem: RowProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

class Compiler {
  readonly #mapping: Mapping;
  readonly #index: ReadonlyMap<string, number>;
  readonly #nulls: ReadonlySet<string>;

  constructor(mapping: Mapping, columns: readonly string[]) {
    this.#mapping = mapping;
    this.#index = new Map(columns.map((column, index) => [column, index]));
    this.#nulls = new Set(mapping.nulls);
    for (const column of columnsOf(mapping)) {
      if (!this.#index.has(column)) {
        throw new Refusal('log.column-missing', { column, columns: columns.slice(0, 60).join(', ') });
      }
    }
  }

  /** The cell of a column with blanks made single, or null when nothing is known. */
  cell(column: string): (cells: Cells) => string | null {
    const index = this.#index.get(column) as number;
    const nulls = this.#nulls;
    return (cells) => {
      const raw = cells[index] as string;
      if (nulls.has(raw)) return null;
      const text = raw.includes('  ') ? raw.replace(/ {2,}/g, ' ').trim() : raw.trim();
      return text === '' || nulls.has(text) ? null : text;
    };
  }

  required(column: string): (cells: Cells) => string {
    const cell = this.cell(column);
    return (cells) => {
      const text = cell(cells);
      if (text === null) throw new BadCell({ code: 'row.value-missing', params: { column } });
      return text;
    };
  }

  date(source: { column: string; format: string }): (cells: Cells) => number {
    const cell = this.required(source.column);
    const read: DateReader = dateReader(source.format, this.#mapping.time_zone);
    return (cells) => {
      const text = cell(cells);
      const at = read(text);
      if (at === null) {
        const params = { column: source.column, value: text, format: source.format };
        throw new BadCell({ code: 'row.date-invalid', params });
      }
      return at;
    };
  }

  state(): (cells: Cells) => string {
    const { column, values } = this.#mapping.state;
    const cell = this.required(column);
    const known = new Map(Object.entries(values));
    return (cells) => {
      const text = cell(cells);
      const state = known.get(text);
      if (state === undefined)
        throw new BadCell({ code: 'row.value-unknown', params: { column, value: text } });
      return state;
    };
  }

  #template(template: string): Reader {
    const parts = template
      .split(/\{([^{}]+)\}/)
      .map((part, index) => (index % 2 === 1 ? this.cell(part) : part));
    return (cells) => {
      const text = parts.map((part) => (typeof part === 'string' ? part : (part(cells) ?? ''))).join('');
      // Parts that are not known leave no separators behind.
      return text.replace(/^[\s,;–-]+|[\s,;–-]+$/g, '').replace(/(, )(?:, )+/g, '$1') || null;
    };
  }

  field(source: FieldSource): Reader {
    if (source.template !== undefined) return this.#template(source.template);
    const column = source.column as string;
    const cell = this.cell(column);
    if (source.number === true) {
      return (cells) => {
        const text = cell(cells);
        if (text === null) return null;
        if (!/^-?\d{1,15}$/.test(text))
          throw new BadCell({ code: 'row.number-invalid', params: { column, value: text } });
        return Number(text);
      };
    }
    if (source.values === undefined) return cell;
    const known = new Map(Object.entries(source.values));
    const { otherwise } = source;
    return (cells) => {
      const text = cell(cells);
      if (text === null) return otherwise ?? null;
      const value = known.get(text);
      if (value !== undefined) return value;
      if (otherwise !== undefined) return otherwise;
      throw new BadCell({ code: 'row.value-unknown', params: { column, value: text } });
    };
  }

  fields(sources: Readonly<Record<string, FieldSource>>): readonly [string, Reader, ReferenceKind | null][] {
    return Object.entries(sources).map(([name, source]) => [
      name,
      this.field(source),
      source.reference ?? null,
    ]);
  }
}

function readInto(
  fields: readonly [string, Reader, ReferenceKind | null][],
  cells: Cells,
  values: Record<string, unknown>,
  references: [string, NamedReference][],
): void {
  for (const [name, read, kind] of fields) {
    const value = read(cells);
    if (kind === null || value === null) values[name] = value;
    else references.push([name, { kind, name: String(value).slice(0, 200) }]);
  }
}

/**
 * Compiles a mapping for the columns of a log.
 *
 * @throws Refusal `log.column-missing` when the log lacks a column that the mapping reads
 */
export function rowMapper(mapping: Mapping, columns: readonly string[]): RowMapper {
  const compiler = new Compiler(mapping, columns);
  const external = compiler.required(mapping.case);
  const number = mapping.number === null ? null : compiler.cell(mapping.number);
  const sequence = mapping.sequence === null ? null : compiler.cell(mapping.sequence);
  const occurredAt = compiler.date(mapping.occurred_at);
  const openedAt = mapping.opened_at === null ? null : compiler.date(mapping.opened_at);
  const actor = mapping.actor === null ? null : compiler.cell(mapping.actor);
  const state = compiler.state();
  const fields = compiler.fields(mapping.fields);
  const finalFields = compiler.fields(mapping.final_facts.fields);
  const finalStates = new Set(mapping.final_facts.states);

  return ({ cells, problem }) => {
    if (problem !== undefined) return { ok: false, problem };
    try {
      const external_key = external(cells);
      const entered = state(cells);
      const occurred_at = occurredAt(cells);
      const values: Record<string, unknown> = {};
      const references: [string, NamedReference][] = [];
      readInto(fields, cells, values, references);
      if (finalStates.has(entered)) readInto(finalFields, cells, values, references);
      values['title'] ??= external_key;
      const row: MappedRow = {
        external_key,
        number: number?.(cells) ?? '',
        occurred_at,
        opened_at: openedAt === null ? occurred_at : openedAt(cells),
        state: entered,
        actor: actor?.(cells) ?? null,
        sequence: sequence?.(cells) ?? '',
        values,
        references,
      };
      return { ok: true, row };
    } catch (error) {
      if (error instanceof BadCell) return { ok: false, problem: error.problem };
      throw error;
    }
  };
}
