import type { Check } from '../../kernel/check.ts';
import { analysisCheck } from './checks/analysis.ts';
import { effectivenessCheck } from './checks/effectiveness.ts';
import { fixCheck, knownErrorCheck } from './checks/fixes.ts';

/** Checks of problems. */
export const problemChecks: readonly Check[] = [analysisCheck, fixCheck, knownErrorCheck, effectivenessCheck];
