import type { NotificationEvent } from '../../kernel/notification.ts';
import type { Text } from '../../kernel/text.ts';

/** What a mail says happened, by why it is sent. `{number}` is the record's. */
export const notificationHeadlines: Readonly<Record<NotificationEvent, Text>> = {
  mentioned: {
    en: 'You were mentioned in {number}.',
    vi: 'Bạn được nhắc đến trong {number}.',
    zh: '{number} 中提及了您。',
  },
  approval: {
    en: 'Your approval of {number} is wanted.',
    vi: '{number} cần bạn phê duyệt.',
    zh: '{number} 需要您审批。',
  },
  escalated: {
    en: '{number} was escalated to you.',
    vi: '{number} đã được leo thang đến bạn.',
    zh: '{number} 已升级给您。',
  },
  major: {
    en: '{number} is a major incident.',
    vi: '{number} là sự cố nghiêm trọng.',
    zh: '{number} 为重大事件。',
  },
  breached: {
    en: '{number} has missed its target.',
    vi: '{number} đã trễ hạn mục tiêu.',
    zh: '{number} 未达到时限目标。',
  },
  'at-risk': {
    en: '{number} is at risk of missing its target.',
    vi: '{number} có nguy cơ trễ hạn mục tiêu.',
    zh: '{number} 有可能达不到时限目标。',
  },
  task: {
    en: '{number} is a task for you and can begin.',
    vi: '{number} là công việc của bạn và có thể bắt đầu.',
    zh: '{number} 是您的任务，可以开始。',
  },
  assigned: {
    en: '{number} was assigned to you.',
    vi: '{number} đã được giao cho bạn.',
    zh: '{number} 已分派给您。',
  },
  team: {
    en: '{number} was assigned to your team, to nobody yet.',
    vi: '{number} đã được giao cho nhóm của bạn, chưa có người nhận.',
    zh: '{number} 已分派给您的团队，尚无处理人。',
  },
  reopened: { en: '{number} was reopened.', vi: '{number} đã được mở lại.', zh: '{number} 已重新打开。' },
  waiting: {
    en: '{number} is waiting for your answer.',
    vi: '{number} đang chờ bạn trả lời.',
    zh: '{number} 正在等待您的答复。',
  },
  resolved: { en: '{number} is done.', vi: '{number} đã xử lý xong.', zh: '{number} 已处理完毕。' },
  replied: {
    en: 'The requester of {number} has replied.',
    vi: 'Người yêu cầu của {number} đã trả lời.',
    zh: '{number} 的请求人已回复。',
  },
  priority: {
    en: 'The priority of {number} was raised.',
    vi: 'Mức ưu tiên của {number} đã tăng.',
    zh: '{number} 的优先级已提高。',
  },
  commented: {
    en: 'Something was written on {number}.',
    vi: '{number} có nội dung trao đổi mới.',
    zh: '{number} 有新的留言。',
  },
  flagged: {
    en: '{number} was flagged for another look.',
    vi: '{number} bị đánh dấu cần xem lại.',
    zh: '{number} 被标记为需要复查。',
  },
  state: { en: '{number} has changed.', vi: '{number} đã thay đổi.', zh: '{number} 有变化。' },
};

/** Further words of such mails. */
export const notificationMailTexts = {
  instead: {
    en: 'In place of {name}, who is away.',
    vi: 'Thay cho {name}, hiện vắng mặt.',
    zh: '{name} 不在，由您代理。',
  },
  by: { en: '{name}: {activity}', vi: '{name}: {activity}', zh: '{name}：{activity}' },
  priority: {
    en: 'Priority: {before} → {after}',
    vi: 'Mức ưu tiên: {before} → {after}',
    zh: '优先级：{before} → {after}',
  },
  clock: {
    en: '{clock}: {percent} % of the target',
    vi: '{clock}: {percent} % thời hạn mục tiêu',
    zh: '{clock}：已用目标时限的 {percent}%',
  },
  why: {
    en: 'Which of these you are told of is for you to choose: Notifications, Choose.',
    vi: 'Bạn có thể chọn việc nào được thông báo: Thông báo, Tùy chọn.',
    zh: '可在“通知”的“选择”页自行决定接收哪些通知。',
  },
} as const satisfies Record<string, Text>;
