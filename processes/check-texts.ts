import type { CheckTexts } from '../kernel/check.ts';
import { incidentCheckTexts } from './incident/check-texts.ts';

/** What every check says to people, by its id. Apart from the checks themselves, for those who only show them. */
export const checkTexts: Readonly<Record<string, CheckTexts>> = { ...incidentCheckTexts };
