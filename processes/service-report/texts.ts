import { type Figure, unitTexts } from '../../kernel/figure.ts';
import { deskChoiceTexts, deskFieldTexts } from '../desk-texts.ts';
import type { ProcessTexts } from '../module.ts';
import { retiringActivities, retiringStates } from '../register-texts.ts';

const issueNames = {
  period_from: { en: 'Period from', vi: 'Kỳ từ ngày', zh: '报告期起' },
  period_to: { en: 'Period to', vi: 'Kỳ đến ngày', zh: '报告期止' },
  issued_on: { en: 'Issued on', vi: 'Ngày phát hành', zh: '发布日期' },
  figures: { en: 'Figures', vi: 'Số liệu', zh: '数据摘要' },
  computed: { en: 'Computed from records', vi: 'Tính từ hồ sơ', zh: '由记录计算' },
  trend: { en: 'Trend', vi: 'Xu hướng', zh: '趋势' },
  trend_periods: { en: 'Periods in the trend', vi: 'Số kỳ trong xu hướng', zh: '趋势涵盖期数' },
  data_source: { en: 'Data drawn from', vi: 'Nguồn dữ liệu', zh: '数据来源' },
  actions: { en: 'Actions decided', vi: 'Hành động đã quyết định', zh: '决定的措施' },
  communicated_to: { en: 'Told to', vi: 'Đã thông báo cho', zh: '已告知对象' },
} as const;

const serviceReportTexts: ProcessTexts = {
  plural: { en: 'Service reports', vi: 'Báo cáo dịch vụ', zh: '服务报告' },
  purpose: {
    en: 'Every report on the SMS and the services that somebody is to receive regularly: what it is for, who reads it, how often it comes out, and each issue with what was decided on it.',
    vi: 'Mỗi báo cáo về SMS và dịch vụ được gửi định kỳ: mục đích, người đọc, tần suất, và từng kỳ phát hành kèm những gì đã quyết định.',
    zh: '定期提供的每份 SMS 和服务报告：目的、读者、频次，以及每期报告和据此作出的决定。',
  },
  fields: {
    title: { en: 'Report', vi: 'Báo cáo', zh: '报告' },
    purpose: { en: 'Purpose', vi: 'Mục đích', zh: '目的' },
    assignee: { en: 'Owner', vi: 'Người phụ trách', zh: '负责人' },
    services: { en: 'Services', vi: 'Dịch vụ', zh: '服务' },
    customers: { en: 'Customers', vi: 'Khách hàng', zh: '客户' },
    priority: deskFieldTexts.priority,
    readers: { en: 'Readers', vi: 'Người đọc', zh: '读者' },
    other_readers: {
      en: 'Readers outside the directory',
      vi: 'Người đọc ngoài danh bạ',
      zh: '名录以外的读者',
    },
    content: { en: 'Content and measures', vi: 'Nội dung và chỉ số', zh: '内容和指标' },
    figures_chosen: {
      en: 'Figures computed from records',
      vi: 'Chỉ số tính từ hồ sơ',
      zh: '由记录计算的指标',
    },
    frequency_days: { en: 'Days between issues', vi: 'Số ngày giữa hai kỳ phát hành', zh: '发布间隔（天）' },
    ...issueNames,
    issues: { en: 'Issues', vi: 'Các kỳ phát hành', zh: '各期报告' },
  },
  help: {
    figures_chosen: {
      en: 'Computed for each issue over its period and the services, customers and priority of the report, and kept with it.',
      vi: 'Được tính cho từng kỳ phát hành theo khoảng thời gian, dịch vụ, khách hàng và mức ưu tiên của báo cáo, và lưu cùng kỳ đó.',
      zh: '每期按其报告期及报告所涉服务、客户和优先级计算，并随该期保存。',
    },
    services: {
      en: 'Leave empty when it reports on the management system itself.',
      vi: 'Để trống nếu báo cáo về chính hệ thống quản lý.',
      zh: '报告管理体系本身时留空。',
    },
    customers: {
      en: 'Only what was recorded for them is counted. Leave empty for all.',
      vi: 'Chỉ tính hồ sơ ghi nhận cho các khách hàng này. Để trống để tính tất cả.',
      zh: '只计为这些客户登记的记录。留空则计全部。',
    },
    priority: {
      en: 'Only records of this priority are counted. Leave empty for all.',
      vi: 'Chỉ tính hồ sơ có mức ưu tiên này. Để trống để tính tất cả.',
      zh: '只计此优先级的记录。留空则计全部。',
    },
    other_readers: {
      en: 'Customers, suppliers and others without an account.',
      vi: 'Khách hàng, nhà cung cấp và những người không có tài khoản.',
      zh: '没有账户的客户、供应商等。',
    },
    data_source: {
      en: 'The records, measurements or tools from which the figures come, so that others arrive at the same.',
      vi: 'Hồ sơ, phép đo hoặc công cụ cung cấp số liệu, để người khác có thể tính lại.',
      zh: '数据所依据的记录、测量或工具，使他人能得出相同结果。',
    },
    trend: {
      en: 'Which way the figures go, and why. In a first issue, say that there is nothing to compare yet.',
      vi: 'Số liệu thay đổi theo hướng nào, vì sao. Với kỳ đầu tiên, hãy ghi là chưa có gì để so sánh.',
      zh: '数据的走向及原因。首期报告请写明尚无可比数据。',
    },
    trend_periods: {
      en: 'This period included.',
      vi: 'Tính cả kỳ này.',
      zh: '含本期。',
    },
    actions: {
      en: 'What was decided on what the report shows, on the oldest issue of which this is not said yet. If nothing needs doing, say so.',
      vi: 'Những gì đã quyết định từ báo cáo, cho kỳ sớm nhất chưa ghi. Nếu không cần làm gì, hãy ghi rõ.',
      zh: '根据报告作出的决定，针对最早一期尚未说明的报告。无需措施时也请写明。',
    },
  },
  columns: {
    issues: issueNames,
    computed: {
      figure: { en: 'Figure', vi: 'Chỉ số', zh: '指标' },
      value: { en: 'Value', vi: 'Giá trị', zh: '数值' },
      unit: { en: 'Unit', vi: 'Đơn vị', zh: '单位' },
      population: { en: 'Records', vi: 'Số hồ sơ', zh: '记录数' },
      previous: { en: 'Issue before', vi: 'Kỳ trước', zh: '上期' },
    },
  },
  states: {
    ...retiringStates,
  },
  activities: {
    issue: { en: 'Issue', vi: 'Phát hành', zh: '发布' },
    'follow-up': { en: 'Record actions', vi: 'Ghi hành động', zh: '记录措施' },
    ...retiringActivities,
  },
  choices: {},
  clocks: {},
  relations: {
    'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' },
    'gives-rise-to': { en: 'gives rise to', vi: 'dẫn đến', zh: '引发' },
  },
  obligations: {
    issue: { en: 'Issue the service report', vi: 'Phát hành báo cáo dịch vụ', zh: '发布服务报告' },
    'follow-up': {
      en: 'Decide on actions from the report and tell of them',
      vi: 'Quyết định hành động từ báo cáo và thông báo',
      zh: '根据报告决定措施并告知相关方',
    },
  },
};

/** Names of everything in service reports, figures among them. */
export function serviceReportTextsWith(figures: readonly Figure[]): ProcessTexts {
  const names = Object.fromEntries(figures.map(({ id, name }) => [id, name]));
  return {
    ...serviceReportTexts,
    choices: {
      figures_chosen: names,
      'computed.figure': names,
      'computed.unit': unitTexts,
      priority: deskChoiceTexts.priority,
    },
  };
}
