import type { Text } from '../../kernel/text.ts';

/** Words of diagrams besides the names that processes have. */
export const diagramWords = {
  record: { en: 'State of the entry', vi: 'Trạng thái của mục', zh: '条目状态' },
  begin: { en: 'Record an entry', vi: 'Ghi nhận mục mới', zh: '登记条目' },
  own: { en: 'whoever it belongs to', vi: 'người liên quan', zh: '所属人员' },
  'while-open': { en: 'While it is open', vi: 'Khi đang mở', zh: '未关闭期间' },
  while: { en: 'While: {states}', vi: 'Khi: {states}', zh: '期间：{states}' },
  alt: {
    en: 'Diagram of the process: states of an entry, and who leads from one to the next by which activity. The table below says the same.',
    vi: 'Sơ đồ quy trình: các trạng thái của mục và ai chuyển trạng thái bằng hoạt động nào. Bảng bên dưới nêu cùng nội dung.',
    zh: '流程图：条目的各个状态，以及由谁通过哪项活动进入下一状态。下表内容相同。',
  },
} as const satisfies Record<string, Text>;
