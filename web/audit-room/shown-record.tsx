import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { recordParts } from '../records/extras.ts';
import { Facts } from '../records/facts.tsx';
import { useProcess } from '../records/process.tsx';
import type { RecordWithJournal } from '../records/record.ts';
import { RecordTables } from '../records/rows-table.tsx';
import { Timeline } from '../records/timeline.tsx';
import classes from './shown.module.css';

interface ShownRecordProps {
  readonly record: RecordWithJournal;
  /** Where the API has more of its journal. */
  readonly path?: string;
  /** It was kept as it was: nothing more of it is fetched. */
  readonly kept?: boolean;
}

/** What the program keeps for itself, and nobody reads in a table. */
const hidden = ['remarks'];

/** A record with all it says and what happened to it, to be read. */
export function ShownRecord({ record, ...rest }: ShownRecordProps): ReactNode {
  const { name } = useProcess();
  return (
    <div className={classes.shown}>
      <Facts record={record} except={recordParts[name]?.instead ?? []} />
      <Stack gap="lg">
        <RecordTables record={record} except={hidden} />
        <Timeline record={record} {...rest} />
      </Stack>
    </div>
  );
}
