import type { SettingTexts } from './module.ts';
import { modules } from './modules.ts';
import { retentionSettingTexts } from './retention.ts';
import { strictChecksTexts } from './strict-checks.ts';

/** Texts of every setting whose form follows from its schema, by key: those of registers, then those of all of them. */
export const settingTexts: Readonly<Record<string, SettingTexts>> = Object.assign(
  {},
  ...modules.map(({ setting_texts }) => setting_texts),
  retentionSettingTexts,
  strictChecksTexts,
);
