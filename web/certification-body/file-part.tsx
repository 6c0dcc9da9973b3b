import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OpenedRecord } from '../records/record.ts';
import { AuditTimeCard } from './audit-time-card.tsx';
import { ProgrammeCard } from './programme-card.tsx';
import { SitesCard } from './sites-card.tsx';

/** What a client's file shows besides its fields: the programme of the cycle, audit time, sites. */
export function FilePart({ record }: { readonly record: OpenedRecord }): ReactNode {
  return (
    <Stack gap="lg">
      <ProgrammeCard record={record} />
      <AuditTimeCard record={record} />
      <SitesCard record={record} />
    </Stack>
  );
}
