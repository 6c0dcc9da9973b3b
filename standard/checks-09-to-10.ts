import type { CatalogueCheck } from './types.ts';

/** Checks of clauses 9 and 10. */
export const evaluationAndImprovementChecks: readonly CatalogueCheck[] = [
  {
    id: 'AC-114',
    requirements: ['9.1-a', '9.1-b', '9.1-c', '9.1-d'],
    question: {
      en: 'Does every measure have a method, a source, a frequency and a date of evaluation, without missed points?',
      vi: 'Mỗi thước đo có phương pháp, nguồn, tần suất và ngày đánh giá, và không bỏ sót điểm đo nào, đúng không?',
      zh: '每个测量指标是否都有方法、来源、频次和评价日期，且没有遗漏的测量点？',
    },
    rule: { en: 'Nothing is missing.', vi: 'Không thiếu nội dung nào.', zh: '没有缺项。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-115',
    requirements: ['9.2.1-a2', '9.2.2-a'],
    question: {
      en: 'Does the audit programme cover every clause and process over its cycle, on schedule?',
      vi: 'Chương trình đánh giá có bao quát mọi điều khoản và quy trình trong một chu kỳ, đúng lịch không?',
      zh: '审核方案是否在其周期内按日程覆盖每个条款和流程？',
    },
    rule: {
      en: 'Nothing is uncovered or late.',
      vi: 'Không bỏ sót và không chậm trễ.',
      zh: '没有遗漏或延迟。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-116',
    requirements: ['9.2.2-b1', '9.2.2-b3'],
    question: {
      en: 'Are important areas, and those with earlier major findings, audited more often?',
      vi: 'Các lĩnh vực quan trọng và các lĩnh vực từng có phát hiện nghiêm trọng có được đánh giá thường xuyên hơn không?',
      zh: '重要领域以及以往有严重审核发现的领域，是否审核得更频繁？',
    },
    rule: {
      en: "The programme follows the organisation's rule.",
      vi: 'Chương trình tuân theo quy tắc của tổ chức.',
      zh: '审核方案遵循组织的规则。',
    },
    stricter_than_text: true,
  },
  {
    id: 'AC-117',
    requirements: ['9.2.2-d'],
    question: {
      en: 'Are auditors competent, and free of any role in the area they audit?',
      vi: 'Chuyên gia đánh giá có đủ năng lực và không giữ vai trò nào trong lĩnh vực mình đánh giá không?',
      zh: '审核员是否具备能力，且不在其审核的领域担任任何岗位？',
    },
    rule: {
      en: 'No audit breaks the rule.',
      vi: 'Không cuộc đánh giá nào vi phạm quy tắc.',
      zh: '没有违反该规则的审核。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-118',
    requirements: ['9.2.2-e', '9.2.2-f'],
    question: {
      en: 'Did audit reports reach the responsible managers in time, with findings linked to corrective actions?',
      vi: 'Báo cáo đánh giá có đến cấp quản lý chịu trách nhiệm đúng hạn, với các phát hiện liên kết với hành động khắc phục không?',
      zh: '审核报告是否按时送达负责的管理者，且审核发现与纠正措施相关联？',
    },
    rule: {
      en: 'No report is late, and no finding unlinked.',
      vi: 'Không báo cáo nào chậm và không phát hiện nào chưa được liên kết.',
      zh: '没有延迟的报告，也没有未关联的审核发现。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-119',
    requirements: ['9.3-s1', '9.3-s3'],
    question: {
      en: 'Did top management review the SMS within the planned interval, with its presence and conclusions recorded?',
      vi: 'Lãnh đạo cao nhất có xem xét SMS đúng định kỳ đã hoạch định, với sự tham dự và kết luận được ghi nhận không?',
      zh: '最高管理者是否在策划的时间间隔内评审 SMS，并记录其出席和结论？',
    },
    rule: {
      en: 'No review is overdue or without its record.',
      vi: 'Không lần xem xét nào quá hạn hoặc thiếu hồ sơ.',
      zh: '没有逾期或缺少记录的评审。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-120',
    requirements: [
      '9.3-a',
      '9.3-b',
      '9.3-c1',
      '9.3-c2',
      '9.3-c3',
      '9.3-d',
      '9.3-e',
      '9.3-f',
      '9.3-g',
      '9.3-h',
      '9.3-i',
      '9.3-j',
      '9.3-k',
      '9.3-l',
    ],
    question: {
      en: 'Does each input of the management review hold something newer than the last review?',
      vi: 'Mỗi đầu vào xem xét của lãnh đạo có nội dung mới hơn lần xem xét trước không?',
      zh: '管理评审的每项输入是否都含有上次评审之后的新内容？',
    },
    rule: {
      en: 'No input is empty or older.',
      vi: 'Không đầu vào nào trống hoặc cũ hơn.',
      zh: '没有空白或更旧的输入。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-121',
    requirements: ['9.3-s2'],
    question: {
      en: 'Do decisions of the management review have an owner and a due date, and a status at the next review?',
      vi: 'Các quyết định từ xem xét của lãnh đạo có người phụ trách và thời hạn, và có tình trạng tại lần xem xét tiếp theo không?',
      zh: '管理评审的决定是否有负责人和完成期限，并在下次评审时有状态？',
    },
    rule: {
      en: 'Nothing is missing; overdue ones are shown.',
      vi: 'Không thiếu nội dung nào; có hiển thị các quyết định quá hạn.',
      zh: '没有缺项；显示逾期的决定。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-122',
    requirements: ['9.4-s1', '9.4-s2', '9.4-s3'],
    question: {
      en: 'Is every defined report issued on schedule, from recorded data, with trends over at least three periods?',
      vi: 'Mọi báo cáo đã quy định có được phát hành đúng lịch, từ dữ liệu đã ghi nhận, kèm xu hướng qua ít nhất ba kỳ không?',
      zh: '每份既定报告是否都按日程发布、以已记录的数据编制，并含至少三个周期的趋势？',
    },
    rule: {
      en: 'No report is late or without a trend.',
      vi: 'Không báo cáo nào chậm hoặc thiếu xu hướng.',
      zh: '没有延迟或缺少趋势的报告。',
    },
    stricter_than_text: true,
  },
  {
    id: 'AC-123',
    requirements: ['9.4-s4', '9.4-s5'],
    question: {
      en: 'Are actions from reports recorded, and are interested parties told of them?',
      vi: 'Hành động từ các báo cáo có được ghi nhận và thông báo cho các bên quan tâm không?',
      zh: '报告产生的措施是否有记录，并告知相关方？',
    },
    rule: { en: 'Nothing is missing.', vi: 'Không thiếu nội dung nào.', zh: '没有缺项。' },
    stricter_than_text: false,
  },
  {
    id: 'AC-124',
    requirements: ['10.1.1-a1', '10.1.1-b2', '10.1.1-b3', '10.1.1-c', '10.1.1-d'],
    question: {
      en: 'Does every nonconformity go through correction, cause, search for similar ones, action and review of the effect, in order and in time?',
      vi: 'Mỗi điểm không phù hợp có lần lượt qua các bước khắc phục, tìm nguyên nhân, tìm điểm tương tự, hành động và xem xét hiệu lực, đúng trình tự và đúng hạn không?',
      zh: '每个不符合项是否都依次、按时经过纠正、原因分析、排查类似情况、采取措施和效果评审？',
    },
    rule: {
      en: 'No step is missing or out of order; age is shown.',
      vi: 'Không bước nào thiếu hoặc sai trình tự; có hiển thị thời gian tồn đọng.',
      zh: '没有缺少或顺序颠倒的步骤；显示滞留时间。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-125',
    requirements: ['10.1.1-d'],
    question: {
      en: 'Did a nonconformity with the same cause occur again after closure?',
      vi: 'Có điểm không phù hợp nào cùng nguyên nhân tái diễn sau khi đóng không?',
      zh: '是否有不符合项在关闭后因同一原因再次发生？',
    },
    rule: {
      en: 'Every repeat reopened the corrective action.',
      vi: 'Mỗi lần tái diễn đều mở lại hành động khắc phục.',
      zh: '每次再次发生都重新启动了纠正措施。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-126',
    requirements: ['10.1.2-a', '10.1.2-b'],
    question: {
      en: 'Are records of nonconformities unchanged after closure, with their whole history?',
      vi: 'Hồ sơ về điểm không phù hợp có giữ nguyên sau khi đóng, với toàn bộ lịch sử không?',
      zh: '不符合项记录在关闭后是否保持不变，并保有完整历史？',
    },
    rule: {
      en: 'No record was edited after closure.',
      vi: 'Không hồ sơ nào bị sửa sau khi đóng.',
      zh: '没有关闭后被修改的记录。',
    },
    stricter_than_text: true,
  },
  {
    id: 'AC-127',
    requirements: ['10.2-s2', '10.2-s3', '10.2-s4'],
    question: {
      en: 'Was every opportunity for improvement documented and evaluated by the criteria, objectives included, before approval?',
      vi: 'Mọi cơ hội cải tiến có được lập thành văn bản và đánh giá theo tiêu chí, gồm cả mục tiêu, trước khi phê duyệt không?',
      zh: '每项改进机会在批准前是否都已形成文件，并按包括目标在内的准则进行评价？',
    },
    rule: {
      en: 'No approval came before its evaluation.',
      vi: 'Không lần phê duyệt nào diễn ra trước khi đánh giá.',
      zh: '没有早于评价的批准。',
    },
    stricter_than_text: false,
  },
  {
    id: 'AC-128',
    requirements: ['10.2-a', '10.2-d', '10.2-e'],
    question: {
      en: 'Do approved improvements have a target, a measured result and a report, and misses an action?',
      vi: 'Các cải tiến đã phê duyệt có mục tiêu, kết quả đo và báo cáo, và khi không đạt có hành động không?',
      zh: '已批准的改进是否有目标、测量结果和报告，未达到时是否有措施？',
    },
    rule: { en: 'Nothing is missing.', vi: 'Không thiếu nội dung nào.', zh: '没有缺项。' },
    stricter_than_text: false,
  },
];
