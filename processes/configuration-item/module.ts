import type { ProcessModule } from '../module.ts';
import { configurationItemCheckTexts } from './check-texts.ts';
import { traceabilityCheck, updateCheck } from './checks/control.ts';
import { completenessCheck, servicesCheck } from './checks/records.ts';
import { rulesSetting } from './control.ts';
import { configurationItem } from './definition.ts';
import { configurationItemSettings, configurationItemSettingTexts, startingRuleNames } from './settings.ts';
import { sourceSettings, sourceSettingTexts } from './sources.ts';
import { startingNames } from './starting-types.ts';
import { configurationItemTexts } from './texts.ts';
import { typesSetting } from './types.ts';

/** Configuration items. */
export const configurationItemModule: ProcessModule = {
  definition: configurationItem,
  texts: configurationItemTexts,
  checks: [completenessCheck, servicesCheck, traceabilityCheck, updateCheck],
  check_texts: configurationItemCheckTexts,
  settings: { ...configurationItemSettings, ...sourceSettings },
  setting_texts: { ...configurationItemSettingTexts, ...sourceSettingTexts },
  choice_names: { [typesSetting]: startingNames, [rulesSetting]: startingRuleNames },
};
