import { timeZoneOf } from '../../kernel/calendar.ts';
import { csvLine } from '../../kernel/csv-cell.ts';
import { dayOf, endOfDay } from '../../kernel/day.ts';
import { Refusal } from '../../kernel/errors.ts';
import { type Cost, costOf, type Price } from '../../processes/software-product/money.ts';
import {
  type EntitlementFacts,
  isInForce,
  type Position,
  positionsOf,
} from '../../processes/software-product/position.ts';
import type { Assumption } from '../../processes/software-product/units.ts';
import { snapshotInOrganisation } from '../database/pool.ts';
import type { Platform } from '../platform.ts';
import { type LicenceFacts, type Named, readFacts } from './facts.ts';

/** Where one product stands, with what it costs to be short or to have too many. */
export interface ProductPosition extends Omit<Position, 'product' | 'units' | 'covers'> {
  readonly product: Named;
  readonly publisher: string | null;
  readonly licence_expression: string | null;
  readonly retired: boolean;
  /** How many of the units were counted by less than is known of them. */
  readonly assumed: number;
  /** What is missing, at the price that was last paid; empty where no price is known. */
  readonly short_cost: readonly Cost[];
  /** What is paid and not used. */
  readonly free_cost: readonly Cost[];
  /** Requests approved and not carried out: they will take as many more. */
  readonly approved: number;
}

/** Positions of every product on a day. */
export interface Positions {
  readonly day: string;
  readonly items: readonly ProductPosition[];
  readonly unrecognised: number;
}

/** How much a line of the calculation adds (`+`), takes (`-`), or that it counts for nothing (`0`). */
export type Sign = '+' | '-' | '0';

/** One line of a calculation. */
export interface CalculationLine {
  readonly step:
    | 'entitlement'
    | 'other-metric'
    | 'not-yet'
    | 'over'
    | 'draft'
    | 'unit'
    | 'borrowed'
    | 'otherwise'
    | 'lent';
  readonly sign: Sign;
  readonly quantity: number;
  /** Records behind it, at most a hundred of a unit. */
  readonly records: readonly Named[];
  /** Who or what is counted, by record or by the name its source knows. */
  readonly unit: string | null;
  readonly assumption: Assumption | null;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
  /** The other product, where a right reaches to another version. */
  readonly product: Named | null;
}

/** The position of a product with the calculation line by line. */
export interface Calculation extends ProductPosition {
  readonly day: string;
  readonly lines: readonly CalculationLine[];
  /** How many units there are beyond those listed. */
  readonly more_units: number;
}

/** Most units that a calculation lists. */
const mostUnits = 1_000;

/** Most records named behind one unit. */
const mostRecords = 100;

function lastPrice(facts: LicenceFacts, product: string, metric: string): Price | null {
  const priced = facts.entitlements
    .filter((each) => each.product === product && each.metric === metric && facts.prices.has(each.id))
    .toSorted((a, b) => ((a.valid_from ?? '') < (b.valid_from ?? '') ? 1 : -1));
  return facts.prices.get(priced[0]?.id ?? '') ?? null;
}

/** What is left of entitlements that are in force, by their prices: those that end last are used last. */
function freeUnits(facts: LicenceFacts, { product, metric, covers }: Position) {
  return facts.entitlements.flatMap((each) => {
    if (each.product !== product || each.metric !== metric || !isInForce(each, facts.day)) return [];
    const price = facts.prices.get(each.id);
    const taken = covers
      .filter(({ entitlement }) => entitlement === each.id)
      .reduce((sum, cover) => sum + cover.taken, 0);
    return price === undefined ? [] : [{ price, count: Math.max(0, each.quantity - taken) }];
  });
}

function describe(facts: LicenceFacts, position: Position): ProductPosition {
  const { product: id, units, covers: _covers, ...numbers } = position;
  const price = lastPrice(facts, id, position.metric);
  return {
    ...numbers,
    product: facts.records.get(id) as Named,
    publisher: facts.publishers.get(id) ?? null,
    licence_expression: facts.expressions.get(id) ?? null,
    retired: facts.retired.has(id),
    assumed: units.filter(({ assumption }) => assumption !== null).length,
    short_cost: price === null ? [] : costOf([{ price, count: position.short }]),
    free_cost: costOf(freeUnits(facts, position)),
    approved: facts.approved.get(id) ?? 0,
  };
}

const nothing = { unit: null, assumption: null, valid_from: null, valid_until: null, product: null } as const;

function entitlementLine(facts: LicenceFacts, position: Position, each: EntitlementFacts): CalculationLine {
  const { valid_from, valid_until, quantity } = each;
  const records = [facts.records.get(each.id) as Named];
  const line = { ...nothing, valid_from, valid_until, quantity, records };
  if (!isInForce(each, facts.day)) {
    const ahead = valid_from === null || valid_from > facts.day;
    return { ...line, step: ahead ? 'not-yet' : 'over', sign: '0' };
  }
  return each.metric === position.metric
    ? { ...line, step: 'entitlement', sign: '+' }
    : { ...line, step: 'other-metric', sign: '0' };
}

function coverLines(facts: LicenceFacts, position: Position): readonly CalculationLine[] {
  const own = new Map(
    facts.entitlements.filter((each) => each.product === position.product).map((each) => [each.id, each]),
  );
  return position.covers.flatMap((cover): readonly CalculationLine[] => {
    const records = [facts.records.get(cover.entitlement) as Named];
    const mine = own.get(cover.entitlement);
    if (cover.product !== position.product) {
      if (mine?.metric !== position.metric) return [];
      const product = facts.records.get(cover.product) ?? null;
      return [{ ...nothing, step: 'lent', sign: '-', quantity: cover.taken, records, product }];
    }
    if (mine === undefined) {
      const from = facts.entitlements.find(({ id }) => id === cover.entitlement)?.product ?? '';
      const product = facts.records.get(from) ?? null;
      return [{ ...nothing, step: 'borrowed', sign: '+', quantity: cover.relieved, records, product }];
    }
    return mine.metric === position.metric
      ? []
      : [{ ...nothing, step: 'otherwise', sign: '+', quantity: cover.relieved, records }];
  });
}

function unitLines(facts: LicenceFacts, { units }: Position): readonly CalculationLine[] {
  return units.slice(0, mostUnits).map((unit) => ({
    ...nothing,
    step: 'unit',
    sign: '-',
    quantity: unit.demand,
    unit: facts.ends.get(unit.key) ?? unit.key,
    assumption: unit.assumption,
    records: unit.uses.slice(0, mostRecords).flatMap(({ id }) => facts.records.get(id) ?? []),
  }));
}

function calculationOf(facts: LicenceFacts, position: Position): Calculation {
  const own = facts.entitlements.filter((each) => each.product === position.product);
  const drafts = facts.drafts.filter((each) => each.product === position.product);
  return {
    ...describe(facts, position),
    day: facts.day,
    lines: [
      ...own.map((each) => entitlementLine(facts, position, each)),
      ...drafts.map(
        (each): CalculationLine => ({
          ...entitlementLine(facts, position, each),
          step: 'draft',
          sign: '0',
        }),
      ),
      ...coverLines(facts, position),
      ...unitLines(facts, position),
    ],
    more_units: Math.max(0, position.units.length - mostUnits),
  };
}

/**
 * Reads what positions follow from on a day.
 *
 * @param as_of day (`YYYY-MM-DD`) in the organisation's time zone; today if left out
 * @throws Refusal `field.day-ahead` for a day that has not come
 */
export async function factsOn(
  platform: Platform,
  organisation_id: string,
  as_of: string | null,
): Promise<LicenceFacts> {
  const organisation = await platform.organisations.of(organisation_id);
  const zone = timeZoneOf(organisation);
  const today = dayOf(platform.now(), zone);
  const day = as_of ?? today;
  if (day > today) {
    const problems = [{ field: 'as_of', code: 'field.day-ahead' as const, params: { value: day } }];
    throw new Refusal('record.invalid', {}, { problems });
  }
  const until = endOfDay(day, zone) + 1;
  return snapshotInOrganisation(platform.pool, organisation_id, (client) =>
    readFacts(client, organisation, { day, until }),
  );
}

/** Short ones first, then those that are paid and not used, then by name. */
function mattersFirst(a: ProductPosition, b: ProductPosition): number {
  return b.short - a.short || b.free - a.free || a.product.title.localeCompare(b.product.title);
}

/** Where every product stands on a day, those that matter first. */
export function listPositions(facts: LicenceFacts): Positions {
  const items = positionsOf(facts)
    .map((each) => describe(facts, each))
    .filter(({ retired, used, entitled }) => !retired || used > 0 || entitled > 0)
    .toSorted(mattersFirst);
  return { day: facts.day, items, unrecognised: facts.unrecognised };
}

/** The position of one product, by id or number, line by line. @throws Refusal `record.unknown` */
export function calculate(facts: LicenceFacts, key: string): Calculation {
  const wanted = [...facts.records.values()].find(
    ({ id, number, process }) => process === 'software-product' && (id === key || number === key),
  );
  const position = positionsOf(facts).find(({ product }) => product === wanted?.id);
  if (position === undefined) throw new Refusal('record.unknown', { process: 'software-product', key });
  return calculationOf(facts, position);
}

function costText(costs: readonly Cost[]): string {
  return costs.map(({ amount, currency, per }) => `${amount} ${currency}/${per}`).join('; ');
}

/** Positions as a table for spreadsheets (RFC 4180). */
export function positionsCsv({ day, items }: Positions): string {
  const head = [
    'as_of',
    'product',
    'title',
    'publisher',
    'metric',
    'entitled',
    'borrowed',
    'otherwise',
    'lent',
    'used',
    'free',
    'short',
    'short_cost',
    'free_cost',
  ];
  const rows = items.map((each) => [
    day,
    each.product.number,
    each.product.title,
    each.publisher,
    each.metric,
    each.entitled,
    each.borrowed,
    each.otherwise,
    each.lent,
    each.used,
    each.free,
    each.short,
    costText(each.short_cost),
    costText(each.free_cost),
  ]);
  return [head, ...rows].map(csvLine).join('');
}
