import type { ProcessModule } from '../module.ts';
import { customer } from './definition.ts';
import { customerTexts } from './texts.ts';

/** Those to whom services are delivered. */
export const customerModule: ProcessModule = { definition: customer, texts: customerTexts };
