import { Loader, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { AppLink } from '../shared/link.tsx';
import { placeKey } from '../shared/place-key.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { knowledgeTexts } from '../texts/knowledge.ts';
import classes from './knowledge.module.css';

interface ArticleUsage {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly read: number;
  readonly used: number;
  readonly deflected: number;
  readonly unhelpful: number;
  readonly helpful_votes: number;
  readonly unhelpful_votes: number;
  readonly due_at: string | null;
}

/** How many days are looked back. */
export const lookedBack = 90;

/** Articles in force by how they were used lately, or by when they are due for review. */
export function UsageTable({ order }: { readonly order: string }): ReactNode {
  const t = useTexts(knowledgeTexts);
  const { data, error, refetch } = useQuery({
    queryKey: ['knowledge', 'usage', order],
    queryFn: () =>
      api.get<{ items: readonly ArticleUsage[] }>('/knowledge/usage', { query: { order, days: lookedBack } }),
  });
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader role="progressbar" aria-label={t('articles')} />;
  if (data.items.length === 0) return <Text c="dimmed">{t('no-articles')}</Text>;
  const figures = (one: ArticleUsage): readonly (string | number)[] => [
    one.read,
    one.used,
    one.deflected,
    one.unhelpful,
    `${one.helpful_votes} / ${one.unhelpful_votes}`,
  ];
  return (
    <div className={classes.scroll}>
      <Text fz="sm" c="dimmed" mb="xs">
        {t('last-days', { days: lookedBack })}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('article')}</Table.Th>
            {[t('reads'), t('uses'), t('deflected'), t('unhelpful'), t('votes')].map((name) => (
              <Table.Th key={name} className={classes.number}>
                {name}
              </Table.Th>
            ))}
            <Table.Th>{t('review-due')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.items.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>
                <AppLink href={paths.record('knowledge-articles', one.number)}>{one.title}</AppLink>
              </Table.Td>
              {figures(one).map((figure, column) => (
                <Table.Td key={placeKey(column, 5)} className={classes.number}>
                  {figure}
                </Table.Td>
              ))}
              <Table.Td>{one.due_at === null ? '–' : <Time at={one.due_at} />}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
