import { timeZoneOf } from '../../kernel/calendar.ts';
import type { Check, CheckContext, CheckRun, Finding, Measure, Member } from '../../kernel/check.ts';
import { endOfDay } from '../../kernel/day.ts';
import type { Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, numberIn, plannedNumber, textIn } from '../../kernel/register.ts';
import { keptStates } from './activities.ts';
import { assetCheckTexts } from './check-texts.ts';
import { flags } from './flags.ts';

const care = (settings: Settings, name: string): number => plannedNumber(settings, 'asset.care', name);

/** When an asset was last known to be as recorded: written down, brought into its state, or seen. */
function lastKnown(record: ProcessRecord): number {
  const entered = record.history.at(-1)?.at ?? record.opened_at;
  return Math.max(record.opened_at, entered, instantIn(record, 'seen_at') ?? 0);
}

/** Until when what an organisation is entitled to lasts, product by product; null: one without an end is among them. */
type LastDays = Map<string, number | null>;

/** Companions of the check put together: which licences are used on which item, and the stock-take closed last. */
class Known {
  readonly lasts: LastDays = new Map();
  readonly installed = new Map<string, string[]>();
  stock_take: { readonly at: number; readonly difference: number | null } | null = null;
  readonly #dayEnd: (day: string) => number;

  constructor(context: CheckContext) {
    const time_zone = timeZoneOf(context);
    this.#dayEnd = (day) => endOfDay(day, time_zone);
  }

  dayEnd(day: string): number {
    return this.#dayEnd(day);
  }

  consider({ record }: Member): void {
    if (record.process === 'entitlement') this.#entitled(record);
    else if (record.process === 'installation') this.#installed(record);
    else if (record.state === 'closed' && record.closed_at !== null) {
      if (record.closed_at > (this.stock_take?.at ?? 0)) {
        this.stock_take = { at: record.closed_at, difference: numberIn(record, 'difference_percent') };
      }
    }
  }

  #entitled(record: ProcessRecord): void {
    const product = textIn(record, 'product');
    if (product === null || record.state === 'draft') return;
    const until = this.#lastOf(record);
    const before = this.lasts.get(product);
    this.lasts.set(product, before === null || until === null ? null : Math.max(before ?? 0, until));
  }

  /** Until when an entitlement lasts: its last day, or when it was ended before; null: it has no end. */
  #lastOf(record: ProcessRecord): number | null {
    const day = textIn(record, 'valid_until');
    const lasts = day === null ? null : this.#dayEnd(day);
    if (record.closed_at === null) return lasts;
    return lasts === null ? record.closed_at : Math.min(lasts, record.closed_at);
  }

  #installed(record: ProcessRecord): void {
    const [product, item] = [textIn(record, 'product'), textIn(record, 'item')];
    if (record.state !== 'installed' || product === null || item === null) return;
    this.installed.set(item, [...(this.installed.get(item) ?? []), product]);
  }

  /** How many products in use on an item have entitlements of which none was valid any more at an instant. */
  expiredOn(item: string | null, at: number): number {
    const products = item === null ? [] : (this.installed.get(item) ?? []);
    return products.filter((product) => {
      const until = this.lasts.get(product);
      return until !== undefined && until !== null && until < at;
    }).length;
  }
}

/** What of the record of an asset is missing, by the names of the check's terms. */
function lacks(record: ProcessRecord): readonly string[] {
  const unnamed = flags.filter(
    ({ flag, text }) => record.values[flag] === true && textIn(record, text) === null,
  );
  return [
    ...(textIn(record, 'assignee') === null ? ['owner'] : []),
    ...flags.filter(({ flag }) => typeof record.values[flag] !== 'boolean').map(({ flag }) => flag),
    ...unnamed.map(({ text }) => text),
  ];
}

function exceptionOf(record: ProcessRecord, known: Known, end: number): Finding['exception'] {
  const inUse = record.state === 'in-use';
  const day = textIn(record, 'support_end');
  const support = day === null ? null : known.dayEnd(day);
  const expired = inUse ? known.expiredOn(textIn(record, 'item'), end) : 0;
  if (expired > 0) return { reason: 'licence-over', params: { count: expired } };
  if (inUse && support !== null && support < end) {
    return { reason: 'support-over', params: { at: support, days: Math.floor((end - support) / DAY_MS) } };
  }
  const missing = lacks(record);
  return missing.length === 0 ? undefined : { reason: 'incomplete', params: { missing } };
}

function measuresOf({ stock_take }: Known, { settings, period }: CheckContext): readonly Measure[] {
  return [
    {
      name: 'difference',
      value: stock_take?.difference ?? null,
      unit: 'percent',
      limit: { kind: 'maximum', value: care(settings, 'max_difference_percent') },
    },
    {
      name: 'since-stock-take',
      value: stock_take === null ? null : Math.floor((period.to - stock_take.at) / DAY_MS),
      unit: 'days',
      limit: null,
    },
  ];
}

function start(context: CheckContext): CheckRun {
  const known = new Known(context);
  return {
    consider: (companion) => known.consider(companion),
    examine: ({ record }): Finding | null => {
      if (!keptStates.includes(record.state)) return null;
      const exception = exceptionOf(record, known, context.period.to);
      return { evidence_at: lastKnown(record), ...(exception === undefined ? {} : { exception }) };
    },
    conclude: () => ({ measures: measuresOf(known, context) }),
  };
}

/**
 * AC-037 for 8.2.5-s1.
 *
 * Population: assets that are in stock, in use, in repair or retired and not disposed of at the end of the period.
 * Exceptions: a licence of software in use on its item of which every entitlement is over; support that is over while the
 * asset is in use; no owner, an obligation that nobody answered for, or one said to exist without saying which. The state is
 * there always. Measures: the difference of the stock-take closed last, by the planned limit, and the days since.
 */
export const assetCheck: Check = {
  id: 'AC-037',
  process: 'asset',
  requirements: ['8.2.5-s1'],
  texts: assetCheckTexts['AC-037'],
  planned: ['asset.care'],
  freshness_days: (settings) => care(settings, 'fresh_days'),
  fields: ['assignee', 'item', 'support_end', 'seen_at', ...flags.flatMap(({ flag, text }) => [flag, text])],
  entries_of: null,
  remembers: ['asset_tag'],
  companions: [
    { process: 'entitlement', fields: ['product', 'valid_until'], entries_of: null, remembers: ['product'] },
    { process: 'installation', fields: ['product', 'item'], entries_of: null },
    {
      process: 'stock-take',
      fields: ['difference_percent', 'result_at'],
      entries_of: null,
      remembers: ['result_at'],
    },
  ],
  start,
};

/** Checks of the register of assets. */
export const assetChecks: readonly Check[] = [assetCheck];
