import type { ProcessModule } from '../module.ts';
import { assetCheckTexts } from './check-texts.ts';
import { assetChecks } from './checks.ts';
import { asset } from './definition.ts';
import { assetFigures } from './figures.ts';
import { assetSettings, assetSettingTexts } from './settings.ts';
import { assetTexts } from './texts.ts';

/** The register of assets. */
export const assetModule: ProcessModule = {
  definition: asset,
  texts: assetTexts,
  checks: assetChecks,
  check_texts: assetCheckTexts,
  settings: assetSettings,
  setting_texts: assetSettingTexts,
  figures: assetFigures,
};
