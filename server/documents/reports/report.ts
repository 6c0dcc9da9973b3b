import type { Refusal } from '../../../kernel/errors.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import type { Role } from '../../../kernel/roles.ts';
import type { Text } from '../../../kernel/text.ts';
import type { TextNode } from '../../../processes/document/structured-text.ts';
import type { Telling } from '../templates/fact.ts';

/** What a report is put together from: a record, and what it is connected with, as far as the reader may see it. */
export interface ReportSource extends Telling {
  readonly record: ProcessRecord;
  /** Records of a process that the record names or that name it, by number. */
  readonly related: (process: string) => readonly ProcessRecord[];
}

/** A label and what stands beside it. */
export type ReportFact = readonly [label: string, value: string];

/** Records that name the reported one. */
interface NamedBy {
  readonly process: string;
  /** The field in which they do. */
  readonly field: string;
}

/** How the report of a process's records is put together: pure, so that the same records give the same report. */
export interface ReportBuilder {
  /** What the report is called, before the title of the record. */
  readonly title: Text;
  /** Who may print it; without it everybody who may see the record, as far as they do. */
  readonly may?: readonly Role[];
  /** Why there is no report of this record; null: there is one. */
  readonly refusal?: (record: ProcessRecord) => Refusal | null;
  /** Whose records belong to it, because they name it. */
  readonly named_by: readonly NamedBy[];
  /** Processes whose records are read where the record, or one that names it, refers to them. */
  readonly follows: readonly string[];
  /** Why the report is not to be taken for a finished one; null where it is finished. */
  readonly unfinished: (record: ProcessRecord) => Text | null;
  /** The title block, besides number, state and what was printed. */
  readonly facts: (source: ReportSource) => readonly ReportFact[];
  readonly body: (source: ReportSource) => readonly TextNode[];
}
