/** Relations that a configuration item may begin, each read from its own end: it depends on, it runs on. */
export const itemRelations = [
  'depends-on',
  'runs-on',
  'uses',
  'connects-to',
  'part-of',
  'provides',
  'documented-in',
  'located-in',
  'relates-to',
] as const;

export type ItemRelation = (typeof itemRelations)[number];

/** Which end of a relation fails when which fails: `to-from` where the one that begins it fails with the other. */
export type Impact = 'to-from' | 'from-to';

const impacts: Readonly<Record<ItemRelation, Impact | null>> = {
  'depends-on': 'to-from',
  'runs-on': 'to-from',
  uses: 'to-from',
  'connects-to': 'to-from',
  // A whole suffers with its part; a part can do without the whole.
  'part-of': 'from-to',
  provides: 'from-to',
  'located-in': 'to-from',
  'documented-in': null,
  'relates-to': null,
};

/** Which end fails with which; null: nothing follows for the other end. */
export function impactOf(relation: string): Impact | null {
  return impacts[relation as ItemRelation] ?? null;
}

/** The relations through which a failure goes in one of the ways, as a query names them. */
export function relationsThat(impact: Impact): readonly ItemRelation[] {
  return itemRelations.filter((relation) => impacts[relation] === impact);
}
