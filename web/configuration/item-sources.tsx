import { Badge, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useOwnNames } from '../records/process.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { configurationTexts } from '../texts/configuration.ts';

interface SaidPlace {
  readonly place: string;
  readonly said: string;
  readonly held: string | null;
}

/** What the API tells of the sources of an item. */
interface Sources {
  readonly items: readonly {
    readonly source: string;
    readonly external_key: string | null;
    readonly said_at: string;
    readonly absent_since: string | null;
    readonly agreeing: number;
    readonly contradicting: readonly SaidPlace[];
  }[];
}

/** What sources say of an item, above all where they contradict what it holds. Items that nobody imported have none. */
export function ItemSources({ number }: { readonly number: string }): ReactNode {
  const t = useTexts(configurationTexts);
  const names = useOwnNames();
  const { data, error } = useQuery({
    queryKey: ['configuration-items', 'sources', number],
    queryFn: ({ signal }) => api.get<Sources>(`/configuration-items/${number}/sources`, { signal }),
  });
  if (error !== null) return <ProblemPanel error={error} />;
  if (data === undefined || data.items.length === 0) return null;
  const nameOf = (place: string): string => {
    const [field = place, ...part] = place.split('.');
    const name = field === 'state' ? t('state') : names.field(field);
    return part.length === 0 ? name : `${name}: ${part.join('.')}`;
  };
  return (
    <section aria-label={t('sources')}>
      <Title order={2} mb={4}>
        {t('sources')}
      </Title>
      {data.items.map(({ source, external_key, said_at, absent_since, agreeing, contradicting }) => (
        <div key={source}>
          <Text fz="sm">
            <strong>{source}</strong>
            {external_key === null ? '' : ` ${external_key}`} · <Time at={said_at} /> ·{' '}
            {t('agreeing', { count: agreeing })}{' '}
            {absent_since === null ? null : (
              <Badge color="yellow">
                {t('absent')} <Time at={absent_since} />
              </Badge>
            )}
          </Text>
          {contradicting.length === 0 ? null : (
            <Table.ScrollContainer minWidth={320}>
              <Table aria-label={t('contradicting', { source })} verticalSpacing={3} fz="sm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('what')}</Table.Th>
                    <Table.Th>{t('source-says')}</Table.Th>
                    <Table.Th>{t('item-holds')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {contradicting.map(({ place, said, held }) => (
                    <Table.Tr key={place}>
                      <Table.Td>{nameOf(place)}</Table.Td>
                      <Table.Td>{said}</Table.Td>
                      <Table.Td>{held ?? '–'}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </div>
      ))}
    </section>
  );
}
