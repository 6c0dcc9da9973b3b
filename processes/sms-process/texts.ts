import { operatorTexts } from '../certification-texts.ts';
import type { ProcessTexts } from '../module.ts';
import { retiringActivities, retiringStates } from '../register-texts.ts';

/** Names of everything in the register of processes of the SMS. */
export const smsProcessTexts: ProcessTexts = {
  plural: { en: 'SMS processes', vi: 'Các quy trình của SMS', zh: 'SMS 流程' },
  purpose: {
    en: 'The processes of which the SMS consists: who owns each, what goes in and comes out, which others it works with, and by what it is measured.',
    vi: 'Các quy trình tạo nên SMS: ai làm chủ, đầu vào và đầu ra là gì, phối hợp với quy trình nào, đo lường bằng gì.',
    zh: '构成 SMS 的各流程：由谁负责、输入和输出是什么、与哪些流程相互作用、如何测量。',
  },
  fields: {
    title: { en: 'Process', vi: 'Quy trình', zh: '流程' },
    description: { en: 'Purpose', vi: 'Mục đích', zh: '目的' },
    assignee: { en: 'Process owner', vi: 'Chủ quy trình', zh: '流程负责人' },
    clause: { en: 'Clause', vi: 'Điều khoản', zh: '条款' },
    inputs: { en: 'Inputs', vi: 'Đầu vào', zh: '输入' },
    outputs: { en: 'Outputs', vi: 'Đầu ra', zh: '输出' },
    linked_processes: { en: 'Works with', vi: 'Quy trình liên quan', zh: '关联流程' },
    measures: { en: 'Measures', vi: 'Chỉ số đo lường', zh: '测量指标' },
    documents: { en: 'Documents and records', vi: 'Tài liệu và hồ sơ', zh: '文件和记录' },
    operated_by: { en: 'Operated by', vi: 'Đơn vị vận hành', zh: '运作方' },
    other_party: { en: 'Other party', vi: 'Bên khác', zh: '其他方' },
    reviewed_at: { en: 'Last reviewed', vi: 'Xem xét lần cuối', zh: '最近评审' },
  },
  help: {
    clause: {
      en: 'The clause of ISO/IEC 20000-1:2018 that it serves, such as 8.6.1.',
      vi: 'Điều khoản của ISO/IEC 20000-1:2018 mà quy trình đáp ứng, ví dụ 8.6.1.',
      zh: '该流程对应的 ISO/IEC 20000-1:2018 条款，例如 8.6.1。',
    },
    inputs: {
      en: 'What it needs, and from which process or party.',
      vi: 'Cần những gì, từ quy trình hoặc bên nào.',
      zh: '需要什么，来自哪个流程或哪一方。',
    },
    outputs: {
      en: 'What it delivers, and to which process or party.',
      vi: 'Tạo ra những gì, cho quy trình hoặc bên nào.',
      zh: '产出什么，交给哪个流程或哪一方。',
    },
    measures: {
      en: 'The figures by which one sees whether it works, with their targets.',
      vi: 'Các con số cho thấy quy trình có hiệu quả hay không, kèm chỉ tiêu.',
      zh: '用以判断流程是否有效的数据及其目标值。',
    },
  },
  states: {
    ...retiringStates,
  },
  activities: {
    review: { en: 'Review', vi: 'Xem xét', zh: '评审' },
    ...retiringActivities,
  },
  choices: {
    operated_by: operatorTexts,
  },
  clocks: {},
  relations: { 'relates-to': { en: 'relates to', vi: 'liên quan đến', zh: '相关' } },
  obligations: { review: { en: 'Review the process', vi: 'Xem xét quy trình', zh: '评审流程' } },
};
