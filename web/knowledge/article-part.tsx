import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { isStaff } from '../../kernel/roles.ts';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { pathOfNumber, paths } from '../paths.ts';
import type { OpenedRecord } from '../records/record.ts';
import { useSession } from '../session.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { knowledgeTexts } from '../texts/knowledge.ts';
import { ArticleText } from './article-text.tsx';
import classes from './knowledge.module.css';
import { usageQuery } from './knowledge.ts';
import { Versions } from './versions.tsx';

interface OfArticle {
  readonly record: OpenedRecord;
}

/** Counts that the article was opened, once for each look at it. */
function useCountedRead(number: string, inForce: boolean): void {
  useEffect(() => {
    // Counting serves those who write; whoever reads is not told where it fails.
    if (inForce) api.post(`/knowledge/${number}/reads`).catch(() => undefined);
  }, [number, inForce]);
}

function Votes({ record }: OfArticle): ReactNode {
  const t = useTexts(knowledgeTexts);
  const client = useQueryClient();
  const { data } = useQuery(usageQuery(record.number));
  const vote = useMutation({
    mutationFn: (helpful: boolean) => api.put(`/knowledge/${record.number}/vote`, { helpful }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['knowledge', record.number] }),
  });
  const own = data?.own_vote ?? null;
  return (
    <Stack gap={4} className={classes.unprinted}>
      <Group gap="xs" role="group" aria-label={t('did-it-help')}>
        <Text fz="sm">{t('did-it-help')}</Text>
        {[true, false].map((helpful) => (
          <Button
            key={String(helpful)}
            size="xs"
            variant={own === helpful ? 'filled' : 'default'}
            aria-pressed={own === helpful}
            disabled={vote.isPending}
            onClick={() => vote.mutate(helpful)}
          >
            {helpful ? t('yes') : t('no')}
          </Button>
        ))}
      </Group>
      <Text fz="xs" c="dimmed" role="status">
        {own === null ? '' : t('vote-kept')}
      </Text>
      {vote.error === null ? null : <ProblemPanel error={vote.error} />}
    </Stack>
  );
}

function UsageFacts({ record }: OfArticle): ReactNode {
  const t = useTexts(knowledgeTexts);
  const { data } = useQuery(usageQuery(record.number));
  if (data === undefined) return null;
  const facts = [
    [t('reads'), data.read],
    [t('uses'), data.used],
    [t('deflected'), data.deflected],
    [t('unhelpful'), data.unhelpful],
    [t('votes'), `${data.helpful_votes} / ${data.unhelpful_votes}`],
  ] as const;
  return (
    <section aria-label={t('usage')} className={classes.unprinted}>
      <Title order={2} mb={4}>
        {t('usage')}
      </Title>
      <Group gap="lg">
        {facts.map(([name, value]) => (
          <Text key={name} fz="sm">
            {name}: {value}
          </Text>
        ))}
      </Group>
      <Title order={3} mt="sm" mb={4} fz="sm">
        {t('used-in')}
      </Title>
      {data.used_in.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('used-nowhere')}
        </Text>
      ) : (
        <Stack gap={2}>
          {data.used_in.map(({ id, number, title }) => (
            <Text key={id} fz="sm">
              <AppLink href={pathOf(number)} fz="sm">
                {number}
              </AppLink>{' '}
              {title}
            </Text>
          ))}
        </Stack>
      )}
    </section>
  );
}

/** The page of a record that an article solved; what it links to is found by its number. */
function pathOf(number: string): string {
  return pathOfNumber(number)?.path ?? paths.search({ q: number });
}

/** What readers have, and what is being written for them. */
function Texts({ record }: OfArticle): ReactNode {
  const t = useTexts(knowledgeTexts);
  const inForce = record['in_force'] === true;
  const version = Number(record['version_number'] ?? 0);
  const [shown, written] = [String(record['published_body'] ?? ''), record['body']];
  const next = record['next_title'];
  const writing = typeof written === 'string' && (!inForce || written !== shown || typeof next === 'string');
  const language = record['language'];
  return (
    <Stack gap="md">
      {inForce ? (
        <section aria-label={t('text')}>
          <Group justify="space-between" mb="xs" className={classes.unprinted}>
            <Text fz="xs" c="dimmed">
              {t('in-force', { version })}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPrinter size={14} />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          </Group>
          <ArticleText text={shown} {...(typeof language === 'string' ? { lang: language } : {})} />
        </section>
      ) : (
        <Text fz="sm" c="dimmed">
          {t('none-in-force')}
        </Text>
      )}
      {writing ? (
        <section aria-label={t('draft')} className={classes.unprinted}>
          <Alert color="gray" variant="light" title={t('draft')}>
            {inForce ? (
              <Text fz="sm" mb="xs">
                {t('being-written', { version })}
              </Text>
            ) : null}
            {typeof next === 'string' ? (
              <Text fz="sm" fw={600} mb="xs">
                {t('next-title', { title: next })}
              </Text>
            ) : null}
            <ArticleText text={written} />
          </Alert>
        </section>
      ) : null}
    </Stack>
  );
}

/** An article as it is read: its text, whether it helped; for staff what became of it, and its versions side by side. */
export function ArticlePart({ record }: OfArticle): ReactNode {
  const { person } = useSession();
  const staff = isStaff({ id: person.id, roles: person.roles });
  const inForce = record['in_force'] === true;
  useCountedRead(record.number, inForce && record.state !== 'retired');
  return (
    <Stack gap="lg">
      <Texts record={record} />
      {inForce ? <Votes record={record} /> : null}
      {staff && inForce ? <UsageFacts record={record} /> : null}
      {staff ? <Versions record={record} /> : null}
    </Stack>
  );
}
