import { dayOf } from '../../kernel/day.ts';
import type {
  Activity,
  EffectContext,
  Obligation,
  ObligationContext,
  ProcessDefinition,
} from '../../kernel/definition.ts';
import { alike } from '../../kernel/exchange.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { DAY_MS, drafted, instantIn, plannedNumber } from '../../kernel/register.ts';
import type { Role } from '../../kernel/roles.ts';
import { basis, deciderProblems, decisionProblems, factsNow } from './facts.ts';
import { decisionKinds, isFavourable } from './kinds.ts';

const preparing: readonly Role[] = ['certification-manager'];
const deciding: readonly Role[] = ['certification-decider'];

/** What is put together for the decider. */
const dossier = [
  'title',
  'kind',
  'application',
  'certificate',
  'audits',
  'scope_statement',
  'sites',
  'cycle_review',
] as const;

/** What the client is told of an application in a word; a suspension or withdrawal answers none. */
function outcome(kind: unknown): string | null {
  if (kind === 'suspend' || kind === 'withdraw') return null;
  return kind === 'refuse' ? 'refused' : 'granted';
}

function decided(record: ProcessRecord, context: EffectContext): Record<string, unknown> {
  return {
    ...factsNow(record, context),
    decision: outcome(record.values['kind']),
    decided_at: context.now,
    decided_on: dayOf(context.now, 'UTC'),
    decided_by: context.actor.id,
  };
}

const activities: readonly Activity[] = [
  {
    name: 'prepare',
    from: ['prepared'],
    may: preparing,
    requires: [],
    accepts: dossier,
    knows: basis,
    effect: factsNow,
  },
  {
    name: 'decide',
    from: ['prepared'],
    to: 'decided',
    may: deciding,
    // What is decided on was prepared by others; only the reasons and what the client is told are the decider's own.
    requires: ['reasons'],
    accepts: ['answer'],
    signed: true,
    knows: basis,
    objections: decisionProblems,
    effect: decided,
  },
  {
    // What was put forward is not granted: weaknesses go to the client with the reasons, improvements come back.
    name: 'refuse',
    from: ['prepared'],
    to: 'decided',
    may: deciding,
    requires: ['reasons'],
    accepts: ['answer'],
    signed: true,
    applies: ({ values }) => isFavourable(values['kind']),
    knows: basis,
    objections: deciderProblems,
    effect: (record, context) => ({ ...decided(record, context), kind: 'refuse', decision: 'refused' }),
  },
  {
    name: 'announce',
    from: ['decided'],
    to: 'announced',
    may: [...preparing, ...deciding],
    requires: ['answer'],
    accepts: [],
    effect: (_record, { now }) => ({ announced_at: now }),
  },
  {
    name: 'withdraw',
    from: ['prepared'],
    to: 'withdrawn',
    may: preparing,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

function obligations(record: ProcessRecord, { settings }: ObligationContext): readonly Obligation[] {
  const days = (part: string): number =>
    plannedNumber(settings, 'certification-decision.times', part) * DAY_MS;
  if (record.state === 'prepared') {
    const due_at = record.opened_at + days('decide_days');
    return [{ kind: 'decide', due_at, person: null, roles: deciding }];
  }
  const decided_at = instantIn(record, 'decided_at') ?? record.updated_at;
  return [{ kind: 'announce', due_at: decided_at + days('announce_days'), person: null, roles: preparing }];
}

/**
 * Decisions on certification (ISO/IEC 17021-1:2015, 9.5): prepared from reviewed audits, taken and signed by somebody who
 * audited nothing of the client, never while a major nonconformity is unverified or a minor one has no accepted plan.
 * The program brings the facts and decides nothing.
 */
export const certificationDecision: ProcessDefinition = {
  name: 'certification-decision',
  plural: 'certification-decisions',
  prefix: 'CDE',
  clause: '4.4',
  version: 1,
  title: { en: 'Certification decision', vi: 'Quyết định chứng nhận', zh: '认证决定' },
  section: 'certification',
  kept_by: 'certification-body',
  exchange: {
    sends: {
      announce: {
        kind: 'certification.decision',
        fields: alike('decision', 'answer'),
        of: 'application',
      },
    },
  },
  fields: {
    title: drafted('line', preparing, { column: 'title', required_on_create: true }),
    kind: drafted('choice', preparing, { choices: decisionKinds, required_on_create: true }),
    certification: given('record', preparing, {
      refers_to: 'certification',
      required_on_create: true,
      on_update: [],
    }),
    application: drafted('record', preparing, { refers_to: 'client-application' }),
    certificate: drafted('record', preparing, { refers_to: 'certificate' }),
    audits: drafted('record', preparing, { refers_to: 'certification-audit', many: true }),
    scope_statement: drafted('paragraph', preparing),
    sites: drafted('rows', preparing, {
      columns: { name: needed('line'), address: column('paragraph'), activities: column('paragraph') },
    }),
    cycle_review: drafted('paragraph', preparing),
    audited_by: set('person', { many: true }),
    open_majors: set('record', { refers_to: 'certification-finding', many: true }),
    minors_without_plan: set('record', { refers_to: 'certification-finding', many: true }),
    stage_two_ended_on: set('date'),
    age_days: set('number'),
    facts_at: set('instant'),
    reasons: set('paragraph'),
    decision: set('choice', { choices: ['granted', 'refused'] }),
    answer: set('paragraph'),
    decided_at: set('instant'),
    decided_on: set('date'),
    decided_by: set('person'),
    announced_at: set('instant'),
  },
  states: {
    prepared: { open: true },
    decided: { open: true },
    announced: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'prepared',
  activities,
  clocks: [],
  may_create: preparing,
  readable_by: 'staff-and-requester',
  list_columns: ['kind', 'certification', 'decision', 'decided_on', 'decided_by', 'age_days'],
  obligations,
  relations: ['relates-to'],
};
