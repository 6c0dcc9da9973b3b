import { isWithin } from '../../kernel/check.ts';
import { countFigure, type Figure, wasUnderWay } from '../../kernel/figure.ts';
import type { Text } from '../../kernel/text.ts';

const shared = { process: 'finding', service_field: 'service' } as const;

/** How many findings of a grade were raised. */
function raised(grade: 'major' | 'minor' | 'opportunity', name: Text): Figure {
  return countFigure(
    {
      ...shared,
      id: `finding.${grade}`,
      fields: ['service', 'grade'],
      name,
      method: {
        en: 'Findings of this grade raised in the period and not withdrawn, among all raised in it.',
        vi: 'Số phát hiện mức này được nêu trong kỳ và không bị rút lại, trong tổng số phát hiện nêu trong kỳ.',
        zh: '期间提出且未撤回的该等级发现数，总体为期间提出的全部发现。',
      },
    },
    ({ record }, { period }) =>
      record.state !== 'withdrawn' && isWithin(period, record.opened_at)
        ? record.values['grade'] === grade
        : undefined,
  );
}

/** Figures of audit findings. Withdrawn ones count in none of them. */
export const findingFigures: readonly Figure[] = [
  raised('major', {
    en: 'Audit findings: major nonconformities',
    vi: 'Phát hiện đánh giá: điểm không phù hợp nặng',
    zh: '审核发现：严重不符合项',
  }),
  raised('minor', {
    en: 'Audit findings: minor nonconformities',
    vi: 'Phát hiện đánh giá: điểm không phù hợp nhẹ',
    zh: '审核发现：轻微不符合项',
  }),
  raised('opportunity', {
    en: 'Audit findings: opportunities for improvement',
    vi: 'Phát hiện đánh giá: cơ hội cải tiến',
    zh: '审核发现：改进机会',
  }),
  countFigure(
    {
      ...shared,
      id: 'finding.open',
      fields: ['service'],
      name: {
        en: 'Audit findings open at the end',
        vi: 'Phát hiện đánh giá còn mở cuối kỳ',
        zh: '期末未关闭的审核发现',
      },
      method: {
        en: 'Findings not yet verified at the end of the period, among all that were under way in it.',
        vi: 'Số phát hiện chưa được kiểm chứng vào cuối kỳ, trong tổng số đang xử lý trong kỳ.',
        zh: '期末尚未验证的发现数，总体为期间内处理中的全部发现。',
      },
    },
    (member, context) =>
      member.record.state !== 'withdrawn' && wasUnderWay(member, context)
        ? member.record.closed_at === null
        : undefined,
  ),
];
