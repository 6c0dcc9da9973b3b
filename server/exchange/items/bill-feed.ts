import type { SaidValue } from '../../../processes/configuration-item/reconcile.ts';
import type { SoftwareBill, SoftwareComponent } from '../software/bill.ts';
import type { FedRow, Feed, RawItem, RawRelation } from './feed.ts';

/** Longest text of a single line, in characters. */
const longest = 200;

/** Rows that are handed on at once. */
const together = 1000;

function short(text: string): string {
  return text.length <= longest ? text : `${[...text].slice(0, longest - 1).join('')}…`;
}

/** What a component is called: name and version, as two versions of it are two items. */
function titleOf({ name, version }: SoftwareComponent): string {
  return short(version === null ? name : `${name} ${version}`);
}

/** Its key within the bills of one item: references change from bill to bill, packages do not. */
function keyOf(component: SoftwareComponent): string {
  const { purl, tag_id, cpe, name, version, publisher } = component;
  return short(purl ?? tag_id ?? cpe ?? [publisher, name, version].filter((part) => part !== null).join(' '));
}

function valuesOf(component: SoftwareComponent): Readonly<Record<string, SaidValue>> {
  const { version, publisher, licence, purl, cpe, tag_id } = component;
  const told: readonly (readonly [string, string | null])[] = [
    ['attributes.version', version],
    ['attributes.vendor', publisher],
    ['attributes.licence', licence],
  ];
  // An identifier that was cut would be another one: what is too long is left out, its key still tells the item.
  const identifiers = (
    [
      ['identifiers.purl', purl],
      ['identifiers.cpe', cpe],
      ['identifiers.tag-id', tag_id],
    ] as const
  ).filter(([, value]) => value !== null && value.length <= longest);
  const known = [...told, ...identifiers].flatMap(([place, value]) =>
    value === null ? [] : [[place, short(value)] as const],
  );
  return { title: titleOf(component), item_type: 'software-component', ...Object.fromEntries(known) };
}

/** One component of each key: a bill may name the same package at several places. */
function byKey(components: readonly SoftwareComponent[]): ReadonlyMap<string, readonly SoftwareComponent[]> {
  const found = new Map<string, SoftwareComponent[]>();
  for (const component of components) {
    const key = keyOf(component);
    const same = found.get(key);
    if (same === undefined) found.set(key, [component]);
    else same.push(component);
  }
  return found;
}

/**
 * The components of a bill as items: each part of the item that the bill is of, and depending on others as the bill says.
 *
 * @param subject number of the item that the bill is of
 */
export function billFeed(bill: SoftwareBill, subject: string): Feed {
  const components = byKey(bill.components);
  const keys = new Map(bill.components.map((component) => [component.ref, keyOf(component)]));
  const needs = new Map<string, Set<string>>();
  for (const { from, to } of bill.dependencies) {
    const [one, other] = [keys.get(from), keys.get(to)];
    // What the subject needs is part of it already; what stands outside of the bill is no item.
    if (one === undefined || other === undefined || one === other) continue;
    needs.set(one, (needs.get(one) ?? new Set()).add(other));
  }
  const rows = [...components].map(([external_key, [component]], index): FedRow => {
    const values = valuesOf(component as SoftwareComponent);
    const partOf: RawRelation = { relation: 'part-of', from: null, to: { by: 'number', value: subject } };
    const dependsOn = [...(needs.get(external_key) ?? [])].map(
      (value): RawRelation => ({ relation: 'depends-on', from: null, to: { by: 'external_key', value } }),
    );
    const item = { external_key, title: String(values['title']), values, names: [] };
    const row: RawItem = { line: index + 1, item, relations: [partOf, ...dependsOn] };
    return { ok: true, row, raw: null };
  });
  return {
    columns: null,
    tellsItems: true,
    relations: ['part-of', 'depends-on'],
    async *rows() {
      for (let from = 0; from < rows.length; from += together) yield rows.slice(from, from + together);
    },
  };
}
