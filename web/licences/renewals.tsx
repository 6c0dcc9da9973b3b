import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatDate, formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { licencesTexts } from '../texts/licences.ts';
import { useCostText } from './cost-text.ts';
import classes from './licences.module.css';
import { type Renewal, renewalsQuery } from './licences.ts';
import { type Month, monthsOf } from './months.ts';

const decisions = ['renew', 'let-end', 'replace'] as const;

function DueLine({ renewal }: { readonly renewal: Renewal }): ReactNode {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  const costText = useCostText();
  const { day, kind, entitlement, product, decision, quantity, cost, currency, cost_per } = renewal;
  const decided = decisions.find((one) => one === decision);
  return (
    <li>
      <Text fz="xs" c="dimmed">
        {formatDate(day, locale, 'UTC')} · {t(kind)} · {t(decided ?? 'undecided')}
      </Text>
      <AppLink href={paths.record('entitlements', entitlement.number)} fz="sm" underline="always">
        {product?.name ?? entitlement.title}
      </AppLink>{' '}
      <Text span fz="sm">
        × {formatNumber(quantity, locale)}
      </Text>
      {cost === null || currency === null ? null : (
        <Text fz="xs">{costText([{ amount: cost, currency, per: cost_per ?? 'once' }])}</Text>
      )}
    </li>
  );
}

function MonthCard({ month, items }: Month<Renewal>): ReactNode {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  const name = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <li className={classes.month} data-empty={items.length === 0}>
      <Text fz="sm" fw={600}>
        {name.format(Date.parse(`${month}-01`))}
      </Text>
      {items.length === 0 ? (
        <Text fz="xs" c="dimmed">
          {t('month-nothing')}
        </Text>
      ) : (
        <ul className={classes.due}>
          {items.map((renewal) => (
            <DueLine key={`${renewal.entitlement.id} ${renewal.kind}`} renewal={renewal} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** What of entitlements comes due within a year, month by month. */
export function RenewalsPart(): ReactNode {
  const t = useTexts(licencesTexts);
  const { data, error, refetch } = useQuery(renewalsQuery);
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('renewals')} />;
  if (data.items.length === 0)
    return <EmptyState title={t('no-renewals')}>{t('no-renewals-why')}</EmptyState>;
  return (
    <ol className={classes.months} aria-label={t('renewals')}>
      {monthsOf(data.items, data.from, data.until).map((month) => (
        <MonthCard key={month.month} {...month} />
      ))}
    </ol>
  );
}
