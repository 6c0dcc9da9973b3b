import type { EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, directory, knownAs, wantedOne } from '../../kernel/facts.ts';
import { isBlank } from '../../kernel/fields.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { numberIn, rowsIn, textIn } from '../../kernel/register.ts';
import { isStaff } from '../../kernel/roles.ts';
import { answerProblems, answersIn, keptAnswers } from '../request-answers.ts';
import { countOf, type NeededApproval, needsIn } from '../request-approval.ts';
import { questionsIn } from '../request-form.ts';
import { type PlannedTask, ranked } from '../request-tasks.ts';

type Known = Pick<EffectContext, 'facts'>;
type Values = Record<string, unknown>;

/** Whether the request names an item whose form, approvals and tasks it has not taken over yet. */
function takesOver({ values }: ProcessRecord): boolean {
  return !isBlank(values['item']) && isBlank(values['form_version']);
}

/** Asks for the item that a request names, and for those who ask for it, whose manager may have to approve. */
export const requestKnows: readonly Asking[] = [
  (record) => (takesOver(record) ? [wantedOne('item', 'request-item', textIn(record, 'item'))] : []),
  (record) => {
    if (!takesOver(record)) return [];
    const ids = [textIn(record, 'requester'), textIn(record, 'requested_for')].filter((one) => one !== null);
    return [{ as: 'concerned', process: directory, ids }];
  },
];

/** Asks for the people whose turn it is to approve, to know who stands in for them. */
export const approversKnown: Asking = (record) => [
  {
    as: 'approvers',
    process: directory,
    ids: [...new Set(needsIn(record, 'approval_plan').flatMap(({ people }) => people ?? []))],
  },
];

/** People in whose place somebody speaks while they are away. */
export function absentFor(known: Known, deputy: string | null): readonly string[] {
  return knownAs(known, 'approvers')
    .filter(({ values }) => deputy !== null && values['deputy'] === deputy)
    .map(({ id }) => id);
}

function itemOf(known: Known): ProcessRecord | undefined {
  return knownAs(known, 'item')[0];
}

/** Who has a part in the request as the one who asks, or for whom it is. */
function concernedIn(record: ProcessRecord): readonly string[] {
  const requester = textIn(record, 'requester');
  const receiver = textIn(record, 'requested_for') ?? requester;
  return [requester, receiver].filter((one) => one !== null);
}

/** Whom the person reports to for whom it is; null: the directory does not say. */
function managerOf(record: ProcessRecord, known: Known): string | null {
  const receiver = concernedIn(record).at(-1);
  const person = knownAs(known, 'concerned').find(({ id }) => id === receiver);
  return person === undefined ? null : textIn(person, 'manager');
}

/**
 * The approvals that an item asks for as this request needs them: managers by name, and nobody among those who are asked
 * whom it is about.
 */
function approvalPlan(record: ProcessRecord, item: ProcessRecord, known: Known): readonly NeededApproval[] {
  const concerned = concernedIn(record);
  return ranked(needsIn(item, 'approvals')).map((need) => {
    if (need.of === 'role') return { ...need, people: null };
    const manager = managerOf(record, known);
    const asked = need.of === 'people' ? (need.people ?? []) : manager === null ? [] : [manager];
    return { ...need, role: null, people: asked.filter((person) => !concerned.includes(person)) };
  });
}

/** What the item says of every request for it, where whoever wrote this one down said nothing else. */
const defaults = ['category', 'service', 'impact', 'urgency', 'team'] as const;

/** Everything that a request takes over from its item, once: what the item becomes later does not concern it. */
export function takenOver(record: ProcessRecord, known: Known): Values {
  const item = itemOf(known);
  if (item === undefined || !takesOver(record)) return {};
  const questions = questionsIn(rowsIn(item, 'form'));
  const tasks = ranked(rowsIn(item, 'tasks') as unknown as readonly PlannedTask[]);
  const blank = defaults.filter((name) => isBlank(record.values[name]));
  return {
    ...Object.fromEntries(blank.map((name) => [name, item.values[name] ?? null])),
    answers: keptAnswers(questions, answersIn(record.values['answers'])),
    form: questions,
    form_version: numberIn(item, 'item_version') ?? 1,
    target_minutes: numberIn(item, 'target_minutes'),
    approval_plan: approvalPlan(record, item, known),
    tasks: tasks.map((task) => ({ ...task, task: null })),
    steps: tasks.map(({ step, title }) => ({ step, title })),
  };
}

/** Whether there is somebody to give each approval that the request needs. */
function approverProblems(record: ProcessRecord): readonly FieldProblem[] {
  return needsIn(record, 'approval_plan').flatMap((need): readonly FieldProblem[] => {
    if (need.of === 'role') return [];
    const people = need.people ?? [];
    if (need.of === 'manager' && people.length === 0) {
      return [{ field: 'item', code: 'service-request.no-manager' }];
    }
    return people.length < Math.max(1, countOf(need))
      ? [{ field: 'item', code: 'service-request.no-approver', params: { step: need.step } }]
      : [];
  });
}

/** What speaks against a request as it is asked for: its item, the answers to its form, who would approve it. */
export function askedProblems(
  record: ProcessRecord,
  { before, facts = {}, actor }: EffectContext,
): readonly FieldProblem[] {
  const isNew = (before?.values['item'] ?? null) !== record.values['item'];
  if (isBlank(record.values['item'])) {
    const answered = before === undefined && answersIn(record.values['answers']).length > 0;
    return answered ? [{ field: 'item', code: 'field.required' }] : [];
  }
  const item = itemOf({ facts });
  // That there is no such item is refused as every reference that points to nothing.
  if (!isNew || item === undefined) return [];
  const isOffered = item.state === 'offered';
  const isForThem = actor.id === null || isStaff(actor) || item.values['audience'] === 'everyone';
  if (!isOffered || !isForThem) return [{ field: 'item', code: 'service-request.not-offered' }];
  return [
    ...answerProblems(questionsIn(record.values['form']), answersIn(record.values['answers'])),
    ...approverProblems(record),
  ];
}
