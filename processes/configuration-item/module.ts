import type { ProcessModule } from '../module.ts';
import { configurationItem } from './definition.ts';
import { configurationItemTexts } from './texts.ts';

/** Configuration items. */
export const configurationItemModule: ProcessModule = {
  definition: configurationItem,
  texts: configurationItemTexts,
};
