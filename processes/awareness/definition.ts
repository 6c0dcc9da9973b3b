import type { ObligationContext, ProcessDefinition } from '../../kernel/definition.ts';
import { column, given, needed, set } from '../../kernel/field.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import {
  DAY_MS,
  entryFields,
  objectionsToDayAhead,
  objectionsToOneself,
  personField,
  plannedNumber,
  retireActivities,
  tendingRoles,
  textIn,
} from '../../kernel/register.ts';
import { workingRoles } from '../../kernel/roles.ts';
import { awarenessTopics, coverageWith, coveredSince } from './coverage.ts';

/** By when it is to be refreshed; while a topic is open, by when the first round is to be done. */
function refreshDue(record: ProcessRecord, { settings }: ObligationContext): number {
  const planned = (name: string): number => plannedNumber(settings, 'awareness.refresh', name) * DAY_MS;
  const since = coveredSince(record);
  return since === null ? record.opened_at + planned('first_within_days') : since + planned('interval_days');
}

/**
 * What one person knows of policy, objectives, services, their own contribution and the implications of not conforming
 * (ISO/IEC 20000-1:2018, 7.3 a to e): told by staff with proof, or confirmed by the person, refreshed at intervals.
 */
export const awareness: ProcessDefinition = {
  name: 'awareness',
  plural: 'awareness-records',
  prefix: 'AWR',
  clause: '7.3',
  version: 1,
  title: { en: 'Awareness', vi: 'Nhận thức', zh: '意识' },
  section: 'system',
  fields: {
    ...entryFields(),
    person: personField(),
    services: given('record', tendingRoles, { refers_to: 'service', many: true }),
    coverage: set('rows', {
      columns: {
        topic: needed('choice', { choices: awarenessTopics }),
        covered_on: needed('date'),
        how: needed('choice', { choices: ['briefed', 'confirmed'] }),
        proof: column('line'),
      },
    }),
    topics: set('choices', { choices: awarenessTopics }),
    briefed_on: set('date'),
    proof: set('line'),
  },
  states: { current: { open: true }, ended: { open: false, stamps: 'closed_at' } },
  initial: 'current',
  activities: [
    {
      name: 'confirm',
      from: ['current'],
      // Only the person, whose own record it is.
      may: [],
      own_may: true,
      signed: true,
      requires: ['topics'],
      accepts: [],
      effect: (record, { now }) => {
        const covered_on = new Date(now).toISOString().slice(0, 10);
        return { coverage: coverageWith(record, { how: 'confirmed', covered_on, proof: null }) };
      },
    },
    {
      name: 'brief',
      from: ['current'],
      may: workingRoles,
      requires: ['topics', 'briefed_on', 'proof'],
      accepts: [],
      objections: (record, context) => [
        ...objectionsToOneself(record, context),
        ...objectionsToDayAhead(record, 'briefed_on', context),
      ],
      effect: (record) => {
        const [covered_on, proof] = [textIn(record, 'briefed_on'), textIn(record, 'proof')];
        return { coverage: coverageWith(record, { how: 'briefed', covered_on, proof }) };
      },
    },
    ...retireActivities('current', 'ended'),
  ],
  clocks: [],
  may_create: tendingRoles,
  readable_by: 'staff-and-requester',
  belongs_to: ['person'],
  list_columns: ['person', 'assignee'],
  obligations: (record, context) => [
    { kind: 'refresh', due_at: refreshDue(record, context), person: textIn(record, 'person') },
  ],
  relations: ['relates-to'],
  // They have gone into the coverage: the next time must not rest on the proof of this one.
  derive: () => ({ topics: null, briefed_on: null, proof: null }),
};
