import type { ProcessModule } from '../module.ts';
import { interestedPartyCheckTexts } from './check-texts.ts';
import { interestedPartyChecks } from './checks.ts';
import { interestedParty } from './definition.ts';
import { interestedPartySettings, interestedPartySettingTexts } from './settings.ts';
import { interestedPartyTexts } from './texts.ts';

/** The register of interested parties and their requirements. */
export const interestedPartyModule: ProcessModule = {
  definition: interestedParty,
  texts: interestedPartyTexts,
  checks: interestedPartyChecks,
  check_texts: interestedPartyCheckTexts,
  settings: interestedPartySettings,
  setting_texts: interestedPartySettingTexts,
};
