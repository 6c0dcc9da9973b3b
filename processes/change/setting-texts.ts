import type { SettingTexts } from '../module.ts';

const code = { en: 'Code', vi: 'Mã', zh: '代码' } as const;
const name = { en: 'Name', vi: 'Tên', zh: '名称' } as const;

/** What the planned values of changes are called. */
export const changeSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'change.categories': {
    title: { en: 'Categories of changes', vi: 'Phân loại thay đổi', zh: '变更类别' },
    help: {
      en: 'What your policy tells apart, and which categories always go through service design and transition.',
      vi: 'Các loại mà chính sách phân biệt, và loại nào luôn phải qua thiết kế và chuyển tiếp dịch vụ.',
      zh: '方针所区分的类别，以及哪些类别必须经过服务设计与转换。',
    },
    parts: {
      choices: { en: 'Categories', vi: 'Các loại', zh: '类别' },
      id: code,
      name,
      transition: {
        en: 'Through design and transition',
        vi: 'Qua thiết kế và chuyển tiếp',
        zh: '经过设计与转换',
      },
    },
  },
  'change.major': {
    title: { en: 'Criteria for major impact', vi: 'Tiêu chí ảnh hưởng lớn', zh: '重大影响准则' },
    help: {
      en: 'Questions to answer with yes or no. One yes sends a change through service design and transition.',
      vi: 'Các câu hỏi trả lời có hoặc không. Một câu "có" đưa thay đổi qua thiết kế và chuyển tiếp dịch vụ.',
      zh: '以是或否回答的问题。任一为“是”，变更即须经过服务设计与转换。',
    },
    parts: { choices: { en: 'Criteria', vi: 'Tiêu chí', zh: '准则' }, id: code, name },
  },
  'change.risk': {
    title: { en: 'Risk of changes', vi: 'Rủi ro của thay đổi', zh: '变更风险' },
    help: {
      en: 'Questions with answers worth 0 to 10 points. Points times weight, as a share of the most possible, give level 1 (lowest) to 4.',
      vi: 'Các câu hỏi với câu trả lời từ 0 đến 10 điểm. Điểm nhân trọng số, tính theo tỷ lệ tối đa, cho mức 1 (thấp nhất) đến 4.',
      zh: '问题的各个回答计 0 至 10 分。分值乘权重占最高分的比例决定级别 1（最低）至 4。',
    },
    parts: {
      choices: { en: 'Questions', vi: 'Câu hỏi', zh: '问题' },
      id: code,
      name: { en: 'Wording', vi: 'Nội dung', zh: '表述' },
      weight: { en: 'Weight', vi: 'Trọng số', zh: '权重' },
      answers: { en: 'Answers', vi: 'Câu trả lời', zh: '回答' },
      points: { en: 'Points', vi: 'Điểm', zh: '分值' },
      level_2_from: { en: 'Level 2 from (%)', vi: 'Mức 2 từ (%)', zh: '2 级起点（%）' },
      level_3_from: { en: 'Level 3 from (%)', vi: 'Mức 3 từ (%)', zh: '3 级起点（%）' },
      level_4_from: { en: 'Level 4 from (%)', vi: 'Mức 4 từ (%)', zh: '4 级起点（%）' },
    },
  },
  'change.board': {
    title: { en: 'Boards that approve changes', vi: 'Hội đồng phê duyệt thay đổi', zh: '变更审批委员会' },
    help: {
      en: 'Members by name or by role, and how many have to take part. Boards that meet decide in change meetings; members of the others approve one by one.',
      vi: 'Thành viên theo tên hoặc vai trò, và số người tối thiểu tham gia. Hội đồng có họp quyết định trong cuộc họp; thành viên hội đồng khác phê duyệt từng người.',
      zh: '成员按姓名或角色确定，并规定最少参与人数。召开会议的委员会在会议中决定；其他委员会由成员逐一批准。',
    },
    parts: {
      choices: { en: 'Boards', vi: 'Các hội đồng', zh: '委员会' },
      id: code,
      name,
      members: { en: 'Members', vi: 'Thành viên', zh: '成员' },
      roles: { en: 'Roles whose holders are members', vi: 'Vai trò là thành viên', zh: '成员角色' },
      quorum: { en: 'How many have to take part', vi: 'Số người tối thiểu', zh: '最少参与人数' },
      meets: { en: 'Decides in meetings', vi: 'Quyết định trong cuộc họp', zh: '在会议中决定' },
    },
  },
  'change.approval': {
    title: { en: 'Who approves changes', vi: 'Ai phê duyệt thay đổi', zh: '变更审批策略' },
    help: {
      en: 'The first policy that fits a change holds. Standard changes as their template was approved need none.',
      vi: 'Chính sách đầu tiên phù hợp được áp dụng. Thay đổi tiêu chuẩn đúng theo mẫu đã phê duyệt thì không cần.',
      zh: '采用第一条符合的策略。与已批准模板一致的标准变更无需审批。',
    },
    parts: {
      policies: { en: 'Policies, in order', vi: 'Chính sách, theo thứ tự', zh: '策略（按顺序）' },
      id: code,
      name,
      change_type: { en: 'Type of change', vi: 'Loại thay đổi', zh: '变更类型' },
      any: { en: 'Any', vi: 'Bất kỳ', zh: '任意' },
      standard: { en: 'Standard', vi: 'Tiêu chuẩn', zh: '标准' },
      normal: { en: 'Normal', vi: 'Thông thường', zh: '常规' },
      emergency: { en: 'Emergency', vi: 'Khẩn cấp', zh: '紧急' },
      minimum_level: { en: 'From level of risk', vi: 'Từ mức rủi ro', zh: '起始风险级别' },
      category: { en: 'Category', vi: 'Phân loại', zh: '类别' },
      service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
      approvals: { en: 'Approvals needed', vi: 'Phê duyệt cần có', zh: '所需审批' },
      kind: { en: 'By', vi: 'Bởi', zh: '审批方' },
      role: { en: 'Holders of a role', vi: 'Người giữ vai trò', zh: '角色持有人' },
      board: { en: 'A board', vi: 'Hội đồng', zh: '委员会' },
      'service-owner': { en: 'The owner of the service', vi: 'Chủ dịch vụ', zh: '服务负责人' },
      of: { en: 'Which', vi: 'Cụ thể', zh: '具体' },
      count: { en: 'How many', vi: 'Số người', zh: '人数' },
      segregation: {
        en: 'Neither requester nor implementer approves',
        vi: 'Người yêu cầu và người thực hiện không phê duyệt',
        zh: '请求人和实施人不得审批',
      },
    },
  },
  'change.notice': {
    title: { en: 'Notice of changes', vi: 'Thông báo thay đổi', zh: '变更通知' },
    help: {
      en: 'Of which changes whoever is affected is told, and how long before. Emergencies are announced at any time before.',
      vi: 'Thay đổi nào phải thông báo cho các bên bị ảnh hưởng, và trước bao lâu. Thay đổi khẩn cấp chỉ cần thông báo trước khi làm.',
      zh: '哪些变更须通知受影响各方以及提前多久。紧急变更只需在实施前通知。',
    },
    parts: {
      from_level: { en: 'From level of risk', vi: 'Từ mức rủi ro', zh: '起始风险级别' },
      with_downtime: { en: 'Always with downtime', vi: 'Luôn khi có gián đoạn', zh: '有停机时必须' },
      hours_before: { en: 'Hours before', vi: 'Số giờ trước', zh: '提前小时数' },
    },
  },
  'change.times': {
    title: { en: 'Times of changes', vi: 'Thời hạn của thay đổi', zh: '变更时限' },
    help: {
      en: 'How soon changes are assessed, decided on, reviewed and investigated, and how soon the record of an emergency is complete.',
      vi: 'Bao lâu thì đánh giá, quyết định, xem xét và điều tra thay đổi, và bao lâu thì hoàn thiện hồ sơ khẩn cấp.',
      zh: '变更评估、决定、评审和调查的时限，以及紧急变更记录的补全时限。',
    },
    parts: {
      assess_days: { en: 'Days to assess', vi: 'Số ngày đánh giá', zh: '评估期限（天）' },
      decide_days: { en: 'Days to decide', vi: 'Số ngày quyết định', zh: '决定期限（天）' },
      review_days: {
        en: 'Days from deployment to review',
        vi: 'Số ngày xem xét sau triển khai',
        zh: '部署后评审期限（天）',
      },
      investigate_days: {
        en: 'Days to investigate a failure',
        vi: 'Số ngày điều tra thất bại',
        zh: '失败调查期限（天）',
      },
      complete_days: {
        en: 'Days to complete the record of an emergency',
        vi: 'Số ngày hoàn thiện hồ sơ khẩn cấp',
        zh: '紧急变更补全期限（天）',
      },
      freshness_days: {
        en: 'Days until evidence is stale',
        vi: 'Số ngày bằng chứng còn mới',
        zh: '证据有效天数',
      },
    },
  },
};
