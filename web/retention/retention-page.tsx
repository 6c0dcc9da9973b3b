import { Button, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { retentionSetting } from '../../kernel/retention.ts';
import { formatDate, formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink, PlainLink } from '../shared/link.tsx';
import { PageHeader } from '../shared/page-header.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { retentionTexts } from '../texts/retention.ts';
import { PastTermSection } from './past-term.tsx';
import classes from './retention.module.css';
import { type KeptRecords, keptQuery } from './retention.ts';

function KeptRow({ kept }: { readonly kept: KeptRecords }): ReactNode {
  const { process, days, closed, past_term, oldest } = kept;
  const t = useTexts(retentionTexts);
  const locale = useLocale();
  const names = useProcessNames(process);
  const noDays = process === 'document' ? t('own-term') : t('no-term');
  return (
    <tr>
      <td>
        <AppLink href={paths.retention({ process })}>{names.plural}</AppLink>
      </td>
      <td>{days === null ? noDays : t('days', { count: days })}</td>
      <td className="figures">{formatNumber(closed, locale)}</td>
      <td className="figures">
        {past_term === 0 ? (
          0
        ) : (
          <Text span fz="inherit" fw={600}>
            {formatNumber(past_term, locale)}
          </Text>
        )}
      </td>
      <td>{oldest === null ? '' : formatDate(oldest, locale, 'UTC')}</td>
    </tr>
  );
}

function KeptTable({ items }: { readonly items: readonly KeptRecords[] }): ReactNode {
  const t = useTexts(retentionTexts);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('records')}</th>
          <th scope="col">{t('term')}</th>
          <th scope="col" className={classes.count}>
            {t('closed')}
          </th>
          <th scope="col" className={classes.count}>
            {t('past-term')}
          </th>
          <th scope="col" className={classes.when}>
            {t('oldest')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((kept) => (
          <KeptRow key={kept.process} kept={kept} />
        ))}
      </tbody>
    </table>
  );
}

/** For how long closed records are kept, what is past its time, and disposing of it. */
export function RetentionPage(): ReactNode {
  const t = useTexts(retentionTexts);
  const [url] = useUrlState();
  const { data, error, refetch } = useQuery(keptQuery);
  const shown = (data ?? [])
    .filter(({ closed }) => closed > 0)
    .toSorted((a, b) => b.past_term - a.past_term || b.closed - a.closed);
  const chosen = data?.find(({ process }) => process === url['process']);
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Button component={PlainLink} size="xs" variant="default" href={paths.settings(retentionSetting)}>
            {t('plan')}
          </Button>
        }
      />
      <Stack gap="lg">
        <Text fz="sm" c="dimmed" maw="46rem">
          {t('why')}
        </Text>
        {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null ? <Loader role="progressbar" aria-label={t('title')} /> : null}
        {data !== undefined && shown.length === 0 ? (
          <EmptyState title={t('nothing-closed')}>{t('nothing-closed-why')}</EmptyState>
        ) : null}
        {chosen === undefined ? null : <PastTermSection key={chosen.process} kept={chosen} />}
        {shown.length === 0 ? null : <KeptTable items={shown} />}
      </Stack>
    </>
  );
}
