/** What a reference can point to, by the path of the API: `people`, `teams`, `bodies`, or the plural of a process. */
export type ReferenceKind = string;

/** Something pointed to. */
export interface Reference {
  readonly id: string;
  readonly name: string;
}

/** Something that can be pointed to, as the API lists it: people and teams have names, records have titles. */
export interface ListedReference {
  readonly id: string;
  readonly name?: string;
  readonly title?: string;
}

/** The reference to something listed. */
export function referenceOf({ id, name, title }: ListedReference): Reference {
  return { id, name: name ?? title ?? id };
}
