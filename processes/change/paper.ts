import type { Settings } from '../../kernel/definition.ts';
import { given } from '../../kernel/field.ts';
import { choicesOf, isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { rowsIn } from '../../kernel/register.ts';
import { unanswered } from '../change-risk.ts';
import { wordsOfAssessment } from '../change-words.ts';

const criterion = given('choice', [], { choices_from: 'change.major' });

/** Criteria for major impact that nobody answered with yes or no, by their ids. */
export function criteriaLeft(record: ProcessRecord, settings: Settings): readonly string[] {
  const answered = new Set(
    rowsIn(record, 'major_criteria')
      .filter(({ answer }) => typeof answer === 'boolean')
      .map((row) => row['criterion']),
  );
  return (choicesOf(criterion, settings) ?? []).map(String).filter((id) => !answered.has(id));
}

/** What is missing of the assessment, by field. */
export function assessmentLeft(record: ProcessRecord, settings: Settings): readonly string[] {
  const words = wordsOfAssessment.filter((name) => isBlank(record.values[name]));
  return [
    ...(unanswered(record, settings).length > 0 ? ['risk_answers'] : []),
    ...(criteriaLeft(record, settings).length > 0 && record.values['pre_authorised'] !== true
      ? ['major_criteria']
      : []),
    ...words,
  ];
}

/** Fields of which a result or a reason has to be there, and the reason in its place. */
function preparationLeft({ values }: ProcessRecord): readonly string[] {
  const plans = ['plan', 'back_out_plan', 'verification'].filter((name) => isBlank(values[name]));
  const untested = isBlank(values['test_result']) && isBlank(values['no_test_reason']);
  const unproven = values['back_out_tested'] !== true && isBlank(values['back_out_reason']);
  return [...plans, ...(untested ? ['no_test_reason'] : []), ...(unproven ? ['back_out_reason'] : [])];
}

/** What has to be there before a change is carried out, by field. */
export const beforeImplementing = preparationLeft;

/** Everything that the record of a change holds in the end, as far as it is still missing, by field. */
export function paperLeft(record: ProcessRecord, settings: Settings): readonly string[] {
  return [...assessmentLeft(record, settings), ...preparationLeft(record)];
}

/** Whether the organisation's criteria, the category or what it does to a service send it through design and transition. */
export function needsTransition(record: ProcessRecord, settings: Settings): boolean {
  const { service_effect, category, major_impact } = record.values;
  if (['removed', 'transfer-in', 'transfer-out'].includes(String(service_effect))) return true;
  const { choices = [] } = (settings['change.categories'] ?? {}) as {
    choices?: readonly { id: string; transition: boolean }[];
  };
  return major_impact === true || choices.some(({ id, transition }) => id === category && transition);
}
