type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A name as components of OpenAPI may have it. */
function nameOf(title: string): string {
  return title
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join('');
}

class Components {
  readonly schemas: Record<string, Json> = {};
  readonly #names = new Map<string, string>();

  /** The reference to a schema with a title, put among the components when it is first met. */
  reference(title: string, schema: Json): Json {
    const text = JSON.stringify(schema);
    let name = this.#names.get(text);
    if (name === undefined) {
      const base = nameOf(title);
      name = base;
      for (let number = 2; this.schemas[name] !== undefined; number += 1) name = `${base}${number}`;
      this.#names.set(text, name);
      this.schemas[name] = schema;
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** The value with every schema that has a title replaced by a reference, the innermost first. */
  hoisted(value: Json): Json {
    if (Array.isArray(value)) return value.map((one) => this.hoisted(one));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, inner]) => [name, this.hoisted(inner)] as const);
    const inside: Json = Object.fromEntries(entries);
    const { title, type } = value as { readonly title?: Json; readonly type?: Json };
    return typeof title === 'string' && type === 'object' ? this.reference(title, inside) : inside;
  }
}

/**
 * A description of the API in which schemas that have a title stand once, among the components: the same problem
 * document at each of hundreds of routes would make it ten times as long.
 */
export function withComponents<Document extends object>(document: Document): Document {
  const components = new Components();
  const { paths, components: before, ...rest } = document as Readonly<Record<string, Json>>;
  const hoisted = components.hoisted(paths ?? {});
  const merged = { ...(before as object), schemas: components.schemas };
  return { ...rest, components: merged, paths: hoisted } as unknown as Document;
}
