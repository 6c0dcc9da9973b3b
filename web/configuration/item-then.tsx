import { Button, Group, Table, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { pathOfNumber } from '../paths.ts';
import { useValueText } from '../records/own-choices.ts';
import { useOwnNames, useProcess } from '../records/process.tsx';
import type { OpenedRecord } from '../records/record.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { configurationTexts } from '../texts/configuration.ts';

/** An item as it was, as the API tells it. */
interface Then {
  readonly state: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly relations: readonly {
    readonly relation: string;
    readonly direction: 'to' | 'from';
    readonly record: { readonly id: string; readonly number: string; readonly title: string };
  }[];
}

/** The last moment of a day (`YYYY-MM-DD`) in the reader's time zone; null: it is no day. */
function endOfDay(day: string): string | null {
  const at = new Date(`${day}T23:59:59.999`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

interface TableProps {
  readonly record: OpenedRecord;
  readonly then: Then;
  readonly day: string;
}

/** Each value then beside its value now, as far as they are not the same, and the relations there were. */
function ThenTable({ record, then, day }: TableProps): ReactNode {
  const t = useTexts(configurationTexts);
  const names = useOwnNames();
  const { fields } = useProcess();
  const write = useValueText();
  const written = (name: string, value: unknown): string =>
    value === null || value === undefined ? '–' : write(name, value);
  const lines = [
    { key: 'state', name: t('state'), was: names.state(then.state), is: names.state(record.state) },
    ...Object.keys(fields)
      .filter((name) => name !== 'identifier_keys')
      .map((name) => ({
        key: name,
        name: names.field(name),
        was: written(name, then.values[name]),
        is: written(name, record[name]),
      })),
  ].filter(({ was, is }) => was !== is);
  return (
    <>
      {lines.length === 0 ? (
        <Text fz="sm">{t('then-same')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={320}>
          <Table aria-label={t('then')} verticalSpacing={3} fz="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('what')}</Table.Th>
                <Table.Th>{day}</Table.Th>
                <Table.Th>{t('now')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map(({ key, name, was, is }) => (
                <Table.Tr key={key}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{was}</Table.Td>
                  <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{is}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Text fz="sm" fw={600} mt="xs">
        {t('relations-then', { count: then.relations.length })}
      </Text>
      <ul>
        {then.relations.map(({ relation, direction, record: other }) => (
          <Text component="li" fz="sm" key={`${direction} ${relation} ${other.id}`}>
            {direction === 'to' ? `${names.relation(relation)} ` : ''}
            <AppLink href={pathOfNumber(other.number)?.path ?? ''} underline="always">
              {other.number}
            </AppLink>{' '}
            {other.title}
            {direction === 'from' ? ` ${names.relation(relation)} ${record.number}` : ''}
          </Text>
        ))}
      </ul>
    </>
  );
}

/** An item as it was at the end of a past day, beside what it is now; the day stands in the URL. */
export function ItemThen({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(configurationTexts);
  const [{ then: day = '' }, setUrl] = useUrlState();
  const instant = endOfDay(day);
  const { data, error } = useQuery({
    queryKey: ['configuration-items', 'at', record.number, instant, record.version],
    queryFn: ({ signal }) =>
      api.get<Then>(`/configuration-items/${record.number}/at`, {
        query: { instant: instant ?? '' },
        signal,
      }),
    enabled: instant !== null,
  });
  return (
    <section aria-label={t('then')}>
      <Group justify="space-between" align="end" mb={4}>
        <Title order={2}>{t('then')}</Title>
        <Group gap="xs" align="end">
          <TextInput
            type="date"
            size="xs"
            label={t('then-day')}
            value={day}
            onChange={(event) => setUrl({ then: event.currentTarget.value })}
          />
          {day === '' ? null : (
            <Button size="xs" variant="default" onClick={() => setUrl({ then: null })}>
              {t('now')}
            </Button>
          )}
        </Group>
      </Group>
      {instant === null ? (
        <Text fz="sm" c="dimmed">
          {t('then-what')}
        </Text>
      ) : null}
      {error === null ? null : <ProblemPanel error={error} />}
      {data === undefined || instant === null ? null : <ThenTable record={record} then={data} day={day} />}
    </section>
  );
}
