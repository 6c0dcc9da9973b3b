import type { ProcessModule } from '../module.ts';
import { configurationBaseline } from './definition.ts';
import { configurationBaselineTexts } from './texts.ts';

/** Configuration baselines. */
export const configurationBaselineModule: ProcessModule = {
  definition: configurationBaseline,
  texts: configurationBaselineTexts,
};
