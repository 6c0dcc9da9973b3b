import { Loader, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { useOwnChoices } from '../records/own-choices.ts';
import { useOwnNames } from '../records/process.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { assetsTexts } from '../texts/assets.ts';
import classes from './assets.module.css';

interface ValueLine {
  readonly asset_type: string | null;
  readonly state: string;
  readonly currency: string | null;
  readonly count: number;
  readonly without_cost: number;
  /** Exact decimal number. */
  readonly value: string | null;
}

/** An exact amount as people of the locale write it: no digit is lost to floating point. */
function amountText(value: string, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(value as `${number}`);
}

function Row({ line }: { readonly line: ValueLine }): ReactNode {
  const names = useOwnNames();
  const locale = useLocale();
  const types = useOwnChoices('asset.types');
  const { asset_type, state, currency, count, without_cost, value } = line;
  return (
    <Table.Tr>
      <Table.Td>{types.find((type) => type.value === asset_type)?.label ?? asset_type ?? '–'}</Table.Td>
      <Table.Td>{names.state(state)}</Table.Td>
      <Table.Td ta="right">{formatNumber(count, locale)}</Table.Td>
      <Table.Td ta="right">{formatNumber(without_cost, locale)}</Table.Td>
      <Table.Td ta="right">
        {value === null || currency === null ? '–' : amountText(value, currency, locale)}
      </Table.Td>
    </Table.Tr>
  );
}

/** What was paid for assets that are not gone, by type, state and currency. */
export function ValueView(): ReactNode {
  const t = useTexts(assetsTexts);
  const names = useOwnNames();
  const { data, error, refetch } = useQuery({
    queryKey: ['assets', 'value'],
    queryFn: ({ signal }) => api.get<{ lines: readonly ValueLine[] }>('/assets/value', { signal }),
  });
  if (error !== null && data === undefined)
    return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('value-title')} />;
  if (data.lines.length === 0) return <Text c="dimmed">{t('value-none')}</Text>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div className={classes.wide} tabIndex={0} role="group" aria-label={t('value-title')}>
      <Table maw={860}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{names.field('asset_type')}</Table.Th>
            <Table.Th>{t('state')}</Table.Th>
            <Table.Th ta="right">{t('value-count')}</Table.Th>
            <Table.Th ta="right">{t('value-without')}</Table.Th>
            <Table.Th ta="right">{names.field('cost')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.lines.map((line) => (
            <Row key={[line.asset_type, line.state, line.currency].join(' ')} line={line} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
