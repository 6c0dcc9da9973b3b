import { Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { metricTexts } from '../../processes/licence-metrics.ts';
import { formatNumber } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { licencesTexts } from '../texts/licences.ts';
import { useCostText } from './cost-text.ts';
import classes from './licences.module.css';
import { type ProductPosition, positionsQuery } from './licences.ts';
import { PositionBar } from './position-bar.tsx';

function Notes({ position }: { readonly position: ProductPosition }): ReactNode {
  const t = useTexts(licencesTexts);
  const { publisher, assumed, approved, retired } = position;
  const notes = [
    ...(publisher === null ? [] : [publisher]),
    ...(retired ? [t('retired')] : []),
    ...(approved === 0 ? [] : [t('approved', { count: approved })]),
    ...(assumed === 0 ? [] : [t('assumed', { count: assumed })]),
  ];
  return notes.length === 0 ? null : (
    <Text fz="xs" c="dimmed">
      {notes.join(' · ')}
    </Text>
  );
}

function CostCell({ position }: { readonly position: ProductPosition }): ReactNode {
  const t = useTexts(licencesTexts);
  const costText = useCostText();
  const { short, short_cost, free_cost } = position;
  if (short > 0) {
    return short_cost.length === 0 ? (
      <Text fz="xs" c="dimmed">
        {t('no-price')}
      </Text>
    ) : (
      <span className={classes.missing}>{t('cost-short', { amount: costText(short_cost) })}</span>
    );
  }
  return free_cost.length === 0 ? null : t('cost-free', { amount: costText(free_cost) });
}

function PositionRow({ position }: { readonly position: ProductPosition }): ReactNode {
  const text = useText();
  const locale = useLocale();
  const { product, metric, used, entitled, free, short } = position;
  const number = (value: number): string => (value === 0 ? '–' : formatNumber(value, locale));
  return (
    <tr>
      <td>
        <AppLink href={paths.record('software-products', product.number)}>{product.title}</AppLink>
        <Notes position={position} />
      </td>
      <td className={classes.wide}>{text(metricTexts[metric])}</td>
      <td className={classes.barCell}>
        {metric === 'open-source' ? null : <PositionBar position={position} />}
      </td>
      <td className={classes.number}>{number(entitled)}</td>
      <td className={classes.number}>{number(used)}</td>
      <td className={classes.number}>{number(free)}</td>
      <td className={classes.number}>
        <span className={short > 0 ? classes.missing : undefined}>{number(short)}</span>
      </td>
      <td className={`${classes.wide} ${classes.costs}`}>
        <CostCell position={position} />
      </td>
    </tr>
  );
}

function PositionTable({ items }: { readonly items: readonly ProductPosition[] }): ReactNode {
  const t = useTexts(licencesTexts);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('product')}</th>
          <th scope="col" className={classes.wide}>
            {t('metric')}
          </th>
          <th scope="col" className={classes.barCell}>
            {t('position')}
          </th>
          {(['entitled', 'used', 'free', 'short'] as const).map((name) => (
            <th key={name} scope="col" className={classes.number}>
              {t(name)}
            </th>
          ))}
          <th scope="col" className={`${classes.wide} ${classes.costs}`}>
            {t('cost')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((position) => (
          <PositionRow key={position.product.id} position={position} />
        ))}
      </tbody>
    </table>
  );
}

/** What narrows installations to those that a person has to settle. */
const unrecognised = { state: 'installed', blank: 'product,open_source,ignored' };

/** Where every product stands on a day, those short of licences first. */
export function PositionsPart(): ReactNode {
  const t = useTexts(licencesTexts);
  const [url, setUrl] = useUrlState();
  const as_of = url['as_of'] === undefined || url['as_of'] === '' ? undefined : url['as_of'];
  const { data, error, refetch } = useQuery(positionsQuery(as_of));
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-end">
        <TextInput
          type="date"
          size="xs"
          label={t('as-of')}
          value={as_of ?? data?.day ?? ''}
          onChange={({ currentTarget: { value } }) => setUrl({ as_of: value })}
        />
        {data === undefined || data.unrecognised === 0 ? null : (
          <AppLink href={paths.records('installations', unrecognised)} fz="sm" underline="always">
            {t('unrecognised', { count: data.unrecognised })}
          </AppLink>
        )}
      </Group>
      {error === null ? null : <ProblemPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Loader role="progressbar" aria-label={t('position')} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState
          title={t('no-products')}
          action={<AppLink href={paths.newRecord('software-products')}>{t('new-product')}</AppLink>}
        >
          {t('no-products-why')}
        </EmptyState>
      ) : null}
      {data === undefined || data.items.length === 0 ? null : <PositionTable items={data.items} />}
    </Stack>
  );
}
