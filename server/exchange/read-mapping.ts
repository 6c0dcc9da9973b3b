import { join } from 'node:path';
import type { FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';
import { Refusal } from '../../kernel/errors.ts';
import { schemaProblems } from '../../kernel/validate.ts';
import { isTimeZone } from '../../kernel/zone-offsets.ts';
import { definitionNamed, definitions } from '../../processes/definitions.ts';
import { datePattern } from './dates.ts';
import type { CheckedMapping, DateColumn, FieldSource, Mapping, ReferenceKind } from './mapping.ts';
import { mappingText, readYaml, shippedIn } from './mapping-file.ts';
import type { Place } from './yaml-place.ts';

/** Kinds of reference that fit a field of a kind. */
const referenceKinds: Readonly<Record<string, readonly ReferenceKind[]>> = {
  person: ['person'],
  team: ['team'],
  record: ['service', 'configuration-item'],
};

const topKeys = [
  'name',
  'process',
  'format',
  'time_zone',
  'nulls',
  'case',
  'number',
  'sequence',
  'identity',
  'occurred_at',
  'opened_at',
  'actor',
  'state',
  'fields',
  'final_facts',
];

/** Keys of a field. */
const sourceKeys = ['column', 'template', 'values', 'otherwise', 'number', 'format', 'reference', 'optional'];

/** Refuses a value that the field would not take. */
function checkValue(place: Place, field: FieldDefinition, name: string): void {
  const value = place.scalar();
  if (field.choices !== undefined && !field.choices.includes(value as string | number)) {
    place.refuse(`${name} takes ${field.choices.join(', ')}, not ${value}`);
  }
  const [problem] = schemaProblems(field.schema, value);
  if (problem !== undefined) place.refuse(`${name} does not take ${value}: ${problem.message}`);
}

/** Refuses a source whose cells can never be what the field holds. */
function checkKind(
  place: Place,
  field: FieldDefinition,
  name: string,
  keys: ReadonlyMap<string, Place>,
): void {
  const { kind, choices } = field;
  if (keys.has('format') !== (kind === 'instant')) {
    place.refuse(
      kind === 'instant' ? `say the format of ${name}` : `${name} is no date, so it has no format`,
    );
  }
  if (keys.get('number')?.scalar() === true && kind !== 'number') place.refuse(`${name} is no number`);
  if (kind === 'number' && !keys.has('number') && !keys.has('values')) place.refuse('say number: true');
  if ((choices !== undefined || kind === 'boolean') && !keys.has('values')) {
    place.refuse(`say the values of ${name}: ${choices?.join(', ') ?? 'true, false'}`);
  }
}

class MappingReader {
  readonly #root: Place;
  readonly #keys: ReadonlyMap<string, Place>;

  constructor(root: Place) {
    this.#root = root;
    this.#keys = root.entries(topKeys);
  }

  #required(name: string): Place {
    const place = this.#keys.get(name);
    if (place?.isThere !== true) {
      throw new Refusal('mapping.invalid', {
        line: this.#root.line,
        key: name,
        problem: 'this key is missing',
      });
    }
    return place;
  }

  #optional(name: string): string | null {
    const place = this.#keys.get(name);
    return place?.isThere === true ? place.text() : null;
  }

  #identity(): Mapping['identity'] {
    const place = this.#keys.get('identity');
    if (place?.isThere !== true) return null;
    const columns = place.list();
    return columns.length === 0 ? place.refuse('name at least one column, or leave identity out') : columns;
  }

  #date(place: Place): DateColumn {
    const keys = place.entries(['column', 'format']);
    const column = keys.get('column')?.text() ?? place.refuse('column is missing');
    const formatPlace = keys.get('format') ?? place.refuse('format is missing');
    return { column, format: this.#format(formatPlace) };
  }

  #format(place: Place): string {
    const format = place.text();
    if (format !== 'iso' && datePattern(format) === null) {
      place.refuse(`${format} is no date format; use yyyy, M or MM, d or dd, H or HH, mm, ss, or iso`);
    }
    return format;
  }

  #source(place: Place, definition: ProcessDefinition, name: string): FieldSource {
    const field = definition.fields[name];
    if (field === undefined) {
      return place.refuse(
        `${definition.name} has no field ${name}; it has ${Object.keys(definition.fields).join(', ')}`,
      );
    }
    const keys = place.entries(sourceKeys);
    const column = keys.get('column')?.text();
    const template = keys.get('template')?.text();
    if ((column === undefined) === (template === undefined))
      return place.refuse('give either column or template');
    const reference = keys.get('reference')?.text() as ReferenceKind | undefined;
    const fitting = referenceKinds[field.kind];
    if (reference !== undefined && fitting?.includes(reference) !== true) {
      keys
        .get('reference')
        ?.refuse(`${name} takes ${fitting === undefined ? 'no reference' : fitting.join(' or ')}`);
    }
    if (fitting !== undefined && reference === undefined)
      place.refuse(`say reference: ${fitting.join(' or ')}`);
    const otherwise = keys.get('otherwise');
    const values = [...(keys.get('values')?.entries(null).values() ?? [])];
    for (const at of otherwise?.isThere === true ? [...values, otherwise] : values)
      checkValue(at, field, name);
    const format = keys.get('format');
    checkKind(place, field, name, keys);
    return {
      ...(column === undefined ? {} : { column }),
      ...(template === undefined ? {} : { template }),
      ...(keys.has('values') ? { values: keys.get('values')?.values() ?? {} } : {}),
      ...(otherwise === undefined ? {} : { otherwise: otherwise.isThere ? otherwise.scalar() : null }),
      ...(keys.get('number')?.scalar() === true ? { number: true } : {}),
      ...(format === undefined ? {} : { format: this.#format(format) }),
      ...(reference === undefined ? {} : { reference }),
      ...(keys.get('optional')?.scalar() === true ? { optional: true } : {}),
    };
  }

  #sources(place: Place, definition: ProcessDefinition): Record<string, FieldSource> {
    const entries = [...place.entries(null)];
    return Object.fromEntries(entries.map(([name, at]) => [name, this.#source(at, definition, name)]));
  }

  #state(definition: ProcessDefinition): Mapping['state'] {
    const place = this.#required('state');
    const keys = place.entries(['column', 'values']);
    const column = keys.get('column')?.text() ?? place.refuse('column is missing');
    const valuesPlace = keys.get('values') ?? place.refuse('values is missing');
    const values: Record<string, string> = {};
    for (const [name, at] of valuesPlace.entries(null)) {
      const state = at.text();
      if (definition.states[state] === undefined) {
        at.refuse(
          `${definition.name} has no state ${state}; it has ${Object.keys(definition.states).join(', ')}`,
        );
      }
      values[name] = state;
    }
    return { column, values };
  }

  #finalFacts(definition: ProcessDefinition): Mapping['final_facts'] {
    const place = this.#keys.get('final_facts');
    if (place?.isThere !== true) return { states: [], fields: {} };
    const keys = place.entries(['states', 'fields']);
    const statesPlace = keys.get('states') ?? place.refuse('states is missing');
    const states = statesPlace.list();
    const unknown = states.find((state) => definition.states[state] === undefined);
    if (unknown !== undefined) statesPlace.refuse(`${definition.name} has no state ${unknown}`);
    const fieldsPlace = keys.get('fields') ?? place.refuse('fields is missing');
    return { states, fields: this.#sources(fieldsPlace, definition) };
  }

  read(): CheckedMapping {
    const process = this.#required('process');
    const definition =
      definitionNamed(process.text()) ??
      process.refuse(
        `there is no process ${process.text()}; there are ${definitions.map(({ name }) => name).join(', ')}`,
      );
    // What is under control is not told by another system's log: it comes in by its sources, which a rule allows.
    if (definition.linking !== undefined) {
      process.refuse(`${definition.plural} are imported from their sources, not from a log`);
    }
    const format = this.#required('format');
    if (format.text() !== 'csv' && format.text() !== 'xes') format.refuse('csv or xes is expected here');
    const zone = this.#keys.get('time_zone');
    const time_zone = zone?.text() ?? 'UTC';
    if (!isTimeZone(time_zone)) zone?.refuse(`${time_zone} is no time zone; one is Europe/Berlin`);
    const opened = this.#keys.get('opened_at');
    const fieldsPlace = this.#required('fields');
    const fields = this.#sources(fieldsPlace, definition);
    if (fields['title'] === undefined) fieldsPlace.refuse('title is missing');
    const mapping: Mapping = {
      name: this.#required('name').text(),
      process: definition.name,
      format: format.text() as Mapping['format'],
      time_zone,
      nulls: this.#keys.get('nulls')?.list() ?? [],
      case: this.#required('case').text(),
      number: this.#optional('number'),
      sequence: this.#optional('sequence'),
      identity: this.#identity(),
      occurred_at: this.#date(this.#required('occurred_at')),
      opened_at: opened?.isThere === true ? this.#date(opened) : null,
      actor: this.#optional('actor'),
      state: this.#state(definition),
      fields,
      final_facts: this.#finalFacts(definition),
    };
    return { mapping, definition };
  }
}

/**
 * Reads a mapping from its YAML text and checks every part of it.
 *
 * @throws Refusal `mapping.invalid` with line, key and what would be right
 */
export function readMapping(text: string): CheckedMapping {
  return new MappingReader(readYaml(text)).read();
}

const shippedFolder = join(import.meta.dirname, 'mappings');

/** Names of the mappings that come with the program. */
export function shippedMappings(): readonly string[] {
  return shippedIn(shippedFolder);
}

/**
 * Loads a mapping by its shipped name or, where `allowFiles`, from a path.
 *
 * @throws Refusal `mapping.unknown`, `mapping.invalid`
 */
export function loadMapping(name: string, allowFiles: boolean): CheckedMapping {
  return readMapping(mappingText(shippedFolder, name, allowFiles));
}
