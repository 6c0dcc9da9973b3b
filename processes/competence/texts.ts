import type { ProcessTexts } from '../module.ts';

const levelTexts = {
  0: { en: '0 – none', vi: '0 – chưa có', zh: '0 – 无' },
  1: { en: '1 – knows the basics', vi: '1 – nắm kiến thức cơ bản', zh: '1 – 了解基础' },
  2: { en: '2 – works under guidance', vi: '2 – làm được khi có hướng dẫn', zh: '2 – 在指导下工作' },
  3: { en: '3 – works independently', vi: '3 – làm việc độc lập', zh: '3 – 独立工作' },
  4: {
    en: '4 – leads and teaches others',
    vi: '4 – dẫn dắt và hướng dẫn người khác',
    zh: '4 – 带领并指导他人',
  },
};

/** Names of everything in the register of competence. */
export const competenceTexts: ProcessTexts = {
  plural: { en: 'Competences', vi: 'Năng lực', zh: '能力' },
  purpose: {
    en: 'What each role or task needs, what the person who holds it can do, and the evidence. Write one entry for each person and role.',
    vi: 'Mức năng lực mỗi vai trò hoặc nhiệm vụ cần có, mức mà người đảm nhiệm đạt được và bằng chứng. Mỗi người, mỗi vai trò ghi một mục.',
    zh: '各岗位或任务所需的能力、担任者已具备的能力及其证据。每人每岗位登记一条。',
  },
  fields: {
    title: { en: 'Competence', vi: 'Năng lực', zh: '能力' },
    description: { en: 'What it consists of', vi: 'Nội dung năng lực', zh: '能力内容' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    person: { en: 'Person', vi: 'Nhân sự', zh: '人员' },
    role: { en: 'Role or task', vi: 'Vai trò hoặc nhiệm vụ', zh: '岗位或任务' },
    required_level: { en: 'Required level', vi: 'Mức yêu cầu', zh: '要求等级' },
    actual_level: { en: 'Actual level', vi: 'Mức thực tế', zh: '实际等级' },
    gap: { en: 'Gap', vi: 'Khoảng cách', zh: '差距' },
    basis: { en: 'Gained through', vi: 'Cơ sở', zh: '获得途径' },
    evidence: { en: 'Evidence', vi: 'Bằng chứng', zh: '证据' },
    assessed_at: { en: 'Last assessed', vi: 'Đánh giá lần cuối', zh: '最近评估' },
    assessed_by: { en: 'Assessed by', vi: 'Người đánh giá', zh: '评估人' },
  },
  help: {
    person: {
      en: 'Stays as it is once written down. For another person or role, write another entry.',
      vi: 'Không đổi được sau khi ghi nhận. Với người hoặc vai trò khác, hãy ghi mục khác.',
      zh: '登记后不可更改。其他人员或岗位请另行登记。',
    },
    required_level: {
      en: 'What the role needs. Later only an assessment changes it.',
      vi: 'Mức mà vai trò cần có. Về sau chỉ thay đổi qua đánh giá.',
      zh: '岗位所需的等级，此后仅可在评估时更改。',
    },
    gap: {
      en: 'Required minus actual level. Above 0, it needs a development action.',
      vi: 'Mức yêu cầu trừ mức thực tế. Nếu lớn hơn 0 thì cần có hành động phát triển.',
      zh: '要求等级减实际等级。大于 0 时需有能力提升措施。',
    },
    evidence: {
      en: 'What shows the competence and where it can be found. When evidence is renewed, add a row.',
      vi: 'Tài liệu chứng minh năng lực và nơi tìm thấy. Khi gia hạn bằng chứng, hãy thêm một dòng.',
      zh: '证明能力的材料及其存放处。证据更新时请新增一行。',
    },
  },
  columns: {
    evidence: {
      kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
      title: { en: 'Title', vi: 'Tên', zh: '名称' },
      date: { en: 'Date', vi: 'Ngày', zh: '日期' },
      valid_until: { en: 'Valid until', vi: 'Có giá trị đến', zh: '有效期至' },
      reference: { en: 'Where to find it', vi: 'Nơi lưu', zh: '存放处' },
    },
  },
  states: {
    current: { en: 'Current', vi: 'Hiện hành', zh: '有效' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已终止' },
  },
  activities: {
    assess: { en: 'Assess', vi: 'Đánh giá', zh: '评估' },
    retire: { en: 'End', vi: 'Kết thúc', zh: '终止' },
    restore: { en: 'Restore', vi: 'Khôi phục', zh: '恢复' },
  },
  choices: {
    required_level: levelTexts,
    actual_level: levelTexts,
    basis: {
      education: { en: 'Education', vi: 'Giáo dục', zh: '教育' },
      training: { en: 'Training', vi: 'Đào tạo', zh: '培训' },
      experience: { en: 'Experience', vi: 'Kinh nghiệm', zh: '经验' },
    },
    'evidence.kind': {
      degree: { en: 'Degree', vi: 'Văn bằng', zh: '学历' },
      certificate: { en: 'Certificate', vi: 'Chứng chỉ', zh: '证书' },
      training: { en: 'Training record', vi: 'Hồ sơ đào tạo', zh: '培训记录' },
      test: { en: 'Test', vi: 'Bài kiểm tra', zh: '考试' },
      observation: { en: 'Observation at work', vi: 'Quan sát khi làm việc', zh: '工作观察' },
      'work-record': { en: 'Record of work done', vi: 'Hồ sơ công việc đã làm', zh: '工作业绩记录' },
      reference: { en: 'Reference', vi: 'Thư xác nhận', zh: '推荐证明' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    assess: { en: 'Assess the competence', vi: 'Đánh giá năng lực', zh: '评估能力' },
    'renew-evidence': { en: 'Renew the evidence', vi: 'Gia hạn bằng chứng', zh: '更新证据' },
  },
};
