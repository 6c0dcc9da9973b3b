import type { Check } from '../../kernel/check.ts';
import { closureCheck } from './checks/closure.ts';
import { orderCheck } from './checks/order.ts';
import { repeatCheck } from './checks/repeats.ts';

/** Checks of the register of nonconformities. */
export const nonconformityChecks: readonly Check[] = [orderCheck, repeatCheck, closureCheck];
