import type { ProcessModule } from '../module.ts';
import { changeCheckTexts } from './check-texts.ts';
import { changeChecks } from './checks.ts';
import { change } from './definition.ts';
import { changeFigures } from './figures.ts';
import { changeSettingTexts } from './setting-texts.ts';
import { changeSettings } from './settings.ts';
import { changeTexts } from './texts.ts';

/** Change management. */
export const changeModule: ProcessModule = {
  definition: change,
  texts: changeTexts,
  checks: changeChecks,
  check_texts: changeCheckTexts,
  settings: changeSettings,
  setting_texts: changeSettingTexts,
  figures: changeFigures,
};
