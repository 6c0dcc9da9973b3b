import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of development actions. */
export const developmentTexts: ProcessTexts = {
  plural: { en: 'Development actions', vi: 'Hành động phát triển', zh: '能力提升措施' },
  purpose: {
    en: 'What is done so that people gain the competence they need, and whether it worked. Write one down for every gap.',
    vi: 'Những việc được thực hiện để mọi người có đủ năng lực cần thiết và kết quả có hiệu lực hay không. Mỗi khoảng cách ghi một mục.',
    zh: '为使人员具备所需能力而采取的措施及其是否有效。每项差距登记一条。',
  },
  fields: {
    title: { en: 'Action', vi: 'Hành động', zh: '措施' },
    description: { en: 'Content and aim', vi: 'Nội dung và mục đích', zh: '内容与目的' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    person: { en: 'For whom', vi: 'Dành cho', zh: '对象' },
    competence: { en: 'Competence', vi: 'Năng lực', zh: '能力' },
    what: { en: 'Kind of action', vi: 'Loại hành động', zh: '措施类型' },
    due_on: { en: 'Due on', vi: 'Hạn hoàn thành', zh: '期限' },
    done_on: { en: 'Done on', vi: 'Ngày hoàn thành', zh: '完成日期' },
    proof: { en: 'Proof', vi: 'Minh chứng', zh: '证明' },
    done_at: { en: 'Reported as done', vi: 'Báo hoàn thành lúc', zh: '报告完成时间' },
    effect: { en: 'Effect', vi: 'Hiệu lực', zh: '有效性' },
    effect_reason: { en: 'Reason for the judgement', vi: 'Lý do nhận định', zh: '评价理由' },
    judged_by: { en: 'Effect judged by', vi: 'Người đánh giá hiệu lực', zh: '有效性评价人' },
  },
  help: {
    person: {
      en: 'Who is to gain the competence; with hiring or contracting, whose gap it fills.',
      vi: 'Người cần nâng cao năng lực; nếu là tuyển dụng hoặc thuê ngoài, là người có khoảng cách được bù đắp.',
      zh: '需提升能力的人员；招聘或外包时，填写其差距得到弥补的人员。',
    },
    competence: {
      en: 'The competence of that person which has the gap. The gap counts as acted upon only when it is named here.',
      vi: 'Năng lực còn khoảng cách của chính người đó. Chỉ khi nêu tại đây thì khoảng cách mới được coi là đã có hành động.',
      zh: '该人员存在差距的能力。只有在此注明，才视为已对差距采取措施。',
    },
    proof: {
      en: 'What shows that it took place and where it can be found, such as a list of participants or a certificate.',
      vi: 'Tài liệu cho thấy việc đã diễn ra và nơi lưu, như danh sách tham dự hoặc chứng chỉ.',
      zh: '证明措施已实施的材料及其存放处，如签到表或证书。',
    },
    effect_reason: {
      en: 'What the person can do now that they could not before, and how that was seen.',
      vi: 'Người đó nay làm được điều gì mà trước đây chưa làm được, và nhận thấy bằng cách nào.',
      zh: '该人员现在能做到而之前不能做到的事，以及如何得知。',
    },
  },
  states: {
    planned: { en: 'Planned', vi: 'Đã lên kế hoạch', zh: '已计划' },
    done: {
      en: 'Done, effect to be judged',
      vi: 'Đã thực hiện, chờ đánh giá hiệu lực',
      zh: '已完成，待评价有效性',
    },
    judged: { en: 'Effect judged', vi: 'Đã đánh giá hiệu lực', zh: '已评价有效性' },
    cancelled: { en: 'Cancelled', vi: 'Đã hủy', zh: '已取消' },
  },
  activities: {
    complete: { en: 'Report as done', vi: 'Báo hoàn thành', zh: '报告完成' },
    'send-back': { en: 'Send back', vi: 'Trả lại', zh: '退回' },
    'judge-effect': { en: 'Judge the effect', vi: 'Đánh giá hiệu lực', zh: '评价有效性' },
    cancel: { en: 'Cancel', vi: 'Hủy', zh: '取消' },
  },
  choices: {
    what: {
      training: { en: 'Training', vi: 'Đào tạo', zh: '培训' },
      coaching: { en: 'Coaching or mentoring', vi: 'Kèm cặp', zh: '辅导' },
      practice: { en: 'Practice at work', vi: 'Thực hành tại chỗ', zh: '岗位实践' },
      'self-study': { en: 'Self-study', vi: 'Tự học', zh: '自学' },
      certification: { en: 'Certification of the person', vi: 'Thi lấy chứng chỉ', zh: '个人认证' },
      reassignment: { en: 'Reassignment', vi: 'Phân công lại', zh: '调岗' },
      hiring: { en: 'Hiring', vi: 'Tuyển dụng', zh: '招聘' },
      contracting: { en: 'Contracting', vi: 'Thuê ngoài', zh: '外包' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
    effect: {
      effective: { en: 'Effective', vi: 'Có hiệu lực', zh: '有效' },
      'not-effective': { en: 'Not effective', vi: 'Không có hiệu lực', zh: '无效' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    follows: { en: 'follows', vi: 'tiếp nối', zh: '后续于' },
  },
  obligations: {
    'carry-out': { en: 'Carry out the action', vi: 'Thực hiện hành động', zh: '实施措施' },
    judge: { en: 'Judge the effect', vi: 'Đánh giá hiệu lực', zh: '评价有效性' },
  },
};
