import type { ProcessModule } from '../module.ts';
import { changeMeeting } from './definition.ts';
import { changeMeetingSettings, changeMeetingSettingTexts } from './settings.ts';
import { changeMeetingTexts } from './texts.ts';

/** Meetings of boards that approve changes. */
export const changeMeetingModule: ProcessModule = {
  definition: changeMeeting,
  texts: changeMeetingTexts,
  settings: changeMeetingSettings,
  setting_texts: changeMeetingSettingTexts,
};
