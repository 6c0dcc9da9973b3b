import { Refusal } from '../../../kernel/errors.ts';

/** Most components of a bill, and most dependencies for each of them on average. */
export const mostComponents = 200_000;
const mostDependencies = 10 * mostComponents;

/** Longest text that is kept of a component, in characters: names, identifiers, expressions. */
const longestValue = 2000;

/** An object of a bill, nothing of it checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads the parts of a bill in JSON; whatever has another form than its format says is refused with its place. */
export class BillReader {
  readonly #file: string;
  #components = 0;
  #dependencies = 0;
  readonly #refs = new Set<string>();

  constructor(file: string) {
    this.#file = file;
  }

  refuse(place: string, problem: string): never {
    throw new Refusal('software.malformed', { file: this.#file, place, problem });
  }

  /** A list of objects; absent: none. */
  objects(value: unknown, place: string): readonly JsonObject[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) this.refuse(place, 'a list is expected');
    value.forEach((entry, index) => {
      if (!isObject(entry)) this.refuse(`${place}[${index}]`, 'an object is expected');
    });
    return value as readonly JsonObject[];
  }

  /** A text, or null where there is none. */
  text(value: unknown, place: string): string | null {
    if (value === undefined || value === null || value === '') return null;
    if (typeof value !== 'string') this.refuse(place, 'a text is expected');
    if (value.length > longestValue) {
      throw new Refusal('software.too-large', {
        file: this.#file,
        limit: `${longestValue} characters at ${place}`,
      });
    }
    if (value.includes('\0') || !value.isWellFormed()) {
      this.refuse(place, 'text holds U+0000 or half of a surrogate pair');
    }
    return value.trim() || null;
  }

  /** A text that must be there. */
  needed(value: unknown, place: string): string {
    return this.text(value, place) ?? this.refuse(place, 'it is missing');
  }

  /** Texts of a list. */
  texts(value: unknown, place: string): readonly string[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) this.refuse(place, 'a list is expected');
    return value.map((entry, index) => this.needed(entry, `${place}[${index}]`));
  }

  /** Counts a component in and holds its name within the bill to be the only one. */
  count(ref: string): string {
    this.#components += 1;
    if (this.#components > mostComponents) {
      throw new Refusal('software.too-large', { file: this.#file, limit: `${mostComponents} components` });
    }
    if (this.#refs.has(ref)) throw new Refusal('software.reference-twice', { file: this.#file, ref });
    this.#refs.add(ref);
    return ref;
  }

  /** Counts a dependency in. */
  countDependency(): void {
    this.#dependencies += 1;
    if (this.#dependencies > mostDependencies) {
      throw new Refusal('software.too-large', {
        file: this.#file,
        limit: `${mostDependencies} dependencies`,
      });
    }
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object inside another; absent or of another form: an empty one. */
export function objectIn(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** Parses a bill. @throws Refusal `software.malformed` with the parser's word on where it fails */
export function parseBillJson(text: string, file: string): JsonObject {
  try {
    return objectIn(JSON.parse(text));
  } catch (error) {
    throw new Refusal('software.malformed', {
      file,
      place: 'JSON',
      problem: (error as Error).message.slice(0, 200),
    });
  }
}

/** Holds a version to be one of those read. @throws Refusal `software.version-unknown` */
export function knownVersion(found: string, known: readonly string[], file: string): string {
  if (known.includes(found)) return found;
  throw new Refusal('software.version-unknown', { file, found, known: known.join(', ') });
}
