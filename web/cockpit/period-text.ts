import { formatDate } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useLocale } from '../shared/time.tsx';
import { cockpitTexts } from '../texts/cockpit.ts';

interface Period {
  readonly from: string;
  readonly to: string;
}

/** Writes a period with its first and its last day; `to` is the instant after it. */
export function usePeriodText(): (period: Period) => string {
  const t = useTexts(cockpitTexts);
  const locale = useLocale();
  return ({ from, to }) =>
    t('period', { from: formatDate(from, locale), to: formatDate(Date.parse(to) - 1, locale) });
}
