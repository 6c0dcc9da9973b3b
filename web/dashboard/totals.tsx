import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { dashboardTotals } from '../../processes/desk-dashboard.ts';
import type { DashboardTotal } from '../../processes/desk-figure-cells.ts';
import { useText, useTexts } from '../i18n.ts';
import { AppLink } from '../shared/link.tsx';
import { useLocale } from '../shared/time.tsx';
import { dashboardTexts } from '../texts/dashboard.ts';
import classes from './dashboard.module.css';
import { recordsPath, shownValue } from './dashboard.ts';

/** A number leads to its records where it has any. */
function Total({ total }: { readonly total: DashboardTotal }): ReactNode {
  const t = useTexts(dashboardTexts);
  const text = useText();
  const locale = useLocale();
  const { id, unit, value, records, of, previous } = total;
  const { title, definition } = dashboardTotals[id];
  const shown = shownValue(value, unit, locale);
  return (
    <div className={classes['total']} title={text(definition)}>
      <Text fz="xs" c="dimmed">
        {text(title)}
      </Text>
      <div className={classes['value']}>
        {records === 0 ? shown : <AppLink href={recordsPath(total)}>{shown}</AppLink>}
      </div>
      <Text fz="xs" c="dimmed">
        {of === null || of.records === 0 ? null : (
          <>
            <AppLink href={recordsPath(of)}>{t('of', { part: records, whole: of.records })}</AppLink>{' '}
          </>
        )}
        {previous === null ? null : t('before', { value: shownValue(previous, unit, locale) })}
      </Text>
      <span className="visually-hidden">{text(definition)}</span>
    </div>
  );
}

/** The single figures of the dashboard, each beside what it was in the period before. */
export function Totals({ totals }: { readonly totals: readonly DashboardTotal[] }): ReactNode {
  return (
    <div className={classes['totals']}>
      {totals.map((total) => (
        <Total key={total.id} total={total} />
      ))}
    </div>
  );
}
