import type { TimeFlag, TimeLine } from '../../processes/certification/audit-time.ts';
import type { ProgrammeRow } from '../../processes/certification/programme.ts';
import type { SampleOccasion } from '../../processes/certification/sites.ts';
import type { OpenedRecord } from '../records/record.ts';
import type { Reference } from '../shared/references.ts';

/** A sample of sites as the API shows it; lists have an entry a line. */
export interface SiteSampleRow {
  readonly occasion: SampleOccasion;
  readonly suitable: boolean;
  readonly reason: string | null;
  readonly seed: string;
  readonly among: string;
  readonly size: number;
  readonly random_at_least: number;
  readonly central: string | null;
  readonly drawn: string | null;
  readonly chosen: string | null;
}

function rowsOf(record: OpenedRecord, field: string): readonly never[] {
  return (record[field] ?? []) as readonly never[];
}

/** The lines of the calculation of audit time; none before it was computed. */
export function linesOf(record: OpenedRecord): readonly TimeLine[] {
  return rowsOf(record, 'time_lines');
}

/** What of the calculation goes beyond a limit. */
export function flagsOf(record: OpenedRecord): readonly TimeFlag[] {
  return rowsOf(record, 'time_flags');
}

/** Samples of sites, oldest first. */
export function samplesOf(record: OpenedRecord): readonly SiteSampleRow[] {
  return rowsOf(record, 'samples');
}

/** The audits of the programme. */
export function programmeOf(record: OpenedRecord): readonly ProgrammeRow[] {
  return rowsOf(record, 'programme');
}

/** Who did something and when; null where nobody did. */
export function doneBy(
  record: OpenedRecord,
  step: 'time_calculated' | 'time_approved',
): { readonly name: string; readonly at: string } | null {
  const at = record[`${step}_at`];
  const person = record[`${step}_by`] as Reference | null | undefined;
  return typeof at === 'string' ? { at, name: person?.name ?? '–' } : null;
}

/** The entries of a list that has one a line. */
export function entriesOf(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.split('\n');
}
