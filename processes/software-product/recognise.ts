import { PackageURL } from 'packageurl-js';
import { compareVersions } from './versions.ts';

/** By what of a piece of software a product is recognised. */
export const patternKinds = ['name', 'purl', 'tag-id', 'cpe'] as const;

/** What is known of a piece of software that was found. */
export interface FoundSoftware {
  readonly name: string;
  readonly publisher: string | null;
  readonly version: string | null;
  readonly purl: string | null;
  readonly tag_id: string | null;
  readonly cpe: string | null;
}

/** One rule of a product; `*` in a pattern stands for any text, and upper and lower case are the same. */
export interface RecognitionRule {
  readonly product: string;
  readonly kind: (typeof patternKinds)[number];
  readonly pattern: string;
  readonly publisher: string | null;
  /** The first version that is meant; null: from the beginning. */
  readonly version_from: string | null;
  /** The first version that is not meant any more; null: without end. */
  readonly version_before: string | null;
}

interface CompiledRule extends RecognitionRule {
  readonly matches: (software: FoundSoftware) => boolean;
  readonly exactness: number;
}

/** A pattern as a comparison, without regular expressions: nothing that people write takes long. */
function wildcard(pattern: string): (text: string) => boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  const last = rest.pop();
  if (last === undefined) return (text) => text.toLowerCase() === first;
  return (written) => {
    const text = written.toLowerCase();
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = text.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= text.length - last.length;
  };
}

/** A package URL without version, qualifiers and path, in its canonical form; what is none stays as it is. */
export function packageOf(purl: string): string {
  try {
    const { type, namespace, name } = PackageURL.fromString(purl);
    return new PackageURL(type, namespace, name).toString();
  } catch {
    return purl;
  }
}

const valueOf: Readonly<Record<RecognitionRule['kind'], (software: FoundSoftware) => string | null>> = {
  name: ({ name }) => name,
  purl: ({ purl }) => (purl === null ? null : packageOf(purl)),
  'tag-id': ({ tag_id }) => tag_id,
  cpe: ({ cpe }) => cpe,
};

function compiled(rule: RecognitionRule): CompiledRule {
  const { kind, pattern, publisher, version_from, version_before } = rule;
  const isPattern = wildcard(kind === 'purl' && !pattern.includes('*') ? packageOf(pattern) : pattern);
  const isPublisher = publisher === null ? null : wildcard(publisher);
  const isVersion = (version: string | null): boolean => {
    if (version_from === null && version_before === null) return true;
    if (version === null) return false;
    const begun = version_from === null || compareVersions(version, version_from) >= 0;
    return begun && (version_before === null || compareVersions(version, version_before) < 0);
  };
  return {
    ...rule,
    // What says more goes before what says less: identifiers before names, longer patterns before shorter ones.
    exactness:
      (kind === 'name' ? 0 : 10_000) +
      pattern.replaceAll('*', '').length +
      (publisher === null ? 0 : 1000) +
      (version_from === null && version_before === null ? 0 : 500),
    matches: (software) => {
      const value = valueOf[kind](software);
      if (value === null || !isPattern(value) || !isVersion(software.version)) return false;
      return isPublisher === null || (software.publisher !== null && isPublisher(software.publisher));
    },
  };
}

/** Recognises products by rules: the most exact rule that fits says which; of equal ones, the first. */
export class Recognition {
  readonly #rules: readonly CompiledRule[];
  readonly #exact = new Map<string, CompiledRule[]>();
  readonly #kinds: ReadonlySet<string>;

  constructor(rules: readonly RecognitionRule[]) {
    const all = rules.map(compiled).toSorted((a, b) => b.exactness - a.exactness);
    this.#kinds = new Set(rules.map(({ kind, product }) => `${kind} ${product}`));
    this.#rules = all.filter(({ pattern }) => pattern.includes('*'));
    for (const rule of all) {
      if (rule.pattern.includes('*')) continue;
      const key = keyOf(rule.kind, rule.kind === 'purl' ? packageOf(rule.pattern) : rule.pattern);
      this.#exact.set(key, [...(this.#exact.get(key) ?? []), rule]);
    }
  }

  /** Whether a product has a rule of a kind. */
  goesBy(kind: RecognitionRule['kind'], product: string): boolean {
    return this.#kinds.has(`${kind} ${product}`);
  }

  /** The rule by which a product is recognised in a piece of software; null: none fits. */
  ruleFor(software: FoundSoftware): RecognitionRule | null {
    const exact = patternKinds.flatMap((kind) => {
      const value = valueOf[kind](software);
      return value === null ? [] : (this.#exact.get(keyOf(kind, value)) ?? []);
    });
    const fitting = [...exact, ...this.#rules].filter((rule) => rule.matches(software));
    return fitting.reduce<CompiledRule | null>(
      (best, rule) => (best === null || rule.exactness > best.exactness ? rule : best),
      null,
    );
  }
}

function keyOf(kind: RecognitionRule['kind'], value: string): string {
  return `${kind} ${value.toLowerCase()}`;
}
