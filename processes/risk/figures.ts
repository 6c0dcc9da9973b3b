import type { Member } from '../../kernel/check.ts';
import { countFigure, type Figure } from '../../kernel/figure.ts';
import { dayEndIn, textIn } from '../../kernel/register.ts';
import { isAbove, limitOf, methodIn, type RiskLevel } from './method.ts';

const shared = { process: 'risk', service_field: 'service' } as const;

/** Whether it is a risk, not an opportunity, and open at the end of the period. */
function isOpenRisk({ record }: Member): boolean {
  return record.values['nature'] === 'risk' && record.state !== 'closed';
}

/** Figures of risks; opportunities count in none of them. */
export const riskFigures: readonly Figure[] = [
  countFigure(
    {
      ...shared,
      id: 'risk.above-acceptance',
      fields: ['service', 'nature', 'inherent_level', 'residual_level'],
      name: {
        en: 'Risks above the acceptance criteria',
        vi: 'Rủi ro vượt tiêu chí chấp nhận',
        zh: '超出接受准则的风险',
      },
      method: {
        en: 'Risks that nobody has accepted at the end of the period and whose level, residual where it is assessed, is above what their owners may accept; among all open risks with a level.',
        vi: 'Số rủi ro chưa được ai chấp nhận vào cuối kỳ và có mức (mức còn lại nếu đã đánh giá) cao hơn mức người phụ trách được chấp nhận; trong tổng số rủi ro đang mở đã có mức.',
        zh: '期末无人接受且级别（已评估残余级别的按残余级别）高于负责人可接受级别的风险数，总体为有级别的全部未关闭风险。',
      },
    },
    (member, { settings }) => {
      const { record } = member;
      const level = textIn(record, 'residual_level') ?? textIn(record, 'inherent_level');
      if (!isOpenRisk(member) || level === null) return undefined;
      const limit = limitOf(methodIn(settings), 'owner');
      return record.state !== 'accepted' && isAbove(level as RiskLevel, limit);
    },
  ),
  countFigure(
    {
      ...shared,
      id: 'risk.treatment-overdue',
      fields: ['service', 'nature', 'treatment_due'],
      name: { en: 'Risk treatments overdue', vi: 'Xử lý rủi ro quá hạn', zh: '逾期的风险处置' },
      method: {
        en: 'Risks still being treated at the end of the period although the day of their treatment is over, among all that were being treated.',
        vi: 'Số rủi ro còn đang xử lý vào cuối kỳ dù đã quá hạn xử lý, trong tổng số đang xử lý.',
        zh: '期末处置期限已过而仍在处置的风险数，总体为期末全部处置中的风险。',
      },
    },
    (member, { period, calendar }) => {
      if (!isOpenRisk(member) || member.record.state !== 'treating') return undefined;
      const due_at = dayEndIn(member.record, 'treatment_due', { calendar });
      return due_at !== null && due_at < period.to;
    },
  ),
];
