import type { EffectContext } from '../../kernel/definition.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn } from '../../kernel/register.ts';
import { answersAlike, riskOf } from '../change-risk.ts';
import { wordsOfAssessment } from '../change-words.ts';
import { stateOf, versionOf } from './content.ts';
import { templateOf } from './facts.ts';
import { paperLeft } from './paper.ts';

type Values = Record<string, unknown>;

/** What a template fixes, as long as a change that follows it says nothing else. */
const fromTemplate = [
  'category',
  'risk_answers',
  'plan',
  'back_out_plan',
  'back_out_tested',
  'back_out_reason',
  'test_result',
  ...wordsOfAssessment,
] as const;

/** What its template says, where the change itself said nothing when it was written down. */
function takenOver(record: ProcessRecord, template: ProcessRecord | undefined): Values {
  // From then on people's own words hold, and a later version of the template changes nothing.
  if (template === undefined || record.version !== 1 || record.values['change_type'] !== 'standard')
    return {};
  const blank = fromTemplate.filter((name) => isBlank(record.values[name]));
  return {
    ...Object.fromEntries(blank.map((name) => [name, template.values[name] ?? null])),
    // Its risk was judged with the template: it is not answered anew for each change.
    risk_answers: template.values['risk_answers'] ?? null,
    service_effect: 'none',
  };
}

/** Whether it still is what its template was approved for, so that no approval of its own is needed. */
function isPreAuthorised(record: ProcessRecord, template: ProcessRecord | undefined): boolean {
  if (template === undefined || record.values['change_type'] !== 'standard') return false;
  if (template.state !== 'approved' || template.values['straight_to_scheduled'] !== true) return false;
  const same = ['plan', 'back_out_plan', 'category'].every(
    (name) => (record.values[name] ?? null) === (template.values[name] ?? null),
  );
  return same && answersAlike(record, template) && (record.values['service_effect'] ?? 'none') === 'none';
}

/** States in which what a change is like is still being settled. */
const unsettled: readonly string[] = ['new', 'assess', 'authorise'];

/** States in which the paper of an emergency is completed, and with it its risk told. */
const afterwards: readonly string[] = ['implement', 'review'];

/** Everything about a change that follows from what people said: its risk, its version, whether it needs an approval. */
export function derived(record: ProcessRecord, context: EffectContext): Values {
  const template = templateOf(context);
  const taken = takenOver(record, template);
  const filled = { ...record, values: { ...record.values, ...taken } };
  const isAfterwards = record.values['change_type'] === 'emergency' && afterwards.includes(stateOf(record));
  const isUnsettled = isAfterwards || unsettled.includes(stateOf(record));
  const risk =
    isUnsettled && rowsIn(filled, 'risk_answers').length > 0 ? riskOf(filled, context.settings) : {};
  const settled: Values = isUnsettled
    ? {
        ...risk,
        major_impact: rowsIn(filled, 'major_criteria').some(({ answer }) => answer === true),
        pre_authorised: isPreAuthorised(filled, template),
      }
    : {};
  const judged = { ...filled, values: { ...filled.values, ...settled } };
  const left = paperLeft(judged, context.settings);
  const isDone = left.length === 0 && afterwards.includes(stateOf(record));
  return {
    ...(record.version === 1 ? { raised_by: context.actor.id } : {}),
    ...taken,
    ...settled,
    ...versionOf(judged),
    completed_at: judged.values['completed_at'] ?? (isDone ? context.now : null),
  };
}
