import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { numberIn, textIn } from '../../kernel/register.ts';

/**
 * Whether the measured result reaches the target; null while one of the figures is missing. Which way is better
 * follows from baseline and target.
 */
export function isMet(record: ProcessRecord): boolean | null {
  const [baseline, target, result] = ['baseline', 'target', 'result'].map((field) => numberIn(record, field));
  if (typeof baseline !== 'number' || typeof target !== 'number' || typeof result !== 'number') return null;
  return target < baseline ? result <= target : result >= target;
}

/** Whether something is done about a target that was missed: in words, or as an action of its own. */
export function hasFollowUp(record: ProcessRecord): boolean {
  return textIn(record, 'follow_up') !== null || textIn(record, 'follow_up_action') !== null;
}

/** Objects to a target that is where things stand already. */
export function targetProblems(record: ProcessRecord): readonly FieldProblem[] {
  const target = numberIn(record, 'target');
  return target !== null && target === numberIn(record, 'baseline')
    ? [{ field: 'target', code: 'improvement.target-unmoved', params: { target } }]
    : [];
}

/** Objects to a miss that nothing is done about. */
export function missProblems(record: ProcessRecord): readonly FieldProblem[] {
  if (isMet(record) !== false || hasFollowUp(record)) return [];
  const { result, target } = record.values;
  return [{ field: 'follow_up', code: 'improvement.miss-without-action', params: { result, target } }];
}
