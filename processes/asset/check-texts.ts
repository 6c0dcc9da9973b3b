import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of assets says. */
export const assetCheckTexts = {
  'AC-037': {
    question: {
      en: 'Do assets have an owner, a state and their obligations, with licences and support in force?',
      vi: 'Tài sản có chủ tài sản, trạng thái và các nghĩa vụ kèm theo, với giấy phép bản quyền và hỗ trợ còn hiệu lực không?',
      zh: '资产是否有责任人、状态和相关义务，且许可证和支持在有效期内？',
    },
    reasons: {
      'licence-over': {
        text: {
          en: 'In use with software of which every entitlement is over: {count} products.',
          vi: 'Đang dùng với phần mềm mà mọi quyền sử dụng đã hết hạn: {count} sản phẩm.',
          zh: '在用，但其软件的所有授权均已到期：{count} 个产品。',
        },
        params: { count: 'number' },
      },
      'support-over': {
        text: {
          en: 'In use although its support ended {at}, {days} days before the end of the period.',
          vi: 'Đang dùng dù hỗ trợ đã hết vào {at}, {days} ngày trước khi kết thúc kỳ.',
          zh: '在用，但支持已于 {at} 到期，距期末 {days} 天。',
        },
        params: { at: 'instant', days: 'number' },
      },
      incomplete: {
        text: { en: 'Missing: {missing}.', vi: 'Còn thiếu: {missing}.', zh: '缺少：{missing}。' },
        params: { missing: 'terms' },
      },
    },
    measures: {
      difference: {
        en: 'Reconciliation difference of the last stock-take',
        vi: 'Chênh lệch đối soát của lần kiểm kê cuối',
        zh: '最近一次盘点的核对差异',
      },
      'since-stock-take': {
        en: 'Days since the last stock-take',
        vi: 'Số ngày kể từ lần kiểm kê cuối',
        zh: '距最近一次盘点的天数',
      },
    },
    terms: {
      owner: { en: 'owner', vi: 'chủ tài sản', zh: '责任人' },
      legal: { en: 'whether a law obliges', vi: 'có nghĩa vụ pháp lý hay không', zh: '是否有法律义务' },
      contractual: {
        en: 'whether a contract obliges',
        vi: 'có nghĩa vụ hợp đồng hay không',
        zh: '是否有合同义务',
      },
      holds_data: { en: 'whether data is on it', vi: 'có dữ liệu hay không', zh: '是否存有数据' },
      licensed: {
        en: 'whether a licence binds',
        vi: 'có ràng buộc giấy phép hay không',
        zh: '是否受许可证约束',
      },
      legal_text: { en: 'which law', vi: 'luật nào', zh: '何种法律' },
      contractual_text: { en: 'which contract', vi: 'hợp đồng nào', zh: '何种合同' },
      data_text: { en: 'which data', vi: 'dữ liệu gì', zh: '何种数据' },
      licence_text: { en: 'which licence', vi: 'giấy phép nào', zh: '何种许可证' },
    },
  },
} as const satisfies Record<string, CheckTexts>;
