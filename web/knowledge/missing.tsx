import { Loader, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { workingRoles } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { useHolds } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { knowledgeTexts } from '../texts/knowledge.ts';
import classes from './knowledge.module.css';
import { writePath } from './knowledge.ts';
import { lookedBack } from './usage-table.tsx';

interface NothingFound {
  readonly items: readonly { readonly words: string; readonly count: number; readonly last_at: string }[];
  readonly searches: number;
  readonly nothing_found: number;
}

/** What people looked for and did not find, with the way to write about it. */
export function Missing(): ReactNode {
  const t = useTexts(knowledgeTexts);
  const mayWrite = useHolds(workingRoles);
  const { data, error, refetch } = useQuery({
    queryKey: ['knowledge', 'nothing-found'],
    queryFn: () =>
      api.get<NothingFound>('/knowledge/searches/nothing-found', { query: { days: lookedBack } }),
  });
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('missing')} />;
  return (
    <div className={classes.scroll}>
      <Text fz="sm" c="dimmed" mb="xs">
        {t('last-days', { days: lookedBack })}:{' '}
        {t('missing-share', { nothing: data.nothing_found, searches: data.searches })}
      </Text>
      {data.items.length === 0 ? (
        <Text c="dimmed">{t('missing-none')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('words')}</Table.Th>
              <Table.Th className={classes.number}>{t('times')}</Table.Th>
              <Table.Th>{t('last')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map(({ words, count, last_at }) => (
              <Table.Tr key={words}>
                <Table.Td>{words}</Table.Td>
                <Table.Td className={classes.number}>{count}</Table.Td>
                <Table.Td>
                  <Time at={last_at} />
                </Table.Td>
                <Table.Td>
                  {mayWrite ? <AppLink href={writePath({ title: words })}>{t('write')}</AppLink> : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}
