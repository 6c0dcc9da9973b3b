import type { ProcessTexts } from '../module.ts';

/** Names of everything in the knowledge base. */
export const knowledgeTexts: ProcessTexts = {
  plural: { en: 'Knowledge articles', vi: 'Bài viết tri thức', zh: '知识文章' },
  purpose: {
    en: 'What people need to know to run and use the services, kept current. Everyone in the organisation can read it, drafts included.',
    vi: 'Những điều cần biết để vận hành và sử dụng dịch vụ, luôn được cập nhật. Mọi người trong tổ chức đều đọc được, kể cả bản nháp.',
    zh: '运行和使用服务所需并保持更新的知识。组织内所有人均可阅读，包括草稿。',
  },
  fields: {
    title: { en: 'Title', vi: 'Tiêu đề', zh: '标题' },
    body: { en: 'Text', vi: 'Nội dung', zh: '正文' },
    keywords: { en: 'Keywords', vi: 'Từ khóa', zh: '关键词' },
    topic: { en: 'Kind of article', vi: 'Loại bài viết', zh: '文章类型' },
    service: { en: 'Service', vi: 'Dịch vụ', zh: '服务' },
    audience: { en: 'Written for', vi: 'Dành cho', zh: '读者' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    review_every_days: {
      en: 'Days between reviews',
      vi: 'Số ngày giữa hai lần rà soát',
      zh: '评审间隔（天）',
    },
    published_at: { en: 'Published', vi: 'Xuất bản lúc', zh: '发布时间' },
    reviewed_at: { en: 'Last reviewed', vi: 'Rà soát lần cuối', zh: '最近评审' },
    useful_count: { en: 'Times found useful', vi: 'Số lần được xác nhận hữu ích', zh: '被确认有用的次数' },
    useful_at: { en: 'Last found useful', vi: 'Lần cuối được xác nhận hữu ích', zh: '最近确认有用' },
    flagged_at: { en: 'Error reported', vi: 'Báo lỗi lúc', zh: '报告错误时间' },
  },
  help: {
    body: {
      en: 'What the reader does, step by step. Nothing confidential: everyone can read it.',
      vi: 'Người đọc cần làm gì, theo từng bước. Không ghi nội dung mật: mọi người đều đọc được.',
      zh: '读者应逐步完成的操作。请勿写入保密内容：所有人均可阅读。',
    },
    keywords: {
      en: 'Words that people would search for, separated by commas.',
      vi: 'Những từ mà mọi người sẽ tìm, cách nhau bằng dấu phẩy.',
      zh: '人们会搜索的词语，以逗号分隔。',
    },
    audience: {
      en: 'For whom it is written. It does not limit who can read it.',
      vi: 'Đối tượng mà bài viết hướng đến. Không giới hạn người đọc.',
      zh: '文章面向的对象，不限制谁可以阅读。',
    },
    review_every_days: {
      en: 'Only where it differs from the planned interval for all articles.',
      vi: 'Chỉ ghi khi khác với khoảng thời gian đã hoạch định chung cho mọi bài viết.',
      zh: '仅在与所有文章的规划间隔不同时填写。',
    },
  },
  states: {
    draft: { en: 'Draft', vi: 'Bản nháp', zh: '草稿' },
    published: { en: 'Published', vi: 'Đã xuất bản', zh: '已发布' },
    retired: { en: 'Retired', vi: 'Đã thôi sử dụng', zh: '已停用' },
  },
  activities: {
    publish: { en: 'Publish', vi: 'Xuất bản', zh: '发布' },
    review: { en: 'Review', vi: 'Rà soát', zh: '评审' },
    useful: { en: 'This was useful', vi: 'Bài viết hữu ích', zh: '此文有用' },
    flag: { en: 'Report an error', vi: 'Báo lỗi', zh: '报告错误' },
    retire: { en: 'Retire', vi: 'Thôi sử dụng', zh: '停用' },
    restore: { en: 'Restore as a draft', vi: 'Khôi phục thành bản nháp', zh: '恢复为草稿' },
  },
  choices: {
    topic: {
      'how-to': { en: 'How-to', vi: 'Hướng dẫn thao tác', zh: '操作指引' },
      troubleshooting: { en: 'Troubleshooting', vi: 'Xử lý trục trặc', zh: '故障排除' },
      procedure: { en: 'Procedure', vi: 'Thủ tục', zh: '程序' },
      'service-information': { en: 'About a service', vi: 'Thông tin dịch vụ', zh: '服务信息' },
      'lesson-learned': { en: 'Lesson learned', vi: 'Bài học kinh nghiệm', zh: '经验教训' },
      other: { en: 'Other', vi: 'Khác', zh: '其他' },
    },
    audience: {
      users: { en: 'Users', vi: 'Người dùng', zh: '用户' },
      'service-desk': { en: 'Service desk', vi: 'Bộ phận hỗ trợ', zh: '服务台' },
      specialists: { en: 'Specialists', vi: 'Chuyên viên kỹ thuật', zh: '技术专家' },
      management: { en: 'Management', vi: 'Cấp quản lý', zh: '管理层' },
    },
  },
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    replaces: { en: 'replaces', vi: 'thay thế', zh: '取代' },
    explains: { en: 'explains', vi: 'giải thích', zh: '说明' },
  },
  obligations: {
    publish: {
      en: 'Publish or retire the draft',
      vi: 'Xuất bản hoặc thôi dùng bản nháp',
      zh: '发布或停用草稿',
    },
    review: { en: 'Review the article', vi: 'Rà soát bài viết', zh: '评审文章' },
    correct: { en: 'Correct the reported error', vi: 'Sửa lỗi được báo', zh: '更正所报错误' },
  },
};
