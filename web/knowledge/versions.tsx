import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../api.ts';
import { PlainDifferences } from '../documents/compare.tsx';
import { useLanguage, useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { Time } from '../shared/time.tsx';
import { knowledgeTexts } from '../texts/knowledge.ts';
import classes from './knowledge.module.css';

interface VersionRow {
  readonly number: number;
  readonly title: string;
  readonly hash: string;
  readonly approved_by: { readonly name: string } | null;
  readonly at: string;
}

interface VersionText {
  readonly title: string;
  readonly body: string;
}

function useVersion(number: string, version: number) {
  return useQuery({
    queryKey: ['knowledge', number, 'version', version],
    queryFn: () => api.get<VersionText>(`/knowledge/${number}/versions/${version}`),
    // What was approved stays as it was.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

interface CompareProps {
  readonly number: string;
  readonly older: number;
  readonly newer: number;
}

function Compared({ number, older, newer }: CompareProps): ReactNode {
  const language = useLanguage();
  const [before, after] = [useVersion(number, older), useVersion(number, newer)];
  const error = before.error ?? after.error;
  if (error !== null) return <ProblemPanel error={error} />;
  if (before.data === undefined || after.data === undefined) return null;
  const text = ({ title, body }: VersionText): string => `${title}\n${body}`;
  return <PlainDifferences older={text(before.data)} newer={text(after.data)} language={language} />;
}

/** The versions approved so far, newest first, any two of them side by side. */
export function Versions({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(knowledgeTexts);
  const rows = (record['versions'] ?? []) as readonly VersionRow[];
  const newest = Number(record['version_number'] ?? 0);
  const [older, setOlder] = useState(Math.max(newest - 1, 1));
  const [newer, setNewer] = useState(newest);
  if (newest === 0) return null;
  const choices = Array.from({ length: newest }, (_one, index) => ({
    value: String(index + 1),
    label: t('version-n', { version: index + 1 }),
  }));
  return (
    <section aria-label={t('versions')} className={classes.unprinted}>
      <Title order={2} mb={4}>
        {t('versions')}
      </Title>
      <Stack gap={4}>
        {rows.toReversed().map(({ number, title, hash, approved_by, at }) => (
          <Text key={number} fz="sm">
            {t('version-n', { version: number })}: {title} · <Time at={at} />
            {approved_by === null ? '' : ` · ${t('approved-by', { name: approved_by.name })}`}{' '}
            <Text span fz="xs" c="dimmed" ff="monospace" title={hash}>
              {hash.slice(0, 12)}
            </Text>
          </Text>
        ))}
      </Stack>
      {newest < 2 ? null : (
        <Stack gap="xs" mt="sm">
          <Group gap="xs">
            <NativeSelect
              size="xs"
              label={t('older')}
              data={choices}
              value={String(older)}
              onChange={(event) => setOlder(Number(event.currentTarget.value))}
            />
            <NativeSelect
              size="xs"
              label={t('newer')}
              data={choices}
              value={String(newer)}
              onChange={(event) => setNewer(Number(event.currentTarget.value))}
            />
          </Group>
          <Compared number={record.number} older={older} newer={newer} />
        </Stack>
      )}
    </section>
  );
}
