import type { Activity, EffectContext, Obligation, ObligationContext } from '../kernel/definition.ts';
import type { FieldProblem } from '../kernel/errors.ts';
import { type Asking, knownAs } from '../kernel/facts.ts';
import { set } from '../kernel/field.ts';
import type { ProcessRecord } from '../kernel/record.ts';
import {
  DAY_MS,
  drafted,
  instantIn,
  listIn,
  objectionsToDayAhead,
  plannedNumber,
  textIn,
} from '../kernel/register.ts';
import type { Role } from '../kernel/roles.ts';
import { auditedBy, auditsOfClient, papersOfAudits, wantedBy } from './audited-by.ts';

/**
 * How a certification body handles complaints and appeals (ISO/IEC 17021-1:2015, 9.7 and 9.8): received, acknowledged,
 * investigated and decided by people who had no part in what they are about, answered, closed.
 */

const managing: readonly Role[] = ['certification-manager'];
const investigating: readonly Role[] = [
  'certification-manager',
  'certification-auditor',
  'certification-decider',
];

/** What every complaint and appeal holds. */
export const handlingFields = {
  title: drafted('line', managing, { column: 'title', required_on_create: true }),
  from: drafted('line', managing, { required_on_create: true }),
  received_on: drafted('date', managing, { required_on_create: true }),
  description: drafted('paragraph', managing, { required_on_create: true }),
  certification: drafted('record', managing, { refers_to: 'certification' }),
  concerned: drafted('person', managing, { many: true }),
  assignee: drafted('person', managing, { column: 'assignee' }),
  involved: set('person', { many: true }),
  acknowledged_at: set('instant'),
  investigation: set('paragraph'),
  investigated_at: set('instant'),
  investigated_by: set('person'),
  outcome: set('choice', { choices: ['upheld', 'partly-upheld', 'not-upheld'] }),
  verdict: set('paragraph'),
  decided_at: set('instant'),
  decided_by: set('person'),
  answer: set('paragraph'),
  answered_at: set('instant'),
  follow_up: set('paragraph'),
} as const;

/** States from receipt to closure. */
export const handlingStates = {
  received: { open: true },
  acknowledged: { open: true },
  investigated: { open: true },
  decided: { open: true },
  answered: { open: true },
  closed: { open: false, stamps: 'closed_at' },
} as const;

/** Asks for the audits of the client and the decisions on it, then for the work papers of those audits. */
const around: readonly Asking[] = [
  (record, known) => {
    const file = textIn(record, 'certification');
    const files = file === null ? [] : [file];
    return [
      ...auditsOfClient(record, known),
      wantedBy('decisions', 'certification-decision', 'certification', files),
    ];
  },
  papersOfAudits,
];

/** Everybody who audited the client, decided on it, or is named as concerned. */
function involvedIn(record: ProcessRecord, context: EffectContext): readonly string[] {
  const deciders = knownAs(context, 'decisions').flatMap((decision) => textIn(decision, 'decided_by') ?? []);
  const auditors = auditedBy(knownAs(context, 'audits'), knownAs(context, 'papers'));
  return [...new Set([...auditors, ...deciders, ...listIn(record, 'concerned')])];
}

/** Somebody who had a part in what it is about neither investigates nor decides. */
function notInvolved(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const { actor } = context;
  const isInvolved = actor.id !== null && involvedIn(record, context).includes(actor.id);
  return isInvolved ? [{ field: 'involved', code: 'handling.involved' }] : [];
}

/** Whom it is given to for investigation had no part in it either. */
function assigneeNotInvolved(record: ProcessRecord, context: EffectContext): readonly FieldProblem[] {
  const assignee = textIn(record, 'assignee');
  const isInvolved = assignee !== null && involvedIn(record, context).includes(assignee);
  return isInvolved ? [{ field: 'assignee', code: 'handling.assignee-involved' }] : [];
}

/** Only whom it was given to investigates it. */
function byAssignee(record: ProcessRecord, { actor }: EffectContext): readonly FieldProblem[] {
  return actor.id !== null && textIn(record, 'assignee') === actor.id
    ? []
    : [{ field: 'assignee', code: 'field.named-person-only' }];
}

const withInvolved = (record: ProcessRecord, context: EffectContext): { involved: readonly string[] } => ({
  involved: involvedIn(record, context),
});

/** @param deciding roles that decide; never those who had a part in what it is about */
export function handlingActivities(deciding: readonly Role[]): readonly Activity[] {
  return [
    {
      name: 'revise',
      from: ['received'],
      may: managing,
      requires: [],
      accepts: ['title', 'from', 'received_on', 'description', 'certification', 'concerned'],
      objections: (record, context) => objectionsToDayAhead(record, 'received_on', context),
    },
    {
      name: 'acknowledge',
      from: ['received'],
      to: 'acknowledged',
      may: managing,
      requires: ['assignee'],
      accepts: ['certification', 'concerned'],
      knows: around,
      objections: assigneeNotInvolved,
      effect: (record, context) => ({ ...withInvolved(record, context), acknowledged_at: context.now }),
    },
    {
      name: 'hand-over',
      from: ['acknowledged'],
      may: managing,
      requires: ['assignee'],
      accepts: ['concerned'],
      requires_text: true,
      knows: around,
      objections: assigneeNotInvolved,
      effect: withInvolved,
    },
    {
      name: 'investigate',
      from: ['acknowledged'],
      to: 'investigated',
      may: investigating,
      requires: ['investigation'],
      accepts: [],
      knows: around,
      objections: (record, context) => [...byAssignee(record, context), ...notInvolved(record, context)],
      effect: (_record, { now, actor }) => ({ investigated_at: now, investigated_by: actor.id }),
    },
    {
      name: 'return',
      from: ['investigated'],
      to: 'acknowledged',
      may: deciding,
      requires: [],
      accepts: [],
      requires_text: true,
    },
    {
      name: 'decide',
      from: ['investigated'],
      to: 'decided',
      may: deciding,
      requires: ['outcome', 'verdict'],
      accepts: [],
      signed: true,
      knows: around,
      objections: notInvolved,
      effect: (record, context) => ({
        ...withInvolved(record, context),
        decided_at: context.now,
        decided_by: context.actor.id,
      }),
    },
    {
      name: 'answer',
      from: ['decided'],
      to: 'answered',
      may: managing,
      requires: ['answer'],
      accepts: [],
      effect: (_record, { now }) => ({ answered_at: now }),
    },
    { name: 'close', from: ['answered'], to: 'closed', may: managing, requires: ['follow_up'], accepts: [] },
  ];
}

/**
 * What is owed next, by the body's days since it was received or decided.
 *
 * @param key the setting with `acknowledge_days`, `decide_days` and `answer_days`
 */
export function handlingObligations(key: string, deciding: readonly Role[]) {
  return (record: ProcessRecord, { settings, endOf }: ObligationContext): readonly Obligation[] => {
    const received = textIn(record, 'received_on');
    const since = received === null ? record.opened_at : endOf(received);
    const due = (part: string, from = since): number => from + plannedNumber(settings, key, part) * DAY_MS;
    const by = { person: null, roles: managing };
    switch (record.state) {
      case 'received':
        return [{ kind: 'acknowledge', due_at: due('acknowledge_days'), ...by }];
      case 'acknowledged':
        return [
          {
            kind: 'investigate',
            due_at: due('decide_days'),
            person: textIn(record, 'assignee'),
            roles: investigating,
          },
        ];
      case 'investigated':
        return [{ kind: 'decide', due_at: due('decide_days'), person: null, roles: deciding }];
      case 'decided': {
        const decided = instantIn(record, 'decided_at') ?? since;
        return [{ kind: 'answer', due_at: due('answer_days', decided), ...by }];
      }
      default:
        return [{ kind: 'close', due_at: null, ...by }];
    }
  };
}
