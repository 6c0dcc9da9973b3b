import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OpenedRecord } from '../records/record.ts';
import { Checklist } from './checklist.tsx';
import { checklistOf } from './note-keeper.ts';
import { DrawButton, Samples } from './samples.tsx';

/** What an audit looked at: its checklist and its samples. Empty before it starts. */
export function AuditWork({ record }: { readonly record: OpenedRecord }): ReactNode {
  if (checklistOf(record).length === 0) return null;
  return (
    <Stack gap="lg">
      <Checklist key={record.id} record={record} actions={<DrawButton record={record} />} />
      <Samples record={record} />
    </Stack>
  );
}
