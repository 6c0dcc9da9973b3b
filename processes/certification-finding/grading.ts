import { dayOf, daysAfter } from '../../kernel/day.ts';
import type { EffectContext, Settings } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { plannedNumber, rowsIn, textIn } from '../../kernel/register.ts';

/** From what weighs most to what weighs least. An opportunity is no nonconformity. */
export const grades = ['major', 'minor', 'opportunity'] as const;

/** Whether the finding is a nonconformity, which has to be answered. */
export function isNonconformity({ values }: Pick<ProcessRecord, 'values'>): boolean {
  return values['grade'] === 'major' || values['grade'] === 'minor';
}

/** The day an instant belongs to. Days that the body sets its clients are those of UTC. */
export function dayIn(at: number): string {
  return dayOf(at, 'UTC');
}

/** Until when the client is to answer, and to show that it is done, by the grade; nothing for an opportunity. */
export function deadlines(
  record: ProcessRecord,
  issued_at: number,
  settings: Settings,
): Record<string, unknown> {
  if (!isNonconformity(record)) return { answer_due: null, closing_due: null };
  const grade = String(record.values['grade']);
  const due = (part: string): string =>
    daysAfter(
      dayIn(issued_at),
      plannedNumber(settings, 'certification-finding.times', `${grade}_${part}_days`),
    );
  return { answer_due: due('answer'), closing_due: due('closing') };
}

/** Every grade the finding has had: the one it was raised with first. */
export function firstGrading(record: ProcessRecord, { now, actor }: EffectContext): Record<string, unknown> {
  if (rowsIn(record, 'gradings').length > 0) return {};
  return { gradings: [{ grade: record.values['grade'], at: now, by: actor.id, reason: null }] };
}

/** The grade before the one that is given now. */
function gradeBefore(record: ProcessRecord): unknown {
  return rowsIn(record, 'gradings').at(-2)?.['grade'];
}

/** A new grade with who gave it when and why; what the client has to do by when follows from it. */
export function regraded(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const { now, actor, text = null, settings } = context;
  const row = { grade: record.values['grade'], at: now, by: actor.id, reason: text };
  const issued = record.values['issued_at'];
  return {
    gradings: [...rowsIn(record, 'gradings'), row],
    ...(typeof issued === 'number' ? deadlines(record, issued, settings) : {}),
  };
}

/** A nonconformity is not softened to an opportunity, and a new grade differs from the one before. */
export function gradeProblems(record: ProcessRecord): readonly FieldProblem[] {
  const [before, grade] = [gradeBefore(record), textIn(record, 'grade')];
  if (before === grade) return [{ field: 'grade', code: 'certification-finding.same-grade' }];
  if (grade === 'opportunity') return [{ field: 'grade', code: 'certification-finding.softened' }];
  return [];
}
