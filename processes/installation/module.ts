import type { ProcessModule } from '../module.ts';
import { installation } from './definition.ts';
import { installationFigures } from './figures.ts';
import { installationTexts } from './texts.ts';

/** Installations of software. */
export const installationModule: ProcessModule = {
  definition: installation,
  texts: installationTexts,
  figures: installationFigures,
};
