import type { Metric } from '../licence-metrics.ts';
import { type ProductFacts, type Unit, type Use, unitsOf } from './units.ts';

/** An entitlement as a position is computed from it. Days are `YYYY-MM-DD`. */
export interface EntitlementFacts {
  readonly id: string;
  readonly product: string;
  readonly metric: Metric;
  readonly quantity: number;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  readonly maintenance_until: string | null;
  readonly upgrade_right: 'none' | 'with-maintenance' | 'always';
  readonly downgrade_right: boolean;
}

/** How many uses of which product an entitlement covers. */
export interface Cover {
  readonly entitlement: string;
  readonly product: string;
  /** What the entitlement gives, in its own metric. */
  readonly taken: number;
  /** What the product needs less by it, in the product's metric. */
  readonly relieved: number;
}

/**
 * Where a product stands. All numbers are in its own metric, and always
 * `entitled + borrowed + otherwise - lent - used = free - short`.
 */
export interface Position {
  readonly product: string;
  readonly metric: Metric;
  /** By its own entitlements that are in force. */
  readonly entitled: number;
  readonly used: number;
  /** Covered by entitlements of other versions, by right to upgrade or downgrade. */
  readonly borrowed: number;
  /** Covered by own entitlements that count by another metric. */
  readonly otherwise: number;
  /** Of its own entitlements, what covers other versions. */
  readonly lent: number;
  readonly free: number;
  readonly short: number;
  readonly units: readonly Unit[];
  readonly covers: readonly Cover[];
}

/** Whether an entitlement is in force on a day. */
export function isInForce({ valid_from, valid_until }: EntitlementFacts, day: string): boolean {
  return valid_from !== null && valid_from <= day && (valid_until === null || day <= valid_until);
}

/** Longest line of versions that is followed, so that a circle of them ends. */
const longestLine = 50;

/** How many steps back along the line of versions one product lies before another; null: not at all. */
function stepsBack(products: ReadonlyMap<string, ProductFacts>, newer: string, older: string): number | null {
  let at = products.get(newer)?.succeeds ?? null;
  for (let steps = 1; at !== null && steps <= longestLine; steps += 1) {
    if (at === older) return steps;
    at = products.get(at)?.succeeds ?? null;
  }
  return null;
}

/** What of a product is not covered yet. */
class Open {
  readonly product: ProductFacts;
  readonly #all: readonly Use[];
  readonly #closed = new Set<string>();
  /** What was given to units that take several, by key. */
  readonly #given = new Map<string, number>();

  constructor(product: ProductFacts, uses: readonly Use[]) {
    this.product = product;
    this.#all = uses;
  }

  #units(metric: Metric): readonly Unit[] {
    const open = this.#all.filter(({ id }) => !this.#closed.has(id));
    // A peak does not follow from single uses; whatever takes several at once keeps what it was given.
    const uses = metric === 'concurrent' ? this.#all : open;
    return unitsOf(metric, this.product, uses);
  }

  #left(unit: Unit): number {
    return Math.max(0, unit.demand - (this.#given.get(unit.key) ?? 0));
  }

  demand(): number {
    const { metric } = this.product;
    if (metric === 'open-source') return 0;
    const several = metric === 'core' || metric === 'concurrent';
    return this.#units(metric).reduce((sum, unit) => sum + (several ? this.#left(unit) : unit.demand), 0);
  }

  /** Covers as much as there is. @returns how much of it was taken */
  cover(metric: Metric, available: number): number {
    let taken = 0;
    for (const unit of this.#units(metric)) {
      const several = metric === 'core' || metric === 'concurrent';
      const take = Math.min(several ? this.#left(unit) : 1, available - taken);
      if (take <= 0) continue;
      taken += take;
      if (several) this.#given.set(unit.key, (this.#given.get(unit.key) ?? 0) + take);
      if (!several || this.#left(unit) === 0) for (const { id } of unit.uses) this.#closed.add(id);
    }
    return taken;
  }
}

/** Whether uses of a product can be covered by entitlements of a metric. */
function fits(product: ProductFacts, metric: Metric): boolean {
  const alone: readonly Metric[] = ['concurrent', 'open-source'];
  return product.metric === metric || !(alone.includes(product.metric) || alone.includes(metric));
}

/** Whether maintenance ran when a version was released; of one without a day, whether it runs now. */
function isMaintained(entitlement: EntitlementFacts, product: ProductFacts, day: string): boolean {
  const until = entitlement.maintenance_until;
  return until !== null && until >= (product.released_on ?? day);
}

/** The order in which entitlements are used up: those that end first, so that what is left is left longest. */
function endingFirst(a: EntitlementFacts, b: EntitlementFacts): number {
  const [x, y] = [a.valid_until ?? '9999', b.valid_until ?? '9999'];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** What positions are computed from, as things stood on a day. */
export interface PositionFacts {
  readonly products: readonly ProductFacts[];
  readonly entitlements: readonly EntitlementFacts[];
  readonly uses: readonly Use[];
  readonly day: string;
}

class Covering {
  readonly #day: string;
  readonly #products: ReadonlyMap<string, ProductFacts>;
  readonly #left: Map<EntitlementFacts, number>;
  readonly covers: Cover[] = [];

  constructor({ products, entitlements, day }: PositionFacts) {
    this.#day = day;
    this.#products = new Map(products.map((product) => [product.id, product]));
    const inForce = entitlements.filter((each) => isInForce(each, day)).toSorted(endingFirst);
    this.#left = new Map(inForce.map((each) => [each, each.quantity]));
  }

  get entitlements(): readonly EntitlementFacts[] {
    return [...this.#left.keys()];
  }

  left(entitlement: EntitlementFacts): number {
    return this.#left.get(entitlement) ?? 0;
  }

  #cover(open: Open, entitlement: EntitlementFacts): void {
    if (this.left(entitlement) === 0 || !fits(open.product, entitlement.metric)) return;
    const before = open.demand();
    if (before === 0) return;
    const taken = open.cover(entitlement.metric, this.left(entitlement));
    if (taken === 0) return;
    this.#left.set(entitlement, this.left(entitlement) - taken);
    const relieved = before - open.demand();
    this.covers.push({ entitlement: entitlement.id, product: open.product.id, taken, relieved });
  }

  /** A product's own entitlements: those that count as it does first. */
  byOwn(open: Open): void {
    const { id, metric } = open.product;
    const own = this.entitlements.filter(({ product }) => product === id);
    for (const same of [true, false]) {
      for (const each of own) if ((each.metric === metric) === same) this.#cover(open, each);
    }
  }

  /** How far an entitlement's product lies from one that it may cover by its rights; null: it may not. */
  #distance(entitlement: EntitlementFacts, product: ProductFacts): number | null {
    const down = stepsBack(this.#products, entitlement.product, product.id);
    if (down !== null) return entitlement.downgrade_right ? down : null;
    const up = stepsBack(this.#products, product.id, entitlement.product);
    if (up === null || entitlement.upgrade_right === 'none') return null;
    const may = entitlement.upgrade_right === 'always' || isMaintained(entitlement, product, this.#day);
    return may ? up : null;
  }

  /** What entitlements of other versions have left, the nearest version first. */
  byRights(open: Open): void {
    const reaching = this.entitlements.flatMap((entitlement) => {
      if (entitlement.product === open.product.id) return [];
      const distance = this.#distance(entitlement, open.product);
      return distance === null ? [] : [{ entitlement, distance }];
    });
    for (const { entitlement } of reaching.toSorted((a, b) => a.distance - b.distance)) {
      this.#cover(open, entitlement);
    }
  }
}

function positionOf(open: Open, covering: Covering, uses: readonly Use[]): Position {
  const { product } = open;
  const own = covering.entitlements.filter((each) => each.product === product.id);
  const same = own.filter(({ metric }) => metric === product.metric);
  const ids = new Map(own.map((each) => [each.id, each.metric === product.metric]));
  const covers = covering.covers.filter((each) => each.product === product.id || ids.has(each.entitlement));
  const sum = (found: readonly Cover[], part: 'taken' | 'relieved'): number =>
    found.reduce((total, each) => total + each[part], 0);
  const total = (found: readonly number[]): number => found.reduce((all, each) => all + each, 0);
  const mine = covers.filter((each) => each.product === product.id);
  const units = unitsOf(product.metric, product, uses);
  const counts = product.metric !== 'open-source';
  return {
    product: product.id,
    metric: product.metric,
    entitled: counts ? total(same.map(({ quantity }) => quantity)) : 0,
    used: total(units.map(({ demand }) => demand)),
    borrowed: sum(
      mine.filter(({ entitlement }) => !ids.has(entitlement)),
      'relieved',
    ),
    otherwise: sum(
      mine.filter(({ entitlement }) => ids.get(entitlement) === false),
      'relieved',
    ),
    lent: sum(
      covers.filter((each) => each.product !== product.id && ids.get(each.entitlement) === true),
      'taken',
    ),
    free: counts ? total(same.map((each) => covering.left(each))) : 0,
    short: open.demand(),
    units,
    covers,
  };
}

/**
 * Computes where every product stands on a day (ISO/IEC 20000-1:2018, 8.2.5): what is entitled less what is used.
 *
 * Every use is counted once, whatever it was reported by. A product's own entitlements cover it first, those that
 * count as it does before others, those that end soonest before those that last. What they have left covers other
 * versions: earlier ones by right to downgrade, later ones by right to upgrade, which under maintenance reaches versions
 * released while it ran. Open source is used, never short. Pure.
 */
export function positionsOf(facts: PositionFacts): readonly Position[] {
  const by_product = new Map<string, Use[]>();
  for (const use of facts.uses) {
    const known = by_product.get(use.product);
    if (known === undefined) by_product.set(use.product, [use]);
    else known.push(use);
  }
  const usesOf = (id: string) => by_product.get(id) ?? [];
  const covering = new Covering(facts);
  const sorted = facts.products.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  const opens = sorted.map((product) => new Open(product, usesOf(product.id)));
  for (const open of opens) covering.byOwn(open);
  for (const open of opens) covering.byRights(open);
  return opens.map((open) => positionOf(open, covering, usesOf(open.product.id)));
}
