import type { PoolClient } from 'pg';
import type { Period } from '../../kernel/check.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, numberIn, plannedNumber, rowsIn, textIn } from '../../kernel/register.ts';
import { definitionOf } from '../../processes/definitions.ts';
import type { Metric } from '../../processes/licence-metrics.ts';
import { amountOf, type CostPer, type Price } from '../../processes/software-product/money.ts';
import type { EntitlementFacts, PositionFacts } from '../../processes/software-product/position.ts';
import type { ProductFacts, Use } from '../../processes/software-product/units.ts';
import { streamMembers } from '../conformity/members.ts';
import type { OrganisationContext } from '../records/organisation-context.ts';

/** A record as the calculation names it. */
export interface Named {
  readonly id: string;
  readonly process: string;
  readonly number: string;
  readonly title: string;
}

/** Everything that the positions of a day are computed from, and what stands behind it. */
export interface LicenceFacts extends PositionFacts {
  /** People and devices that are known by a name alone, as their source writes it, by the key they are counted by. */
  readonly ends: ReadonlyMap<string, string>;
  /** The end of the day, epoch milliseconds. */
  readonly until: number;
  readonly records: ReadonlyMap<string, Named>;
  readonly publishers: ReadonlyMap<string, string | null>;
  readonly expressions: ReadonlyMap<string, string>;
  readonly retired: ReadonlySet<string>;
  readonly prices: ReadonlyMap<string, Price>;
  /** Drafts of entitlements by product: they count for nothing. */
  readonly drafts: readonly EntitlementFacts[];
  /** Assignments approved and not carried out yet, by product. */
  readonly approved: ReadonlyMap<string, number>;
  /** Assignments held, with the last day of use that is known. */
  readonly held: readonly HeldLicence[];
  /** Installations that no rule recognises and nobody decided on, open source aside: its licence says its terms. */
  readonly unrecognised: number;
  /** Licences of installed components by installation, for what they ask for. */
  readonly installed: readonly InstalledLicence[];
}

/** A licence that somebody or something holds. */
export interface HeldLicence {
  readonly record: Named;
  readonly product: string;
  readonly person: string | null;
  readonly item: string | null;
  readonly used_on: string | null;
  readonly assigned_at: number | null;
}

/** What a component says its licence is. */
export interface InstalledLicence {
  readonly record: Named;
  readonly expression: string;
}

/** How positions of a day are asked for. */
export interface FactsQuestion {
  /** `YYYY-MM-DD` in the organisation's time zone. */
  readonly day: string;
  /** The first instant after it, or the present where the day is not over. */
  readonly until: number;
}

const fields = {
  'software-product': [
    'title',
    'publisher',
    'metric',
    'minimum_cores',
    'released_on',
    'succeeds',
    'peaks',
    'licence_expression',
  ],
  entitlement: [
    'title',
    'product',
    'metric',
    'quantity',
    'valid_from',
    'valid_until',
    'maintenance_until',
    'upgrade_right',
    'downgrade_right',
    'cost',
    'cost_per',
    'currency',
  ],
  installation: [
    'title',
    'product',
    'item',
    'device_name',
    'person',
    'user_name',
    'site',
    'cores',
    'licence',
    'ignored',
    'open_source',
  ],
  'licence-assignment': ['title', 'product', 'person', 'item', 'used_on', 'assigned_at'],
} as const;

function named(record: ProcessRecord): Named {
  const { id, process, number } = record;
  return { id, process, number, title: textIn(record, 'title') ?? number };
}

/** The highest peak that was measured within the days that count before a day. */
function peakOf(record: ProcessRecord, day: string, days: number): number | null {
  const first = new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
  const peaks = rowsIn(record, 'peaks').flatMap(({ measured_on, peak }) =>
    String(measured_on) > first && String(measured_on) <= day ? [Number(peak)] : [],
  );
  return peaks.length === 0 ? null : Math.max(...peaks);
}

function priceOf(record: ProcessRecord, quantity: number): Price | null {
  const cost = amountOf(textIn(record, 'cost') ?? '');
  const currency = textIn(record, 'currency');
  if (cost === null || currency === null) return null;
  return { cost, quantity, currency, per: (textIn(record, 'cost_per') ?? 'once') as CostPer };
}

function entitlementOf(record: ProcessRecord, product: string): EntitlementFacts {
  return {
    id: record.id,
    product,
    metric: textIn(record, 'metric') as Metric,
    quantity: numberIn(record, 'quantity') ?? 0,
    valid_from: textIn(record, 'valid_from'),
    valid_until: textIn(record, 'valid_until'),
    maintenance_until: textIn(record, 'maintenance_until'),
    upgrade_right: (textIn(record, 'upgrade_right') ?? 'none') as EntitlementFacts['upgrade_right'],
    downgrade_right: record.values['downgrade_right'] === true,
  };
}

/** Puts the facts together as the records of the four registers come by. */
class Collecting {
  readonly products: ProductFacts[] = [];
  readonly entitlements: EntitlementFacts[] = [];
  readonly drafts: EntitlementFacts[] = [];
  readonly uses: Use[] = [];
  readonly records = new Map<string, Named>();
  readonly publishers = new Map<string, string | null>();
  readonly expressions = new Map<string, string>();
  readonly retired = new Set<string>();
  readonly prices = new Map<string, Price>();
  readonly approved = new Map<string, number>();
  readonly held: HeldLicence[] = [];
  readonly installed: InstalledLicence[] = [];
  readonly ends = new Map<string, string>();
  unrecognised = 0;
  readonly #day: string;
  readonly #peak_days: number;

  constructor(day: string, peak_days: number) {
    this.#day = day;
    this.#peak_days = peak_days;
  }

  take(record: ProcessRecord): void {
    if (record.process === 'software-product') this.#product(record);
    else if (record.process === 'entitlement') this.#entitlement(record);
    else if (record.process === 'installation') this.#installation(record);
    else this.#assignment(record);
  }

  /** A person or device by its record, or by the name that its source knows. */
  #end(id: string | null, name: string | null): string | null {
    if (id !== null || name === null) return id;
    const key = `name:${name.trim().toLowerCase()}`;
    if (!this.ends.has(key)) this.ends.set(key, name);
    return key;
  }

  #product(record: ProcessRecord): void {
    this.records.set(record.id, named(record));
    this.publishers.set(record.id, textIn(record, 'publisher'));
    if (record.state === 'retired') this.retired.add(record.id);
    const expression = textIn(record, 'licence_expression');
    if (expression !== null) this.expressions.set(record.id, expression);
    this.products.push({
      id: record.id,
      metric: textIn(record, 'metric') as Metric,
      minimum_cores: numberIn(record, 'minimum_cores') ?? 0,
      released_on: textIn(record, 'released_on'),
      succeeds: textIn(record, 'succeeds'),
      peak: peakOf(record, this.#day, this.#peak_days),
    });
  }

  #entitlement(record: ProcessRecord): void {
    const product = textIn(record, 'product');
    if (product === null || record.state === 'ended') return;
    const facts = entitlementOf(record, product);
    this.records.set(record.id, named(record));
    if (record.state === 'draft') {
      this.drafts.push(facts);
      return;
    }
    this.entitlements.push(facts);
    const price = priceOf(record, facts.quantity);
    if (price !== null) this.prices.set(record.id, price);
  }

  #installation(record: ProcessRecord): void {
    if (record.state !== 'installed') return;
    const product = textIn(record, 'product');
    const expression = textIn(record, 'licence');
    if (expression !== null) this.installed.push({ record: named(record), expression });
    if (product === null) {
      const settled = record.values['ignored'] === true || record.values['open_source'] === true;
      if (!settled) this.unrecognised += 1;
      return;
    }
    this.records.set(record.id, named(record));
    this.uses.push({
      id: record.id,
      product,
      person: this.#end(textIn(record, 'person'), textIn(record, 'user_name')),
      device: this.#end(textIn(record, 'item'), textIn(record, 'device_name')),
      site: textIn(record, 'site'),
      cores: numberIn(record, 'cores'),
    });
  }

  #assignment(record: ProcessRecord): void {
    const product = textIn(record, 'product');
    if (product === null) return;
    if (record.state === 'approved') this.approved.set(product, (this.approved.get(product) ?? 0) + 1);
    if (record.state !== 'assigned') return;
    const [person, item] = [textIn(record, 'person'), textIn(record, 'item')];
    this.records.set(record.id, named(record));
    this.uses.push({ id: record.id, product, person, device: item, site: null, cores: null });
    this.held.push({
      record: named(record),
      product,
      person,
      item,
      used_on: textIn(record, 'used_on'),
      assigned_at: numberIn(record, 'assigned_at'),
    });
  }
}

/**
 * Reads what the positions of a day follow from: products, entitlements, installations and assignments as they stood
 * at its end, by what was known then.
 *
 * @param client inside a snapshot transaction
 */
export async function readFacts(
  client: PoolClient,
  organisation: OrganisationContext,
  { day, until }: FactsQuestion,
): Promise<LicenceFacts> {
  const found = new Collecting(
    day,
    plannedNumber(organisation.settings, 'software-product.use', 'peak_days'),
  );
  const period: Period = { from: until - 1, to: until };
  for (const [process, wanted] of Object.entries(fields)) {
    // A product that was retired long ago still counts where it is installed.
    const remembers = process === 'software-product' ? ['metric'] : [];
    const needs = { fields: wanted, entries_of: null, remembers };
    await streamMembers(client, definitionOf(process), [needs], { ...organisation, period }, ({ record }) =>
      found.take(record),
    );
  }
  // A product that was disposed of says nothing any more.
  const known = new Set(found.products.map(({ id }) => id));
  return { ...found, day, until, uses: found.uses.filter(({ product }) => known.has(product)) };
}
