import { type Static, Type } from 'typebox';
import type { SettingDefinition, Settings } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';
import { type RiskMethod, riskMethodProblems, riskMethodSchema } from './method.ts';

const coverageSchema = Type.Object(
  { each_service: Type.Boolean(), each_critical_party: Type.Boolean() },
  { additionalProperties: false },
);

const startingMethod: RiskMethod = {
  likelihoods: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
  consequences: ['Minimal', 'Minor', 'Noticeable', 'Serious', 'Severe'],
  matrix: [
    ['low', 'low', 'low', 'medium', 'medium'],
    ['low', 'low', 'medium', 'medium', 'high'],
    ['low', 'medium', 'medium', 'high', 'high'],
    ['medium', 'medium', 'high', 'high', 'very-high'],
    ['medium', 'high', 'high', 'very-high', 'very-high'],
  ],
  owner_accepts: 'medium',
  top_management_accepts: 'high',
};

/**
 * What an organisation plans for its risks. The starting values are usual in the field and nobody's until confirmed:
 * ISO/IEC 20000-1 asks for criteria and an approach, and sets neither.
 */
export const riskSettings: Readonly<Record<string, SettingDefinition>> = {
  'risk.method': {
    schema: riskMethodSchema,
    problems: riskMethodProblems,
    starting_value: startingMethod,
  },
  'risk.review': numbersSetting({
    analyse_within_days: { start: 30, minimum: 1, maximum: 365 },
    interval_days: { start: 180, minimum: 1, maximum: 3650 },
    evaluate_within_days: { start: 90, minimum: 1, maximum: 3650 },
  }),
  'risk.coverage': {
    schema: coverageSchema,
    starting_value: { each_service: true, each_critical_party: true },
  },
};

/** What the register of risks has to cover by the organisation's own decision. */
export type RiskCoverage = Static<typeof coverageSchema>;

/** The coverage in force. */
export function coverageIn(settings: Settings): RiskCoverage {
  return settings['risk.coverage'] as RiskCoverage;
}

/** What the settings are called. */
export const riskSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'risk.method': {
    title: { en: 'Risk method', vi: 'Phương pháp đánh giá rủi ro', zh: '风险评估方法' },
    help: {
      en: 'How risks are judged: degrees from the lowest to the highest, the level of each pair of degrees, and who may accept up to which level.',
      vi: 'Cách đánh giá rủi ro: các bậc từ thấp đến cao, mức rủi ro của từng cặp bậc, và ai được chấp nhận đến mức nào.',
      zh: '如何评估风险：由低到高的等级、每对等级对应的风险级别，以及谁可以接受到哪一级。',
    },
    parts: {
      likelihoods: {
        en: 'Degrees of likelihood, lowest first',
        vi: 'Các bậc khả năng xảy ra, từ thấp đến cao',
        zh: '可能性等级（由低到高）',
      },
      consequences: {
        en: 'Degrees of consequence, lowest first',
        vi: 'Các bậc hậu quả, từ thấp đến cao',
        zh: '后果等级（由低到高）',
      },
      matrix: {
        en: 'Level by likelihood (rows) and consequence (columns)',
        vi: 'Mức rủi ro theo khả năng xảy ra (hàng) và hậu quả (cột)',
        zh: '按可能性（行）和后果（列）确定的级别',
      },
      owner_accepts: {
        en: 'Highest level that the owner may accept',
        vi: 'Mức cao nhất mà người phụ trách được chấp nhận',
        zh: '负责人可接受的最高级别',
      },
      top_management_accepts: {
        en: 'Highest level that top management may accept',
        vi: 'Mức cao nhất mà lãnh đạo cao nhất được chấp nhận',
        zh: '最高管理者可接受的最高级别',
      },
    },
  },
  'risk.review': {
    title: { en: 'Review of risks', vi: 'Xem xét rủi ro', zh: '风险评审' },
    help: {
      en: 'How soon a risk is analysed, how often it is looked at again, and when its treatment is judged.',
      vi: 'Rủi ro được phân tích trong bao lâu, bao lâu xem xét lại một lần, và khi nào đánh giá hiệu lực xử lý.',
      zh: '风险应在多久内分析、多久重新评审一次，以及何时评价处置效果。',
    },
    parts: {
      analyse_within_days: {
        en: 'Days until a new risk is analysed',
        vi: 'Số ngày để phân tích rủi ro mới',
        zh: '新风险完成分析的期限（天）',
      },
      interval_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần xem xét', zh: '评审间隔（天）' },
      evaluate_within_days: {
        en: 'Days from the due date of a treatment until its effect is judged',
        vi: 'Số ngày từ thời hạn xử lý đến khi đánh giá hiệu lực',
        zh: '处置期限后评价其效果的期限（天）',
      },
    },
  },
  'risk.coverage': {
    title: { en: 'Coverage of risks', vi: 'Phạm vi bao quát của rủi ro', zh: '风险覆盖范围' },
    help: {
      en: 'Whether each live service and each critical other party must have a risk of its own. The standard asks for the families of risks only.',
      vi: 'Mỗi dịch vụ đang vận hành và mỗi bên quan trọng khác có phải có rủi ro riêng hay không. Tiêu chuẩn chỉ yêu cầu các nhóm rủi ro.',
      zh: '是否要求每项在用服务和每个关键的其他参与方都有对应的风险。标准仅要求覆盖各类风险。',
    },
    parts: {
      each_service: { en: 'Each live service', vi: 'Từng dịch vụ đang vận hành', zh: '每项在用服务' },
      each_critical_party: {
        en: 'Each critical other party',
        vi: 'Từng bên quan trọng khác',
        zh: '每个关键的其他参与方',
      },
    },
  },
};
