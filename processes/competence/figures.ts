import { countFigure, type Figure } from '../../kernel/figure.ts';
import { numberIn } from '../../kernel/register.ts';

/** Figures of competences. */
export const competenceFigures: readonly Figure[] = [
  countFigure(
    {
      process: 'competence',
      service_field: null,
      id: 'competence.gaps',
      fields: ['gap'],
      name: { en: 'Competence gaps', vi: 'Khoảng thiếu năng lực', zh: '能力差距' },
      method: {
        en: 'Competences in force at the end of the period whose assessed level is below the one required, among all that were assessed.',
        vi: 'Số năng lực đang áp dụng vào cuối kỳ có mức đánh giá thấp hơn mức yêu cầu, trong tổng số đã đánh giá.',
        zh: '期末有效且评估水平低于要求的能力数，总体为已评估的全部能力。',
      },
    },
    ({ record }) => {
      const gap = numberIn(record, 'gap');
      return record.state !== 'current' || gap === null ? undefined : gap > 0;
    },
  ),
];
