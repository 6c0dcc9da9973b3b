import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { staffRoles, workingRoles } from '../../kernel/roles.ts';
import { useTexts } from '../i18n.ts';
import { RecordKnowledge } from '../knowledge/record-knowledge.tsx';
import { LongText } from '../records/long-text.tsx';
import { type OpenedRecord, recordQuery } from '../records/record.ts';
import { useHolds } from '../session.ts';
import type { Reference } from '../shared/references.ts';
import { Time } from '../shared/time.tsx';
import { requestsTexts } from '../texts/requests.ts';
import { Answers } from './answers.tsx';
import { Approvals } from './approvals.tsx';
import { Stages } from './stages.tsx';

/** How an item is fulfilled, as it stands now: for those who do it. */
function Instruction({ item }: { readonly item: Reference }): ReactNode {
  const t = useTexts(requestsTexts);
  const { data } = useQuery(recordQuery('request-items', item.id));
  if (data === undefined) return null;
  const instruction = data['instruction'] as string | null;
  return (
    <details open={instruction !== null}>
      <Text component="summary" fz="md" fw={600} style={{ cursor: 'pointer' }}>
        {t('instruction')}
      </Text>
      {instruction === null ? (
        <Text fz="sm" c="dimmed">
          {t('no-instruction')}
        </Text>
      ) : (
        <>
          <Text fz="xs" c="dimmed">
            {t('instruction-reviewed', { at: '' })}
            <Time at={data['instruction_reviewed_at'] as string | null} />
          </Text>
          <div style={{ whiteSpace: 'pre-wrap', fontSize: 'var(--mantine-font-size-sm)' }}>
            <LongText text={instruction} />
          </div>
        </>
      )}
    </details>
  );
}

/** What a request is about: answers, who approves it, its tasks; for staff also how it is fulfilled. */
export function RequestPart({ record }: { readonly record: OpenedRecord }): ReactNode {
  const staff = useHolds(staffRoles);
  const mayWork = useHolds(workingRoles);
  const item = record['item'] as Reference | null;
  return (
    <Stack gap="md">
      <Answers record={record} />
      <Approvals record={record} />
      <Stages record={record} />
      {staff && item !== null ? <Instruction item={item} /> : null}
      {mayWork ? <RecordKnowledge record={record} process="service-request" /> : null}
    </Stack>
  );
}
