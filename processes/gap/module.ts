import type { ProcessModule } from '../module.ts';
import { gap } from './definition.ts';
import { gapTexts } from './texts.ts';

/** What is still missing on the way to certification. */
export const gapModule: ProcessModule = { definition: gap, texts: gapTexts };
