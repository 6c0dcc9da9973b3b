import type { ReactNode } from 'react';
import { PackButton } from '../packs/pack-button.tsx';
import { ReportMenu } from './report-menu.tsx';

/** What can be had of a record as files, by its process: its report, and of an audit its evidence pack. */
export function RecordFiles({
  process,
  number,
  reported,
}: {
  readonly process: string;
  readonly number: string;
  readonly reported: boolean;
}): ReactNode {
  return (
    <>
      {process === 'audit' ? <PackButton of={{ audit: number }} /> : null}
      {reported ? <ReportMenu number={number} /> : null}
    </>
  );
}
