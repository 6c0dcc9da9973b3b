import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { structuredType } from '../../processes/document/structured-text.ts';
import { useTexts } from '../i18n.ts';
import type { OpenedRecord } from '../records/record.ts';
import { ProblemPanel } from '../shared/problem-panel.tsx';
import { documentsTexts } from '../texts/documents.ts';
import { textQuery } from './content.ts';
import { draftOf } from './document.ts';

const TextEditor = lazy(async () => ({ default: (await import('./editor/text-editor.tsx')).TextEditor }));

interface EditContentProps {
  readonly record: OpenedRecord;
  readonly onClose: () => void;
  /** The hint or blank at which writing begins, counted from 0; null: at the beginning. */
  readonly place: number | null;
}

/** The editor, as soon as what is stored is known. It stays when somebody else saves meanwhile. */
export function EditContent({ record, onClose, place }: EditContentProps): ReactNode {
  const t = useTexts(documentsTexts);
  const draft = draftOf(record);
  const structured = draft?.media_type === structuredType;
  const query = textQuery(record, draft ?? { version: null, hash: '', media_type: '' });
  const { data, error, refetch } = useQuery({ ...query, enabled: structured });
  const [began, setBegan] = useState(false);
  const stored = structured ? data : null;
  if (stored !== undefined && !began) setBegan(true);
  if (error !== null && !began) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  const waiting = <Loader role="status" aria-label={t('editor')} />;
  if (!began) return waiting;
  return (
    <Suspense fallback={waiting}>
      <TextEditor record={record} stored={stored} onClose={onClose} place={place} />
    </Suspense>
  );
}
