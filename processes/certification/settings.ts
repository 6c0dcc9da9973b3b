import { Type } from 'typebox';
import type { SettingDefinition } from '../../kernel/definition.ts';
import { choiceProperties, choicesSchema, numbersSetting } from '../../kernel/register.ts';
import {
  type AuditTimeBasis,
  auditTimeSchema,
  auditTimeSetting,
  basisProblems,
  timeFactorSetting,
} from './audit-time.ts';
import { cycleSetting } from './cycle.ts';

/** The table and the shares are the body's to fill in: no figure of them could be checked against a source. */
const startingBasis: AuditTimeBasis = {
  table: [],
  table_source: '',
  table_dated: '',
  most_reduction_percent: 30,
  most_reduction_source: 'ISO/IEC 20000-6:2017',
  most_combined_percent: 20,
  most_combined_source: 'IAF MD 11',
  stage_1_percent: null,
  surveillance_percent: null,
  recertification_percent: null,
  shares_source: '',
  rounded_to_days: 0.5,
};

const factor = (id: string, name: string, increases: boolean, combined = false) => ({
  id,
  name,
  increases,
  combined,
});

/** What a certification body sets for its clients' files. */
export const certificationSettings: Readonly<Record<string, SettingDefinition>> = {
  [auditTimeSetting]: { schema: auditTimeSchema, starting_value: startingBasis, problems: basisProblems },
  [timeFactorSetting]: {
    schema: Type.Object(
      {
        choices: Type.Array(
          Type.Object(
            { ...choiceProperties, increases: Type.Boolean(), combined: Type.Boolean() },
            { additionalProperties: false },
          ),
          { maxItems: 200 },
        ),
      },
      { additionalProperties: false },
    ),
    starting_value: {
      choices: [
        factor('certified-already', 'Certified already to another standard', false),
        factor('combined-audit', 'Combined or integrated audit', false, true),
        factor('identical-shifts', 'Identical activity on all shifts', false),
        factor('low-reliance', 'Low reliance on third parties', false),
        factor('complex-processes', 'Complex business processes', true),
        factor('many-sites', 'Many sites', true),
        factor('several-languages', 'Several languages', true),
        factor('many-customers', 'Many customers', true),
        factor('many-technologies', 'Many technologies', true),
        factor('many-suppliers', 'Many suppliers', true),
        factor('critical-services', 'High criticality of services', true),
        factor('many-changes', 'High rate of change', true),
      ],
    },
  },
  'certification.technical-areas': {
    schema: choicesSchema,
    starting_value: {
      choices: [
        { id: 'infrastructure', name: 'Infrastructure and data centres' },
        { id: 'cloud', name: 'Cloud services' },
        { id: 'applications', name: 'Applications and their maintenance' },
        { id: 'networks', name: 'Networks and telecommunications' },
        { id: 'end-user', name: 'End-user services and service desk' },
        { id: 'security', name: 'Managed security' },
        { id: 'business-process', name: 'Business process services' },
      ],
    },
  },
  [cycleSetting]: numbersSetting({
    closing_days: { start: 90, minimum: 30, maximum: 180 },
    window_days: { start: 90, minimum: 30, maximum: 180 },
  }),
};
