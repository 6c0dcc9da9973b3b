import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { api } from '../api.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { recordQuery } from '../records/record.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { knowledgeTexts } from '../texts/knowledge.ts';
import { ArticleText } from './article-text.tsx';
import { useCountedSearch } from './counted-search.ts';
import { type Suggestion, suggestionsQuery, type Typing } from './knowledge.ts';

/** How long nobody types before it is looked for. */
const typingPause_ms = 300;

interface OpenProps {
  readonly article: Suggestion;
  readonly record: string | undefined;
  readonly onSolved: ((article: Suggestion) => void) | undefined;
}

/** The article where it was found, so that nothing of what is typed is left for it. */
function OpenArticle({ article, record, onSolved }: OpenProps): ReactNode {
  const t = useTexts(knowledgeTexts);
  const { data, error } = useQuery(recordQuery('knowledge-articles', article.number));
  const { mutate: countRead } = useMutation({
    mutationFn: () => api.post(`/knowledge/${article.number}/reads`, undefined),
  });
  useEffect(() => countRead(), [countRead]);
  const use = useMutation({
    mutationFn: (helped: boolean) =>
      api.post(`/knowledge/${article.number}/uses`, {
        helped,
        ...(record === undefined ? { deflected: helped } : { record }),
      }),
    onSuccess: (_answer, helped) => {
      if (helped) onSolved?.(article);
    },
  });
  if (error !== null) return <ProblemPanel error={error} />;
  return (
    <Stack gap="xs" pl="lg" pb="xs">
      <ArticleText text={String(data?.['published_body'] ?? article.excerpt)} />
      {use.error === null ? null : <ProblemPanel error={use.error} />}
      <Group gap="xs">
        {onSolved === undefined ? null : (
          <Button size="xs" loading={use.isPending} onClick={() => use.mutate(true)}>
            {record === undefined ? t('solved') : t('solve-with')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          disabled={use.isPending || use.isSuccess}
          onClick={() => use.mutate(false)}
        >
          {t('not-helped')}
        </Button>
        <AppLink href={paths.record('knowledge-articles', article.number)} target="_blank" fz="sm">
          {t('open-page')}
        </AppLink>
      </Group>
    </Stack>
  );
}

interface SuggestionsProps extends Typing {
  /** Number of the record for which they are looked at; absent: none has been made yet. */
  readonly record?: string;
  /** One solved it: nothing more needs to be reported, or the record is solved with it. Absent: nothing is offered. */
  readonly onSolved?: (article: Suggestion) => void;
  /** Whether what is typed counts as a search. */
  readonly counts?: boolean;
  /** What stands above the articles, where there are any. */
  readonly heading?: ReactNode;
}

function CountedSearch({ words }: { readonly words: string }): null {
  useCountedSearch(words);
  return null;
}

/**
 * Articles that may help with what is being typed. They appear below without taking the focus, say how many they are,
 * and open in place; keys reach them as buttons in their order.
 */
export function Suggestions(props: SuggestionsProps): ReactNode {
  const { words, service, category, record, onSolved, counts = true, heading } = props;
  const t = useTexts(knowledgeTexts);
  const [paused] = useDebouncedValue(words, typingPause_ms);
  const [open, setOpen] = useState<string | null>(null);
  const prefix = useId();
  const { data } = useQuery({
    ...suggestionsQuery({ words: paused, service: service ?? null, category: category ?? null }),
    placeholderData: (before) => (paused.trim().length > 2 ? before : undefined),
  });
  const items = data?.items ?? [];
  return (
    <section aria-label={t('may-help')}>
      {counts ? <CountedSearch words={words} /> : null}
      {items.length === 0 ? null : heading}
      <Text fz="sm" c="dimmed" role="status">
        {items.length === 0 ? '' : t('found', { count: items.length })}
      </Text>
      <Stack gap={2}>
        {items.map((article) => {
          const isOpen = open === article.id;
          const Chevron = isOpen ? IconChevronDown : IconChevronRight;
          return (
            <div key={article.id}>
              <UnstyledButton
                type="button"
                aria-expanded={isOpen}
                aria-controls={`${prefix}${article.id}`}
                onClick={() => setOpen(isOpen ? null : article.id)}
                py={6}
                w="100%"
              >
                <Group gap={6} wrap="nowrap" align="start">
                  <Chevron size={16} style={{ flex: 'none', marginTop: 3 }} aria-hidden />
                  <Text fz="sm" fw={500} {...(article.language === null ? {} : { lang: article.language })}>
                    {article.title}
                  </Text>
                </Group>
              </UnstyledButton>
              <div id={`${prefix}${article.id}`}>
                {isOpen ? <OpenArticle article={article} record={record} onSolved={onSolved} /> : null}
              </div>
            </div>
          );
        })}
      </Stack>
    </section>
  );
}
