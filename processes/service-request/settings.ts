import { type Static, Type } from 'typebox';
import type { SettingDefinition } from '../../kernel/definition.ts';
import { choicesSchema } from '../../kernel/register.ts';
import { deskTargetsSchema } from '../desk-clocks.ts';

const days = Type.Integer({ minimum: 1, maximum: 3650 });

const approvalSchema = Type.Object(
  {
    decide_within_days: days,
    /** Whether the time in which others approve is left out of the targets. */
    outside_target: Type.Boolean(),
  },
  { additionalProperties: false },
);

const conformitySchema = Type.Object(
  {
    minimum_in_target_percent: Type.Number({ minimum: 0, maximum: 100 }),
    maximum_open_days: days,
    classify_within_hours: Type.Number({ minimum: 0.1, maximum: 10_000 }),
    freshness_days: days,
  },
  { additionalProperties: false },
);

export type RequestApproval = Static<typeof approvalSchema>;
export type RequestConformity = Static<typeof conformitySchema>;

const line = (priority: number, response_minutes: number, fulfilment_minutes: number) => ({
  service: null,
  priority,
  response_minutes,
  fulfilment_minutes,
  calendar: null,
});

/**
 * What an organisation plans for service requests. The starting values are usual in the field and nobody's until
 * confirmed: ISO/IEC 20000-1 sets no figure, the organisation does.
 */
export const serviceRequestSettings = {
  'service-request.targets': {
    schema: deskTargetsSchema(['response', 'fulfilment']),
    starting_value: {
      targets: [line(1, 60, 480), line(2, 240, 1440), line(3, 480, 2400), line(4, 480, 4800)],
    },
  },
  'service-request.categories': {
    schema: choicesSchema,
    starting_value: {
      choices: [
        { id: 'access', name: 'Access and accounts' },
        { id: 'hardware', name: 'Hardware' },
        { id: 'software', name: 'Software' },
        { id: 'information', name: 'Information and advice' },
        { id: 'staff', name: 'Joiners, movers and leavers' },
        { id: 'other', name: 'Other' },
      ],
    },
  },
  'service-request.approval': {
    schema: approvalSchema,
    starting_value: { decide_within_days: 3, outside_target: true },
  },
  'service-request.conformity': {
    schema: conformitySchema,
    starting_value: {
      minimum_in_target_percent: 90,
      maximum_open_days: 60,
      classify_within_hours: 8,
      freshness_days: 92,
    },
  },
} as const satisfies Record<string, SettingDefinition>;
