import type { ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import type { LogRow, RowProblem } from '../../mining/formats/log.ts';
import { type DateReader, dateReader } from './dates.ts';
import {
  type CheckedMapping,
  columnsOf,
  type FieldSource,
  type Mapping,
  type ReferenceKind,
  templateColumns,
} from './mapping.ts';

/** Longest single line and longest text that a field takes, in characters. */
const longestName = 200;
const longestText = 20_000;

/** One row as the mapping understands it. Instants are epoch milliseconds. */
export interface MappedRow {
  readonly external_key: string;
  /** Empty: the record gets a number of ours. */
  readonly number: string;
  readonly occurred_at: number;
  readonly opened_at: number;
  readonly state: string;
  readonly actor: string | null;
  /** What the row says, as it stands in the log: rows with the same are the same row, whatever file they come in. */
  readonly source: string;
  /** Values of fields. Names of people, teams and records stand there until somebody knows what they stand for. */
  readonly values: Record<string, unknown>;
  /** Fields whose value, if there is one, is such a name. */
  readonly references: readonly (readonly [field: string, kind: ReferenceKind])[];
}

export type RowOutcome =
  | { readonly ok: true; readonly row: MappedRow }
  | { readonly ok: false; readonly problem: RowProblem };

/** Turns rows of a log into what they say about records. */
export type RowMapper = (row: LogRow) => RowOutcome;

/** Whether a log may be without a column: every field that reads it says so. */
function mayLack(mapping: Mapping, column: string): boolean {
  const sources = [...Object.values(mapping.fields), ...Object.values(mapping.final_facts.fields)];
  const reading = sources.filter(
    (source) => source.column === column || templateColumns(source.template ?? '').includes(column),
  );
  const inFields = columnsOf({ ...mapping, fields: {}, final_facts: { states: [], fields: {} } });
  return !inFields.includes(column) && reading.every(({ optional }) => optional === true);
}

/** Cells of the columns that a mapping reads, in the order of `columnsOf`. */
type Cells = readonly (string | null)[];
type Reader = (cells: Cells) => unknown;

/** A problem found deep inside a row; thrown and caught within this file. */
class BadCell extends Error {
  readonly problem: RowProblem;

  constructor(problem: RowProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

function tooLong(column: string, text: string, limit: number): BadCell {
  return new BadCell({ code: 'row.value-long', params: { column, length: text.length, limit } });
}

function textOf(raw: string, nulls: readonly string[]): string | null {
  if (nulls.includes(raw)) return null;
  const text = raw.includes('  ') ? raw.replace(/ {2,}/g, ' ').trim() : raw.trim();
  return text === '' || nulls.includes(text) ? null : text;
}

class Compiler {
  readonly #mapping: Mapping;
  readonly #definition: ProcessDefinition;
  /** The columns that the mapping reads, in the order of `Cells`. */
  readonly #columns: readonly string[];
  readonly #index: ReadonlyMap<string, number>;
  /** Few, so that looking through them is quicker than asking a set, which has to hash every cell. */
  readonly #nulls: readonly string[];

  constructor({ mapping, definition }: CheckedMapping, columns: readonly string[]) {
    this.#mapping = mapping;
    this.#definition = definition;
    this.#columns = columnsOf(mapping);
    this.#index = new Map(columns.map((column, index) => [column, index]));
    this.#nulls = mapping.nulls;
    for (const column of this.#columns) {
      if (!this.#index.has(column) && !mayLack(mapping, column)) {
        throw new Refusal('log.column-missing', { column, columns: columns.slice(0, 60).join(', ') });
      }
    }
  }

  /** What the cells of a row say: blanks made single, and null where nothing is known. */
  cells(): (raw: readonly string[]) => Cells {
    const indexes = this.#columns.map((column) => this.#index.get(column));
    const nulls = this.#nulls;
    return (raw) =>
      indexes.map((index) => (index === undefined ? null : textOf(raw[index] as string, nulls)));
  }

  /** The cell of a column. */
  cell(column: string): (cells: Cells) => string | null {
    const place = this.#columns.indexOf(column);
    return (cells) => cells[place] ?? null;
  }

  /** The same, of a length that a name may have. */
  name(column: string): Reader {
    return this.#text(column, this.cell(column), longestName);
  }

  required(column: string): (cells: Cells) => string {
    const cell = this.cell(column);
    return (cells) => {
      const text = cell(cells);
      if (text === null) throw new BadCell({ code: 'row.value-missing', params: { column } });
      if (text.length > longestName) throw tooLong(column, text, longestName);
      return text;
    };
  }

  date(source: { column: string; format: string }): (cells: Cells) => number {
    const cell = this.required(source.column);
    const read = this.#instant(source.column, source.format);
    return (cells) => read(cell(cells));
  }

  #instant(column: string, format: string): (text: string) => number {
    const read: DateReader = dateReader(format, this.#mapping.time_zone);
    return (text) => {
      const at = read(text);
      if (at === null)
        throw new BadCell({ code: 'row.date-invalid', params: { column, value: text, format } });
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

  /** The cells of some columns together with the columns' names, leaving out what is not known. */
  source(columns: readonly string[]): (cells: Cells) => string {
    const parts = columns.toSorted().map((column) => [`\0${column}\0`, this.cell(column)] as const);
    return (cells) => {
      const pieces: string[] = [];
      for (const [name, cell] of parts) {
        const text = cell(cells);
        if (text !== null) pieces.push(name, text);
      }
      return pieces.join('');
    };
  }

  #template(template: string): Reader {
    const parts = template
      .split(/\{([^{}]+)\}/)
      .map((part, index) => (index % 2 === 1 ? this.cell(part) : part));
    return (cells) => {
      let known = false;
      let text = '';
      for (const part of parts) {
        const piece = typeof part === 'string' ? part : part(cells);
        known ||= piece !== null && typeof part !== 'string';
        text += piece ?? '';
      }
      if (!known) return null;
      // Parts that are not known leave no separators behind.
      const tidy = text.replace(/^[\s,;–-]+|[\s,;–-]+$/g, '').replace(/(, )(?:, )+/g, '$1');
      return tidy.length > longestName ? `${[...tidy].slice(0, longestName - 1).join('')}…` : tidy || null;
    };
  }

  #text(column: string, cell: (cells: Cells) => string | null, limit: number): Reader {
    return (cells) => {
      const text = cell(cells);
      if (text !== null && text.length > limit) throw tooLong(column, text, limit);
      return text;
    };
  }

  field(source: FieldSource, limit: number): Reader {
    if (source.template !== undefined) return this.#template(source.template);
    const column = source.column as string;
    const cell = this.cell(column);
    if (source.format !== undefined) {
      const read = this.#instant(column, source.format);
      return (cells) => {
        const text = cell(cells);
        return text === null ? null : read(text);
      };
    }
    if (source.number === true) {
      return (cells) => {
        const text = cell(cells);
        if (text === null) return null;
        if (!/^-?\d{1,15}$/.test(text))
          throw new BadCell({ code: 'row.number-invalid', params: { column, value: text } });
        return Number(text);
      };
    }
    if (source.values === undefined) return this.#text(column, cell, limit);
    const known = new Map(Object.entries(source.values));
    const { otherwise } = source;
    return (cells) => {
      const text = cell(cells);
      if (text === null) return null;
      const value = known.get(text);
      if (value !== undefined) return value;
      if (otherwise !== undefined) return otherwise;
      throw new BadCell({ code: 'row.value-unknown', params: { column, value: text } });
    };
  }

  fields(sources: Readonly<Record<string, FieldSource>>): readonly CompiledField[] {
    return Object.entries(sources).map(([name, source]) => [
      name,
      this.field(source, this.#definition.fields[name]?.kind === 'paragraph' ? longestText : longestName),
      source.reference ?? null,
    ]);
  }
}

/** A number that records can be found by; another is no number, and the record gets one of ours. */
function numberOf(text: string | null | undefined): string {
  return text != null && /^[A-Z]{2,6}\d{1,15}$/.test(text) ? text : '';
}

type CompiledField = readonly [name: string, read: Reader, reference: ReferenceKind | null];

function readInto(fields: readonly CompiledField[], cells: Cells, values: Record<string, unknown>): void {
  for (const [name, read, kind] of fields) {
    const value = read(cells);
    values[name] = kind === null || value === null ? value : String(value);
  }
}

function referencesIn(fields: readonly CompiledField[]): MappedRow['references'] {
  return fields.flatMap(([name, , kind]) => (kind === null ? [] : [[name, kind] as const]));
}

/**
 * What tells a row from every other one by its case, its instant and some columns, and by how many of the same came before it
 * among the rows of its case, which stand together: a file that tells more about a row, and one that was written earlier and
 * ends sooner, have the same rows.
 */
class Identities {
  readonly #tell: (cells: Cells) => string;
  #case = '';
  #told = new Map<string, number>();

  constructor(compiler: Compiler, columns: readonly string[]) {
    this.#tell = compiler.source(columns);
  }

  of(external_key: string, occurred_at: number, cells: Cells): string {
    if (external_key !== this.#case) {
      this.#case = external_key;
      this.#told = new Map();
    }
    // As an instant, however the file writes it.
    const row = `\0${external_key}\0${occurred_at}\0${this.#tell(cells)}`;
    const before = this.#told.get(row) ?? 0;
    this.#told.set(row, before + 1);
    return before === 0 ? row : `${row}\0${before}`;
  }
}

/**
 * Compiles a mapping for the columns of a log.
 *
 * @throws Refusal `log.column-missing` when the log lacks a column that the mapping reads
 */
export function rowMapper(checked: CheckedMapping, columns: readonly string[]): RowMapper {
  const { mapping } = checked;
  const compiler = new Compiler(checked, columns);
  const external = compiler.required(mapping.case);
  const number = mapping.number === null ? null : compiler.cell(mapping.number);
  const occurredAt = compiler.date(mapping.occurred_at);
  const openedAt = mapping.opened_at === null ? null : compiler.date(mapping.opened_at);
  const actor = mapping.actor === null ? null : compiler.name(mapping.actor);
  const state = compiler.state();
  const fields = compiler.fields(mapping.fields);
  const finalFields = compiler.fields(mapping.final_facts.fields);
  const references = referencesIn(fields);
  const finalReferences = [...references, ...referencesIn(finalFields)];
  const finalStates = new Set(mapping.final_facts.states);
  const early = columnsOf({ ...mapping, final_facts: { states: [], fields: {} } });
  const source = compiler.source(early);
  // Filled in backwards when a case ends: before that they are no part of what a row said.
  const finalSource = compiler.source(columnsOf(mapping).filter((column) => !early.includes(column)));

  const identity = mapping.identity === null ? null : new Identities(compiler, mapping.identity);

  const sourceOf = (cells: Cells, isFinal: boolean): string =>
    isFinal ? source(cells) + finalSource(cells) : source(cells);
  const cellsOf = compiler.cells();

  return ({ cells: raw, problem }) => {
    if (problem !== undefined) return { ok: false, problem };
    try {
      const cells = cellsOf(raw);
      const external_key = external(cells);
      const entered = state(cells);
      const occurred_at = occurredAt(cells);
      const values: Record<string, unknown> = {};
      readInto(fields, cells, values);
      const isFinal = finalStates.has(entered);
      if (isFinal) readInto(finalFields, cells, values);
      values['title'] ??= external_key;
      const row: MappedRow = {
        external_key,
        number: numberOf(number?.(cells)),
        occurred_at,
        opened_at: openedAt === null ? occurred_at : openedAt(cells),
        state: entered,
        actor: (actor?.(cells) as string | null | undefined) ?? null,
        source: identity?.of(external_key, occurred_at, cells) ?? sourceOf(cells, isFinal),
        values,
        references: isFinal ? finalReferences : references,
      };
      return { ok: true, row };
    } catch (error) {
      if (error instanceof BadCell) return { ok: false, problem: error.problem };
      throw error;
    }
  };
}
