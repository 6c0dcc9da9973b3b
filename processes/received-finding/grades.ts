import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn } from '../../kernel/register.ts';

/** From what weighs most to what weighs least. */
export const grades = ['major', 'minor', 'opportunity'] as const;

/** Whether a finding is a nonconformity, which has to be answered; an opportunity may be taken or left. */
export function isNonconformity({ values }: Pick<ProcessRecord, 'values'>): boolean {
  return values['grade'] !== 'opportunity';
}

/** The new grade in place of the former, which stays to be seen beside it with the reason that the body gave. */
export function regraded(
  record: ProcessRecord,
  { now, text = null }: EffectContext,
): Record<string, unknown> {
  const [from, to] = [record.values['grade'], record.values['regraded_to']];
  const before = rowsIn(record, 'gradings');
  return { grade: to, gradings: [...before, { from, to, at: now, reason: text }] };
}

/** A body makes a nonconformity graver or lighter, and never an opportunity of it (ISO/IEC 17021-1:2015, 9.4.5). */
export function regradeProblems(record: ProcessRecord): readonly FieldProblem[] {
  const last = rowsIn(record, 'gradings').at(-1);
  if (last?.['from'] === last?.['to']) {
    return [{ field: 'regraded_to', code: 'certification-finding.same-grade' }];
  }
  if (last?.['to'] !== 'opportunity') return [];
  return [{ field: 'regraded_to', code: 'certification-finding.softened' }];
}
