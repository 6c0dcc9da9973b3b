import type { ProcessDefinition } from '../../kernel/definition.ts';
import { given, set } from '../../kernel/field.ts';
import {
  DAY_MS,
  entryFields,
  instantIn,
  objectionsToDayAhead,
  objectionsToOneself,
  ownerButNotOneself,
  personField,
  plannedNumber,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';

/**
 * Actions by which people gain the competence they need (ISO/IEC 20000-1:2018, 7.2 c): planned, done with proof, and
 * their effect judged by somebody else.
 */
export const development: ProcessDefinition = {
  name: 'development',
  plural: 'developments',
  prefix: 'DEV',
  clause: '7.2',
  version: 1,
  title: { en: 'Development action', vi: 'Hành động phát triển', zh: '能力提升措施' },
  section: 'system',
  fields: {
    ...entryFields(),
    person: personField(),
    competence: given('record', tendingRoles, { refers_to: 'competence' }),
    what: given('choice', tendingRoles, {
      choices: [
        'training',
        'coaching',
        'practice',
        'self-study',
        'certification',
        'reassignment',
        'hiring',
        'contracting',
        'other',
      ],
      required_on_create: true,
    }),
    due_on: given('date', tendingRoles, { required_on_create: true }),
    done_on: set('date'),
    proof: set('paragraph'),
    done_at: set('instant'),
    effect: set('choice', { choices: ['effective', 'not-effective'] }),
    effect_reason: set('paragraph'),
    judged_by: set('person'),
  },
  states: {
    planned: { open: true },
    done: { open: true },
    judged: { open: false, stamps: 'closed_at' },
    cancelled: { open: false, stamps: 'closed_at' },
  },
  initial: 'planned',
  activities: [
    {
      name: 'complete',
      from: ['planned'],
      to: 'done',
      may: workingRoles,
      own_may: true,
      requires: ['done_on', 'proof'],
      accepts: [],
      objections: (record, context) => objectionsToDayAhead(record, 'done_on', context),
      effect: (_record, { now }) => ({ done_at: now }),
    },
    {
      name: 'send-back',
      from: ['done'],
      to: 'planned',
      may: tendingRoles,
      requires: [],
      accepts: [],
      requires_text: true,
      effect: () => ({ done_at: null, done_on: null, proof: null }),
    },
    {
      name: 'judge-effect',
      from: ['done'],
      to: 'judged',
      may: tendingRoles,
      requires: ['effect', 'effect_reason'],
      accepts: [],
      objections: objectionsToOneself,
      effect: (_record, { actor }) => ({ judged_by: actor.id }),
    },
    {
      name: 'cancel',
      from: ['planned'],
      to: 'cancelled',
      may: tendingRoles,
      requires: [],
      accepts: [],
      requires_text: true,
    },
  ],
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['person'],
  list_columns: ['person', 'what', 'assignee', 'due_on', 'effect'],
  obligations: (record, { settings, endOf }) => {
    if (record.state === 'done') {
      const within = plannedNumber(settings, 'development.effect', 'judge_within_days') * DAY_MS;
      const due_at = (instantIn(record, 'done_at') ?? record.opened_at) + within;
      return [{ kind: 'judge', due_at, person: ownerButNotOneself(record), roles: tendingRoles }];
    }
    const due_on = textIn(record, 'due_on');
    const due_at = due_on === null ? null : endOf(due_on);
    return [{ kind: 'carry-out', due_at, person: textIn(record, 'assignee'), roles: tendingRoles }];
  },
  relations: ['relates-to', 'follows'],
};
