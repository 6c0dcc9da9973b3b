import type { SettingTexts } from '../module.ts';
import { auditTimeSetting, timeFactorSetting } from './audit-time.ts';
import { cycleSetting } from './cycle.ts';

/** What the settings of clients' files are called. */
export const certificationSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [auditTimeSetting]: {
    title: { en: 'Audit time', vi: 'Thời lượng đánh giá', zh: '审核时间' },
    help: {
      en: 'The body’s own table of days by persons, with its source and date, its limits and its shares. Nothing is computed without a table.',
      vi: 'Bảng số ngày theo số người của chính tổ chức, kèm nguồn và ngày, các giới hạn và tỷ lệ. Không có bảng thì không tính gì.',
      zh: '机构自己的按人数确定天数的时间表，注明来源与日期，并设定限值与比例。没有时间表则不作计算。',
    },
    parts: {
      table: {
        en: 'Days of the initial audit by persons',
        vi: 'Số ngày đánh giá lần đầu theo số người',
        zh: '初次审核天数（按人数）',
      },
      persons_from: { en: 'From persons', vi: 'Từ số người', zh: '人数下限' },
      persons_to: { en: 'To persons', vi: 'Đến số người', zh: '人数上限' },
      days: { en: 'Days', vi: 'Số ngày', zh: '天数' },
      table_source: { en: 'Source of the table', vi: 'Nguồn của bảng', zh: '时间表来源' },
      table_dated: { en: 'Date of the table', vi: 'Ngày của bảng', zh: '时间表日期' },
      most_reduction_percent: {
        en: 'Highest total reduction (% of the table)',
        vi: 'Mức giảm tổng cộng tối đa (% so với bảng)',
        zh: '最大总减少比例（占表中时间的 %）',
      },
      most_reduction_source: { en: 'Source of this limit', vi: 'Nguồn của giới hạn này', zh: '该限值的来源' },
      most_combined_percent: {
        en: 'Highest reduction for combined audits (%)',
        vi: 'Mức giảm tối đa cho đánh giá kết hợp (%)',
        zh: '结合审核最大减少比例（%）',
      },
      most_combined_source: { en: 'Source of this limit', vi: 'Nguồn của giới hạn này', zh: '该限值的来源' },
      stage_1_percent: {
        en: 'Stage 1 (% of the initial time)',
        vi: 'Giai đoạn 1 (% thời lượng lần đầu)',
        zh: '第一阶段（占初次时间的 %）',
      },
      surveillance_percent: {
        en: 'Each surveillance (% of the initial time)',
        vi: 'Mỗi lần giám sát (% thời lượng lần đầu)',
        zh: '每次监督（占初次时间的 %）',
      },
      recertification_percent: {
        en: 'Recertification (% of the initial time)',
        vi: 'Chứng nhận lại (% thời lượng lần đầu)',
        zh: '再认证（占初次时间的 %）',
      },
      shares_source: { en: 'Source of the shares', vi: 'Nguồn của các tỷ lệ', zh: '比例的来源' },
      rounded_to_days: {
        en: 'Days are rounded up to a multiple of',
        vi: 'Số ngày làm tròn lên theo bội số của',
        zh: '天数向上取整到以下数的倍数',
      },
    },
  },
  [timeFactorSetting]: {
    title: { en: 'Factors of audit time', vi: 'Yếu tố thời lượng đánh giá', zh: '审核时间因素' },
    help: {
      en: 'Circumstances that shorten or lengthen an audit. Each is applied to a client with a percentage and a justification.',
      vi: 'Các hoàn cảnh làm ngắn hoặc kéo dài cuộc đánh giá. Mỗi yếu tố áp dụng cho khách hàng với tỷ lệ và lý do.',
      zh: '缩短或延长审核的情形。对客户适用时均须给出百分比和理由。',
    },
    parts: {
      choices: { en: 'Factors', vi: 'Yếu tố', zh: '因素' },
      increases: { en: 'Adds time', vi: 'Tăng thời lượng', zh: '增加时间' },
      combined: { en: 'Due to a combined audit', vi: 'Do đánh giá kết hợp', zh: '因结合审核' },
    },
  },
  'certification.technical-areas': {
    title: { en: 'Technical areas', vi: 'Lĩnh vực kỹ thuật', zh: '技术领域' },
    help: {
      en: 'Areas whose knowledge audits need. Applications name those of a client, qualifications those of a person.',
      vi: 'Các lĩnh vực cần hiểu biết khi đánh giá. Hồ sơ đăng ký nêu lĩnh vực của khách hàng, năng lực nêu lĩnh vực của từng người.',
      zh: '审核所需知识的领域。申请列明客户的领域，资格列明人员的领域。',
    },
    parts: { choices: { en: 'Technical areas', vi: 'Lĩnh vực kỹ thuật', zh: '技术领域' } },
  },
  [cycleSetting]: {
    title: { en: 'Cycle of certification', vi: 'Chu kỳ chứng nhận', zh: '认证周期' },
    help: {
      en: 'How long before expiry the recertification audit is done, so that majors can be closed and decided on in time.',
      vi: 'Đánh giá chứng nhận lại hoàn thành bao lâu trước khi hết hạn để kịp đóng điểm không phù hợp nặng và ra quyết định.',
      zh: '再认证审核须在到期前多久完成，以便及时关闭严重不符合项并作出决定。',
    },
    parts: {
      closing_days: {
        en: 'Days kept free before expiry',
        vi: 'Số ngày dành trước khi hết hạn',
        zh: '到期前预留天数',
      },
      window_days: {
        en: 'Days in which the recertification audit may take place before that',
        vi: 'Số ngày có thể tiến hành đánh giá chứng nhận lại trước đó',
        zh: '此前可进行再认证审核的天数',
      },
    },
  },
};
