import { fillText, type Language, type Text } from '../../kernel/text.ts';

/** What the program itself writes on an incident about its alerts, in the language of the organisation. */
const alertWords = {
  opened: {
    en: '{source} reports this alert since {since}.',
    vi: '{source} báo cảnh báo này từ {since}.',
    zh: '{source} 自 {since} 起报告此告警。',
  },
  again: {
    en: '{source} reports that the alert fires again since {since}.',
    vi: '{source} báo cảnh báo xuất hiện lại từ {since}.',
    zh: '{source} 报告该告警自 {since} 起再次触发。',
  },
  ended: {
    en: '{source} reports the alert as resolved at {ended}.',
    vi: '{source} báo cảnh báo đã hết lúc {ended}.',
    zh: '{source} 报告该告警已于 {ended} 恢复。',
  },
  'ended-quiet': {
    en: '{source} reports the alert as resolved at {ended}. It did not fire again within {minutes} minutes.',
    vi: '{source} báo cảnh báo đã hết lúc {ended}. Cảnh báo không xuất hiện lại trong {minutes} phút.',
    zh: '{source} 报告该告警已于 {ended} 恢复，{minutes} 分钟内未再触发。',
  },
  waiting: {
    en: 'The incident is resolved if the alert does not fire again within {minutes} minutes.',
    vi: 'Sự cố sẽ được đánh dấu đã giải quyết nếu cảnh báo không xuất hiện lại trong {minutes} phút.',
    zh: '若 {minutes} 分钟内未再触发，事件将被标记为已解决。',
  },
  raised: {
    en: 'The alert is more severe now: {severity}.',
    vi: 'Cảnh báo nay nghiêm trọng hơn: {severity}.',
    zh: '告警级别升高：{severity}。',
  },
  began: { en: 'Fires in addition: {names}', vi: 'Cảnh báo thêm: {names}', zh: '新增告警：{names}' },
  stopped: { en: 'Resolved in the meantime: {names}', vi: 'Đã hết: {names}', zh: '已恢复：{names}' },
  items: { en: 'Concerns: {names}', vi: 'Liên quan: {names}', zh: '涉及：{names}' },
  unknown: {
    en: 'Named by the alert and not known here: {names}',
    vi: 'Cảnh báo nêu nhưng ở đây chưa có hoặc không duy nhất: {names}',
    zh: '告警中提及但此处未登记或不唯一：{names}',
  },
  maintenance: {
    en: 'The service is in maintenance: {names}',
    vi: 'Dịch vụ đang bảo trì: {names}',
    zh: '服务正在维护：{names}',
  },
  link: { en: 'Seen at the tool: {names}', vi: 'Xem tại công cụ: {names}', zh: '在监控工具中查看：{names}' },
} as const satisfies Record<string, Text>;

/** A word about alerts, filled in. */
export function alertWord(
  language: Language,
  word: keyof typeof alertWords,
  params: Readonly<Record<string, string | number>>,
): string {
  return fillText(alertWords[word][language], params);
}

/** Most names that a note lists. */
const mostNames = 20;

/** Names as a note lists them. */
export function listed(names: readonly string[]): string {
  const more = names.length - mostNames;
  return [...names.slice(0, mostNames), ...(more > 0 ? [`+${more}`] : [])].join(', ');
}

/** An instant as a note tells it: to the minute, in UTC, which a log of any tool can be held against. */
export function told(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
