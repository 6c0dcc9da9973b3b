import type { Obligation, ObligationContext, Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, instantIn, plannedNumber, tendingRoles, textIn } from '../../kernel/register.ts';
import { providerStaff, type Role } from '../../kernel/roles.ts';
import { boardNamed, policyFor } from '../change-approval.ts';
import { isUnsuccessful } from './activities/implementing.ts';

const days = (settings: Settings, part: string): number =>
  plannedNumber(settings, 'change.times', part) * DAY_MS;

/** When it came into the state it is in. */
const enteredAt = ({ history, opened_at }: ProcessRecord): number => history.at(-1)?.at ?? opened_at;

/** Roles among whose holders somebody has to approve it. */
function approvingRoles(record: ProcessRecord, settings: Settings): readonly Role[] {
  const roles = (policyFor(record, settings)?.approvals ?? []).flatMap(({ kind, of }): readonly string[] => {
    if (kind === 'role') return [of];
    return kind === 'board' ? (boardNamed(settings, of)?.roles ?? []) : [];
  });
  const named = providerStaff.filter((role) => roles.includes(role));
  return named.length > 0 ? named : tendingRoles;
}

/** Decided in the planned days, and before it is to begin. */
function decideBy(record: ProcessRecord, settings: Settings): number {
  const planned = enteredAt(record) + days(settings, 'decide_days');
  return Math.min(planned, instantIn(record, 'planned_start') ?? planned);
}

function afterwards(record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] {
  const [person, roles] = [textIn(record, 'assignee'), tendingRoles];
  const began = instantIn(record, 'started_at') ?? enteredAt(record);
  const owed: Obligation[] = [];
  if (record.values['change_type'] === 'emergency' && instantIn(record, 'completed_at') === null) {
    owed.push({
      kind: 'complete-record',
      due_at: began + days(settings, 'complete_days'),
      person,
      roles,
    });
  }
  if (record.state === 'implement') {
    owed.push({ kind: 'record-result', due_at: instantIn(record, 'planned_end'), person, roles });
    return owed;
  }
  if (isUnsuccessful(record) && textIn(record, 'failure_investigation') === null) {
    const due_at = enteredAt(record) + days(settings, 'investigate_days');
    owed.push({ kind: 'investigate', due_at, person, roles });
  }
  const due = textIn(record, 'review_due');
  const isReviewed = instantIn(record, 'reviewed_at') !== null;
  const due_at = due === null ? enteredAt(record) + days(settings, 'review_days') : endOf(due);
  owed.push({ kind: isReviewed ? 'close' : 'review', due_at, person, roles });
  return owed;
}

/** What an open change asks of whom by when: an assessment, a decision, its result, the paper of an emergency, a review. */
export function changeObligations(record: ProcessRecord, context: ObligationContext): readonly Obligation[] {
  const { settings } = context;
  const [person, roles] = [textIn(record, 'assignee'), tendingRoles];
  switch (record.state) {
    case 'new':
    case 'assess':
      return [{ kind: 'assess', due_at: record.opened_at + days(settings, 'assess_days'), person, roles }];
    case 'authorise': {
      const due_at = decideBy(record, settings);
      return [{ kind: 'decide', due_at, person: null, roles: approvingRoles(record, settings) }];
    }
    case 'scheduled':
      return [{ kind: 'implement', due_at: instantIn(record, 'planned_start'), person, roles }];
    default:
      return afterwards(record, context);
  }
}
