import type { CheckTexts } from '../../kernel/check.ts';

/** What the checks of the register of risks say. */
export const riskCheckTexts = {
  'AC-011': {
    question: {
      en: 'Does the risk register cover each required family of risks, each service and each critical other party?',
      vi: 'Sổ đăng ký rủi ro có bao quát từng nhóm rủi ro bắt buộc, từng dịch vụ và từng bên quan trọng khác không?',
      zh: '风险登记册是否覆盖每类必需的风险、每项服务和每个关键的其他参与方？',
    },
    reasons: {
      'service-uncovered': {
        text: {
          en: 'Live since {at}, and none of the {risks} risks in force names this service.',
          vi: 'Vận hành từ {at} nhưng không rủi ro nào trong {risks} rủi ro đang có hiệu lực nêu dịch vụ này.',
          zh: '自 {at} 起在用，但 {risks} 项有效风险均未涉及该服务。',
        },
        params: { at: 'instant', risks: 'number' },
      },
      'party-uncovered': {
        text: {
          en: 'Critical party in the register since {at}, and none of the {risks} risks in force names it.',
          vi: 'Bên quan trọng có trong sổ từ {at} nhưng không rủi ro nào trong {risks} rủi ro đang có hiệu lực nêu bên này.',
          zh: '该关键方自 {at} 起登记，但 {risks} 项有效风险均未涉及。',
        },
        params: { at: 'instant', risks: 'number' },
      },
    },
    measures: {
      'uncovered-families': {
        en: 'Families without a risk',
        vi: 'Số nhóm chưa có rủi ro',
        zh: '尚无风险的类别数',
      },
      'uncovered-services': {
        en: 'Live services without a risk',
        vi: 'Số dịch vụ đang vận hành chưa có rủi ro',
        zh: '尚无风险的在用服务数',
      },
      'uncovered-parties': {
        en: 'Critical parties without a risk',
        vi: 'Số bên quan trọng chưa có rủi ro',
        zh: '尚无风险的关键方数',
      },
    },
  },
  'AC-012': {
    question: {
      en: 'Does every risk and opportunity say how it affects customers?',
      vi: 'Mọi rủi ro và cơ hội có nêu ảnh hưởng đến khách hàng không?',
      zh: '每项风险和机遇是否说明对客户的影响？',
    },
    reasons: {
      blank: {
        text: {
          en: 'No effect on customers is given, {days} days after it was written down.',
          vi: 'Chưa nêu ảnh hưởng đến khách hàng sau {days} ngày kể từ khi ghi nhận.',
          zh: '登记 {days} 天后仍未说明对客户的影响。',
        },
        params: { days: 'number' },
      },
    },
    measures: {},
  },
  'AC-013': {
    question: {
      en: 'Do accepted risks satisfy the acceptance criteria in force on the day of acceptance?',
      vi: 'Các rủi ro đã chấp nhận có đáp ứng tiêu chí chấp nhận có hiệu lực vào ngày chấp nhận không?',
      zh: '已接受的风险是否满足接受当日有效的接受准则？',
    },
    reasons: {
      'not-recorded': {
        text: {
          en: 'Accepted without a record of: {missing}.',
          vi: 'Đã chấp nhận nhưng chưa ghi: {missing}.',
          zh: '已接受，但未记录：{missing}。',
        },
        params: { missing: 'terms' },
      },
      'beyond-criteria': {
        text: {
          en: 'Accepted on {at} at level {level}, while {acceptor} might accept up to {limit}.',
          vi: 'Được chấp nhận ngày {at} ở mức {level}, trong khi {acceptor} chỉ được chấp nhận đến mức {limit}.',
          zh: '于 {at} 按“{level}”级接受，而{acceptor}最高只能接受“{limit}”级。',
        },
        params: { at: 'instant', level: 'terms', acceptor: 'terms', limit: 'terms' },
      },
    },
    measures: {},
    terms: {
      low: { en: 'low', vi: 'thấp', zh: '低' },
      medium: { en: 'medium', vi: 'trung bình', zh: '中' },
      high: { en: 'high', vi: 'cao', zh: '高' },
      'very-high': { en: 'very high', vi: 'rất cao', zh: '极高' },
      owner: { en: 'the owner', vi: 'người phụ trách', zh: '负责人' },
      'top-management': { en: 'top management', vi: 'lãnh đạo cao nhất', zh: '最高管理者' },
      accepted_at: { en: 'when', vi: 'thời điểm', zh: '时间' },
      accepted_by: { en: 'who', vi: 'người chấp nhận', zh: '接受人' },
      accepted_as: { en: 'by which authority', vi: 'tư cách chấp nhận', zh: '接受身份' },
      accepted_level: { en: 'the level', vi: 'mức rủi ro', zh: '级别' },
      accepted_limit: { en: 'the criterion', vi: 'tiêu chí', zh: '准则' },
    },
  },
} as const satisfies Record<string, CheckTexts>;
