import type { ProcessModule } from '../module.ts';
import { reportedChange } from './definition.ts';
import { reportedChangeSettings, reportedChangeSettingTexts } from './settings.ts';
import { reportedChangeTexts } from './texts.ts';

/** The register of changes that clients reported. */
export const reportedChangeModule: ProcessModule = {
  definition: reportedChange,
  texts: reportedChangeTexts,
  settings: reportedChangeSettings,
  setting_texts: reportedChangeSettingTexts,
};
