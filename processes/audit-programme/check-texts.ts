import type { CheckTexts, ReasonDefinition } from '../../kernel/check.ts';
import { auditAreaNames } from '../../standard/audit-areas.ts';

const uncovered: ReasonDefinition = {
  text: {
    en: 'The cycle plans no audit of {uncovered} areas: {uncovered_areas}.',
    vi: 'Chu kỳ chưa hoạch định đánh giá {uncovered} khu vực: {uncovered_areas}.',
    zh: '周期内有 {uncovered} 个领域未安排审核：{uncovered_areas}。',
  },
  params: { uncovered: 'number', uncovered_areas: 'terms' },
};

const late: ReasonDefinition = {
  text: {
    en: 'Planned audits were late: {late}, by up to {days} days (up to {limit} are tolerated): {late_areas}.',
    vi: 'Cuộc đánh giá trễ so với hoạch định: {late}, nhiều nhất {days} ngày (cho phép {limit} ngày): {late_areas}.',
    zh: '计划的审核逾期 {late} 次，最多逾期 {days} 天（允许 {limit} 天）：{late_areas}。',
  },
  params: { late: 'number', days: 'number', limit: 'number', late_areas: 'terms' },
};

/** What the checks of audit programmes say. */
export const auditProgrammeCheckTexts = {
  'AC-115': {
    question: {
      en: 'Does the audit programme cover every clause and process over its cycle, on schedule?',
      vi: 'Chương trình đánh giá có bao quát mọi điều khoản và quy trình trong chu kỳ, đúng tiến độ không?',
      zh: '审核方案在其周期内是否按计划覆盖全部条款和流程？',
    },
    reasons: {
      uncovered,
      late,
      'uncovered-and-late': {
        text: {
          en: `${uncovered.text.en} ${late.text.en}`,
          vi: `${uncovered.text.vi} ${late.text.vi}`,
          zh: `${uncovered.text.zh}${late.text.zh}`,
        },
        params: { ...uncovered.params, ...late.params },
      },
      'run-out': {
        text: {
          en: 'The cycle ended on {at}; the programme is still the one in force.',
          vi: 'Chu kỳ đã kết thúc ngày {at} nhưng chương trình này vẫn đang có hiệu lực.',
          zh: '周期已于 {at} 结束，但该方案仍为现行方案。',
        },
        params: { at: 'instant' },
      },
    },
    measures: {
      planned: { en: 'Audits planned', vi: 'Số cuộc đánh giá hoạch định', zh: '计划的审核' },
      late: { en: 'Audits late in the period', vi: 'Số cuộc đánh giá trễ trong kỳ', zh: '本期逾期的审核' },
    },
    terms: auditAreaNames,
  },
  'AC-116': {
    question: {
      en: 'Are important areas, and those with earlier major findings, audited more often?',
      vi: 'Khu vực quan trọng và khu vực từng có phát hiện nặng có được đánh giá thường xuyên hơn không?',
      zh: '重要领域以及曾有严重不符合的领域是否审核得更频繁？',
    },
    reasons: {
      'too-seldom': {
        text: {
          en: 'Audits are planned too far apart: {areas}. Of these {important} are important and {after_major} follow a major finding (at most {high_months} months), {others} are others (at most {normal_months} months).',
          vi: 'Các cuộc đánh giá được hoạch định cách nhau quá xa: {areas}. Trong đó {important} khu vực quan trọng và {after_major} sau phát hiện nặng (tối đa {high_months} tháng), {others} khu vực khác (tối đa {normal_months} tháng).',
          zh: '审核间隔过长：{areas}。其中重要领域 {important} 个、严重不符合之后的领域 {after_major} 个（最长 {high_months} 个月），其他领域 {others} 个（最长 {normal_months} 个月）。',
        },
        params: {
          areas: 'terms',
          important: 'number',
          after_major: 'number',
          others: 'number',
          high_months: 'number',
          normal_months: 'number',
        },
      },
    },
    measures: {},
    terms: auditAreaNames,
  },
} as const satisfies Record<string, CheckTexts>;
