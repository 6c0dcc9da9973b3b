import type { Text } from '../kernel/text.ts';
import type { ProcessTexts } from './module.ts';
import { modules } from './modules.ts';

/** Texts of every process by its name; a test holds them complete against the definitions. */
export const processTexts: Readonly<Record<string, ProcessTexts>> = Object.fromEntries(
  modules.map(({ definition, texts }) => [definition.name, texts]),
);

/** Names of the journal's own activities, the same for every process. */
export const journalActivityTexts: Readonly<Record<string, Text>> = {
  create: { en: 'Recorded', vi: 'Ghi nhận', zh: '已记录' },
  update: { en: 'Changed', vi: 'Cập nhật', zh: '已更新' },
  observe: { en: 'Observed', vi: 'Ghi nhận từ hệ thống khác', zh: '由其他系统观测' },
  note: { en: 'Work note', vi: 'Ghi chú nội bộ', zh: '内部备注' },
  comment: { en: 'Comment', vi: 'Bình luận', zh: '评论' },
  attach: { en: 'File added', vi: 'Thêm tệp', zh: '已添加文件' },
  detach: { en: 'File removed', vi: 'Gỡ tệp', zh: '已移除文件' },
  time: { en: 'Time spent', vi: 'Thời gian xử lý', zh: '用时' },
  link: { en: 'Linked', vi: 'Liên kết', zh: '已关联' },
  unlink: { en: 'Link removed', vi: 'Gỡ liên kết', zh: '已取消关联' },
  watch: { en: 'Watched', vi: 'Theo dõi', zh: '已关注' },
  unwatch: { en: 'No longer watched', vi: 'Ngừng theo dõi', zh: '已取消关注' },
  dispose: { en: 'Disposed of', vi: 'Đã tiêu hủy', zh: '已处置' },
  'hand-over': { en: 'Handed over again', vi: 'Bàn giao lại', zh: '重新移交' },
  'escalate-functional': { en: 'Escalated to another team', vi: 'Leo thang chuyên môn', zh: '职能升级' },
  'escalate-hierarchic': { en: 'Escalated to management', vi: 'Leo thang quản lý', zh: '管理升级' },
  'clock-threshold': { en: 'Target threshold passed', vi: 'Vượt ngưỡng thời hạn', zh: '超过时限阈值' },
};

/** The state in which records of any process end, see `disposedState`. */
export const disposedText: Text = { en: 'Disposed of', vi: 'Đã tiêu hủy', zh: '已处置' };
