import { useQuery } from '@tanstack/react-query';
import { choicesInSetting } from '../../kernel/fields.ts';
import { typesSetting } from '../../processes/configuration-item/types.ts';
import { nameOfChoice } from '../../processes/setting-texts.ts';
import { useText } from '../i18n.ts';
import { settingsQuery } from '../shared/settings-query.ts';

/**
 * What attributes of configuration items are called, by their short names. Types that share an attribute call it the same
 * until somebody renames one; the first that has it tells.
 */
export function useAttributeName(): (id: string) => string {
  const say = useText();
  const { data } = useQuery(settingsQuery);
  const types = (data?.[typesSetting]?.value as { types?: readonly Typed[] } | undefined)?.types ?? [];
  return (id) => {
    for (const type of types) {
      const found = choicesInSetting({ choices: type.attributes }).find((one) => one.id === id);
      if (found !== undefined) {
        return say(nameOfChoice(typesSetting, { id: `${type.id}.${id}`, name: found.name }));
      }
    }
    return id;
  };
}

/** What choices are called that the organisation makes itself, by setting and short name. */
export function useChoiceName(): (setting: string, id: string) => string {
  const say = useText();
  const { data } = useQuery(settingsQuery);
  return (setting, id) => {
    const found = choicesInSetting(data?.[setting]?.value).find((one) => one.id === id);
    return found === undefined ? id : say(nameOfChoice(setting, found));
  };
}

interface Typed {
  readonly id: string;
  readonly attributes: unknown;
}
