import { type Static, Type } from 'typebox';
import type { SettingDefinition } from '../../kernel/definition.ts';
import { priorityMatrixProblems, priorityMatrixSchema } from '../../kernel/priority.ts';
import { choicesSchema } from '../../kernel/register.ts';
import { deskTargetsSchema } from '../desk-clocks.ts';
import { priorityForm } from '../desk-targets.ts';

const minutes = Type.Integer({ minimum: 1, maximum: 525_600 });
const percent = Type.Number({ minimum: 0, maximum: 100 });

const targetsSchema = deskTargetsSchema(['response', 'resolution']);

const majorSchema = Type.Object(
  {
    /** An incident of one of these priorities is a major incident … */
    priorities: Type.Array(priorityForm, { maxItems: 9 }),
    /** … if it concerns one of these services; an empty list means any service. */
    services: Type.Array(Type.String({ format: 'uuid' }), { maxItems: 500 }),
    manager_within_minutes: minutes,
    inform_within_minutes: minutes,
    review_within_days: Type.Integer({ minimum: 1, maximum: 365 }),
    /** Those concerned hear something at least so often; left out: nothing is planned. */
    update_every_minutes: Type.Optional(minutes),
    /** Whether the program declares it when the criteria are met, or proposes it to people; left out: it proposes it. */
    declare: Type.Optional(Type.Union([Type.Literal('asked'), Type.Literal('automatic')])),
  },
  { additionalProperties: false },
);

const conformitySchema = Type.Object(
  {
    minimum_in_target_percent: percent,
    maximum_reopened_percent: percent,
    maximum_open_days: Type.Integer({ minimum: 1, maximum: 3650 }),
    /** Working hours between two entries in the journal of an open incident. */
    maximum_update_gap_hours: Type.Number({ minimum: 0.1, maximum: 10_000 }),
    /** Evidence older than this at the end of the period is stale. */
    freshness_days: Type.Integer({ minimum: 1, maximum: 3650 }),
  },
  { additionalProperties: false },
);

export type IncidentTargets = Static<typeof targetsSchema>;
export type IncidentTarget = IncidentTargets['targets'][number];
export type IncidentCategories = Static<typeof choicesSchema>;
export type IncidentMajor = Static<typeof majorSchema>;
export type IncidentConformity = Static<typeof conformitySchema>;

/**
 * What an organisation plans for its incidents. The starting values are usual in the field and nobody's until
 * confirmed: ISO/IEC 20000-1 sets no figure, the organisation does.
 */
export const incidentSettings = {
  'incident.priority': {
    schema: priorityMatrixSchema,
    problems: priorityMatrixProblems,
    starting_value: {
      impacts: 3,
      urgencies: 3,
      matrix: [
        [1, 2, 3],
        [2, 3, 4],
        [3, 4, 4],
      ],
    },
  },
  'incident.targets': {
    schema: targetsSchema,
    starting_value: {
      targets: [
        { service: null, priority: 1, response_minutes: 15, resolution_minutes: 240, calendar: null },
        { service: null, priority: 2, response_minutes: 30, resolution_minutes: 480, calendar: null },
        { service: null, priority: 3, response_minutes: 120, resolution_minutes: 1440, calendar: null },
        { service: null, priority: 4, response_minutes: 240, resolution_minutes: 2400, calendar: null },
      ],
    },
  },
  'incident.categories': {
    schema: choicesSchema,
    starting_value: {
      choices: [
        { id: 'hardware', name: 'Hardware' },
        { id: 'software', name: 'Software' },
        { id: 'network', name: 'Network' },
        { id: 'access', name: 'Access and accounts' },
        { id: 'security', name: 'Information security' },
        { id: 'other', name: 'Other' },
      ],
    },
  },
  'incident.major': {
    schema: majorSchema,
    starting_value: {
      priorities: [1],
      services: [],
      manager_within_minutes: 30,
      inform_within_minutes: 60,
      review_within_days: 10,
      update_every_minutes: 60,
      declare: 'asked',
    },
  },
  'incident.conformity': {
    schema: conformitySchema,
    starting_value: {
      minimum_in_target_percent: 90,
      maximum_reopened_percent: 5,
      maximum_open_days: 60,
      maximum_update_gap_hours: 40,
      freshness_days: 92,
    },
  },
} as const satisfies Record<string, SettingDefinition>;
