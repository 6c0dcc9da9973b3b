import type { Activity, EffectContext } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, listIn, plannedNumber, rowsIn } from '../../kernel/register.ts';
import { type Role, workingRoles } from '../../kernel/roles.ts';
import { drawSample, keysIn } from '../../kernel/sample.ts';
import { independenceProblems, leadProblems, teamProblems } from './auditors.ts';
import { checklistFor, isNonconforming, isSeen } from './checklist.ts';

/** Roles that plan audits. */
export const planningRoles: readonly Role[] = ['administrator', 'system-manager', 'auditor'];

/** Roles among which auditors are found; which audit each works on, its team says. */
const auditingRoles: readonly Role[] = [...workingRoles, 'auditor'];

/** What is settled before an audit starts and stays so. */
export const plan = [
  'programme',
  'criteria',
  'scope',
  'areas',
  'responsible',
  'team',
  'planned_on',
  'planned_to',
  'methods',
] as const;

/** Draws every sample again from what it is drawn from, so that no drawn number is ever typed. */
function drawn(record: ProcessRecord): Record<string, unknown> {
  const rows = rowsIn(record, 'sample').map((row) => {
    const { keys, size, seed } = row ?? {};
    if (typeof keys !== 'string' || typeof size !== 'number' || typeof seed !== 'string') return row;
    return { ...row, drawn: drawSample(seed, keysIn(keys), size).join('\n') };
  });
  return rows.length === 0 ? {} : { sample: rows };
}

function sampleProblems(record: ProcessRecord): readonly FieldProblem[] {
  return rowsIn(record, 'sample').flatMap(({ keys, size }, index): readonly FieldProblem[] => {
    const population = keysIn(String(keys)).length;
    if (Number(size) <= population) return [];
    return [{ field: `sample.${index}.size`, code: 'audit.sample-too-large', params: { size, population } }];
  });
}

function nothingSeen(record: ProcessRecord): readonly FieldProblem[] {
  if (rowsIn(record, 'checklist').some(({ result }) => isSeen(result))) return [];
  return [{ field: 'checklist', code: 'audit.nothing-seen' }];
}

/** Requirements graded as nonconformities that name no corrective action. */
function openEnds(record: ProcessRecord): readonly FieldProblem[] {
  const followed = new Set(rowsIn(record, 'follow_up').map(({ requirement }) => requirement));
  const graded = rowsIn(record, 'checklist').filter(({ result }) => isNonconforming(result));
  const open = graded.map(({ requirement }) => requirement).filter((id) => !followed.has(id));
  if (open.length === 0) return [];
  const requirements = [...new Set(open)].join(', ');
  return [{ field: 'follow_up', code: 'audit.action-missing', params: { requirements } }];
}

function ended(_record: ProcessRecord, { now, settings }: EffectContext): Record<string, unknown> {
  const days = plannedNumber(settings, 'audit.reporting', 'report_days');
  return { ended_at: now, report_due: now + days * DAY_MS };
}

/** Everything that can be done to an audit, in the order in which it is usually done. */
export const activities: readonly Activity[] = [
  {
    name: 'prepare',
    from: ['planned'],
    may: planningRoles,
    requires: ['areas', 'planned_on'],
    accepts: [...plan.filter((name) => name !== 'areas' && name !== 'planned_on'), 'assignee'],
  },
  {
    name: 'start',
    from: ['planned'],
    to: 'started',
    may: auditingRoles,
    requires: ['assignee', 'responsible', 'criteria', 'scope', 'areas', 'team'],
    accepts: [],
    objections: (record, context) => [...teamProblems(record, context), ...independenceProblems(record)],
    effect: (record, { now }) => ({ started_at: now, checklist: checklistFor(listIn(record, 'areas')) }),
  },
  {
    name: 'draw',
    from: ['started'],
    may: auditingRoles,
    requires: ['sample'],
    accepts: [],
    objections: (record, context) => [...teamProblems(record, context), ...sampleProblems(record)],
    effect: drawn,
  },
  {
    name: 'record',
    from: ['started', 'reporting'],
    may: auditingRoles,
    requires: ['checklist'],
    accepts: ['summary'],
    objections: teamProblems,
  },
  {
    name: 'finish',
    from: ['started'],
    to: 'reporting',
    may: auditingRoles,
    requires: [],
    accepts: [],
    objections: (record, context) => [...teamProblems(record, context), ...nothingSeen(record)],
    effect: ended,
  },
  {
    name: 'report',
    from: ['reporting'],
    to: 'reported',
    may: auditingRoles,
    requires: ['summary', 'responsible'],
    accepts: [],
    signed: true,
    objections: (record, context) => [...leadProblems(record, context), ...independenceProblems(record)],
    effect: (_record, { now, actor }) => ({ reported_at: now, reported_by: actor.id }),
  },
  {
    name: 'close',
    from: ['reported'],
    to: 'closed',
    may: auditingRoles,
    requires: [],
    accepts: ['follow_up'],
    objections: (record, context) => [...teamProblems(record, context), ...openEnds(record)],
  },
  {
    name: 'cancel',
    from: ['planned', 'started'],
    to: 'cancelled',
    may: planningRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];
