import type { ProcessTexts } from '../module.ts';

/** Names of everything about filled forms. */
export const filledFormTexts: ProcessTexts = {
  plural: { en: 'Filled forms', vi: 'Biểu mẫu đã điền', zh: '已填写表单' },
  purpose: {
    en: 'Filled copies of published forms, kept as records. Begun on the page of the form, signed by whoever filled it in.',
    vi: 'Các bản đã điền của biểu mẫu được ban hành, lưu giữ làm hồ sơ. Bắt đầu từ trang của biểu mẫu, do người điền ký.',
    zh: '已发布表单的填写副本，作为记录保存。从表单页面开始填写，由填写人签署。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
    form: { en: 'Form', vi: 'Biểu mẫu', zh: '表单' },
    form_version: { en: 'Version of the form', vi: 'Phiên bản biểu mẫu', zh: '表单版本' },
    form_hash: {
      en: 'Text of the form (SHA-256)',
      vi: 'Nội dung biểu mẫu (SHA-256)',
      zh: '表单内容 (SHA-256)',
    },
    language: { en: 'Language', vi: 'Ngôn ngữ', zh: '语言' },
    filled_by: { en: 'Filled in by', vi: 'Người điền', zh: '填写人' },
    content_hash: { en: 'Content (SHA-256)', vi: 'Nội dung (SHA-256)', zh: '内容 (SHA-256)' },
    media_type: { en: 'Kind of content', vi: 'Loại nội dung', zh: '内容类型' },
    completed_at: { en: 'Completed at', vi: 'Thời điểm hoàn tất', zh: '完成时间' },
    completed_by: { en: 'Completed by', vi: 'Người hoàn tất', zh: '完成人' },
    completed_name: { en: 'Signed as', vi: 'Tên ký', zh: '签署姓名' },
    keep_until: { en: 'Kept until', vi: 'Lưu giữ đến', zh: '保留至' },
    voided_at: { en: 'Made void at', vi: 'Thời điểm hủy bỏ', zh: '作废时间' },
    voided_by: { en: 'Made void by', vi: 'Người hủy bỏ', zh: '作废人' },
  },
  states: {
    draft: { en: 'Being filled in', vi: 'Đang điền', zh: '填写中' },
    completed: { en: 'Completed', vi: 'Đã hoàn tất', zh: '已完成' },
    void: { en: 'Void', vi: 'Đã hủy bỏ', zh: '已作废' },
  },
  activities: {
    describe: { en: 'Change the title', vi: 'Sửa tiêu đề', zh: '修改标题' },
    write: { en: 'Fill in', vi: 'Điền', zh: '填写' },
    complete: { en: 'Complete and sign', vi: 'Hoàn tất và ký', zh: '完成并签署' },
    void: { en: 'Make void', vi: 'Hủy bỏ', zh: '作废' },
  },
  choices: {
    language: {
      en: { en: 'English', vi: 'Tiếng Anh', zh: '英语' },
      vi: { en: 'Vietnamese', vi: 'Tiếng Việt', zh: '越南语' },
      zh: { en: 'Chinese', vi: 'Tiếng Trung', zh: '中文' },
    },
  },
  clocks: {},
  relations: { about: { en: 'is about', vi: 'nói về', zh: '关于' } },
  obligations: {
    complete: { en: 'Complete the form and sign it', vi: 'Hoàn tất và ký biểu mẫu', zh: '完成并签署表单' },
  },
};
