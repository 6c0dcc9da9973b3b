import { isWithin, type Member } from '../../kernel/check.ts';
import { countFigure, type Figure, type FigureContext, shareFigure } from '../../kernel/figure.ts';
import { instantIn } from '../../kernel/register.ts';
import { changeTypes } from '../change-approval.ts';
import { beganAt, deploymentFields } from './checks/deployed.ts';

const shared = { process: 'change', service_field: 'service' } as const;

/** Whether a change was carried out in the period; undefined: it is none of the population. */
function carriedOut({ record }: Member, { period }: FigureContext): true | undefined {
  return isWithin(period, beganAt(record)) ? true : undefined;
}

const typeNames = {
  standard: { en: 'Standard changes', vi: 'Thay đổi tiêu chuẩn', zh: '标准变更' },
  normal: { en: 'Normal changes', vi: 'Thay đổi thông thường', zh: '常规变更' },
  emergency: { en: 'Emergency changes', vi: 'Thay đổi khẩn cấp', zh: '紧急变更' },
} as const;

const ofType = changeTypes.map((type) =>
  countFigure(
    {
      ...shared,
      id: `change.${type}`,
      fields: [...deploymentFields, 'service'],
      name: typeNames[type],
      method: {
        en: 'Changes of this type that were carried out in the period, among all that were.',
        vi: 'Số thay đổi loại này được thực hiện trong kỳ, trong tổng số thay đổi được thực hiện.',
        zh: '期间实施的该类变更数，总体为期间实施的全部变更。',
      },
    },
    (member, context) =>
      carriedOut(member, context) === undefined ? undefined : member.record.values['change_type'] === type,
  ),
);

/** What changes come to over a period, for measures and service reports. */
export const changeFigures: readonly Figure[] = [
  ...ofType,
  shareFigure(
    {
      ...shared,
      id: 'change.successful',
      fields: [...deploymentFields, 'outcome', 'service'],
      name: { en: 'Changes successful', vi: 'Thay đổi thành công', zh: '变更成功率' },
      method: {
        en: 'Of the changes carried out in the period with a recorded outcome, the share that was successful without problems.',
        vi: 'Trong các thay đổi thực hiện trong kỳ đã ghi kết quả, tỷ lệ thành công không trục trặc.',
        zh: '期间实施且已记录结果的变更中，完全成功的比例。',
      },
    },
    (member, context) => {
      const { outcome = null } = member.record.values;
      return carriedOut(member, context) === undefined || outcome === null
        ? undefined
        : outcome === 'successful';
    },
  ),
  shareFigure(
    {
      ...shared,
      id: 'change.emergency-share',
      fields: [...deploymentFields, 'service'],
      name: { en: 'Share of emergency changes', vi: 'Tỷ lệ thay đổi khẩn cấp', zh: '紧急变更占比' },
      method: {
        en: 'Of the changes carried out in the period, the share that was an emergency.',
        vi: 'Trong các thay đổi thực hiện trong kỳ, tỷ lệ khẩn cấp.',
        zh: '期间实施的变更中紧急变更的比例。',
      },
    },
    (member, context) =>
      carriedOut(member, context) === undefined
        ? undefined
        : member.record.values['change_type'] === 'emergency',
  ),
  shareFigure(
    {
      ...shared,
      id: 'change.unauthorised',
      fields: [...deploymentFields, 'authorised_at', 'service'],
      name: { en: 'Changes without authorisation', vi: 'Thay đổi chưa được cho phép', zh: '未经授权的变更' },
      method: {
        en: 'Of the changes carried out in the period, the share that was not authorised before it began.',
        vi: 'Trong các thay đổi thực hiện trong kỳ, tỷ lệ chưa được cho phép trước khi bắt đầu.',
        zh: '期间实施的变更中，开始前未获授权的比例。',
      },
    },
    (member, context) => {
      const began = beganAt(member.record);
      if (!isWithin(context.period, began)) return undefined;
      const authorised = instantIn(member.record, 'authorised_at');
      return authorised === null || authorised > began;
    },
  ),
];
