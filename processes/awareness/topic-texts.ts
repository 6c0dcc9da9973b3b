/** What the five topics of awareness are called. */
export const topicTexts = {
  policy: { en: 'Service management policy', vi: 'Chính sách quản lý dịch vụ', zh: '服务管理方针' },
  objectives: { en: 'Service management objectives', vi: 'Mục tiêu quản lý dịch vụ', zh: '服务管理目标' },
  services: {
    en: 'Services relevant to their work',
    vi: 'Dịch vụ liên quan đến công việc',
    zh: '与其工作相关的服务',
  },
  contribution: {
    en: 'Their contribution and what better performance brings',
    vi: 'Đóng góp của bản thân và lợi ích khi kết quả tốt hơn',
    zh: '个人贡献及提升绩效的益处',
  },
  implications: {
    en: 'What follows from not conforming',
    vi: 'Hệ quả của việc không phù hợp',
    zh: '不符合的后果',
  },
} as const;
