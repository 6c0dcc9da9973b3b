import type { ProcessModule } from '../module.ts';
import { service } from './definition.ts';
import { serviceTexts } from './texts.ts';

/** The catalogue of services. */
export const serviceModule: ProcessModule = { definition: service, texts: serviceTexts };
