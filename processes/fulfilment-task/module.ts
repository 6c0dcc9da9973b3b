import type { ProcessModule } from '../module.ts';
import { fulfilmentTask } from './definition.ts';
import { fulfilmentTaskTexts } from './texts.ts';

/** Tasks by which service requests are fulfilled. */
export const fulfilmentTaskModule: ProcessModule = {
  definition: fulfilmentTask,
  texts: fulfilmentTaskTexts,
};
