import { Refusal } from '../../../kernel/errors.ts';
import type { LogRow, RowProblem } from '../../../mining/formats/log.ts';
import type { SaidValue } from '../../../processes/configuration-item/reconcile.ts';
import type { FedRow, NameKind, RawItem, RawRelation } from './feed.ts';
import {
  type AnyMapping,
  type ItemMapping,
  type ItemValue,
  neededColumns,
  type RelationMapping,
} from './item-mapping.ts';
import { listSeparator } from './json-rows.ts';

/** Longest single line and longest text that a value takes, in characters. */
const longestName = 200;
const longestIdentifier = 200;
const longestText = 20_000;

/** Most relations that one cell may tell. */
const mostInCell = 1000;

/** Places whose value is the name of something else. */
const nameKinds: Readonly<Record<string, NameKind>> = {
  service: 'service',
  assignee: 'person',
  team: 'team',
};

class BadCell extends Error {
  readonly problem: RowProblem;

  constructor(code: RowProblem['code'], params: RowProblem['params']) {
    super(code);
    this.problem = { code, params };
  }
}

type Cell = (row: LogRow) => string | null;
type Reader = (row: LogRow) => SaidValue | null;

function limitOf(place: string): number {
  if (place === 'description') return longestText;
  return place.startsWith('identifiers.') ? longestIdentifier : longestName;
}

function tidy(text: string, nulls: readonly string[]): string | null {
  const trimmed = text.trim();
  return trimmed === '' || nulls.includes(trimmed) ? null : trimmed;
}

class Compiler {
  readonly #index: ReadonlyMap<string, number>;
  readonly #nulls: readonly string[];

  constructor(mapping: AnyMapping, columns: readonly string[]) {
    this.#index = new Map(columns.map((column, index) => [column, index]));
    this.#nulls = mapping.nulls;
    const missing = neededColumns(mapping).find((column) => !this.#index.has(column));
    if (missing === undefined) return;
    throw new Refusal('log.column-missing', { column: missing, columns: columns.slice(0, 60).join(', ') });
  }

  cell(column: string, limit: number): Cell {
    const index = this.#index.get(column);
    if (index === undefined) return () => null;
    return ({ cells }) => {
      const text = tidy(cells[index] ?? '', this.#nulls);
      if (text !== null && text.length > limit) {
        throw new BadCell('row.value-long', { column, length: text.length, limit });
      }
      return text;
    };
  }

  value(place: string, { column, always, values, otherwise }: ItemValue): Reader {
    if (column === undefined) return () => always ?? null;
    const cell = this.cell(column, limitOf(place));
    if (values === undefined) return cell;
    const known = new Map(Object.entries(values));
    return (row) => {
      const text = cell(row);
      if (text === null) return null;
      const value = known.get(text);
      if (value !== undefined) return value;
      if (otherwise !== undefined) return otherwise;
      throw new BadCell('row.value-unknown', { column, value: text });
    };
  }

  needed(column: string, limit: number): (row: LogRow) => string {
    const cell = this.cell(column, limit);
    return (row) => {
      const text = cell(row);
      if (text === null) throw new BadCell('row.value-missing', { column });
      return text;
    };
  }
}

/** Attributes and identifiers are texts, whatever a file writes them as. */
function said(place: string, value: SaidValue): SaidValue {
  return place.includes('.') ? String(value) : value;
}

function relationsOf(mapping: ItemMapping, compiler: Compiler): (row: LogRow) => readonly RawRelation[] {
  const readers = mapping.relations.map((one) => ({
    ...one,
    cell: compiler.cell(one.column, longestText),
  }));
  return (row) =>
    readers.flatMap(({ relation, column, by, separator, reversed, cell }) => {
      const text = cell(row);
      if (text === null) return [];
      const names = text
        .split(listSeparator)
        .flatMap((part) => part.split(separator))
        .map((part) => part.trim())
        .filter((part) => part !== '');
      if (names.length > mostInCell) {
        throw new BadCell('row.list-long', { column, found: names.length, limit: mostInCell });
      }
      return names.map((value) => {
        const end = { by, value };
        return reversed ? { relation, from: end, to: null } : { relation, from: null, to: end };
      });
    });
}

function itemReader(mapping: ItemMapping, compiler: Compiler): (row: LogRow) => RawItem {
  const keyOf = mapping.external_key === null ? null : compiler.needed(mapping.external_key, longestName);
  const readers = Object.entries(mapping.values).map(
    ([place, value]) => [place, compiler.value(place, value), value.column ?? place] as const,
  );
  const relations = relationsOf(mapping, compiler);
  return (row) => {
    const values: Record<string, SaidValue> = {};
    const names: (readonly [string, NameKind])[] = [];
    for (const [place, read, column] of readers) {
      const value = read(row);
      if (value === null) {
        if (place === 'title' || place === 'item_type') throw new BadCell('row.value-missing', { column });
        continue;
      }
      values[place] = said(place, value);
      const kind = nameKinds[place];
      if (kind !== undefined) names.push([place, kind]);
    }
    const external_key = keyOf?.(row) ?? null;
    const item = { external_key, title: String(values['title']), values, names };
    return { line: row.line, item, relations: relations(row) };
  };
}

function relationReader(mapping: RelationMapping, compiler: Compiler): (row: LogRow) => RawItem {
  const from = compiler.needed(mapping.from.column, longestIdentifier);
  const to = compiler.needed(mapping.to.column, longestIdentifier);
  const relation = compiler.value('relation', mapping.relation);
  return (row) => ({
    line: row.line,
    item: null,
    relations: [
      {
        relation: String(relation(row) ?? ''),
        from: { by: mapping.from.by, value: from(row) },
        to: { by: mapping.to.by, value: to(row) },
      },
    ],
  });
}

/**
 * Compiles a mapping for the columns of a file.
 *
 * @throws Refusal `log.column-missing` when the file lacks a column that the mapping reads
 */
export function itemMapper(mapping: AnyMapping, columns: readonly string[]): (row: LogRow) => FedRow {
  const compiler = new Compiler(mapping, columns);
  const read = mapping.of === 'items' ? itemReader(mapping, compiler) : relationReader(mapping, compiler);
  return (raw) => {
    if (raw.problem !== undefined) return { ok: false, problem: raw.problem, raw };
    try {
      return { ok: true, row: read(raw), raw };
    } catch (error) {
      if (error instanceof BadCell) return { ok: false, problem: error.problem, raw };
      throw error;
    }
  };
}
