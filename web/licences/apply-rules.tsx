import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { formatNumber } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { useLocale } from '../shared/time.tsx';
import { licencesTexts } from '../texts/licences.ts';
import { licencesKey, type RecognisedAgain } from './licences.ts';

/** Holds what is installed against the rules of products as they are now. */
export function ApplyRules(): ReactNode {
  const t = useTexts(licencesTexts);
  const locale = useLocale();
  const queries = useQueryClient();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => api.post<RecognisedAgain>('/software-recognitions', { apply: true }),
    onSuccess: () => queries.invalidateQueries({ queryKey: licencesKey }),
  });
  const told = (name: keyof RecognisedAgain): string => formatNumber(data?.[name] ?? 0, locale);
  return (
    <Group gap="sm">
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        {t('apply-rules')}
      </Button>
      <Text fz="sm" c="dimmed" role="status">
        {data === undefined
          ? t('apply-rules-why')
          : t('rules-applied', {
              looked_at: told('looked_at'),
              recognised: told('recognised'),
              moved: told('moved'),
              lost: told('lost'),
            })}
      </Text>
      {error === null ? null : <ProblemPanel error={error} />}
    </Group>
  );
}
