import type { FieldDefinition } from './definition.ts';
import type { FieldProblem } from './errors.ts';
import { column, needed } from './field.ts';
import type { ProcessRecord } from './record.ts';
import { listIn, rowsIn } from './register.ts';

type Row = Readonly<Record<string, unknown>>;

/** The columns of acceptance criteria: agreed first, judged with evidence later (ISO/IEC 20000-1:2018, 8.5.2.3 and 8.5.3). */
export const acceptanceColumns: Readonly<Record<string, FieldDefinition>> = {
  criterion: needed('line'),
  shown_by: column('line'),
  met: column('boolean'),
  evidence: column('line'),
  by: column('person'),
  on: column('date'),
};

/** What was agreed in the rows of a field, as those who agreed read it: what its columns say. */
export function agreedIn(
  record: ProcessRecord,
  field: string,
  columns: readonly string[],
): readonly string[] {
  return rowsIn(record, field).map((row) => columns.map((name) => String(row[name] ?? '')).join(' – '));
}

/** Speaks against taking out or rewording what was agreed, and is listed in the field `agreed`: it is to be judged. */
export function agreedKept(
  record: ProcessRecord,
  field: string,
  { agreed, columns }: { readonly agreed: string; readonly columns: readonly string[] },
): readonly FieldProblem[] {
  const still = new Set(agreedIn(record, field, columns));
  const gone = listIn(record, agreed).filter((one) => !still.has(one));
  return gone.length === 0
    ? []
    : [{ field, code: 'acceptance.agreed-gone', params: { agreed: gone.join('; ') } }];
}

/** How many acceptance criteria there are, how many of them are met, how many are not; the others are not judged. */
export function criteriaCounts({ values }: Pick<ProcessRecord, 'values'>): {
  readonly met: number;
  readonly unmet: number;
  readonly all: number;
} {
  const rows = (values['criteria'] ?? []) as readonly Row[];
  const count = (met: boolean): number => rows.filter((row) => row['met'] === met).length;
  return { met: count(true), unmet: count(false), all: rows.length };
}
