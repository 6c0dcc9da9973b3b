import type { Text } from '../../kernel/text.ts';
import type { ProcessTexts } from '../module.ts';

const degrees: Readonly<Record<string, Text>> = {
  1: { en: '1 (lowest)', vi: '1 (thấp nhất)', zh: '1（最低）' },
  2: { en: '2', vi: '2', zh: '2' },
  3: { en: '3', vi: '3', zh: '3' },
  4: { en: '4', vi: '4', zh: '4' },
  5: { en: '5', vi: '5', zh: '5' },
};

const degreeHelp: Text = {
  en: 'A degree of the scale in the risk method, which names each degree.',
  vi: 'Một bậc trong thang của phương pháp đánh giá rủi ro; tên từng bậc nêu tại đó.',
  zh: '风险评估方法中的等级，各等级名称见该方法。',
};

const levels: Readonly<Record<string, Text>> = {
  low: { en: 'Low', vi: 'Thấp', zh: '低' },
  medium: { en: 'Medium', vi: 'Trung bình', zh: '中' },
  high: { en: 'High', vi: 'Cao', zh: '高' },
  'very-high': { en: 'Very high', vi: 'Rất cao', zh: '极高' },
};

/** Names of everything in the register of risks and opportunities. */
export const riskTexts: ProcessTexts = {
  plural: { en: 'Risks and opportunities', vi: 'Rủi ro và cơ hội', zh: '风险和机遇' },
  purpose: {
    en: 'What may keep the SMS and the services from their outcomes or help them along, how it would affect customers, and what is done about it.',
    vi: 'Những gì có thể cản trở hoặc giúp SMS và dịch vụ đạt kết quả, ảnh hưởng đến khách hàng ra sao và được xử lý thế nào.',
    zh: '可能妨碍或促进 SMS 和服务取得预期结果的事项、对客户的影响以及应对措施。',
  },
  fields: {
    title: { en: 'Risk or opportunity', vi: 'Rủi ro hoặc cơ hội', zh: '风险或机遇' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    nature: { en: 'Nature', vi: 'Bản chất', zh: '性质' },
    family: { en: 'Family', vi: 'Nhóm', zh: '类别' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    other_party: { en: 'Other party', vi: 'Bên khác', zh: '其他参与方' },
    cause: { en: 'Cause', vi: 'Nguyên nhân', zh: '原因' },
    effect: { en: 'Effect', vi: 'Tác động', zh: '影响' },
    customer_effect: { en: 'Effect on customers', vi: 'Ảnh hưởng đến khách hàng', zh: '对客户的影响' },
    controls: { en: 'Existing controls', vi: 'Biện pháp kiểm soát hiện có', zh: '现有控制措施' },
    inherent_likelihood: {
      en: 'Likelihood before treatment',
      vi: 'Khả năng xảy ra trước xử lý',
      zh: '处置前可能性',
    },
    inherent_consequence: {
      en: 'Consequence before treatment',
      vi: 'Hậu quả trước xử lý',
      zh: '处置前后果',
    },
    inherent_level: { en: 'Level before treatment', vi: 'Mức rủi ro trước xử lý', zh: '处置前级别' },
    treatment: { en: 'Treatment', vi: 'Phương án xử lý', zh: '处置方式' },
    treatment_text: { en: 'What is done', vi: 'Biện pháp xử lý', zh: '处置措施' },
    treatment_owner: { en: 'Who treats it', vi: 'Người thực hiện xử lý', zh: '处置负责人' },
    treatment_due: { en: 'Treatment due', vi: 'Thời hạn xử lý', zh: '处置期限' },
    residual_likelihood: { en: 'Residual likelihood', vi: 'Khả năng xảy ra còn lại', zh: '残余可能性' },
    residual_consequence: { en: 'Residual consequence', vi: 'Hậu quả còn lại', zh: '残余后果' },
    residual_level: { en: 'Residual level', vi: 'Mức rủi ro còn lại', zh: '残余级别' },
    accepted_at: { en: 'Accepted at', vi: 'Thời điểm chấp nhận', zh: '接受时间' },
    accepted_by: { en: 'Accepted by', vi: 'Người chấp nhận', zh: '接受人' },
    accepted_level: { en: 'Level accepted', vi: 'Mức được chấp nhận', zh: '已接受的级别' },
    accepted_as: { en: 'Accepted as', vi: 'Tư cách chấp nhận', zh: '接受身份' },
    accepted_limit: {
      en: 'Criterion of that day: highest level',
      vi: 'Tiêu chí khi chấp nhận: mức cao nhất',
      zh: '当日准则：最高级别',
    },
    effectiveness: { en: 'Effect of the treatment', vi: 'Hiệu lực xử lý', zh: '处置有效性' },
    effectiveness_reason: { en: 'Why so judged', vi: 'Căn cứ đánh giá hiệu lực', zh: '有效性判断依据' },
    evaluated_at: { en: 'Effect judged at', vi: 'Thời điểm đánh giá hiệu lực', zh: '有效性评价时间' },
    evaluated_by: { en: 'Effect judged by', vi: 'Người đánh giá hiệu lực', zh: '有效性评价人' },
    closure: { en: 'Why closed', vi: 'Lý do đóng', zh: '关闭原因' },
    reviewed_at: { en: 'Last reviewed', vi: 'Xem xét lần cuối', zh: '最近评审' },
  },
  help: {
    family: {
      en: 'What the risk is about: the organisation itself, requirements of services not met, or other parties in the service lifecycle.',
      vi: 'Rủi ro liên quan đến chính tổ chức, việc không đáp ứng yêu cầu đối với dịch vụ, hay các bên khác trong vòng đời dịch vụ.',
      zh: '风险涉及组织自身、未满足服务要求，还是服务生命周期中的其他参与方。',
    },
    customer_effect: {
      en: 'What customers would notice. Write so, too, when it is nothing.',
      vi: 'Khách hàng sẽ nhận thấy điều gì. Nếu không ảnh hưởng, cũng ghi rõ.',
      zh: '客户会感受到什么；如无影响，也请写明。',
    },
    inherent_likelihood: degreeHelp,
    inherent_consequence: degreeHelp,
    residual_likelihood: degreeHelp,
    residual_consequence: degreeHelp,
    treatment: {
      en: 'A risk is reduced, avoided, shared or accepted; an opportunity pursued, shared or accepted as it is.',
      vi: 'Rủi ro được giảm thiểu, né tránh, chia sẻ hoặc chấp nhận; cơ hội được theo đuổi, chia sẻ hoặc để nguyên.',
      zh: '风险可降低、规避、分担或接受；机遇可利用、分享或维持现状。',
    },
  },
  states: {
    identified: { en: 'Identified', vi: 'Đã nhận diện', zh: '已识别' },
    analysed: { en: 'Analysed', vi: 'Đã phân tích', zh: '已分析' },
    treating: { en: 'In treatment', vi: 'Đang xử lý', zh: '处置中' },
    accepted: { en: 'Accepted', vi: 'Đã chấp nhận', zh: '已接受' },
    closed: { en: 'Closed', vi: 'Đã đóng', zh: '已关闭' },
  },
  activities: {
    analyse: { en: 'Analyse', vi: 'Phân tích', zh: '分析' },
    'plan-treatment': { en: 'Plan treatment', vi: 'Lập kế hoạch xử lý', zh: '制定处置计划' },
    'assess-residual': { en: 'Assess what remains', vi: 'Đánh giá phần còn lại', zh: '评估残余' },
    accept: { en: 'Accept', vi: 'Chấp nhận', zh: '接受' },
    evaluate: { en: 'Judge the effect', vi: 'Đánh giá hiệu lực', zh: '评价有效性' },
    review: { en: 'Review', vi: 'Xem xét', zh: '评审' },
    reopen: { en: 'Reopen', vi: 'Mở lại', zh: '重新打开' },
    close: { en: 'Close', vi: 'Đóng', zh: '关闭' },
  },
  choices: {
    nature: {
      risk: { en: 'Risk', vi: 'Rủi ro', zh: '风险' },
      opportunity: { en: 'Opportunity', vi: 'Cơ hội', zh: '机遇' },
    },
    family: {
      organisation: { en: 'Organisation', vi: 'Tổ chức', zh: '组织' },
      'service-requirements': {
        en: 'Service requirements not met',
        vi: 'Không đáp ứng yêu cầu đối với dịch vụ',
        zh: '未满足服务要求',
      },
      'other-parties': { en: 'Other parties', vi: 'Các bên khác', zh: '其他参与方' },
    },
    inherent_likelihood: degrees,
    inherent_consequence: degrees,
    inherent_level: levels,
    treatment: {
      reduce: { en: 'Reduce', vi: 'Giảm thiểu', zh: '降低' },
      avoid: { en: 'Avoid', vi: 'Né tránh', zh: '规避' },
      share: { en: 'Share', vi: 'Chia sẻ', zh: '分担' },
      accept: { en: 'Accept as it is', vi: 'Chấp nhận nguyên trạng', zh: '接受现状' },
      pursue: { en: 'Pursue', vi: 'Theo đuổi', zh: '利用' },
    },
    residual_likelihood: degrees,
    residual_consequence: degrees,
    residual_level: levels,
    accepted_level: levels,
    accepted_as: {
      owner: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
      'top-management': { en: 'Top management', vi: 'Lãnh đạo cao nhất', zh: '最高管理者' },
    },
    accepted_limit: levels,
    effectiveness: {
      effective: { en: 'Effective', vi: 'Có hiệu lực', zh: '有效' },
      partly: { en: 'Partly effective', vi: 'Có hiệu lực một phần', zh: '部分有效' },
      'not-effective': { en: 'Not effective', vi: 'Không có hiệu lực', zh: '无效' },
    },
    closure: {
      ceased: { en: 'No longer there', vi: 'Không còn tồn tại', zh: '已不存在' },
      occurred: { en: 'It happened', vi: 'Đã xảy ra', zh: '已发生' },
      realised: { en: 'Opportunity used', vi: 'Cơ hội đã được khai thác', zh: '机遇已实现' },
      duplicate: { en: 'In the register twice', vi: 'Trùng với mục khác', zh: '重复登记' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
  },
  clocks: {},
  relations: {
    'arises-from': { en: 'arises from', vi: 'phát sinh từ', zh: '源于' },
    'gives-rise-to': { en: 'gives rise to', vi: 'dẫn đến', zh: '引发' },
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
  },
  obligations: {
    analyse: { en: 'Analyse the risk', vi: 'Phân tích rủi ro', zh: '分析风险' },
    plan: { en: 'Plan the treatment', vi: 'Lập kế hoạch xử lý', zh: '制定处置计划' },
    treat: { en: 'Carry out the treatment', vi: 'Thực hiện xử lý', zh: '实施处置' },
    accept: { en: 'Decide on acceptance', vi: 'Quyết định chấp nhận', zh: '决定是否接受' },
    evaluate: {
      en: 'Judge the effect of the treatment',
      vi: 'Đánh giá hiệu lực xử lý',
      zh: '评价处置有效性',
    },
    reconsider: {
      en: 'Beyond the criteria of today: decide again',
      vi: 'Vượt tiêu chí hiện hành: cần quyết định lại',
      zh: '超出现行准则：需重新决定',
    },
    review: { en: 'Review the risk', vi: 'Xem xét rủi ro', zh: '评审风险' },
  },
};
