import { numberIn, plannedNumber } from '../../../kernel/register.ts';
import { inStates } from '../known.ts';
import {
  type Answer,
  fact,
  missing,
  missingDecision,
  type Question,
  type ReadinessKnown,
  toDo,
  unlessAny,
} from './question.ts';

function understanding(known: ReadinessKnown): Answer {
  const appointed = inStates(known, 'appointment', 'in-force');
  const waiting = inStates(known, 'appointment', 'proposed', 'appointed');
  const competences = inStates(known, 'competence', 'current');
  const gaps = competences.filter((record) => (numberIn(record, 'gap') ?? 0) > 0);
  const unassessed = competences.filter((record) => record.values['assessed_at'] === null);
  const aware = inStates(known, 'awareness', 'current');
  return {
    facts: [
      fact(
        'appointment',
        {
          en: 'Appointments accepted and in force: {count}.',
          vi: 'Bổ nhiệm đã được chấp nhận và có hiệu lực: {count}.',
          zh: '已接受并生效的任命：{count}。',
        },
        appointed,
      ),
      fact(
        'competence',
        {
          en: 'Competences recorded: {count}, below what is required: {gaps}, not assessed: {unassessed}.',
          vi: 'Năng lực đã ghi: {count}, dưới mức yêu cầu: {gaps}, chưa đánh giá: {unassessed}.',
          zh: '已记录能力：{count}，低于要求：{gaps}，未评价：{unassessed}。',
        },
        competences,
        { gaps: gaps.length, unassessed: unassessed.length },
      ),
      fact(
        'awareness',
        {
          en: 'Awareness measures: {count}.',
          vi: 'Hoạt động nâng cao nhận thức: {count}.',
          zh: '意识活动：{count}。',
        },
        aware,
      ),
    ],
    open: [
      ...unlessAny(
        appointed,
        missingDecision('appointment', {
          en: 'Nobody holds a role by an appointment that they accepted.',
          vi: 'Chưa ai giữ vai trò theo bổ nhiệm đã chấp nhận.',
          zh: '尚无人以已接受的任命担任岗位。',
        }),
      ),
      ...unlessAny(
        competences,
        missing('competence', {
          en: 'No competence is recorded.',
          vi: 'Chưa ghi năng lực nào.',
          zh: '未记录任何能力。',
        }),
      ),
      ...unlessAny(
        aware,
        missing('awareness', {
          en: 'Nothing shows that people are aware of policy and objectives.',
          vi: 'Chưa có gì cho thấy mọi người nhận thức về chính sách và mục tiêu.',
          zh: '没有记录表明人员了解方针和目标。',
        }),
      ),
      ...waiting.map((record) =>
        toDo(record, {
          en: '{number} {title} is not in force.',
          vi: '{number} {title} chưa có hiệu lực.',
          zh: '{number} {title} 尚未生效。',
        }),
      ),
      ...gaps.map((record) =>
        toDo(record, {
          en: '{number} {title}: below the level required.',
          vi: '{number} {title}: dưới mức yêu cầu.',
          zh: '{number} {title}：低于要求水平。',
        }),
      ),
    ],
  };
}

function planning(known: ReadinessKnown): Answer {
  const objectives = inStates(known, 'objective', 'approved', 'achieved', 'not-achieved');
  const risks = known.of('risk').filter(({ state }) => state !== 'closed');
  const unjudged = risks.filter(({ state }) => state === 'identified' || state === 'analysed');
  const plans = inStates(known, 'service-management-plan', 'approved');
  const measures = inStates(known, 'measure', 'current');
  return {
    facts: [
      fact(
        'objective',
        {
          en: 'Objectives approved: {count}.',
          vi: 'Mục tiêu đã phê duyệt: {count}.',
          zh: '已批准的目标：{count}。',
        },
        objectives,
      ),
      fact(
        'risk',
        {
          en: 'Risks and opportunities: {count}, neither treated nor accepted: {unjudged}.',
          vi: 'Rủi ro và cơ hội: {count}, chưa xử lý cũng chưa chấp nhận: {unjudged}.',
          zh: '风险和机遇：{count}，既未处置也未接受：{unjudged}。',
        },
        risks,
        { unjudged: unjudged.length },
      ),
      fact(
        'service-management-plan',
        {
          en: 'Service management plan in force: {count}.',
          vi: 'Kế hoạch quản lý dịch vụ có hiệu lực: {count}.',
          zh: '生效的服务管理计划：{count}。',
        },
        plans,
      ),
      fact(
        'measure',
        {
          en: 'Measures taken: {count}.',
          vi: 'Số đo đang theo dõi: {count}.',
          zh: '正在进行的测量：{count}。',
        },
        measures,
      ),
    ],
    open: [
      ...unlessAny(
        objectives,
        missingDecision('objective', {
          en: 'No objective is approved.',
          vi: 'Chưa có mục tiêu nào được phê duyệt.',
          zh: '尚无已批准的目标。',
        }),
      ),
      ...unlessAny(
        plans,
        missingDecision('service-management-plan', {
          en: 'No service management plan is in force.',
          vi: 'Chưa có kế hoạch quản lý dịch vụ có hiệu lực.',
          zh: '没有生效的服务管理计划。',
        }),
      ),
      ...unlessAny(
        risks,
        missing('risk', {
          en: 'No risk is recorded.',
          vi: 'Chưa ghi rủi ro nào.',
          zh: '未记录任何风险。',
        }),
      ),
      ...unjudged.map((record) =>
        toDo(record, {
          en: '{number} {title}: not treated and not accepted.',
          vi: '{number} {title}: chưa xử lý và chưa chấp nhận.',
          zh: '{number} {title}：既未处置也未接受。',
        }),
      ),
    ],
  };
}

/** The day of the first record and how many calendar months have any, against what the organisation plans. */
function maturity(known: ReadinessKnown): Answer {
  const { worked } = known;
  const wanted = plannedNumber(known.settings, 'certification-application.steps', 'months_of_records');
  const process = 'incident';
  return {
    facts: [
      fact(
        process,
        {
          en: '{records} incidents since {since}, in {months} calendar months. Planned before stage 1: {wanted}.',
          vi: '{records} sự cố từ {since}, trong {months} tháng. Dự kiến trước giai đoạn 1: {wanted}.',
          zh: '自 {since} 起 {records} 件事件，分布于 {months} 个月。第一阶段前的规划值：{wanted}。',
        },
        [],
        { records: worked.records, since: worked.since ?? '–', months: worked.months, wanted },
      ),
    ],
    open:
      worked.months >= wanted
        ? []
        : [
            missing(process, {
              en: 'Fewer months of records than planned before stage 1.',
              vi: 'Số tháng có hồ sơ ít hơn dự kiến trước giai đoạn 1.',
              zh: '记录月数少于第一阶段前的规划值。',
            }),
          ],
  };
}

/** What stage 1 asks of people, plans and the time that the system has worked. */
export const peopleQuestions: readonly Question[] = [
  {
    id: 'understanding',
    asks: {
      en: 'Do people know the requirements and their part in them?',
      vi: 'Mọi người có hiểu yêu cầu và phần việc của mình không?',
      zh: '人员是否理解要求及自身职责？',
    },
    clauses: ['5', '7.1', '7.2', '7.3', '7.4', '7.6'],
    reads: ['appointment', 'competence', 'awareness'],
    answer: understanding,
  },
  {
    id: 'planning',
    asks: {
      en: 'Are risks, objectives, plans and measures in place?',
      vi: 'Đã có rủi ro, mục tiêu, kế hoạch và số đo chưa?',
      zh: '风险、目标、计划与测量是否到位？',
    },
    clauses: ['6', '9.1'],
    reads: ['objective', 'risk', 'service-management-plan', 'measure'],
    answer: planning,
  },
  {
    id: 'maturity',
    asks: {
      en: 'Has the system worked long enough to show how it works?',
      vi: 'Hệ thống đã vận hành đủ lâu để cho thấy cách vận hành chưa?',
      zh: '体系运行时间是否足以证明其运作？',
    },
    clauses: ['8'],
    reads: [],
    answer: maturity,
  },
];
