import type { CheckTexts } from '../../kernel/check.ts';

/** What the check of knowledge says. */
export const knowledgeCheckTexts = {
  'AC-026': {
    question: {
      en: 'Was knowledge used or reviewed within its planned interval, were reported errors corrected in time, and do people find what they search for?',
      vi: 'Tri thức có được sử dụng hoặc rà soát trong chu kỳ đã hoạch định, lỗi được báo có được sửa đúng hạn, và mọi người có tìm được điều họ tìm kiếm không?',
      zh: '知识是否在规划的间隔内被使用或评审，所报错误是否按时更正，人员能否找到所需内容？',
    },
    reasons: {
      stale: {
        text: {
          en: 'At the end of the period it had been neither found useful nor reviewed for {days} days; {planned} are planned.',
          vi: 'Đến cuối kỳ, bài viết không được xác nhận hữu ích và không được rà soát trong {days} ngày; kế hoạch là {planned} ngày.',
          zh: '至期末已有 {days} 天既未被确认有用也未经评审，计划间隔为 {planned} 天。',
        },
        params: { days: 'number', planned: 'number' },
      },
      'not-corrected': {
        text: {
          en: 'An error was reported at {at}; within the planned {planned} days the article was neither reviewed nor retired.',
          vi: 'Lỗi được báo lúc {at}; trong {planned} ngày theo kế hoạch, bài viết không được rà soát cũng không thôi sử dụng.',
          zh: '{at} 有人报告错误；在计划的 {planned} 天内该文章既未经评审也未停用。',
        },
        params: { at: 'instant', planned: 'number' },
      },
    },
    measures: {
      used: {
        en: 'Articles found useful in the period',
        vi: 'Bài viết được xác nhận hữu ích trong kỳ',
        zh: '期间内被确认有用的文章',
      },
      'nothing-found-before': {
        en: 'Searches that found nothing, first half of the period',
        vi: 'Lượt tìm không có kết quả, nửa đầu kỳ',
        zh: '无结果的搜索，期间前半段',
      },
      'nothing-found': {
        en: 'Searches that found nothing, second half of the period',
        vi: 'Lượt tìm không có kết quả, nửa sau kỳ',
        zh: '无结果的搜索，期间后半段',
      },
      'errors-open': {
        en: 'Articles with a reported error',
        vi: 'Bài viết đang có lỗi được báo',
        zh: '有未更正错误报告的文章',
      },
    },
  },
} as const satisfies Record<string, CheckTexts>;
