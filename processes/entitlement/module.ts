import type { ProcessModule } from '../module.ts';
import { entitlement } from './definition.ts';
import { entitlementFigures } from './figures.ts';
import { entitlementTexts } from './texts.ts';

/** Entitlements to software. */
export const entitlementModule: ProcessModule = {
  definition: entitlement,
  texts: entitlementTexts,
  figures: entitlementFigures,
};
