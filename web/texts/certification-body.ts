import { textTable } from './text-table.ts';

/** Words on the page of a client's file. */
export const certificationBodyTexts = textTable('certification-body', {
  'audit-time': { en: 'Audit time', vi: 'Thời lượng đánh giá', zh: '审核时间' },
  'days-of': { en: '{days} days', vi: '{days} ngày', zh: '{days} 天' },
  'not-computed': { en: 'not computed', vi: 'chưa tính', zh: '未计算' },
  'by-table': { en: 'Table: {source}', vi: 'Bảng: {source}', zh: '时间表：{source}' },
  computed: {
    en: 'Computed by {name}, {at}',
    vi: 'Người tính: {name}, {at}',
    zh: '计算人：{name}，{at}',
  },
  approved: {
    en: 'Approved by {name}, {at}',
    vi: 'Người phê duyệt: {name}, {at}',
    zh: '批准人：{name}，{at}',
  },
  'not-approved': { en: 'Not approved yet', vi: 'Chưa phê duyệt', zh: '尚未批准' },
  'flag-percent': {
    en: '{flag}: {percent} instead of {allowed} at most.',
    vi: '{flag}: {percent} thay vì tối đa {allowed}.',
    zh: '{flag}：{percent}，上限 {allowed}。',
  },
  'flag-days': {
    en: 'At least {days} days would be allowed.',
    vi: 'Được phép ít nhất {days} ngày.',
    zh: '允许的最少天数为 {days} 天。',
  },
  'flag-why': {
    en: 'It stands only once somebody else approves it with a reason; otherwise change the factors.',
    vi: 'Chỉ có giá trị khi người khác phê duyệt kèm lý do; nếu không hãy sửa các yếu tố.',
    zh: '须由他人附理由批准后方可采用，否则请调整因素。',
  },
  'flag-table': {
    en: '{flag}. It is entered in the settings, with its source.',
    vi: '{flag}. Nhập trong phần thiết lập, kèm nguồn.',
    zh: '{flag}。请在设置中录入并注明来源。',
  },
  reason: { en: 'Reason: {reason}', vi: 'Lý do: {reason}', zh: '理由：{reason}' },
  sites: { en: 'Sites to be visited', vi: 'Địa điểm cần đến', zh: '须到访的场所' },
  'sample-size': {
    en: '{size} of {count} besides the central function, {random} or more of them at random',
    vi: '{size} trên {count} ngoài chức năng trung tâm, trong đó ngẫu nhiên ít nhất {random}',
    zh: '中央职能以外 {count} 处中的 {size} 处，其中随机至少 {random} 处',
  },
  unsuitable: { en: 'Sampling does not suit', vi: 'Không phù hợp để lấy mẫu', zh: '不适合抽样' },
  'seed-of': { en: 'Seed {seed}', vi: 'Hạt giống {seed}', zh: '种子 {seed}' },
  'drawn-same': {
    en: 'Drawn again just now: the same.',
    vi: 'Vừa lấy lại mẫu: trùng khớp.',
    zh: '刚刚重新抽取：一致。',
  },
  'drawn-other': {
    en: 'Drawn again just now: not the same. Find out why before relying on it.',
    vi: 'Vừa lấy lại mẫu: không trùng. Hãy tìm nguyên nhân trước khi dùng.',
    zh: '刚刚重新抽取：不一致。请先查明原因。',
  },
  'cycle-of': {
    en: 'Decided {from}, valid to {until}',
    vi: 'Quyết định {from}, hiệu lực đến {until}',
    zh: '决定于 {from}，有效期至 {until}',
  },
  'expected-cycle': {
    en: 'Expected, as no decision has been made',
    vi: 'Dự kiến, vì chưa có quyết định',
    zh: '预计安排，尚未作出决定',
  },
  status: { en: 'State', vi: 'Tình trạng', zh: '状态' },
  window: { en: 'Window', vi: 'Khoảng thời gian', zh: '时间窗' },
  'is-done': { en: 'Done {day}', vi: 'Đã thực hiện {day}', zh: '完成于 {day}' },
  'is-late': { en: 'Overdue', vi: 'Quá hạn', zh: '逾期' },
  'is-now': { en: 'Due now', vi: 'Đang đến hạn', zh: '进行期内' },
  'is-ahead': { en: 'Ahead', vi: 'Sắp tới', zh: '未到期' },
  today: { en: 'Today', vi: 'Hôm nay', zh: '今天' },
});
