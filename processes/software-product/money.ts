import { amountForm, tenThousandths } from '../../kernel/amount.ts';
import { schemaProblems } from '../../kernel/validate.ts';

/** An amount in ten-thousandths of a currency's unit: costs are given with at most four decimals. */
export type Amount = bigint;

/** Reads an amount as it is written down (`1200`, `12.50`); null: it is none. */
export function amountOf(text: string): Amount | null {
  return schemaProblems(amountForm, text).length === 0 ? tenThousandths(text) : null;
}

/** Writes an amount with two decimals, or with none where there are none: what is told is rounded to the half up. */
export function amountText(amount: Amount): string {
  const hundredths = (amount + 50n) / 100n;
  const [whole, rest] = [hundredths / 100n, hundredths % 100n];
  return rest === 0n ? `${whole}` : `${whole}.${String(rest).padStart(2, '0')}`;
}

/** How an entitlement's cost falls due. */
export type CostPer = 'once' | 'year' | 'term';

/** What something costs, in one currency and one way of falling due: these are never added up. */
export interface Cost {
  readonly amount: string;
  readonly currency: string;
  readonly per: CostPer;
}

/** The price of an entitlement: its cost for its whole quantity. */
export interface Price {
  readonly cost: Amount;
  readonly quantity: number;
  readonly currency: string;
  readonly per: CostPer;
}

/** What so many units of prices cost, by currency and way of falling due. */
export function costOf(units: readonly { readonly price: Price; readonly count: number }[]): readonly Cost[] {
  const sums = new Map<string, { amount: Amount; currency: string; per: CostPer }>();
  for (const { price, count } of units) {
    const key = `${price.currency} ${price.per}`;
    const sum = sums.get(key) ?? { amount: 0n, currency: price.currency, per: price.per };
    sum.amount += (price.cost * BigInt(count)) / BigInt(price.quantity);
    sums.set(key, sum);
  }
  return [...sums.values()]
    .filter(({ amount }) => amount > 0n)
    .map(({ amount, ...more }) => ({ amount: amountText(amount), ...more }));
}
