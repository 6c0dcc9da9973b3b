import { isMap, isScalar, type LineCounter, type Node, type YAMLMap } from 'yaml';
import { Refusal } from '../../kernel/errors.ts';

/** Reads values out of a YAML document and knows where each stands, so that every refusal names line and key. */
export class Place {
  readonly #node: Node | null;
  readonly #keyNode: Node | null;
  readonly #lines: LineCounter;
  readonly key: string;

  constructor(node: Node | null, lines: LineCounter, key: string, keyNode: Node | null = null) {
    this.#node = node;
    this.#keyNode = keyNode;
    this.#lines = lines;
    this.key = key;
  }

  get line(): number {
    const offset = (this.#keyNode ?? this.#node)?.range?.[0];
    return offset === undefined ? 1 : this.#lines.linePos(offset).line;
  }

  refuse(problem: string): never {
    throw new Refusal('mapping.invalid', { line: this.line, key: this.key, problem });
  }

  get isThere(): boolean {
    return this.#node !== null && !(isScalar(this.#node) && this.#node.value === null);
  }

  /** The places of a map's keys. @throws Refusal when it is none or has a key that is not known */
  entries(known: readonly string[] | null): ReadonlyMap<string, Place> {
    if (!isMap(this.#node)) this.refuse('keys and values are expected here');
    const found = new Map<string, Place>();
    for (const { key, value } of (this.#node as YAMLMap<Node, Node | null>).items) {
      // As it is written: 01 is not 1.
      const name = isScalar(key) ? (key.source ?? String(key.value)) : String(key);
      const path = this.key === '' ? name : `${this.key}.${name}`;
      const place = new Place(value, this.#lines, path, key);
      if (known !== null && !known.includes(name)) place.refuse(`unknown key; known are ${known.join(', ')}`);
      found.set(name, place);
    }
    return found;
  }

  text(): string {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    if (typeof value !== 'string' || value === '') return this.refuse('a text is expected here');
    return value;
  }

  scalar(): string | number | boolean {
    const value = isScalar(this.#node) ? this.#node.value : undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return this.refuse('a text, a number or true or false is expected here');
  }

  list(): readonly string[] {
    const value = this.#node?.toJSON() as unknown;
    if (!Array.isArray(value)) return this.refuse('a list is expected here');
    return value.map(String);
  }

  values(): Record<string, string | number | boolean> {
    return Object.fromEntries([...this.entries(null)].map(([name, place]) => [name, place.scalar()]));
  }
}
