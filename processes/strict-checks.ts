import { Type } from 'typebox';
import type { SettingDefinition, Settings } from '../kernel/definition.ts';
import type { Text } from '../kernel/text.ts';
import { type StrictWeight, strictWeights } from '../kernel/verdict.ts';
import { catalogueChecks } from '../standard/checks.ts';
import type { CatalogueCheck } from '../standard/types.ts';
import { checkNamed } from './checks.ts';
import type { SettingTexts } from './module.ts';

/** The checks that ask for more than the text of the requirements they bear on, in the order of the catalogue. */
export const strictChecks = catalogueChecks.filter(({ stricter_than_text }) => stricter_than_text);

/** How the answers of those checks count, by the check's id. */
export type StrictWeights = Readonly<Record<string, StrictWeight>>;

/** The key of the setting. */
export const strictChecksKey = 'conformity.strict-checks';
const weight = Type.Enum([...strictWeights]);

/**
 * How much what a stricter check finds counts. What it holds against records is no nonconformity by itself, so that it
 * starts with asking a person.
 */
export const strictChecksSettings: Readonly<Record<string, SettingDefinition>> = {
  [strictChecksKey]: {
    schema: Type.Object(Object.fromEntries(strictChecks.map(({ id }) => [id, weight])), {
      additionalProperties: false,
    }),
    starting_value: Object.fromEntries(strictChecks.map(({ id }) => [id, 'asks' satisfies StrictWeight])),
  },
};

/** How the organisation lets stricter checks count. */
export function strictWeightsIn(settings: Settings): StrictWeights {
  return settings[strictChecksKey] as StrictWeights;
}

/** What each way of counting is called. */
export const strictWeightTexts: Readonly<Record<StrictWeight, Text>> = {
  counts: { en: 'counts as any other check', vi: 'tính như phép kiểm khác', zh: '与其他检查同等计入' },
  asks: { en: 'asks a person to judge', vi: 'để người nhận định', zh: '交由人工判断' },
  off: { en: 'does not count', vi: 'không tính', zh: '不计入' },
};

/** Said of a check that the catalogue has and the program does not run yet. */
const notRunYet: Text = {
  en: ' (not run yet: its records do not exist here)',
  vi: ' (chưa chạy: ở đây chưa có hồ sơ để kiểm)',
  zh: '（尚未运行：此处还没有可供检查的记录）',
};

/** What the choice for a check is called: its question, and whether it is asked at all. */
function partText({ id, question }: CatalogueCheck): Text {
  const rest = checkNamed(id) === undefined ? notRunYet : { en: '', vi: '', zh: '' };
  return {
    en: `${id}: ${question.en}${rest.en}`,
    vi: `${id}: ${question.vi}${rest.vi}`,
    zh: `${id}：${question.zh}${rest.zh}`,
  };
}

/** What the setting and its parts are called. */
export const strictChecksTexts: Readonly<Record<string, SettingTexts>> = {
  [strictChecksKey]: {
    title: { en: 'Stricter checks', vi: 'Phép kiểm chặt hơn', zh: '更严格的检查' },
    help: {
      en: 'These checks ask for more than the text of the requirements. What they find is no nonconformity by itself: decide whether you hold yourselves to it, have a person judge, or leave it out.',
      vi: 'Các phép kiểm này đòi hỏi nhiều hơn nội dung của yêu cầu. Điều chúng phát hiện tự nó không phải là điểm không phù hợp: hãy quyết định áp dụng cho chính mình, để người nhận định, hoặc bỏ qua.',
      zh: '这些检查的要求高于条款本身。其结果本身不构成不符合：请决定是否以此要求自己、交由人工判断，或不予计入。',
    },
    parts: {
      ...Object.fromEntries(strictChecks.map((check) => [check.id, partText(check)])),
      ...strictWeightTexts,
    },
  },
};
