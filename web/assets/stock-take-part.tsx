import { Button, Group, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import { expectedIn, outcomes, type Tally } from '../../processes/stock-take/lines.ts';
import { api } from '../api.ts';
import { formatNumber, formatPercent } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useHolds } from '../session.ts';
import { useGo } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { assetsTexts } from '../texts/assets.ts';
import classes from './assets.module.css';
import { useOutcomeName } from './outcome-mark.tsx';
import { type Progress, progressQuery } from './stock-take.ts';
import { StockTakeLines } from './stock-take-lines.tsx';
import { useLocationName } from './use-location-name.ts';

interface OfRecord {
  readonly record: OpenedRecord;
}

/** Begins the count: draws up the list of what should be there. */
function Begin({ record }: OfRecord): ReactNode {
  const t = useTexts(assetsTexts);
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: () => api.post(`/stock-takes/${record.number}/start`, {}, { version: record.version }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['stock-takes'] }),
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Text fz="sm">{t('begin-why')}</Text>
      {begin.error === null ? null : <ProblemPanel error={begin.error} />}
      <Button loading={begin.isPending} onClick={() => begin.mutate()}>
        {t('begin-counting')}
      </Button>
    </Stack>
  );
}

/** How much of what should be at a place was found, as a bar. What the numbers beside it say. */
function FoundBar({ tally }: { readonly tally: Tally }): ReactNode {
  const expected = expectedIn(tally);
  const share = (count: number): string => `${expected === 0 ? 0 : (count / expected) * 100}%`;
  return (
    <div className={classes.bar} aria-hidden="true">
      <span data-outcome="seen" style={{ width: share(tally.seen) }} />
      <span data-outcome="misplaced" style={{ width: share(tally.misplaced) }} />
    </div>
  );
}

function PlaceRow({ name, tally, strong }: { name: string; tally: Tally; strong?: boolean }): ReactNode {
  const locale = useLocale();
  return (
    <Table.Tr fw={strong === true ? 600 : 400}>
      <Table.Th scope="row" fw="inherit">
        {name}
      </Table.Th>
      <Table.Td>
        <FoundBar tally={tally} />
      </Table.Td>
      {outcomes.map((outcome) => (
        <Table.Td key={outcome} ta="right">
          {formatNumber(tally[outcome], locale)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function Places({ progress, counting }: { progress: Progress; counting: boolean }): ReactNode {
  const t = useTexts(assetsTexts);
  const outcomeName = useOutcomeName(counting);
  const nameOf = useLocationName();
  const places = progress.places
    .map(({ location, tally }) => ({ name: nameOf(location), tally }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <div className={classes.wide} tabIndex={0} role="group" aria-label={t('result')}>
      <Table horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('place')}</Table.Th>
            <Table.Th aria-hidden="true" />
            {outcomes.map((outcome) => (
              <Table.Th key={outcome} ta="right">
                {outcomeName(outcome)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {places.map(({ name, tally }) => (
            <PlaceRow key={name} name={name} tally={tally} />
          ))}
          <PlaceRow name={t('total')} tally={progress.total} strong />
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Result({ record }: OfRecord): ReactNode {
  const t = useTexts(assetsTexts);
  const locale = useLocale();
  const go = useGo();
  const mayCount = useHolds(workingRoles);
  const isCounting = record.state === 'counting';
  const { data, error } = useQuery({
    ...progressQuery(record.number),
    // Others count at the same time.
    refetchInterval: isCounting ? 15_000 : false,
  });
  if (error !== null && data === undefined) return <ProblemPanel error={error} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('result')} />;
  return (
    <Stack gap="lg">
      <section aria-label={t('result')}>
        <Group justify="space-between" mb="xs">
          <Title order={2} fz="md">
            {t('result')}
          </Title>
          {isCounting && mayCount ? (
            <Button onClick={() => go(paths.count(record.number))}>{t('count-here')}</Button>
          ) : null}
        </Group>
        <Places progress={data} counting={isCounting} />
        <Text fz="sm" mt="xs">
          {data.difference_percent === null || isCounting
            ? ''
            : `${t('difference')}: ${formatPercent(data.difference_percent, locale)}`}
        </Text>
        {data.counters.length === 0 ? null : (
          <Text fz="sm">
            {t('counters')}:{' '}
            {data.counters
              .map(({ name, sightings }) => t('counters-line', { name, count: sightings }))
              .join(' · ')}
          </Text>
        )}
      </section>
      <StockTakeLines record={record} />
    </Stack>
  );
}

/** The desk's view of a stock-take: its beginning, how far it is place by place, and what differs. */
export function StockTakePart({ record }: OfRecord): ReactNode {
  const mayStart = useHolds(workingRoles);
  if (record.state === 'planned') return mayStart ? <Begin record={record} /> : null;
  if (record['started_at'] === null) return null;
  return <Result record={record} />;
}
