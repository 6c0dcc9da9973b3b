import { Type } from 'typebox';
import type { SettingDefinition, Settings } from '../kernel/definition.ts';
import type { SettingTexts } from './module.ts';

// Where people reach this installation: said once, for every link that leaves the program.

/** The key of the setting. */
export const organisationAddressKey = 'organisation.address';

const schema = Type.Object(
  { address: Type.String({ maxLength: 200, pattern: '^(https://[^\\s/?#@]+(/[^\\s?#]*)?)?$' }) },
  { additionalProperties: false },
);

/** The setting `organisation.address`; blank: links are left out where nothing else says an address. */
export const organisationAddressSettings: Readonly<Record<string, SettingDefinition>> = {
  [organisationAddressKey]: { schema, starting_value: { address: '' } },
};

/** What the setting and its parts are called. */
export const organisationAddressTexts: Readonly<Record<string, SettingTexts>> = {
  [organisationAddressKey]: {
    title: { en: 'Public address', vi: 'Địa chỉ công khai', zh: '公开地址' },
    help: {
      en: 'Where people reach this installation. Labels, mails, surveys and certificates lead there, unless a setting of their own says another address.',
      vi: 'Nơi mọi người truy cập hệ thống này. Nhãn, thư, khảo sát và chứng chỉ dẫn đến đó, trừ khi thiết lập riêng ghi địa chỉ khác.',
      zh: '人们访问本系统的地址。标签、邮件、调查和证书均指向此处，除非其自身设置中填写了其他地址。',
    },
    parts: {
      address: {
        en: 'Address (https://…; blank: none)',
        vi: 'Địa chỉ (https://…; để trống: không có)',
        zh: '地址（https://…；留空：无）',
      },
    },
  },
};

/** An address without a slash at its end, blank where there is none, and the setting that says it. */
export interface PublicAddress {
  readonly address: string;
  readonly setting: string | null;
}

function firstOf(said: readonly (readonly [setting: string, address: string | undefined])[]): PublicAddress {
  const [setting, address = ''] = said.find(([, one]) => (one ?? '') !== '') ?? [null];
  return { address: address.replace(/\/+$/, ''), setting };
}

function ofOrganisation(settings: Settings): readonly [string, string | undefined] {
  const said = settings[organisationAddressKey] as { readonly address: string } | undefined;
  return [organisationAddressKey, said?.address];
}

/** The address that a setting says itself, or else the organisation's. @param own what it says; blank: nothing */
export function addressOf(settings: Settings, setting: string, own: string | undefined): PublicAddress {
  return firstOf([[setting, own], ofOrganisation(settings)]);
}

/** The address that labels of assets lead to: the register's own, or else the organisation's. */
export function addressOfLabels(settings: Settings): PublicAddress {
  const register = settings['asset.register'] as { readonly public_address: string } | undefined;
  return addressOf(settings, 'asset.register', register?.public_address);
}

/** The address of pages in mails: the organisation's, or else that of labels, which said it before there was one for all. */
export function addressOfPages(settings: Settings): PublicAddress {
  const { setting, address } = addressOfLabels(settings);
  return firstOf([ofOrganisation(settings), [setting ?? '', address]]);
}
