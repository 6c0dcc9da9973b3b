import type { Metric } from '../licence-metrics.ts';

/** A product as its position is computed from it. Days are `YYYY-MM-DD`. */
export interface ProductFacts {
  readonly id: string;
  readonly metric: Metric;
  readonly minimum_cores: number;
  readonly released_on: string | null;
  /** The product whose place it takes. */
  readonly succeeds: string | null;
  /** The highest number of uses at the same time in the time that counts; null: nobody measured. */
  readonly peak: number | null;
}

/** One installation or assignment: the same person or device is the same one, whatever it was reported by. */
export interface Use {
  /** Id of the record that tells of it. */
  readonly id: string;
  readonly product: string;
  readonly person: string | null;
  readonly device: string | null;
  readonly site: string | null;
  readonly cores: number | null;
}

/** Why a use was counted by less than is known of it. */
export type Assumption = 'no-user' | 'no-device' | 'no-cores' | 'no-site' | 'no-peak';

/** What a metric counts once: a person, a device, a site. */
export interface Unit {
  readonly key: string;
  /** How many licences it takes. */
  readonly demand: number;
  readonly uses: readonly Use[];
  readonly assumption: Assumption | null;
}

/** Uses of one product that name both ends tell who sits at which device, for those that name one. */
function pairsOf(
  uses: readonly Use[],
  from: 'person' | 'device',
  to: 'person' | 'device',
): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const use of uses) {
    const [one, other] = [use[from], use[to]];
    if (one === null || other === null) continue;
    // Of several the same one always, in whatever order they come.
    const known = pairs.get(one);
    if (known === undefined || other < known) pairs.set(one, other);
  }
  return pairs;
}

type KeyOf = (use: Use) => readonly [key: string, assumption: Assumption | null];

function byPerson(uses: readonly Use[], assumption: Assumption | null): KeyOf {
  const of_device = pairsOf(uses, 'device', 'person');
  return ({ id, person, device }) => {
    const known = person ?? (device === null ? undefined : of_device.get(device));
    return known === undefined ? [device ?? id, assumption] : [known, null];
  };
}

function byDevice(uses: readonly Use[]): KeyOf {
  const of_person = pairsOf(uses, 'person', 'device');
  return ({ id, person, device }) => {
    const known = device ?? (person === null ? undefined : of_person.get(person));
    return known === undefined ? [person ?? id, 'no-device'] : [known, null];
  };
}

function keysBy(metric: Metric, uses: readonly Use[]): KeyOf {
  if (metric === 'site') return ({ site }) => [site ?? '', site === null ? 'no-site' : null];
  if (metric === 'user') return byPerson(uses, 'no-user');
  // A subscription is for whomever or whatever it is assigned to.
  if (metric === 'subscription') return byPerson(uses, null);
  return byDevice(uses);
}

function coresOf(
  uses: readonly Use[],
  { minimum_cores }: ProductFacts,
): readonly [number, Assumption | null] {
  const known = Math.max(0, ...uses.map(({ cores }) => cores ?? 0));
  return [Math.max(known, minimum_cores, 1), known === 0 ? 'no-cores' : null];
}

/** The units that a metric counts in uses of one product, by key. Concurrent use is one unit that takes its peak. */
export function unitsOf(metric: Metric, product: ProductFacts, uses: readonly Use[]): readonly Unit[] {
  if (metric === 'concurrent') {
    // Who could use it at the same time, where nobody measured how many do.
    const possible = unitsOf('user', product, uses).length;
    const demand = product.peak ?? possible;
    const assumption = product.peak === null && possible > 0 ? 'no-peak' : null;
    return demand === 0 ? [] : [{ key: 'peak', demand, uses, assumption }];
  }
  const keyOf = keysBy(metric, uses);
  const found = new Map<string, { uses: Use[]; assumption: Assumption | null }>();
  for (const use of uses) {
    const [key, assumption] = keyOf(use);
    const unit = found.get(key) ?? { uses: [], assumption };
    unit.uses.push(use);
    found.set(key, unit);
  }
  const units = [...found].map(([key, unit]): Unit => {
    if (metric !== 'core') return { key, demand: 1, ...unit };
    const [demand, assumption] = coresOf(unit.uses, product);
    return { key, demand, uses: unit.uses, assumption: unit.assumption ?? assumption };
  });
  return units.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
}
