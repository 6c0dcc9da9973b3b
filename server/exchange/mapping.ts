import type { ProcessDefinition } from '../../kernel/definition.ts';

/** Where a date stands and how it is written. */
export interface DateColumn {
  readonly column: string;
  /** Tokens as in `d/M/yyyy HH:mm`, or `iso`. */
  readonly format: string;
}

/** What a field refers to when its cell holds a name. */
export type ReferenceKind = 'person' | 'team' | 'service' | 'configuration-item';

/** Where a field's value comes from: a column, or a text put together from several. */
export interface FieldSource {
  readonly column?: string;
  readonly template?: string;
  /** Values of the column and what they mean here; another value rejects the row unless `otherwise` is given. */
  readonly values?: Readonly<Record<string, string | number | boolean>>;
  readonly otherwise?: string | number | boolean | null;
  /** The cell is a whole number. */
  readonly number?: boolean;
  /** The cell is a date and time, written like this. */
  readonly format?: string;
  readonly reference?: ReferenceKind;
  /** The log may be without the columns; the field is then not known. */
  readonly optional?: boolean;
}

/** How another system's log becomes records of a process. */
export interface Mapping {
  readonly name: string;
  readonly process: string;
  readonly format: 'csv' | 'xes';
  readonly time_zone: string;
  /** Cells that mean nothing is known. */
  readonly nulls: readonly string[];
  /** Column of the case's key. */
  readonly case: string;
  /** Column of the number that the record keeps where it is free. */
  readonly number: string | null;
  /**
   * Columns that with the case and the instant tell a row from every other one, where files tell more or less about the same
   * row. Null: all that is read of it does.
   */
  readonly identity: readonly string[] | null;
  /** Column that tells rows of one moment apart. */
  readonly sequence: string | null;
  readonly occurred_at: DateColumn;
  readonly opened_at: DateColumn | null;
  /** Column of the name of who did it. */
  readonly actor: string | null;
  readonly state: { readonly column: string; readonly values: Readonly<Record<string, string>> };
  readonly fields: Readonly<Record<string, FieldSource>>;
  /** Fields whose columns are filled in on every row of a case but were known only in these states. */
  readonly final_facts: {
    readonly states: readonly string[];
    readonly fields: Readonly<Record<string, FieldSource>>;
  };
}

/** A mapping together with the process it was checked against. */
export interface CheckedMapping {
  readonly mapping: Mapping;
  readonly definition: ProcessDefinition;
}

/** Every column the mapping reads, each once. */
export function columnsOf(mapping: Mapping): readonly string[] {
  const sources = [...Object.values(mapping.fields), ...Object.values(mapping.final_facts.fields)];
  const columns = [
    mapping.case,
    mapping.number,
    mapping.sequence,
    ...(mapping.identity ?? []),
    mapping.occurred_at.column,
    mapping.opened_at?.column,
    mapping.actor,
    mapping.state.column,
    ...sources.flatMap(({ column, template }) => [column, ...templateColumns(template ?? '')]),
  ];
  return [...new Set(columns.filter((column) => column !== undefined && column !== null))];
}

/** Columns that a template names in braces. */
export function templateColumns(template: string): readonly string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].map(([, column]) => column as string);
}
