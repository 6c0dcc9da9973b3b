import { Button, Loader, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { api } from '../api.ts';
import { formatRelative } from '../format.ts';
import { useTexts } from '../i18n.ts';
import { paths } from '../paths.ts';
import { useProcessNames } from '../process-names.ts';
import { type OpenedRecord, recordQuery } from '../records/record.ts';
import { AppLink } from '../shared/link.tsx';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import type { Reference } from '../shared/references.ts';
import { useLocale, useNow } from '../shared/time.tsx';
import { owedQuery } from '../system/owed.ts';
import { documentsTexts } from '../texts/documents.ts';
import { ContentText, contentOfVersion } from './content-section.tsx';
import classes from './documents.module.css';

/** The acknowledgement of this document that this person owes; null where they owe none. */
function useOwedAcknowledgement(record: OpenedRecord): OpenedRecord | null {
  const { data: owed } = useQuery(owedQuery('mine'));
  // The title of each names its document, so that only those that may be meant are asked for.
  const possible = (owed?.items ?? []).find(
    ({ process, title }) => process === 'acknowledgement' && title.includes(`(${record.number}, `),
  );
  const { data } = useQuery({
    ...recordQuery('acknowledgements', possible?.number ?? ''),
    enabled: possible !== undefined,
  });
  const isMeant = (data?.['document'] as Reference | null | undefined)?.id === record.id;
  return possible !== undefined && isMeant && data?.state === 'owed' ? data : null;
}

/** Asks for the confirmation that is owed, and is the one big button while it is. */
export function AcknowledgeCall({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(documentsTexts);
  const names = useProcessNames('acknowledgement');
  const locale = useLocale();
  const now = useNow();
  const client = useQueryClient();
  const owed = useOwedAcknowledgement(record);
  const give = useMutation({
    mutationFn: ({ number, version }: OpenedRecord) =>
      api.post(`/acknowledgements/${number}/transitions`, { activity: 'give' }, { version }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['owed'] }),
        client.invalidateQueries({ queryKey: ['acknowledgements'] }),
      ]),
  });
  if (give.isSuccess) {
    return (
      <div className={classes.call} role="status">
        <Text fz="sm">{t('given-now')}</Text>
      </div>
    );
  }
  if (owed === null) return null;
  return (
    <div className={classes.call}>
      <div>
        <Text fz="sm">{t('to-acknowledge', { number: Number(owed['version_number']) })}</Text>
        {owed.due_at === null ? null : (
          <Text fz="sm" c="dimmed">
            {t('acknowledge-by', { when: formatRelative(owed.due_at, now, locale) })}
          </Text>
        )}
      </div>
      <Button size="md" loading={give.isPending} onClick={() => give.mutate(owed)}>
        {names.activity('give')}
      </Button>
      {give.error === null ? null : <ProblemPanel error={give.error} />}
    </div>
  );
}

/** On the page of an acknowledgement: the text that is to be read, right there. */
export function AcknowledgementPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const t = useTexts(documentsTexts);
  const client = useQueryClient();
  const { state } = record;
  // What was given is owed no more, on the page that says so and in the count beside it.
  useEffect(() => {
    if (state !== 'owed') void client.invalidateQueries({ queryKey: ['owed'] });
  }, [client, state]);
  const { id } = record['document'] as Reference;
  const { data: read, error } = useQuery(recordQuery('documents', id));
  if (error !== null) return <ProblemPanel error={error} />;
  if (read === undefined) return <Loader role="status" aria-label={t('content')} />;
  const number = Number(record['version_number']);
  const content = contentOfVersion(read, number);
  return (
    <Stack gap="xs">
      <Text fz="sm">
        <AppLink href={`${paths.record('documents', read.number)}?version=${number}`}>{t('read-it')}</AppLink>
      </Text>
      {content === null ? null : <ContentText record={read} content={content} />}
    </Stack>
  );
}
