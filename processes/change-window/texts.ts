import type { ProcessTexts } from '../module.ts';

/** Names of everything in the register of change windows. */
export const changeWindowTexts: ProcessTexts = {
  plural: { en: 'Change windows', vi: 'Khung thời gian thay đổi', zh: '变更时段' },
  purpose: {
    en: 'Times in which services are maintained, and blackouts in which nothing is changed. Plans of changes and releases are held against those in force.',
    vi: 'Thời gian bảo trì dịch vụ và thời gian đóng băng không được thay đổi. Kế hoạch thay đổi và phát hành được đối chiếu với các khung đang áp dụng.',
    zh: '服务的维护时段，以及不得变更的冻结期。变更和发布计划将与有效时段比对。',
  },
  fields: {
    title: { en: 'Window', vi: 'Khung thời gian', zh: '时段' },
    description: { en: 'Description', vi: 'Mô tả', zh: '描述' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    kind: { en: 'Kind', vi: 'Loại', zh: '类型' },
    starts_at: { en: 'Begins', vi: 'Bắt đầu', zh: '开始' },
    ends_at: { en: 'Ends', vi: 'Kết thúc', zh: '结束' },
    repeats: { en: 'Repeats', vi: 'Lặp lại', zh: '重复' },
    repeats_until: { en: 'Repeats until', vi: 'Lặp lại đến', zh: '重复至' },
    services: { en: 'Services', vi: 'Dịch vụ', zh: '服务' },
  },
  help: {
    starts_at: {
      en: 'Of the first time, where it repeats. It keeps its hour when clocks are put forward or back.',
      vi: 'Của lần đầu nếu có lặp lại. Giờ trên đồng hồ được giữ nguyên khi đổi giờ mùa.',
      zh: '重复时为第一次的时间；夏令时切换后钟点不变。',
    },
    repeats_until: {
      en: 'The last day on which it may begin. Empty: without end.',
      vi: 'Ngày cuối cùng còn có thể bắt đầu. Để trống: không có hạn cuối.',
      zh: '最后一个可开始的日期。留空表示无期限。',
    },
    services: { en: 'Empty: all services.', vi: 'Để trống: mọi dịch vụ.', zh: '留空表示所有服务。' },
  },
  states: {
    planned: { en: 'Planned', vi: 'Đã hoạch định', zh: '已计划' },
    'in-force': { en: 'In force', vi: 'Đang áp dụng', zh: '有效' },
    ended: { en: 'Ended', vi: 'Đã kết thúc', zh: '已结束' },
    cancelled: { en: 'Cancelled', vi: 'Đã hủy', zh: '已取消' },
  },
  activities: {
    revise: { en: 'Revise', vi: 'Sửa', zh: '修改' },
    'put-in-force': { en: 'Put in force', vi: 'Đưa vào áp dụng', zh: '启用' },
    amend: { en: 'Amend', vi: 'Điều chỉnh', zh: '调整' },
    end: { en: 'End', vi: 'Kết thúc', zh: '结束' },
    cancel: { en: 'Cancel', vi: 'Hủy', zh: '取消' },
  },
  choices: {
    kind: {
      maintenance: { en: 'Maintenance window', vi: 'Khung bảo trì', zh: '维护时段' },
      blackout: { en: 'Blackout', vi: 'Thời gian đóng băng', zh: '冻结期' },
    },
    repeats: {
      none: { en: 'Once', vi: 'Một lần', zh: '一次' },
      weekly: { en: 'Every week', vi: 'Hằng tuần', zh: '每周' },
      monthly: { en: 'Every month, same day', vi: 'Hằng tháng, cùng ngày', zh: '每月同一日' },
      'monthly-weekday': {
        en: 'Every month, same weekday (such as the second Tuesday)',
        vi: 'Hằng tháng, cùng thứ (ví dụ thứ Ba lần thứ hai)',
        zh: '每月同一星期几（如第二个星期二）',
      },
    },
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: {
    decide: {
      en: 'Put the planned window in force or cancel it',
      vi: 'Đưa khung đã hoạch định vào áp dụng hoặc hủy',
      zh: '启用或取消已计划的时段',
    },
    end: { en: 'End the window that is over', vi: 'Kết thúc khung đã qua', zh: '结束已过期的时段' },
  },
};
