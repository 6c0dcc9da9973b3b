import { SegmentedControl, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { useUrlState } from '../shared/url-state.ts';
import { alertsTexts } from '../texts/alerts.ts';
import { MessagesPart } from './messages-part.tsx';
import { SourcesPart } from './sources-part.tsx';

const parts = ['messages', 'sources'] as const;

/** Alerts: what tools reported and what became of it, and the tools that may. */
export function AlertsPage(): ReactNode {
  const t = useTexts(alertsTexts);
  const [url, setUrl] = useUrlState();
  const part = parts.find((one) => one === url['part']) ?? 'messages';
  return (
    <>
      <PageHeader title={t('title')} tab={t(part)} />
      <Stack gap="lg">
        <SegmentedControl
          aria-label={t('parts')}
          style={{ alignSelf: 'flex-start' }}
          value={part}
          onChange={(value) => setUrl({ part: value }, { push: true })}
          data={parts.map((one) => ({ value: one, label: t(one) }))}
        />
        {part === 'messages' ? <MessagesPart /> : <SourcesPart />}
      </Stack>
    </>
  );
}
