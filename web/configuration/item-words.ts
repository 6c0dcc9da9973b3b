import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { startingNames } from '../../processes/configuration-item/starting-types.ts';
import {
  type AttributeType,
  type ItemTypes,
  typesSetting,
} from '../../processes/configuration-item/types.ts';
import { formatDate, formatNumber } from '../format.ts';
import { useText, useTexts } from '../i18n.ts';
import { settingsQuery } from '../shared/settings-query.ts';
import { useLocale } from '../shared/time.tsx';
import { configurationTexts } from '../texts/configuration.ts';

/** What the attributes of items of a type are, in the order in which the organisation planned them. */
export function useAttributes(item_type: string | null): readonly AttributeType[] {
  const { data } = useQuery(settingsQuery);
  const types = (data?.[typesSetting]?.value as ItemTypes | undefined)?.types ?? [];
  return types.find(({ id }) => id === item_type)?.attributes ?? [];
}

/** How attributes of a type are called: the shipped ones in every language, unless the organisation named them anew. */
export function useAttributeName(item_type: string | null): (id: string) => string {
  const attributes = useAttributes(item_type);
  const say = useText();
  return (id) => {
    const name = attributes.find((one) => one.id === id)?.name ?? id;
    const shipped = startingNames[`${item_type}.${id}`];
    return shipped?.en === name ? say(shipped) : name;
  };
}

/** The value of an attribute as its kind is written in the language of the interface. */
export function useAttributeValue(): (kind: AttributeType['kind'] | undefined, value: string) => string {
  const t = useTexts(configurationTexts);
  const locale = useLocale();
  return useCallback(
    (kind, value) => {
      switch (kind) {
        case 'number':
          return Number.isFinite(Number(value)) ? formatNumber(Number(value), locale) : value;
        case 'date':
          return formatDate(value, locale);
        case 'yes-no':
          return value === 'yes' ? t('yes') : value === 'no' ? t('no') : value;
        default:
          return value;
      }
    },
    [t, locale],
  );
}
