import type { ProcessModule } from '../module.ts';
import { workPaper } from './definition.ts';
import { workPaperTexts } from './texts.ts';

/** Work papers of audits of clients. */
export const workPaperModule: ProcessModule = { definition: workPaper, texts: workPaperTexts };
