import type { CheckTexts, ReasonDefinition } from '../../kernel/check.ts';
import { auditAreaNames } from '../../standard/audit-areas.ts';

const late: ReasonDefinition = {
  text: {
    en: 'The report was due on {due}; it came, or is missing, {days} days later.',
    vi: 'Báo cáo đến hạn {due}; đã trễ, hoặc vẫn thiếu sau, {days} ngày.',
    zh: '报告应于 {due} 前出具，已逾期或仍缺 {days} 天。',
  },
  params: { due: 'instant', days: 'number' },
};

const unlinked: ReasonDefinition = {
  text: {
    en: '{unlinked} of {graded} findings graded as nonconformities name no corrective action.',
    vi: '{unlinked} trong {graded} phát hiện xếp là điểm không phù hợp chưa nêu hành động khắc phục.',
    zh: '判为不符合的 {graded} 项审核发现中，{unlinked} 项未关联纠正措施。',
  },
  params: { unlinked: 'number', graded: 'number' },
};

/** What the checks of internal audits say. */
export const auditCheckTexts = {
  'AC-117': {
    question: {
      en: 'Are auditors competent, and free of any role in the area they audit?',
      vi: 'Chuyên gia đánh giá có đủ năng lực và không giữ vai trò nào trong khu vực mình đánh giá không?',
      zh: '审核员是否具备能力，且在所审核领域中不承担任何职责？',
    },
    reasons: {
      nobody: {
        text: {
          en: 'It is not said who audits.',
          vi: 'Chưa nêu ai đánh giá.',
          zh: '未说明由谁审核。',
        },
        params: {},
      },
      responsible: {
        text: {
          en: 'One of the {auditors} auditors is the manager responsible for what is audited.',
          vi: 'Một trong {auditors} chuyên gia đánh giá là quản lý chịu trách nhiệm về nội dung được đánh giá.',
          zh: '{auditors} 名审核员中有一名是受审核内容的负责人。',
        },
        params: { auditors: 'number' },
      },
      'holds-role': {
        text: {
          en: '{holders} of {auditors} auditors own a process, or are appointed for one, in an area they audit: {areas}.',
          vi: '{holders} trong {auditors} chuyên gia đánh giá là chủ quy trình, hoặc được bổ nhiệm cho quy trình, trong khu vực mình đánh giá: {areas}.',
          zh: '{auditors} 名审核员中，{holders} 名是其所审核领域内流程的负责人或受任命人员：{areas}。',
        },
        params: { holders: 'number', auditors: 'number', areas: 'terms' },
      },
      'not-confirmed': {
        text: {
          en: 'Independence is not confirmed for {open} of {auditors} auditors.',
          vi: 'Chưa xác nhận tính độc lập của {open} trong {auditors} chuyên gia đánh giá.',
          zh: '{auditors} 名审核员中，{open} 名的独立性未经确认。',
        },
        params: { open: 'number', auditors: 'number' },
      },
      'not-competent': {
        text: {
          en: 'For {open} of {auditors} auditors there is no competence as internal auditor without a gap.',
          vi: '{open} trong {auditors} chuyên gia đánh giá chưa có năng lực đánh giá nội bộ đạt yêu cầu.',
          zh: '{auditors} 名审核员中，{open} 名没有达到要求的内部审核员能力记录。',
        },
        params: { open: 'number', auditors: 'number' },
      },
    },
    measures: {},
    terms: auditAreaNames,
  },
  'AC-118': {
    question: {
      en: 'Did audit reports reach the responsible managers in time, with findings linked to corrective actions?',
      vi: 'Báo cáo đánh giá có đến quản lý chịu trách nhiệm đúng hạn và các phát hiện có gắn với hành động khắc phục không?',
      zh: '审核报告是否按时送达负责人，审核发现是否关联纠正措施？',
    },
    reasons: {
      late,
      unlinked,
      'late-and-unlinked': {
        text: {
          en: `${late.text.en} ${unlinked.text.en}`,
          vi: `${late.text.vi} ${unlinked.text.vi}`,
          zh: `${late.text.zh}${unlinked.text.zh}`,
        },
        params: { ...late.params, ...unlinked.params },
      },
      'nobody-told': {
        text: {
          en: 'The report names no manager whom it was issued to.',
          vi: 'Báo cáo không nêu quản lý nào đã nhận.',
          zh: '报告未注明送达的负责人。',
        },
        params: {},
      },
      'no-finding': {
        text: {
          en: '{lines} requirements were graded as nonconformities, and no finding was raised.',
          vi: '{lines} yêu cầu bị xếp là không phù hợp nhưng không có phát hiện nào được lập.',
          zh: '{lines} 项要求判为不符合，但未提出任何审核发现。',
        },
        params: { lines: 'number' },
      },
    },
    measures: {
      days_to_report: {
        en: 'Average days to the report',
        vi: 'Số ngày trung bình đến khi có báo cáo',
        zh: '出具报告平均天数',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;
