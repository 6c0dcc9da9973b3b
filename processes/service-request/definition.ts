import type {
  EffectContext,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, plannedNumber, textIn } from '../../kernel/register.ts';
import { deskAnswer } from '../desk-answer.ts';
import { askingRoles, deskChannel, deskPriority } from '../desk-fields.ts';
import { derivedHands } from '../desk-hands.ts';
import { joiningRelations } from '../desk-joining.ts';
import { dueNeeds, requestHash, wantedPeople } from '../request-approval.ts';
import { rateActivity, ratingConsequences } from '../satisfaction.ts';
import { approving } from './activities/approving.ts';
import { fulfilling, whatBegins } from './activities/fulfilling.ts';
import { requestClocks } from './clocks.ts';
import { fields } from './fields.ts';
import { askedProblems, requestKnows, takenOver } from './from-item.ts';
import { taskConsequences, tasksUnderWay } from './tasks.ts';

/** The state a record is about to be in: what follows from it is computed before the record is put together. */
function stateOf({ history, state }: ProcessRecord): string {
  return history.at(-1)?.state ?? state;
}

/** Everything about a request that follows from what people said. */
function derived(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const asked = {
    requested_for: textIn(record, 'requested_for') ?? textIn(record, 'requester'),
    ...takenOver(record, context),
  };
  const filled = { ...record, values: { ...record.values, ...asked } };
  const hashed = { ...filled, values: { ...filled.values, content_hash: requestHash(filled) } };
  const wanted = stateOf(record) === 'approval' ? wantedPeople(hashed) : [];
  return {
    ...asked,
    ...deskPriority(filled, context.settings),
    ...deskChannel(record, context),
    ...derivedHands(record, context.now),
    content_hash: hashed.values.content_hash,
    approvers: wanted.length === 0 ? null : wanted,
  };
}

/** What was approved stays as it was approved. */
function contentProblems(record: ProcessRecord, { before }: EffectContext): readonly FieldProblem[] {
  const isApproved = typeof before?.values['approved_at'] === 'number';
  const isOther = before?.values['content_hash'] !== record.values['content_hash'];
  return isApproved && isOther ? [{ field: 'title', code: 'service-request.approved-as-is' }] : [];
}

/** A decision wanted: from each person who is asked, or from whoever holds the role. */
function obligations(record: ProcessRecord, { settings }: ObligationContext): readonly Obligation[] {
  if (record.state !== 'approval') return [];
  const asked_at = record.history.at(-1)?.at ?? record.opened_at;
  const days = plannedNumber(settings, 'service-request.approval', 'decide_within_days');
  const owed = { kind: 'decide', due_at: asked_at + days * DAY_MS };
  const roles = dueNeeds(record).flatMap(({ need }) => need.role ?? []);
  return [
    ...wantedPeople(record).map((person) => ({ ...owed, person })),
    ...(roles.length === 0 ? [] : [{ ...owed, person: null, roles }]),
  ];
}

/**
 * Service request management (ISO/IEC 20000-1:2018, 8.6.2): what is asked for by an item of the catalogue, approved by
 * those whom the item names, fulfilled by its tasks in their order, and closed.
 */
export const serviceRequest: ProcessDefinition = {
  name: 'service-request',
  plural: 'service-requests',
  prefix: 'REQ',
  clause: '8.6.2',
  version: 1,
  title: { en: 'Service request', vi: 'Yêu cầu dịch vụ', zh: '服务请求' },
  section: 'desk',
  fields,
  states: {
    new: { open: true },
    approval: { open: true },
    fulfilment: { open: true },
    pending: { open: true },
    fulfilled: { open: false, stamps: 'resolved_at' },
    closed: { open: false, stamps: 'closed_at' },
    rejected: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'new',
  activities: [...approving, ...fulfilling, rateActivity],
  clocks: requestClocks,
  may_create: askingRoles,
  readable_by: 'staff-and-requester',
  unit_field: 'customer',
  // Who is asked to approve sees what it is about, whatever their roles.
  belongs_to: ['requester', 'requested_for', 'approvers'],
  // Whoever decided may look up later what it was they decided on.
  read_by: { rows: 'approvals', column: 'by' },
  list_columns: ['priority', 'item', 'requester', 'service', 'team', 'assignee'],
  begins_with: whatBegins,
  answer: deskAnswer,
  consequences: (record, before, context) => [
    ...taskConsequences(record, before, context),
    ...ratingConsequences(record, before, context),
  ],
  knows: [...requestKnows, tasksUnderWay],
  derive: derived,
  objections: (record, context) => [...askedProblems(record, context), ...contentProblems(record, context)],
  obligations,
  relations: ['relates-to', 'duplicates', 'child-of', 'follows-from', 'solved-by', ...joiningRelations],
};
