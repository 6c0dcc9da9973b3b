import { textTable } from './text-table.ts';

/** Words for what goes between two organisations. */
export const deliveriesTexts = textTable('deliveries', {
  title: { en: 'Handed over', vi: 'Bàn giao', zh: '移交' },
  'handed-to': { en: 'to {name}', vi: 'gửi {name}', zh: '移交给 {name}' },
  to: { en: 'to {name}', vi: 'đến {name}', zh: '至 {name}' },
  from: { en: 'from {name}', vi: 'từ {name}', zh: '来自 {name}' },
  'state-sent': { en: 'On its way', vi: 'Đang chuyển', zh: '传送中' },
  'state-delivered': { en: 'Delivered', vi: 'Đã chuyển đến', zh: '已送达' },
  'state-refused': { en: 'Refused', vi: 'Bị từ chối', zh: '被拒收' },
  'state-received': { en: 'Received', vi: 'Đã nhận', zh: '已收到' },
  again: { en: 'Hand over again', vi: 'Bàn giao lại', zh: '重新移交' },
  'again-why': {
    en: 'Hands over the record as it stands now.',
    vi: 'Bàn giao hồ sơ theo nội dung hiện tại.',
    zh: '按记录的当前内容移交。',
  },
  content: {
    en: 'SHA-256 {hash}. Open what was handed over, as both sides hold it.',
    vi: 'SHA-256 {hash}. Mở nội dung đã bàn giao, đúng như hai bên lưu giữ.',
    zh: 'SHA-256 {hash}。打开双方保存的移交内容。',
  },
});
