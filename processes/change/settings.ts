import { Type } from 'typebox';
import type { SettingDefinition, Settings } from '../../kernel/definition.ts';
import type { ProcessRecord } from '../../kernel/record.ts';
import { choiceProperties, choicesSchema, numberIn, numbersSetting } from '../../kernel/register.ts';
import { approvalSettings } from '../change-approval.ts';
import { riskSettings } from '../change-risk.ts';

const categoriesSchema = Type.Object(
  {
    choices: Type.Array(
      Type.Object({ ...choiceProperties, transition: Type.Boolean() }, { additionalProperties: false }),
      { maxItems: 1000 },
    ),
  },
  { additionalProperties: false },
);

const noticeSchema = Type.Object(
  {
    /** Whoever is affected is told of changes of at least this level of risk … */
    from_level: Type.Integer({ minimum: 1, maximum: 4 }),
    /** … and of every change with downtime … */
    with_downtime: Type.Boolean(),
    /** … so many hours before it is carried out; emergencies, at any time before. */
    hours_before: Type.Integer({ minimum: 0, maximum: 8_760 }),
  },
  { additionalProperties: false },
);

interface NoticePlan {
  readonly from_level: number;
  readonly with_downtime: boolean;
  readonly hours_before: number;
}

/**
 * What an organisation plans for its changes. The starting values are usual in the field and nobody's until confirmed:
 * ISO/IEC 20000-1 asks for a policy, categories, criteria and approvals, and sets none of them.
 */
export const changeSettings: Readonly<Record<string, SettingDefinition>> = {
  'change.categories': {
    schema: categoriesSchema,
    starting_value: {
      choices: [
        { id: 'infrastructure', name: 'Infrastructure', transition: false },
        { id: 'application', name: 'Application', transition: false },
        { id: 'network', name: 'Network', transition: false },
        { id: 'data', name: 'Data', transition: false },
        { id: 'access', name: 'Access', transition: false },
        { id: 'service', name: 'Service portfolio', transition: true },
        {
          id: 'management-system',
          name: 'Management system (policies, processes, plans, tools)',
          transition: false,
        },
      ],
    },
  },
  'change.major': {
    schema: choicesSchema,
    starting_value: {
      choices: [
        { id: 'new-or-rebuilt', name: 'Does it bring in a service, or rebuild the most of one?' },
        { id: 'many-customers', name: 'Could it keep most customers of a service from working?' },
        { id: 'agreed-levels', name: 'Does it change what is agreed with customers?' },
        { id: 'other-parties', name: 'Does it change which suppliers or other parties a service rests on?' },
      ],
    },
  },
  ...riskSettings,
  ...approvalSettings,
  'change.notice': {
    schema: noticeSchema,
    starting_value: { from_level: 2, with_downtime: true, hours_before: 24 },
  },
  'change.times': numbersSetting({
    assess_days: { start: 5, minimum: 1, maximum: 365 },
    decide_days: { start: 5, minimum: 1, maximum: 365 },
    review_days: { start: 10, minimum: 1, maximum: 365 },
    investigate_days: { start: 10, minimum: 1, maximum: 365 },
    complete_days: { start: 3, minimum: 1, maximum: 90 },
    freshness_days: { start: 92, minimum: 1, maximum: 3650 },
  }),
};

/** Whether whoever is affected has to be told before the change is carried out. */
export function wantsNotice(change: ProcessRecord, settings: Settings): boolean {
  const { from_level, with_downtime } = settings['change.notice'] as NoticePlan;
  const isRisky = (numberIn(change, 'risk_level') ?? 1) >= from_level;
  return isRisky || (with_downtime && change.values['downtime'] === true);
}

/** How many hours before, in milliseconds; an emergency is announced at any time before. */
export function noticeAhead(change: ProcessRecord, settings: Settings): number {
  const { hours_before } = settings['change.notice'] as NoticePlan;
  return change.values['change_type'] === 'emergency' ? 0 : hours_before * 3_600_000;
}
