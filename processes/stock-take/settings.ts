import { Type } from 'typebox';
import type { SettingDefinition } from '../../kernel/definition.ts';
import type { SettingTexts } from '../module.ts';

/** What an organisation plans for its stock-takes. */
export const stockTakeSettings: Readonly<Record<string, SettingDefinition>> = {
  'stock-take.rules': {
    schema: Type.Object({ by_another: Type.Boolean() }, { additionalProperties: false }),
    starting_value: { by_another: true },
  },
};

/** What they are called. */
export const stockTakeSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'stock-take.rules': {
    title: { en: 'Closing of stock-takes', vi: 'Kết thúc kiểm kê', zh: '盘点关闭' },
    help: {
      en: 'Whether the result of a stock-take is signed by somebody who counted nothing in it.',
      vi: 'Kết quả kiểm kê có phải do người không tham gia đếm ký hay không.',
      zh: '盘点结果是否须由未参与盘点的人签署。',
    },
    parts: {
      by_another: {
        en: 'Signed by somebody who did not count',
        vi: 'Do người không tham gia đếm ký',
        zh: '由未参与盘点的人签署',
      },
    },
  },
};
