import type { ProcessModule } from '../module.ts';
import { informationRequest } from './definition.ts';
import { informationRequestTexts } from './texts.ts';

/** What external auditors ask for. */
export const informationRequestModule: ProcessModule = {
  definition: informationRequest,
  texts: informationRequestTexts,
};
