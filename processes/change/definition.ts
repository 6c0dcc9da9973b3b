import type { EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { textIn } from '../../kernel/register.ts';
import { questionnaireIn } from '../change-risk.ts';
import { approving } from './activities/approving.ts';
import { assessing } from './activities/assessing.ts';
import { implementerProblems, implementing } from './activities/implementing.ts';
import { planning, timeProblems } from './activities/planning.ts';
import { derived } from './derive.ts';
import { changeKnows, strangeProblems, templateOf } from './facts.ts';
import { askingRoles, changeFields } from './fields.ts';
import { changeObligations } from './obligations.ts';

/** States in which it may still follow another template. */
const early: readonly string[] = ['new', 'assess'];

/** States in which what it is about is still open, or just asked about again. */
const unauthorised: readonly string[] = [...early, 'authorise'];

/** A standard change follows a template that is approved, and touches nothing that the template is not for. */
function templateProblems(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  if (record.values['change_type'] !== 'standard' || !unauthorised.includes(record.state)) return [];
  const template = templateOf(context);
  if (textIn(record, 'template') === null) return [{ field: 'template', code: 'field.required' }];
  if (template === undefined) return [];
  if (template.state !== 'approved' && early.includes(record.state)) {
    return [
      { field: 'template', code: 'change.template-not-approved', params: { template: template.number } },
    ];
  }
  return strangeProblems(record, context);
}

/** Once it is begun it is not handed to somebody who approved it either, where duties are separate. */
function handedOverProblems(record: ProcessRecord, { before }: EffectContext): readonly FieldProblem[] {
  const isOther = before !== undefined && textIn(before, 'assignee') !== textIn(record, 'assignee');
  return isOther && record.state === 'implement' ? implementerProblems(record) : [];
}

/** Answers are among those of the questionnaire, as long as they are still given. */
function answerProblems(record: ProcessRecord, { settings }: EffectContext): readonly FieldProblem[] {
  if (!early.includes(record.state)) return [];
  const { choices } = questionnaireIn(settings);
  const rows = (record.values['risk_answers'] ?? []) as readonly { question: string; answer: string }[];
  return rows.flatMap(({ question, answer }, at): readonly FieldProblem[] => {
    const answers = choices.find(({ id }) => id === question)?.answers ?? [];
    if (answers.some(({ id }) => id === answer)) return [];
    const params = { value: answer, choices: answers.map(({ id }) => id).join(', ') };
    return [{ field: `risk_answers.${at}.answer`, code: 'field.choice-unknown', params }];
  });
}

/**
 * Changes (ISO/IEC 20000-1:2018, 8.5.1): asked for, assessed, approved in the version that is then carried out, announced,
 * carried out and reviewed. Standard ones follow an approved template, emergencies complete their paper afterwards.
 *
 * What an approval is about has a version and a hash; whatever of it changes is approved again.
 */
export const change: ProcessDefinition = {
  name: 'change',
  plural: 'changes',
  prefix: 'CHG',
  clause: '8.5.1',
  version: 1,
  title: { en: 'Change', vi: 'Thay đổi', zh: '变更' },
  section: 'control',
  fields: changeFields,
  states: {
    new: { open: true },
    assess: { open: true },
    authorise: { open: true },
    scheduled: { open: true },
    implement: { open: true },
    review: { open: true },
    closed: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'new',
  activities: [...assessing, ...planning, ...approving, ...implementing],
  clocks: [],
  may_create: askingRoles,
  readable_by: 'staff-and-requester',
  list_columns: [
    'change_type',
    'service',
    'risk_level',
    'planned_start',
    'planned_end',
    'assignee',
    'outcome',
  ],
  needless: ({ change_type }) => [
    ...(change_type === 'standard' ? ['risk_answers', 'major_criteria', 'service_effect'] : ['template']),
    ...(change_type === 'emergency' ? [] : ['emergency_reason']),
  ],
  obligations: changeObligations,
  relations: ['relates-to', 'depends-on', 'caused-by', 'fixes', 'part-of'],
  knows: changeKnows,
  derive: derived,
  objections: (record, context) => [
    ...templateProblems(record, context),
    ...answerProblems(record, context),
    ...timeProblems(record),
    ...handedOverProblems(record, context),
  ],
};
