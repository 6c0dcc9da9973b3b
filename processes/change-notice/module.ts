import type { ProcessModule } from '../module.ts';
import { changeNotice } from './definition.ts';
import { changeNoticeSettings, changeNoticeSettingTexts } from './settings.ts';
import { changeNoticeTexts } from './texts.ts';

/** Changes of which the certification body is told. */
export const changeNoticeModule: ProcessModule = {
  definition: changeNotice,
  texts: changeNoticeTexts,
  settings: changeNoticeSettings,
  setting_texts: changeNoticeSettingTexts,
};
