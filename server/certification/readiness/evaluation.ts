import { dayOf } from '../../../kernel/day.ts';
import type { ProcessRecord } from '../../../kernel/record.ts';
import { listIn, textIn } from '../../../kernel/register.ts';
import { decisionsOf, heldAt } from '../../../processes/management-review/decisions.ts';
import { auditAreaNames } from '../../../standard/audit-areas.ts';
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

const auditors = ['auditor', 'system-manager'] as const;

/** Areas that the programmes in force plan no audit of, by their names. */
function uncovered(programmes: readonly ProcessRecord[]): readonly ProcessRecord[] {
  return programmes.filter((record) => listIn(record, 'uncovered_areas').length > 0);
}

function areasText(record: ProcessRecord) {
  const areas = listIn(record, 'uncovered_areas');
  const names = (language: 'en' | 'vi' | 'zh', glue: string): string =>
    areas.map((area) => auditAreaNames[area]?.[language] ?? area).join(glue);
  return { en: names('en', ', '), vi: names('vi', ', '), zh: names('zh', '、') };
}

function audits(known: ReadinessKnown): Answer {
  const programmes = inStates(known, 'audit-programme', 'approved', 'ended');
  const reported = inStates(known, 'audit', 'reported', 'closed');
  const open = inStates(known, 'finding', 'open', 'answered');
  return {
    facts: [
      fact(
        'audit-programme',
        {
          en: 'Audit programmes approved: {count}.',
          vi: 'Chương trình đánh giá đã phê duyệt: {count}.',
          zh: '已批准的审核方案：{count}。',
        },
        programmes,
      ),
      fact(
        'audit',
        {
          en: 'Internal audits reported: {count}.',
          vi: 'Cuộc đánh giá nội bộ đã báo cáo: {count}.',
          zh: '已报告的内部审核：{count}。',
        },
        reported,
      ),
      fact(
        'finding',
        {
          en: 'Findings still open: {count}.',
          vi: 'Phát hiện còn mở: {count}.',
          zh: '仍未关闭的发现：{count}。',
        },
        open,
      ),
    ],
    open: [
      ...unlessAny(
        programmes,
        missingDecision('audit-programme', {
          en: 'No audit programme is approved.',
          vi: 'Chưa có chương trình đánh giá được phê duyệt.',
          zh: '尚无已批准的审核方案。',
        }),
      ),
      ...unlessAny(
        reported,
        missing(
          'audit',
          {
            en: 'No internal audit has been reported.',
            vi: 'Chưa có cuộc đánh giá nội bộ nào được báo cáo.',
            zh: '尚无已报告的内部审核。',
          },
          { roles: auditors },
        ),
      ),
      ...uncovered(programmes.filter(({ state }) => state === 'approved')).map((record) =>
        toDo(
          record,
          {
            en: '{number} {title} plans no audit of: {areas}.',
            vi: '{number} {title} không có kế hoạch đánh giá: {areas}.',
            zh: '{number} {title} 未安排审核：{areas}。',
          },
          { areas: areasText(record) },
          auditors,
        ),
      ),
      ...open.map((record) =>
        toDo(record, {
          en: '{number} {title}: not verified.',
          vi: '{number} {title}: chưa được xác nhận.',
          zh: '{number} {title}：尚未验证。',
        }),
      ),
    ],
  };
}

function overdueDecisions(record: ProcessRecord, today: string): number {
  return decisionsOf(record).filter(
    ({ status, due_on }) => !['done', 'dropped'].includes(status) && due_on !== null && due_on < today,
  ).length;
}

function reviews(known: ReadinessKnown): Answer {
  const held = inStates(known, 'management-review', 'held', 'closed');
  const days = held.flatMap((record) => heldAt(record) ?? []).toSorted((a, b) => a - b);
  const last = days.at(-1);
  const late = held.filter((record) => overdueDecisions(record, known.today) > 0);
  return {
    facts: [
      fact(
        'management-review',
        {
          en: 'Management reviews held: {count}, the last on {day}.',
          vi: 'Số lần xem xét của lãnh đạo: {count}, gần nhất ngày {day}.',
          zh: '已开展管理评审 {count} 次，最近一次为 {day}。',
        },
        held,
        { day: last === undefined ? '–' : dayOf(last, known.time_zone) },
      ),
    ],
    open: [
      ...unlessAny(
        held,
        missingDecision('management-review', {
          en: 'No management review has been held.',
          vi: 'Chưa tiến hành xem xét của lãnh đạo.',
          zh: '尚未开展管理评审。',
        }),
      ),
      ...late.map((record) =>
        toDo(
          record,
          {
            en: '{number} {title}: {late} decisions are overdue.',
            vi: '{number} {title}: {late} quyết định quá hạn.',
            zh: '{number} {title}：{late} 项决定逾期。',
          },
          { late: overdueDecisions(record, known.today) },
        ),
      ),
    ],
  };
}

function improvement(known: ReadinessKnown): Answer {
  const all = known.of('nonconformity').filter(({ state }) => state !== 'withdrawn');
  const verified = all.filter(({ state }) => state === 'verified');
  const late = all.filter(
    (record) => record.state === 'acting' && (textIn(record, 'action_due_on') ?? '9999') < known.today,
  );
  const improvements = inStates(known, 'improvement', 'approved', 'in-progress', 'completed');
  return {
    facts: [
      fact(
        'nonconformity',
        {
          en: 'Nonconformities: {count}, closed as effective: {verified}, actions overdue: {late}.',
          vi: 'Điểm không phù hợp: {count}, đã khép có hiệu lực: {verified}, hành động quá hạn: {late}.',
          zh: '不符合项：{count}，验证有效并关闭：{verified}，措施逾期：{late}。',
        },
        all,
        { verified: verified.length, late: late.length },
      ),
      fact(
        'improvement',
        {
          en: 'Improvements approved: {count}.',
          vi: 'Cải tiến đã phê duyệt: {count}.',
          zh: '已批准的改进：{count}。',
        },
        improvements,
      ),
    ],
    open: [
      ...unlessAny(
        verified,
        missing('nonconformity', {
          en: 'No corrective action has been taken to a verified effect.',
          vi: 'Chưa có hành động khắc phục nào được xác nhận hiệu lực.',
          zh: '尚无纠正措施经验证有效。',
        }),
      ),
      ...late.map((record) =>
        toDo(record, {
          en: '{number} {title}: the action is overdue.',
          vi: '{number} {title}: hành động quá hạn.',
          zh: '{number} {title}：措施逾期。',
        }),
      ),
    ],
  };
}

/** What stage 1 asks of how the organisation checks and mends its own system. */
export const evaluationQuestions: readonly Question[] = [
  {
    id: 'internal-audit',
    asks: {
      en: 'Are internal audits planned and done?',
      vi: 'Đánh giá nội bộ đã được hoạch định và thực hiện chưa?',
      zh: '内部审核是否已策划并实施？',
    },
    clauses: ['9.2'],
    reads: ['audit-programme', 'audit', 'finding'],
    answer: audits,
  },
  {
    id: 'management-review',
    asks: {
      en: 'Are management reviews planned and held?',
      vi: 'Xem xét của lãnh đạo đã được hoạch định và tiến hành chưa?',
      zh: '管理评审是否已策划并开展？',
    },
    clauses: ['9.3', '9.4'],
    reads: ['management-review'],
    answer: reviews,
  },
  {
    id: 'improvement',
    asks: {
      en: 'Is what goes wrong corrected, and does that last?',
      vi: 'Sai sót có được khắc phục và duy trì kết quả không?',
      zh: '问题是否得到纠正且持续有效？',
    },
    clauses: ['10'],
    reads: ['nonconformity', 'improvement'],
    answer: improvement,
  },
];
