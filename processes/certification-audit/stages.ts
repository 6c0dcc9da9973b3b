import { daysAfter, isDay } from '../../kernel/day.ts';
import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { knownAs } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { plannedNumber, referredBy, textIn } from '../../kernel/register.ts';

/** Asks for the audit that this one follows. */
export const previousAudit = referredBy('previous', 'previous', 'certification-audit');

/**
 * Stage 2 follows a stage 1 of the same client that was reported, found the client ready, and is not older than the body
 * allows (ISO/IEC 17021-1:2015, 9.3.1).
 */
export function stageProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  if (record.values['kind'] !== 'stage-2') return [];
  const [first] = knownAs(context, 'previous');
  const isStageOne =
    first?.values['kind'] === 'stage-1' && first.values['certification'] === record.values['certification'];
  if (first === undefined || !isStageOne || !['reported', 'reviewed'].includes(first.state)) {
    return [{ field: 'previous', code: 'certification-audit.stage-one-missing' }];
  }
  if (first.values['readiness'] === 'not-ready') {
    return [{ field: 'previous', code: 'certification-audit.not-ready', params: { number: first.number } }];
  }
  const [ended, begins] = [textIn(first, 'ends_on'), textIn(record, 'begins_on')];
  const days = plannedNumber(context.settings, 'certification-audit.times', 'stage_gap_days');
  if (ended === null || begins === null || !isDay(begins) || begins <= daysAfter(ended, days)) return [];
  return [
    { field: 'begins_on', code: 'certification-audit.stage-one-old', params: { number: first.number, days } },
  ];
}

/** An audit does not end before it begins. */
export function dayProblems(record: ProcessRecord): readonly FieldProblem[] {
  const [begins, ends] = [textIn(record, 'begins_on'), textIn(record, 'ends_on')];
  if (begins === null || ends === null || begins <= ends) return [];
  return [{ field: 'ends_on', code: 'field.day-too-early', params: { value: ends, earliest: begins } }];
}
