import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { type Asking, knownAs, wantedOne } from '../../kernel/facts.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { numberIn, referredBy, reviseActivity, textIn } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { teamOf } from '../audited-by.ts';
import { verificationLimit } from '../before-decision.ts';
import { dayIn, deadlines, gradeProblems, isNonconformity, regraded } from './grading.ts';

/** Roles that raise, issue and follow up findings. */
export const auditingRoles: readonly Role[] = ['certification-manager', 'certification-auditor'];

/** Asks for the audit of the finding. */
const itsAudit = referredBy('audit', 'audit', 'certification-audit');

/** Asks for the client's file, once the audit is known. */
const itsFile: Asking = (_record, facts) => {
  const [audit] = knownAs({ facts }, 'audit');
  const file = audit === undefined ? null : textIn(audit, 'certification');
  return [wantedOne('file', 'certification', file)];
};

/** While the client is on the way to a certificate or holds one, a finding is followed up. */
function leaveProblems(_record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const [file] = knownAs(context, 'file');
  const isOver = file === undefined || file.closed_at !== null;
  return isOver ? [] : [{ field: 'audit', code: 'certification-finding.still-followed-up' }];
}

/** A finding is issued by the team while its audit is under way, and in stage 1 there are concerns, not findings. */
function issueProblems(_record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const [audit] = knownAs(context, 'audit');
  const { actor } = context;
  if (audit === undefined || !['under-way', 'closed-on-site'].includes(audit.state)) {
    return [{ field: 'audit', code: 'work-paper.audit-not-under-way' }];
  }
  if (audit.values['kind'] === 'stage-1')
    return [{ field: 'audit', code: 'certification-finding.stage-one' }];
  if (actor.id !== null && teamOf(audit).includes(actor.id)) return [];
  return [{ field: 'audit', code: 'audit.not-in-team' }];
}

function issued(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  const { now, actor, settings } = context;
  const [audit] = knownAs(context, 'audit');
  const ended = audit?.values['kind'] === 'stage-2' ? textIn(audit, 'ends_on') : null;
  return {
    issued_at: now,
    issued_by: actor.id,
    ...deadlines(record, now, settings),
    verify_by: ended === null ? null : verificationLimit(ended),
  };
}

const oneMoreReturn = (record: ProcessRecord): { times_returned: number } => ({
  times_returned: (numberIn(record, 'times_returned') ?? 0) + 1,
});

/** Everything that can be done to a finding, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  reviseActivity(
    ['raised'],
    ['title', 'requirements', 'evidence', 'statement', 'work_papers', 'repeats'],
    auditingRoles,
  ),
  {
    name: 'issue',
    from: ['raised'],
    to: 'issued',
    may: auditingRoles,
    requires: ['requirements', 'evidence', 'statement'],
    accepts: ['work_papers', 'repeats'],
    knows: [itsAudit],
    objections: issueProblems,
    effect: issued,
  },
  {
    name: 'regrade',
    from: ['raised', 'issued', 'answered', 'accepted', 'evidence'],
    may: auditingRoles,
    requires: ['grade'],
    accepts: [],
    requires_text: true,
    applies: isNonconformity,
    objections: gradeProblems,
    effect: regraded,
  },
  {
    name: 'receive-answer',
    from: ['issued'],
    to: 'answered',
    may: auditingRoles,
    requires: ['correction', 'extent', 'root_cause', 'plan'],
    accepts: [],
    applies: isNonconformity,
    effect: (_record, { now }) => ({ answered_at: now, verdict: null }),
  },
  {
    name: 'accept-answer',
    from: ['answered'],
    to: 'accepted',
    may: auditingRoles,
    requires: [],
    accepts: ['verdict'],
    effect: (_record, { now, actor }) => ({ accepted_at: now, accepted_by: actor.id }),
  },
  {
    name: 'reject-answer',
    from: ['answered'],
    to: 'issued',
    may: auditingRoles,
    requires: ['verdict'],
    accepts: [],
    effect: oneMoreReturn,
  },
  {
    name: 'receive-evidence',
    from: ['accepted'],
    to: 'evidence',
    may: auditingRoles,
    requires: ['done', 'evidence_list'],
    accepts: [],
    effect: (_record, { now }) => ({ evidence_at: now, verdict: null }),
  },
  {
    name: 'verify',
    from: ['evidence'],
    to: 'verified',
    may: auditingRoles,
    requires: ['verdict'],
    accepts: [],
    signed: true,
    effect: (_record, { now, actor }) => ({
      verified_on: dayIn(now),
      verified_at: now,
      verified_by: actor.id,
    }),
  },
  {
    name: 'refuse-verification',
    from: ['evidence'],
    to: 'accepted',
    may: auditingRoles,
    requires: ['verdict'],
    accepts: [],
    effect: oneMoreReturn,
  },
  { name: 'close', from: ['verified'], to: 'closed', may: auditingRoles, requires: [], accepts: [] },
  {
    name: 'close-opportunity',
    from: ['issued'],
    to: 'closed',
    may: auditingRoles,
    requires: [],
    accepts: [],
    applies: (record) => !isNonconformity(record),
  },
  {
    // Nobody answers for it any more: it stays what it was found to be, and counts as never verified.
    name: 'leave',
    from: ['issued', 'answered', 'accepted', 'evidence'],
    to: 'left',
    may: ['certification-manager'],
    requires: [],
    accepts: [],
    requires_text: true,
    knows: [itsAudit, itsFile],
    objections: leaveProblems,
  },
  {
    name: 'withdraw',
    from: ['raised'],
    to: 'withdrawn',
    may: auditingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];
