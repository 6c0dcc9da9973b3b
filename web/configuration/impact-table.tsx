import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { pathOfNumber } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { configurationTexts } from '../texts/configuration.ts';
import type { Impact } from './impact.ts';

/** What a walk came upon beyond where it began, nearest first. */
export function ImpactTable({
  impact,
  label,
}: {
  readonly impact: Impact;
  readonly label: string;
}): ReactNode {
  const t = useTexts(configurationTexts);
  const reached = impact.nodes.filter(({ depth }) => depth > 0);
  return (
    <>
      <Table.ScrollContainer minWidth={320}>
        <Table aria-label={label} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('number')}</Table.Th>
              <Table.Th>{t('name')}</Table.Th>
              <Table.Th ta="end">{t('steps')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {reached.map(({ id, number, title, depth }) => (
              <Table.Tr key={id}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  <AppLink fz="sm" href={pathOfNumber(number)?.path ?? ''}>
                    {number}
                  </AppLink>
                </Table.Td>
                <Table.Td>{title}</Table.Td>
                <Table.Td ta="end">{depth}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {impact.more ? (
        <Text fz="sm" c="dimmed">
          {t('more')}
        </Text>
      ) : null}
    </>
  );
}
