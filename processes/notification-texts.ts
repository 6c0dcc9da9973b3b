import type { NotificationEvent } from '../kernel/notification.ts';
import type { Text } from '../kernel/text.ts';

/** What the events are called where people choose. */
export const notificationEventTexts: Readonly<Record<NotificationEvent, Text>> = {
  mentioned: { en: 'I am mentioned', vi: 'Tôi được nhắc đến', zh: '有人提及我' },
  approval: { en: 'My approval is wanted', vi: 'Cần tôi phê duyệt', zh: '需要我审批' },
  escalated: { en: 'Escalated to me', vi: 'Leo thang đến tôi', zh: '升级给我' },
  major: { en: 'Major incident', vi: 'Sự cố nghiêm trọng', zh: '重大事件' },
  breached: { en: 'Target missed', vi: 'Trễ hạn mục tiêu', zh: '未达时限目标' },
  'at-risk': { en: 'Target at risk', vi: 'Có nguy cơ trễ hạn', zh: '时限目标有风险' },
  task: { en: 'A task for me', vi: 'Công việc dành cho tôi', zh: '有任务给我' },
  assigned: { en: 'Assigned to me', vi: 'Giao cho tôi', zh: '分派给我' },
  team: {
    en: 'Assigned to my team, to nobody yet',
    vi: 'Giao cho nhóm tôi, chưa có người nhận',
    zh: '分派给我的团队，尚无处理人',
  },
  reopened: { en: 'Reopened', vi: 'Mở lại', zh: '重新打开' },
  waiting: { en: 'Waiting for my answer', vi: 'Chờ tôi trả lời', zh: '等待我答复' },
  resolved: {
    en: 'What I asked for is done',
    vi: 'Yêu cầu của tôi đã xử lý xong',
    zh: '我提出的事项已处理完毕',
  },
  replied: { en: 'The requester replied', vi: 'Người yêu cầu trả lời', zh: '请求人已回复' },
  priority: { en: 'Priority raised', vi: 'Tăng mức ưu tiên', zh: '优先级提高' },
  commented: { en: 'Comment or note', vi: 'Bình luận hoặc ghi chú', zh: '评论或备注' },
  flagged: {
    en: 'An article of mine was flagged',
    vi: 'Bài viết của tôi bị đánh dấu cần xem lại',
    zh: '我的知识文章被标记',
  },
  state: { en: 'Other change of state', vi: 'Thay đổi trạng thái khác', zh: '其他状态变化' },
};
