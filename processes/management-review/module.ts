import type { ProcessModule } from '../module.ts';
import { managementReviewCheckTexts } from './check-texts.ts';
import { managementReviewChecks } from './checks.ts';
import { managementReview } from './definition.ts';
import { managementReviewSettings, managementReviewSettingTexts } from './settings.ts';
import { managementReviewTexts } from './texts.ts';

/** Management reviews. */
export const managementReviewModule: ProcessModule = {
  definition: managementReview,
  texts: managementReviewTexts,
  checks: managementReviewChecks,
  check_texts: managementReviewCheckTexts,
  settings: managementReviewSettings,
  setting_texts: managementReviewSettingTexts,
};
