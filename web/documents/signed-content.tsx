import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import type { ActivityAid } from '../records/extras.ts';
import type { OpenedRecord } from '../records/record.ts';
import type { Reference } from '../shared/references.ts';
import { documentsTexts } from '../texts/documents.ts';
import { versionsOf } from './document.ts';

/** So much of a hash tells it from any other that people have before them. */
const shortened = 12;

interface SignedProps {
  readonly what: string;
  readonly hash: string;
}

function Signed({ what, hash }: SignedProps): ReactNode {
  const t = useTexts(documentsTexts);
  return (
    <Paper withBorder p="sm">
      <Text fz="sm">{what}</Text>
      <Text fz="xs" c="dimmed" mt={2}>
        {t('signed-hash')} <code title={hash}>{hash.slice(0, shortened)}…</code>
      </Text>
    </Paper>
  );
}

const textIn = (record: OpenedRecord, field: string): string => String(record[field] ?? '');

/** In the dialog of a review or an approval: exactly which content is signed. */
export function SignedContent({ record }: Pick<ActivityAid, 'record'>): ReactNode {
  const t = useTexts(documentsTexts);
  const version = (versionsOf(record).at(-1)?.number ?? 0) + 1;
  return (
    <Signed
      what={t('you-sign', { version, title: record.title })}
      hash={textIn(record, 'submitted_hash') || textIn(record, 'content_hash')}
    />
  );
}

/** In the dialog in which a filled form is completed: what was filled in, and on which form. */
export function SignedCopy({ record }: Pick<ActivityAid, 'record'>): ReactNode {
  const t = useTexts(documentsTexts);
  const form = (record['form'] as Reference | null)?.name ?? '–';
  const what = { title: record.title, form, version: Number(record['form_version']) };
  return <Signed what={t('you-sign-copy', what)} hash={textIn(record, 'content_hash')} />;
}
