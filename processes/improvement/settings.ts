import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';
import { criteriaProblems, criteriaSchema, objectivesCriterion } from './criteria.ts';

/** What an organisation plans for its improvements: criteria for approval, and how long each step may take. */
export const improvementSettings: Readonly<Record<string, SettingDefinition>> = {
  'improvement.criteria': {
    schema: criteriaSchema,
    problems: criteriaProblems,
    starting_value: {
      choices: [
        { id: objectivesCriterion, name: 'Serves the objectives', weight: 3 },
        { id: 'customers', name: 'Benefit for customers', weight: 3 },
        { id: 'risk', name: 'Lowers risk', weight: 2 },
        { id: 'effort', name: 'Effort and cost (5: very little)', weight: 2 },
      ],
      minimum_score: 2.5,
    },
  },
  'improvement.targets': numbersSetting({
    score_days: { start: 30, minimum: 1, maximum: 365 },
    decide_days: { start: 30, minimum: 1, maximum: 365 },
    start_days: { start: 30, minimum: 1, maximum: 365 },
    recent_days: { start: 365, minimum: 1, maximum: 3650 },
  }),
};

/** What they are called. */
export const improvementSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'improvement.criteria': {
    title: { en: 'Criteria for improvements', vi: 'Tiêu chí đánh giá cải tiến', zh: '改进评价准则' },
    help: {
      en: 'By what opportunities for improvement are judged, each with a score from 0 to 5. The criterion “objectives” must be among them.',
      vi: 'Cơ sở đánh giá các cơ hội cải tiến, mỗi tiêu chí cho điểm từ 0 đến 5. Bắt buộc có tiêu chí “objectives” (mục tiêu).',
      zh: '评价改进机会所依据的准则，每项评分 0 至 5 分，其中必须包含“objectives”（目标）这一准则。',
    },
    parts: {
      choices: { en: 'Criteria', vi: 'Các tiêu chí', zh: '准则' },
      id: { en: 'Short name', vi: 'Mã', zh: '标识' },
      name: { en: 'Name', vi: 'Tên', zh: '名称' },
      weight: { en: 'Weight', vi: 'Trọng số', zh: '权重' },
      minimum_score: {
        en: 'Lowest weighted mean that may be approved (0 to 5)',
        vi: 'Điểm trung bình có trọng số thấp nhất được phê duyệt (0 đến 5)',
        zh: '可批准的最低加权平均分（0 至 5）',
      },
    },
  },
  'improvement.targets': {
    title: {
      en: 'Days for the steps of an improvement',
      vi: 'Thời hạn các bước cải tiến',
      zh: '改进各步骤的期限',
    },
    help: {
      en: 'How long an opportunity may wait to be scored, decided on and planned. The improvement itself is due by the day its plan names.',
      vi: 'Cơ hội cải tiến được chờ bao lâu để chấm điểm, quyết định và lập kế hoạch. Bản thân cải tiến đến hạn vào ngày nêu trong kế hoạch.',
      zh: '改进机会等待评分、决定和策划的时限。改进本身按其计划中的日期到期。',
    },
    parts: {
      score_days: {
        en: 'Days from the proposal to its scores',
        vi: 'Số ngày từ khi đề xuất đến khi chấm điểm',
        zh: '从提出到评分的天数',
      },
      decide_days: {
        en: 'Days from the scores to the decision',
        vi: 'Số ngày từ khi chấm điểm đến khi quyết định',
        zh: '从评分到决定的天数',
      },
      start_days: {
        en: 'Days from the approval to plan and target',
        vi: 'Số ngày từ khi phê duyệt đến khi có kế hoạch và mục tiêu',
        zh: '从批准到确定计划和目标的天数',
      },
      recent_days: {
        en: 'Days for which records count as recent',
        vi: 'Số ngày hồ sơ được coi là còn mới',
        zh: '记录视为最新的天数',
      },
    },
  },
};
