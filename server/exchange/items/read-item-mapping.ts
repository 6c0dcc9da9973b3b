import { join } from 'node:path';
import type { FieldDefinition, FieldKind } from '../../../kernel/definition.ts';
import { Refusal } from '../../../kernel/errors.ts';
import { schemaProblems } from '../../../kernel/validate.ts';
import { configurationItem } from '../../../processes/configuration-item/definition.ts';
import { mappingText, readYaml, shippedIn } from '../mapping-file.ts';
import type { Place } from '../yaml-place.ts';
import type { AnyMapping, ItemRelation, ItemValue, RelationEnd } from './item-mapping.ts';

/** Fields that a file may tell; what is set by the program alone is not among them. */
const toldKinds: readonly FieldKind[] = ['line', 'paragraph', 'choice', 'person', 'team', 'record', 'date'];
const ownFields = new Set(['by_change', 'by_rule', 'updated_by_deployment']);

const topKeys = [
  'name',
  'of',
  'format',
  'separator',
  'rows',
  'nulls',
  'external_key',
  'fields',
  'attributes',
  'identifiers',
  'state',
  'relations',
  'from',
  'to',
  'relation',
] as const;

/** The fields of an item that a mapping may name. */
export function toldFields(): readonly string[] {
  return Object.entries<FieldDefinition>(configurationItem.fields)
    .filter(
      ([name, { kind, many, refers_to }]) =>
        toldKinds.includes(kind) &&
        many !== true &&
        !ownFields.has(name) &&
        (kind !== 'record' || refers_to === 'service'),
    )
    .map(([name]) => name);
}

class ItemMappingReader {
  readonly #root: Place;
  readonly #keys: ReadonlyMap<string, Place>;

  constructor(root: Place) {
    this.#root = root;
    this.#keys = root.entries(topKeys);
  }

  #refuseMissing(key: string): never {
    throw new Refusal('mapping.invalid', { line: this.#root.line, key, problem: 'this key is missing' });
  }

  #place(name: string): Place | null {
    const place = this.#keys.get(name);
    return place?.isThere === true ? place : null;
  }

  #required(name: string): Place {
    return this.#place(name) ?? this.#refuseMissing(name);
  }

  #value(place: Place, check: (value: Place) => void): ItemValue {
    const keys = place.entries(['column', 'always', 'values', 'otherwise', 'optional']);
    const column = keys.get('column')?.text();
    const always = keys.get('always');
    if ((column === undefined) === (always === undefined)) place.refuse('give either column or always');
    const otherwise = keys.get('otherwise');
    const given = [...(keys.get('values')?.entries(null).values() ?? [])];
    for (const at of [...given, always, otherwise]) if (at?.isThere === true) check(at);
    return {
      ...(column === undefined ? {} : { column }),
      ...(always === undefined ? {} : { always: always.scalar() }),
      ...(keys.has('values') ? { values: keys.get('values')?.values() ?? {} } : {}),
      ...(otherwise === undefined ? {} : { otherwise: otherwise.isThere ? otherwise.scalar() : null }),
      ...(keys.get('optional')?.scalar() === true ? { optional: true } : {}),
    };
  }

  #fields(): Record<string, ItemValue> {
    const known = toldFields();
    const entries = [...this.#required('fields').entries(known)];
    return Object.fromEntries(
      entries.map(([name, place]) => {
        const field = configurationItem.fields[name] as FieldDefinition;
        const check = (value: Place): void => {
          const [problem] = schemaProblems(field.schema, value.scalar());
          const names = field.kind === 'record' || field.kind === 'person' || field.kind === 'team';
          if (problem !== undefined && !names) value.refuse(`${name}: ${problem.message}`);
        };
        return [name, this.#value(place, check)];
      }),
    );
  }

  /** Values under names of the organisation's own: attributes, identifiers. */
  #named(key: 'attributes' | 'identifiers'): Record<string, ItemValue> {
    const place = this.#place(key);
    if (place === null) return {};
    return Object.fromEntries(
      [...place.entries(null)].map(([name, at]) => [`${key}.${name}`, this.#value(at, () => undefined)]),
    );
  }

  #state(): Record<string, ItemValue> {
    const place = this.#place('state');
    if (place === null) return {};
    const states = Object.keys(configurationItem.states);
    const check = (value: Place): void => {
      if (!states.includes(String(value.scalar()))) {
        value.refuse(`there is no state ${value.scalar()}; there are ${states.join(', ')}`);
      }
    };
    return { state: this.#value(place, check) };
  }

  #checkRelation(place: Place): void {
    const relation = place.text();
    const known = configurationItem.relations;
    if (!known.includes(relation)) {
      place.refuse(`there is no relation ${relation}; there are ${known.join(', ')}`);
    }
  }

  #relations(): readonly ItemRelation[] {
    const place = this.#place('relations');
    if (place === null) return [];
    return [...place.entries(configurationItem.relations)].map(([relation, at]) => {
      const keys = at.entries(['column', 'by', 'separator', 'reversed', 'optional']);
      return {
        relation,
        column: keys.get('column')?.text() ?? at.refuse('column is missing'),
        by: keys.get('by')?.text() ?? 'external_key',
        separator: keys.get('separator')?.text() ?? ';',
        reversed: keys.get('reversed')?.scalar() === true,
        optional: keys.get('optional')?.scalar() === true,
      };
    });
  }

  #end(name: 'from' | 'to'): RelationEnd {
    const place = this.#required(name);
    const keys = place.entries(['column', 'by']);
    return {
      column: keys.get('column')?.text() ?? place.refuse('column is missing'),
      by: keys.get('by')?.text() ?? 'external_key',
    };
  }

  #separator(): string | null {
    const place = this.#place('separator');
    if (place === null) return null;
    const separator = String(place.scalar());
    if (![',', ';', '\t', '|'].includes(separator))
      place.refuse('a comma, a semicolon, a tab or | is expected');
    return separator;
  }

  read(): AnyMapping {
    const format = this.#required('format');
    if (format.text() !== 'csv' && format.text() !== 'json') format.refuse('csv or json is expected here');
    const of = this.#place('of');
    if (of !== null && !['items', 'relations'].includes(of.text()))
      of.refuse('items or relations is expected');
    const any = {
      name: this.#required('name').text(),
      format: format.text() as 'csv' | 'json',
      separator: this.#separator(),
      rows: this.#place('rows')?.text() ?? null,
      nulls: this.#place('nulls')?.list() ?? [],
    };
    if (of?.text() === 'relations') {
      const relation = this.#value(this.#required('relation'), (value) => this.#checkRelation(value));
      return { ...any, of: 'relations', from: this.#end('from'), to: this.#end('to'), relation };
    }
    const values = {
      ...this.#fields(),
      ...this.#state(),
      ...this.#named('attributes'),
      ...this.#named('identifiers'),
    };
    if (values['title'] === undefined) this.#required('fields').refuse('title is missing');
    if (values['item_type'] === undefined) this.#required('fields').refuse('item_type is missing');
    return {
      ...any,
      of: 'items',
      external_key: this.#place('external_key')?.text() ?? null,
      values,
      relations: this.#relations(),
    };
  }
}

/**
 * Reads a mapping for items or relations from its YAML text and checks every part of it.
 *
 * @throws Refusal `mapping.invalid` with line, key and what would be right
 */
export function readItemMapping(text: string): AnyMapping {
  return new ItemMappingReader(readYaml(text)).read();
}

const shippedFolder = join(import.meta.dirname, 'mappings');

/** Names of the mappings for items that come with the program. */
export function shippedItemMappings(): readonly string[] {
  return shippedIn(shippedFolder);
}

/**
 * Loads a mapping for items by its shipped name or, where `allowFiles`, from a path.
 *
 * @throws Refusal `mapping.unknown`, `mapping.invalid`
 */
export function loadItemMapping(name: string, allowFiles: boolean): AnyMapping {
  return readItemMapping(mappingText(shippedFolder, name, allowFiles));
}
