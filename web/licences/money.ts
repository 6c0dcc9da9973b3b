import type { Cost } from '../../processes/software-product/money.ts';

/** An amount as the language writes it; a currency that it does not know, by its letters. */
export function moneyText({ amount, currency }: Pick<Cost, 'amount' | 'currency'>, locale: string): string {
  const whole = !amount.includes('.');
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      ...(whole ? { maximumFractionDigits: 0 } : {}),
    }).format(amount as Intl.StringNumericLiteral);
  } catch {
    return `${amount} ${currency}`;
  }
}
