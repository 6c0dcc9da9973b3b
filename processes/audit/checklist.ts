import { auditAreaOf } from '../../standard/audit-areas.ts';
import { requirementIds } from '../../standard/requirement-ids.ts';

/** What an auditor found of one requirement, from what speaks most for it to what speaks most against it. */
export const checklistResults = ['conforming', 'opportunity', 'minor', 'major', 'not-seen'] as const;

type ChecklistResult = (typeof checklistResults)[number];

/** One line of a checklist, as far as it is drawn up by the program. */
export interface ChecklistRow {
  /** Id of the requirement; what it says is shown from there, in the reader's language. */
  readonly requirement: string;
  readonly result: ChecklistResult;
}

/** The checklist of an audit: every requirement of the areas in the order of the standard, none looked at yet. */
export function checklistFor(areas: readonly string[]): readonly ChecklistRow[] {
  return requirementIds
    .filter((id) => areas.includes(auditAreaOf(id) ?? ''))
    .map((requirement) => ({ requirement, result: 'not-seen' }));
}

/** Whether the result is a nonconformity. */
export function isNonconforming(result: unknown): boolean {
  return result === 'minor' || result === 'major';
}

/** Whether the requirement was looked at. */
export function isSeen(result: unknown): boolean {
  return checklistResults.some((known) => known === result) && result !== 'not-seen';
}
