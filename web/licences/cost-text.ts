import type { Cost } from '../../processes/software-product/money.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { licencesTexts } from '../texts/licences.ts';
import { moneyText } from './money.ts';

/** Writes costs one after another: those of different currencies, or due in different ways, are never added up. */
export function useCostText(): (costs: readonly Cost[]) => string {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  return (costs) => costs.map((cost) => `${moneyText(cost, locale)} ${t(cost.per)}`).join(' + ');
}
