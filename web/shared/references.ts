/** What a reference can point to, by the path of the API: `people`, `teams`, `bodies`, or the plural of a process. */
export type ReferenceKind = string;

/** Something pointed to. */
export interface Reference {
  readonly id: string;
  readonly name: string;
  /** Of a record that was looked up: several may have the same name. */
  readonly number?: string | undefined;
}

/** Something that can be pointed to, as the API lists it: people and teams have names, records have titles. */
export interface ListedReference {
  readonly id: string;
  readonly name?: string;
  readonly title?: string;
  readonly number?: string | undefined;
}

/** The reference to something listed. */
export function referenceOf({ id, name, title, number }: ListedReference): Reference {
  return { id, name: name ?? title ?? id, number };
}
