import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of conflicts of interest. */
export const conflictOfInterestTexts: ProcessTexts = {
  plural: { en: 'Conflicts of interest', vi: 'Xung đột lợi ích', zh: '利益冲突' },
  purpose: {
    en: 'Relations of the body and its people to clients: consultancy, internal audits, employment, family. Applications, teams and decisions look here.',
    vi: 'Quan hệ của tổ chức và nhân sự với khách hàng: tư vấn, đánh giá nội bộ, làm việc, gia đình. Hồ sơ đăng ký, đoàn đánh giá và quyết định đều xét đến.',
    zh: '机构及其人员与客户的关系：咨询、内部审核、受雇、亲属。申请、审核组和决定均以此为据。',
  },
  fields: {
    title: { en: 'Relation', vi: 'Quan hệ', zh: '关系' },
    whose: { en: 'Whose', vi: 'Của ai', zh: '所属' },
    person: { en: 'Person', vi: 'Người', zh: '人员' },
    client: { en: 'Client', vi: 'Khách hàng', zh: '客户' },
    certification: { en: 'Client’s file', vi: 'Hồ sơ khách hàng', zh: '客户档案' },
    kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
    from: { en: 'From', vi: 'Từ ngày', zh: '开始日期' },
    until: { en: 'Until', vi: 'Đến ngày', zh: '结束日期' },
    description: { en: 'Description', vi: 'Mô tả', zh: '说明' },
    declared_by: { en: 'Declared by', vi: 'Người khai báo', zh: '声明人' },
    barred_until: { en: 'Bars until', vi: 'Ngăn cản đến', zh: '回避至' },
  },
  help: {
    person: {
      en: 'Left blank, it is your own. The body itself has no person.',
      vi: 'Để trống nghĩa là của chính bạn. Của tổ chức thì không ghi người.',
      zh: '留空表示您本人。机构自身的关系不填人员。',
    },
    client: {
      en: 'The name of the client as its file or application has it.',
      vi: 'Tên khách hàng như trong hồ sơ hoặc đơn đăng ký.',
      zh: '与档案或申请一致的客户名称。',
    },
    until: {
      en: 'The last day of the relation. Left blank, it goes on and bars without end.',
      vi: 'Ngày cuối của quan hệ. Để trống nghĩa là còn tiếp diễn và ngăn cản không thời hạn.',
      zh: '关系的最后一日。留空表示仍在持续，须一直回避。',
    },
  },
  states: {
    declared: { en: 'Declared', vi: 'Đã khai báo', zh: '已声明' },
    past: { en: 'Past', vi: 'Đã qua', zh: '已了结' },
    withdrawn: { en: 'Withdrawn', vi: 'Đã rút lại', zh: '已撤回' },
  },
  activities: {
    end: { en: 'Record its end', vi: 'Ghi ngày kết thúc', zh: '记录结束' },
    correct: { en: 'Correct', vi: 'Đính chính', zh: '更正' },
    'lay-aside': { en: 'Lay aside', vi: 'Bỏ qua', zh: '了结' },
    withdraw: { en: 'Withdraw as wrong', vi: 'Rút lại vì sai', zh: '作为误报撤回' },
  },
  choices: {
    whose: {
      person: { en: 'A person’s', vi: 'Của cá nhân', zh: '个人' },
      body: {
        en: 'The body’s or a related one’s',
        vi: 'Của tổ chức hoặc bên liên quan',
        zh: '机构或其关联方',
      },
    },
    kind: {
      consultancy: { en: 'Consultancy', vi: 'Tư vấn', zh: '咨询' },
      'internal-audit': { en: 'Internal audit', vi: 'Đánh giá nội bộ', zh: '内部审核' },
      employment: { en: 'Employment', vi: 'Làm việc cho khách hàng', zh: '受雇' },
      family: { en: 'Family', vi: 'Gia đình', zh: '亲属' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
};
