import type { Text } from '../kernel/text.ts';

// What changes, their templates and their meetings say alike.

/** What the assessment of a change says in words, beside its risk (ISO/IEC 20000-1:2018, 8.5.1.3). */
export const wordsOfAssessment = [
  'benefit',
  'feasibility',
  'financial_impact',
  'impact_services',
  'impact_parties',
  'impact_policies',
  'impact_capacity',
  'impact_changes',
] as const;

/** Fields that a change takes over from its template. */
export const sharedFieldTexts: Readonly<Record<string, Text>> = {
  title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
  description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
  category: { en: 'Category', vi: 'Phân loại', zh: '类别' },
  services: { en: 'Services', vi: 'Các dịch vụ', zh: '服务' },
  risk_answers: { en: 'Answers on risk', vi: 'Câu trả lời về rủi ro', zh: '风险问卷回答' },
  risk_calculation: { en: 'How the level comes about', vi: 'Cách tính mức rủi ro', zh: '级别计算过程' },
  risk_score: { en: 'Risk, % of the most possible', vi: 'Rủi ro, % điểm tối đa', zh: '风险（占最高分的 %）' },
  risk_level: { en: 'Level of risk', vi: 'Mức rủi ro', zh: '风险级别' },
  plan: { en: 'Plan', vi: 'Kế hoạch thực hiện', zh: '实施计划' },
  back_out_plan: { en: 'Back-out plan', vi: 'Kế hoạch hoàn tác', zh: '回退计划' },
  back_out_tested: { en: 'Back-out tested', vi: 'Đã thử hoàn tác', zh: '回退已测试' },
  back_out_reason: {
    en: 'Why back-out is not tested',
    vi: 'Lý do không thử hoàn tác',
    zh: '未测试回退的理由',
  },
  test_result: { en: 'Test and its result', vi: 'Kiểm thử và kết quả', zh: '测试及结果' },
  benefit: { en: 'Business benefit', vi: 'Lợi ích', zh: '业务收益' },
  feasibility: { en: 'Feasibility', vi: 'Tính khả thi', zh: '可行性' },
  financial_impact: { en: 'Financial effect', vi: 'Ảnh hưởng tài chính', zh: '财务影响' },
  impact_services: {
    en: 'Effect on existing services',
    vi: 'Ảnh hưởng đến dịch vụ hiện có',
    zh: '对现有服务的影响',
  },
  impact_parties: {
    en: 'Effect on customers, users and other parties',
    vi: 'Ảnh hưởng đến khách hàng, người dùng và các bên khác',
    zh: '对客户、用户和其他相关方的影响',
  },
  impact_policies: {
    en: 'Effect on policies and plans',
    vi: 'Ảnh hưởng đến chính sách và kế hoạch',
    zh: '对方针和计划的影响',
  },
  impact_capacity: {
    en: 'Effect on capacity, availability, continuity, security',
    vi: 'Ảnh hưởng đến năng lực, tính sẵn sàng, tính liên tục, an toàn thông tin',
    zh: '对容量、可用性、连续性和信息安全的影响',
  },
  impact_changes: {
    en: 'Effect on other changes, releases and plans',
    vi: 'Ảnh hưởng đến thay đổi, bản phát hành và kế hoạch khác',
    zh: '对其他变更、发布和计划的影响',
  },
};

/** Columns of answers on risk and of how the level came about. */
export const riskColumnTexts: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  risk_answers: {
    question: { en: 'Question', vi: 'Câu hỏi', zh: '问题' },
    answer: { en: 'Answer (its code)', vi: 'Trả lời (mã)', zh: '回答（代码）' },
    note: { en: 'Note', vi: 'Ghi chú', zh: '备注' },
  },
  risk_calculation: {
    question: { en: 'Question', vi: 'Câu hỏi', zh: '问题' },
    answer: { en: 'Answer', vi: 'Trả lời', zh: '回答' },
    points: { en: 'Points', vi: 'Điểm', zh: '分值' },
    weight: { en: 'Weight', vi: 'Trọng số', zh: '权重' },
    product: { en: 'Points × weight', vi: 'Điểm × trọng số', zh: '分值 × 权重' },
  },
};
