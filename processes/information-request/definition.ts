import type { Activity, EffectContext, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { drafted, entryFields, rowsIn, tendingRoles, textIn } from '../../kernel/register.ts';
import { notingRoles, type Role } from '../../kernel/roles.ts';

/** Guests, and whoever tends the room on their behalf, say whether an answer is enough. */
const askingRoles: readonly Role[] = ['external-auditor', ...tendingRoles];

const unanswered = ['asked', 'in-answer', 'asked-again'];

/** What one answer said, and what was opened to the guests along with it. */
export interface Answer {
  readonly text: string;
  /** Names of what was opened with it, one a line. */
  readonly opened: string | null;
  readonly by: string;
  readonly at: number;
}

/** The answers to a request, oldest first. */
export function answersOf(request: ProcessRecord): readonly Answer[] {
  return rowsIn(request, 'answers') as unknown as readonly Answer[];
}

function withAnswer(request: ProcessRecord, { text, about, actor, now }: EffectContext): readonly Answer[] {
  const opened = about?.['opened'];
  const answer = {
    text: text ?? '',
    opened: typeof opened === 'string' && opened !== '' ? opened : null,
    by: actor.id ?? '',
    at: now,
  };
  return [...answersOf(request), answer];
}

const activities: readonly Activity[] = [
  {
    name: 'take',
    from: ['asked', 'asked-again'],
    to: 'in-answer',
    may: notingRoles,
    requires: [],
    accepts: ['assignee', 'due_on'],
    effect: (request, { actor }) => ({ assignee: request.values['assignee'] ?? actor.id }),
  },
  {
    // By a route of its own, which opens what the answer refers to in the same step.
    name: 'answer',
    from: unanswered,
    to: 'answered',
    may: notingRoles,
    by_route: true,
    requires: [],
    accepts: [],
    requires_text: true,
    effect: (request, context) => ({
      answers: withAnswer(request, context),
      answered_at: context.now,
      answered_by: context.actor.id,
    }),
  },
  { name: 'satisfy', from: ['answered'], to: 'satisfied', may: askingRoles, requires: [], accepts: [] },
  {
    name: 'ask-again',
    from: ['answered'],
    to: 'asked-again',
    may: askingRoles,
    requires: [],
    accepts: ['due_on'],
    requires_text: true,
  },
  {
    name: 'withdraw',
    from: [...unanswered, 'answered'],
    to: 'withdrawn',
    may: askingRoles,
    requires: [],
    accepts: [],
    requires_text: true,
  },
];

/**
 * What external auditors ask the organisation for in an audit room, with who answers until when (collecting information
 * in an audit: ISO/IEC 17021-1:2015, 9.4.5). Guests ask and judge the answers by the routes of their room.
 */
export const informationRequest: ProcessDefinition = {
  name: 'information-request',
  plural: 'information-requests',
  prefix: 'IR',
  clause: '7.5.3',
  version: 1,
  title: { en: 'Information request', vi: 'Yêu cầu thông tin', zh: '信息索取请求' },
  section: 'certification',
  fields: {
    title: drafted('line', tendingRoles, { column: 'title', required_on_create: true }),
    description: drafted('paragraph', tendingRoles),
    room: drafted('record', tendingRoles, { refers_to: 'audit-room', required_on_create: true }),
    requirements: drafted('choices', tendingRoles),
    requester: drafted('person', tendingRoles, { column: 'requester' }),
    due_on: given('date', tendingRoles),
    assignee: { ...entryFields().assignee },
    answers: set('rows', {
      columns: {
        text: needed('paragraph'),
        opened: column('paragraph'),
        by: needed('person'),
        at: needed('instant'),
      },
    }),
    answered_at: set('instant'),
    answered_by: set('person'),
  },
  states: {
    asked: { open: true },
    'in-answer': { open: true },
    answered: { open: true, stamps: 'resolved_at' },
    'asked-again': { open: true },
    satisfied: { open: false, stamps: 'closed_at' },
    withdrawn: { open: false, stamps: 'closed_at' },
  },
  initial: 'asked',
  activities,
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  list_columns: ['room', 'requester', 'assignee', 'due_on'],
  obligations: (request, { endOf }) => {
    const day = textIn(request, 'due_on');
    if (request.state === 'answered') {
      // Guests find it in their room; for the organisation it is a thing to follow.
      return [{ kind: 'follow', due_at: null, person: textIn(request, 'assignee'), roles: tendingRoles }];
    }
    return [
      {
        kind: request.state === 'asked-again' ? 'answer-again' : 'answer',
        due_at: day === null ? null : endOf(day),
        person: textIn(request, 'assignee'),
        roles: tendingRoles,
      },
    ];
  },
  relations: ['relates-to'],
};
