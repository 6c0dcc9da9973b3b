import type { ProcessModule } from '../module.ts';
import { trendAnalysisCheckTexts } from './check-texts.ts';
import { trendAnalysisChecks } from './checks.ts';
import { trendAnalysis } from './definition.ts';
import { trendAnalysisSettings, trendAnalysisSettingTexts } from './settings.ts';
import { trendAnalysisTexts } from './texts.ts';

/** Analyses of changes and releases for trends. */
export const trendAnalysisModule: ProcessModule = {
  definition: trendAnalysis,
  texts: trendAnalysisTexts,
  checks: trendAnalysisChecks,
  check_texts: trendAnalysisCheckTexts,
  settings: trendAnalysisSettings,
  setting_texts: trendAnalysisSettingTexts,
};
