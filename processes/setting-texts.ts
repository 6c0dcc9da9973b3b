import type { OwnChoice } from '../kernel/fields.ts';
import type { Text } from '../kernel/text.ts';
import { deskMailTexts } from './desk-mail.ts';
import { deskNotificationsTexts } from './desk-notifications.ts';
import { deskTargetTexts } from './desk-targets.ts';
import type { SettingTexts } from './module.ts';
import { modules } from './modules.ts';
import { organisationAddressTexts } from './organisation-address.ts';
import { retentionSettingTexts } from './retention.ts';
import { satisfactionSettingTexts } from './satisfaction.ts';
import { strictChecksTexts } from './strict-checks.ts';

/** Texts of every setting whose form follows from its schema, by key: those of registers, then those of all of them. */
export const settingTexts: Readonly<Record<string, SettingTexts>> = Object.assign(
  {},
  ...modules.map(({ setting_texts }) => setting_texts),
  organisationAddressTexts,
  retentionSettingTexts,
  strictChecksTexts,
  deskMailTexts,
  deskNotificationsTexts,
  satisfactionSettingTexts,
  deskTargetTexts,
);

/** What choices that the program brings are called, by setting and id. */
const choiceNames: Readonly<Record<string, Readonly<Record<string, Text>>>> = Object.assign(
  {},
  ...modules.map(({ choice_names }) => choice_names),
);

/** What a choice of a setting is called: in every language as long as the organisation has not given it a name of its own. */
export function nameOfChoice(setting: string, { id, name }: OwnChoice): Text {
  const brought = choiceNames[setting]?.[id];
  return brought?.en === name ? brought : { en: name, vi: name, zh: name };
}
