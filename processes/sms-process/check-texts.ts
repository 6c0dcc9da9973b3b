import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of the processes of the SMS says. */
export const smsProcessCheckTexts = {
  'AC-006': {
    question: {
      en: 'Does every SMS process have an owner, inputs and outputs, linked processes and a measure?',
      vi: 'Mỗi quy trình của SMS có chủ quy trình, đầu vào, đầu ra, quy trình liên quan và chỉ số đo lường không?',
      zh: '每个 SMS 流程是否都有负责人、输入和输出、关联流程及测量指标？',
    },
    reasons: {
      incomplete: {
        text: { en: 'Without {missing}.', vi: 'Thiếu {missing}.', zh: '缺少{missing}。' },
        params: { missing: 'terms' },
      },
      'not-linked': {
        text: {
          en: 'None of the {count} processes it is linked to is another current one.',
          vi: 'Trong {count} quy trình được liên kết không có quy trình hiện hành nào khác.',
          zh: '所关联的 {count} 个流程中没有其他有效流程。',
        },
        params: { count: 'number' },
      },
    },
    measures: {
      'by-others': {
        en: 'Processes operated wholly or partly by other parties',
        vi: 'Quy trình do bên khác vận hành toàn bộ hoặc một phần',
        zh: '全部或部分由其他方运作的流程',
      },
    },
    terms: {
      assignee: { en: 'an owner', vi: 'chủ quy trình', zh: '负责人' },
      inputs: { en: 'inputs', vi: 'đầu vào', zh: '输入' },
      outputs: { en: 'outputs', vi: 'đầu ra', zh: '输出' },
      linked_processes: { en: 'linked processes', vi: 'quy trình liên quan', zh: '关联流程' },
      measures: { en: 'a measure', vi: 'chỉ số đo lường', zh: '测量指标' },
    },
  },
} as const satisfies Record<string, CheckTexts>;
