import type { Language, Text } from '../../kernel/text.ts';

/** The texts of a part of the interface, under a name of their own. */
export interface TextTable<Key extends string = string> {
  readonly namespace: string;
  readonly texts: Readonly<Record<Key, Text>>;
}

const tables = new Map<string, TextTable>();

/**
 * Declares texts side by side in every language: a missing one fails the type check, a blank one a test.
 *
 * `{name}` is filled from the parameters. A text that depends on a count has two keys, `rows_one` and `rows_other`,
 * and is asked for as `rows`; Vietnamese and Chinese read the second alone, but both are given.
 *
 * @throws Error when another table has the name already
 */
export function textTable<const Texts extends Readonly<Record<string, Text>>>(
  namespace: string,
  texts: Texts,
): TextTable<keyof Texts & string> {
  if (tables.has(namespace) && !import.meta.hot) throw new Error(`Two text tables are called ${namespace}.`);
  const table = { namespace, texts };
  tables.set(namespace, table);
  return table;
}

/** Every table declared so far. */
export function declaredTables(): readonly TextTable[] {
  return [...tables.values()];
}

/** The texts of a table in one language, as i18next takes them. */
export function resourcesOf(table: TextTable, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(table.texts).map(([key, text]) => [key, text[language]]));
}

/** Keys as they are asked for: the two forms of a count are one. */
export type CallKey<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other`
  ? Base
  : Key;
