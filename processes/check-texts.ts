import type { CheckTexts } from '../kernel/check.ts';
import { modules } from './modules.ts';

/** What every check says to people, by its id. */
export const checkTexts: Readonly<Record<string, CheckTexts>> = Object.assign(
  {},
  ...modules.map(({ check_texts }) => check_texts),
);
