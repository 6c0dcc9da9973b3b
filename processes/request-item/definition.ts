import { Type } from 'typebox';
import type { Activity, EffectContext, FieldDefinition, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { set } from '../../kernel/field.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  drafted,
  instantIn,
  numberIn,
  plannedNumber,
  rowsIn,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { neededColumns, neededProblems, needsIn } from '../request-approval.ts';
import { formColumns, formProblems, questionsIn } from '../request-form.ts';
import { taskColumns } from '../request-tasks.ts';

const degree = { schema: Type.Integer(), choices: [1, 2, 3] } as const;

const fields = {
  title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
  title_vi: drafted('line', tendingRoles),
  title_zh: drafted('line', tendingRoles),
  description: drafted('paragraph', tendingRoles),
  description_vi: drafted('paragraph', tendingRoles),
  description_zh: drafted('paragraph', tendingRoles),
  service: drafted('record', tendingRoles, { column: 'service', refers_to: 'service' }),
  category: drafted('choice', tendingRoles, { choices_from: 'service-request.categories' }),
  impact: drafted('choice', tendingRoles, degree),
  urgency: drafted('choice', tendingRoles, degree),
  team: drafted('team', tendingRoles, { column: 'team' }),
  assignee: drafted('person', tendingRoles, { column: 'assignee', on_update: tendingRoles }),
  audience: drafted('choice', tendingRoles, { choices: ['everyone', 'staff'] }),
  target_minutes: drafted('number', tendingRoles, { schema: Type.Integer({ minimum: 1, maximum: 525_600 }) }),
  form: drafted('rows', tendingRoles, { columns: formColumns }),
  approvals: drafted('rows', tendingRoles, { columns: neededColumns }),
  tasks: drafted('rows', tendingRoles, { columns: taskColumns }),
  instruction: drafted('paragraph', tendingRoles, { audience: 'staff' }),
  instruction_reviewed_at: set('instant', { audience: 'staff' }),
  item_version: set('number'),
  offered_at: set('instant'),
} as const satisfies Record<string, FieldDefinition>;

/** Everything that a version of an item consists of. */
const content = Object.keys(fields).filter(
  (name) => !['instruction_reviewed_at', 'item_version', 'offered_at'].includes(name),
);

/** What has to be there before requesters are offered it: by it their requests are classified, prioritised and worked on. */
const neededToOffer = [
  'description',
  'category',
  'impact',
  'urgency',
  'team',
  'assignee',
  'audience',
  'instruction',
] as const;

/** What is missing before it may be offered. */
function incomplete(record: ProcessRecord): readonly FieldProblem[] {
  return neededToOffer
    .filter((name) => isBlank(record.values[name]))
    .map((field) => ({ field, code: 'field.required' }));
}

/** A form that can be asked, and approvals that somebody can give. */
function wrongParts(record: ProcessRecord): readonly FieldProblem[] {
  return [
    ...formProblems(questionsIn(rowsIn(record, 'form'))),
    ...neededProblems(needsIn(record, 'approvals'), 'approvals'),
  ];
}

/** Another instruction was looked at by whoever wrote it. */
function reviewedWith({ given = {}, now }: EffectContext): Record<string, unknown> {
  return isBlank(given['instruction']) ? {} : { instruction_reviewed_at: now };
}

const taking = { may: tendingRoles, requires: [], accepts: [], requires_text: true } as const;

const activities: readonly Activity[] = [
  {
    name: 'offer',
    from: ['draft'],
    to: 'offered',
    may: tendingRoles,
    requires: [],
    accepts: [],
    objections: incomplete,
    effect: (record, { now }) => ({
      offered_at: now,
      instruction_reviewed_at: instantIn(record, 'instruction_reviewed_at') ?? now,
    }),
  },
  {
    name: 'revise',
    from: ['draft', 'offered'],
    may: tendingRoles,
    requires: [],
    accepts: content,
    objections: (record) => (record.state === 'offered' ? incomplete(record) : []),
    effect: (record, context) => ({
      ...reviewedWith(context),
      // What was offered is another version from then on; requests that run keep theirs.
      ...(instantIn(record, 'offered_at') === null
        ? {}
        : { item_version: (numberIn(record, 'item_version') ?? 1) + 1 }),
    }),
  },
  {
    name: 'review-instruction',
    from: ['offered'],
    may: tendingRoles,
    requires: [],
    accepts: ['instruction'],
    requires_text: true,
    effect: (record, { now, before }) => ({
      instruction_reviewed_at: now,
      ...(before?.values['instruction'] === record.values['instruction']
        ? {}
        : { item_version: (numberIn(record, 'item_version') ?? 1) + 1 }),
    }),
  },
  { name: 'withdraw', from: ['draft', 'offered'], to: 'withdrawn', ...taking },
  { name: 'restore', from: ['withdrawn'], to: 'draft', ...taking },
];

/**
 * The catalogue of what can be asked for (ISO/IEC 20000-1:2018, 8.6.2): what is asked of requesters, who approves, which
 * tasks fulfil it in which order, and the instruction for those who do.
 */
export const requestItem: ProcessDefinition = {
  name: 'request-item',
  plural: 'request-items',
  prefix: 'RQI',
  clause: '8.6.2',
  version: 1,
  title: { en: 'Catalogue item', vi: 'Mục trong danh mục yêu cầu', zh: '服务目录项' },
  section: 'desk',
  fields,
  states: {
    draft: { open: true },
    offered: { open: true },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'draft',
  activities,
  clocks: [],
  may_create: tendingRoles,
  // Requesters see what is offered to them by the catalogue, drafts not at all.
  readable_by: 'staff-and-requester',
  belongs_to: ['assignee'],
  list_columns: ['category', 'service', 'team', 'audience', 'assignee', 'instruction_reviewed_at'],
  obligations: (record, { settings }) => {
    const days = (part: string): number => plannedNumber(settings, 'request-item.upkeep', part) * DAY_MS;
    const owed = { person: textIn(record, 'assignee'), roles: tendingRoles };
    if (record.state === 'draft') {
      const begun = record.history.at(-1)?.at ?? record.opened_at;
      return [{ kind: 'offer', due_at: begun + days('offer_within_days'), ...owed }];
    }
    const reviewed = instantIn(record, 'instruction_reviewed_at') ?? record.opened_at;
    return [{ kind: 'review-instruction', due_at: reviewed + days('interval_days'), ...owed }];
  },
  relations: ['relates-to', 'replaces'],
  derive: (record, { now }) => ({
    item_version: numberIn(record, 'item_version') ?? 1,
    // Whoever writes an instruction down has looked at it.
    ...(record.version === 1 && !isBlank(record.values['instruction'])
      ? { instruction_reviewed_at: now }
      : {}),
  }),
  objections: wrongParts,
};
