/** By what the other end of a relation is found: its key in the source, our number, or one of its identifiers. */
export type EndKey = string;

/** Where a value of an item comes from: a column, or always the same. */
export interface ItemValue {
  readonly column?: string;
  readonly always?: string | number | boolean;
  /** Values of the column and what they mean here; another value rejects the row unless `otherwise` is given. */
  readonly values?: Readonly<Record<string, string | number | boolean>>;
  readonly otherwise?: string | number | boolean | null;
  /** The file may be without the column; the value is then not known. */
  readonly optional?: boolean;
}

/** Relations that a row of an item tells. */
export interface ItemRelation {
  readonly relation: string;
  readonly column: string;
  readonly by: EndKey;
  /** Between several in one cell. */
  readonly separator: string;
  /** The other item begins it: a host that lists what runs on it. */
  readonly reversed: boolean;
  readonly optional: boolean;
}

/** One end of a relation in a file of relations. */
export interface RelationEnd {
  readonly column: string;
  readonly by: EndKey;
}

interface AnyItemMapping {
  readonly name: string;
  readonly format: 'csv' | 'json';
  /** Between cells; null: found out from the first line. */
  readonly separator: string | null;
  /** Where the list stands in a JSON document, keys with dots between; null: the document is the list. */
  readonly rows: string | null;
  readonly nulls: readonly string[];
}

/** How rows of a file become items. */
export interface ItemMapping extends AnyItemMapping {
  readonly of: 'items';
  /** Column of the key in the source. */
  readonly external_key: string | null;
  /** Values by place: `title`, `state`, `attributes.os`, `identifiers.serial`. */
  readonly values: Readonly<Record<string, ItemValue>>;
  readonly relations: readonly ItemRelation[];
}

/** How rows of a file become relations between items. */
export interface RelationMapping extends AnyItemMapping {
  readonly of: 'relations';
  readonly from: RelationEnd;
  readonly to: RelationEnd;
  readonly relation: ItemValue;
}

/** How a file of a source is read. */
export type AnyMapping = ItemMapping | RelationMapping;

function valueColumns(values: readonly ItemValue[]): readonly string[] {
  return values.flatMap(({ column }) => (column === undefined ? [] : [column]));
}

/** Every column that the mapping reads, each once. */
export function itemColumns(mapping: AnyMapping): readonly string[] {
  const columns =
    mapping.of === 'relations'
      ? [mapping.from.column, mapping.to.column, ...valueColumns([mapping.relation])]
      : [
          ...(mapping.external_key === null ? [] : [mapping.external_key]),
          ...valueColumns(Object.values(mapping.values)),
          ...mapping.relations.map(({ column }) => column),
        ];
  return [...new Set(columns)];
}

/** Columns without which a file is not one of this mapping. */
export function neededColumns(mapping: AnyMapping): readonly string[] {
  if (mapping.of === 'relations') return itemColumns(mapping);
  const optional = new Set([
    ...Object.values(mapping.values).flatMap(({ column, optional }) => (optional === true ? [column] : [])),
    ...mapping.relations.flatMap(({ column, optional }) => (optional ? [column] : [])),
  ]);
  return itemColumns(mapping).filter((column) => !optional.has(column));
}
