import { Type } from 'typebox';
import type { Activity, EffectContext, Obligation, ProcessDefinition } from '../../kernel/definition.ts';
import type { FieldProblem } from '../../kernel/errors.ts';
import { knownAs } from '../../kernel/facts.ts';
import { column, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  drafted,
  objectionsToDayAhead,
  referredBy,
  requirementList,
  reviseActivity,
  rowsIn,
  textIn,
} from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { drawSample, keysIn } from '../../kernel/sample.ts';
import { teamOf } from '../audited-by.ts';
import { auditMethodTexts } from '../certification-texts.ts';

const auditingRoles: readonly Role[] = ['certification-manager', 'certification-auditor'];

/** What is written down while evidence is gathered, until it is concluded. */
const notes = [
  'title',
  'method',
  'requirements',
  'with_whom',
  'place',
  'day',
  'seen',
  'noted',
  'follow_up',
] as const;

/** Asks for the audit that the work paper belongs to. */
const itsAudit = referredBy('audit', 'audit', 'certification-audit');

/** Evidence is gathered by the team of the audit, while it is under way and until it is reported. */
function auditProblems(_record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const [audit] = knownAs(context, 'audit');
  const { actor } = context;
  if (audit === undefined || !['under-way', 'closed-on-site'].includes(audit.state)) {
    return [{ field: 'audit', code: 'work-paper.audit-not-under-way' }];
  }
  if (actor.id === null || !teamOf(audit).includes(actor.id)) {
    return [{ field: 'audit', code: 'audit.not-in-team' }];
  }
  return [];
}

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

/** What a conclusion needs besides words: something that was seen, or a sample that was drawn. */
function seenProblems(record: ProcessRecord): readonly FieldProblem[] {
  const isDrawn = rowsIn(record, 'sample').some((row) => typeof row['drawn'] === 'string');
  if (rowsIn(record, 'seen').length > 0 || isDrawn) return [];
  return [{ field: 'seen', code: 'work-paper.nothing-seen' }];
}

const activities: readonly Activity[] = [
  {
    ...reviseActivity(['open'], notes, auditingRoles),
    knows: [itsAudit],
    objections: (record, context) => [
      ...auditProblems(record, context),
      ...objectionsToDayAhead(record, 'day', context),
    ],
  },
  {
    name: 'draw',
    from: ['open'],
    may: auditingRoles,
    requires: ['sample'],
    accepts: [],
    knows: [itsAudit],
    objections: (record, context) => [...auditProblems(record, context), ...sampleProblems(record)],
    effect: drawn,
  },
  {
    name: 'conclude',
    from: ['open'],
    to: 'concluded',
    may: auditingRoles,
    requires: ['method', 'requirements', 'with_whom', 'place', 'day', 'noted', 'conclusion'],
    accepts: ['seen', 'follow_up'],
    knows: [itsAudit],
    objections: (record, context) => [
      ...auditProblems(record, context),
      ...objectionsToDayAhead(record, 'day', context),
      ...seenProblems(record),
    ],
    effect: (_record, { now, actor }) => ({ concluded_at: now, concluded_by: actor.id }),
  },
  {
    name: 'withdraw',
    from: ['open', 'concluded'],
    to: 'withdrawn',
    may: auditingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
    knows: [itsAudit],
    objections: auditProblems,
  },
];

/** A work paper that was begun is concluded; when, its audit says. */
function obligations(record: ProcessRecord): readonly Obligation[] {
  return [{ kind: 'conclude', due_at: null, person: textIn(record, 'assignee'), roles: auditingRoles }];
}

/**
 * Work papers of audits of clients (ISO/IEC 17021-1:2015, 9.4.4): what was gathered by which method, of which
 * requirements, with whom, where and when, what was seen with its reference and hash, and what it shows.
 */
export const workPaper: ProcessDefinition = {
  name: 'work-paper',
  plural: 'work-papers',
  prefix: 'WP',
  clause: '4.4',
  version: 1,
  title: { en: 'Work paper', vi: 'Phiếu ghi nhận đánh giá', zh: '审核工作底稿' },
  section: 'certification',
  kept_by: 'certification-body',
  fields: {
    title: drafted('line', auditingRoles, { column: 'title', required_on_create: true }),
    audit: drafted('record', auditingRoles, { refers_to: 'certification-audit', required_on_create: true }),
    method: drafted('choice', auditingRoles, {
      choices: Object.keys(auditMethodTexts),
      required_on_create: true,
    }),
    requirements: drafted('choices', auditingRoles, { schema: requirementList, required_on_create: true }),
    assignee: set('person', { column: 'assignee' }),
    with_whom: drafted('line', auditingRoles),
    place: drafted('line', auditingRoles),
    day: drafted('date', auditingRoles),
    seen: drafted('rows', auditingRoles, {
      columns: { what: needed('line'), reference: column('line'), hash: column('line') },
    }),
    noted: drafted('paragraph', auditingRoles),
    sample: set('rows', {
      columns: {
        population: needed('line'),
        keys: needed('paragraph'),
        size: needed('number', { schema: Type.Integer({ minimum: 1, maximum: 1000 }) }),
        seed: needed('line'),
        drawn: column('paragraph'),
      },
    }),
    conclusion: set('choice', { choices: ['conforms', 'finding', 'follow-up'] }),
    follow_up: drafted('paragraph', auditingRoles),
    concluded_at: set('instant'),
    concluded_by: set('person'),
  },
  states: {
    open: { open: true },
    concluded: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'open',
  activities,
  clocks: [],
  may_create: auditingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['audit', 'method', 'requirements', 'conclusion', 'day', 'concluded_by'],
  obligations,
  // Whoever opens a work paper gathers the evidence.
  derive: (record, { actor }) => ({ assignee: textIn(record, 'assignee') ?? actor.id }),
  relations: ['relates-to'],
};
