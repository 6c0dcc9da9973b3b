import type { CheckTexts } from '../../kernel/check.ts';
import { topicTexts } from './topic-texts.ts';

/** What the check of the register of awareness says. */
export const awarenessCheckTexts = {
  'AC-021': {
    question: {
      en: 'Are all five topics of awareness covered for each person, within the planned interval?',
      vi: 'Mỗi người có được phổ biến đủ năm chủ đề nhận thức trong khoảng thời gian đã hoạch định không?',
      zh: '每位人员是否都在规划的间隔内覆盖了全部五个意识主题？',
    },
    reasons: {
      uncovered: {
        text: {
          en: 'Not covered, or without proof: {topics}.',
          vi: 'Chưa phổ biến hoặc không có minh chứng: {topics}.',
          zh: '未覆盖或没有证明：{topics}。',
        },
        params: { topics: 'terms' },
      },
      outdated: {
        text: {
          en: 'Last covered longer ago than the planned {limit} days: {topics}.',
          vi: 'Lần phổ biến cuối đã quá {limit} ngày theo kế hoạch: {topics}.',
          zh: '最近一次覆盖已超过规划的 {limit} 天：{topics}。',
        },
        params: { limit: 'number', topics: 'terms' },
      },
    },
    measures: {
      'people-without': {
        en: 'People of the staff without any awareness record',
        vi: 'Nhân sự chưa có hồ sơ nhận thức nào',
        zh: '没有任何意识记录的工作人员',
      },
    },
    terms: topicTexts,
  },
} as const satisfies Record<string, CheckTexts>;
