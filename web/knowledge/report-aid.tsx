import { Alert } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n.ts';
import { knowledgeTexts } from '../texts/knowledge.ts';
import type { Typing } from './knowledge.ts';
import { Suggestions } from './suggestions.tsx';

/** Articles that may help beside a report that is being typed, which need not be made if one does. */
export function ReportAid(typing: Typing): ReactNode {
  const t = useTexts(knowledgeTexts);
  const [solved, setSolved] = useState(false);
  return (
    <>
      <Suggestions {...typing} onSolved={() => setSolved(true)} />
      {solved ? (
        <Alert color="teal" role="status">
          {t('solved-thanks')}
        </Alert>
      ) : null}
    </>
  );
}
