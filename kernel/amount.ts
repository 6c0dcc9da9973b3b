import { Type } from 'typebox';

/** The form of an amount of money as records hold it: text with at most four decimals, as floating point loses cents. */
export const amountForm = Type.String({ pattern: '^\\d{1,12}(\\.\\d{1,4})?$', maxLength: 17 });

/** The form of a currency: three letters (ISO 4217). */
export const currencyForm = Type.String({ pattern: '^[A-Z]{3}$' });

/** An amount of that form in ten-thousandths of its currency's unit: whole numbers, so that sums are exact. */
export function tenThousandths(amount: string): bigint {
  const [whole = '0', decimals = ''] = amount.split('.');
  return BigInt(whole) * 10_000n + BigInt(decimals.padEnd(4, '0'));
}
