import { countFigure, type Figure, shareFigure, wasUnderWay } from '../../kernel/figure.ts';
import { textIn } from '../../kernel/register.ts';

const shared = { process: 'entitlement', service_field: null } as const;

/** Figures of entitlements. Drafts count in none of them. */
export const entitlementFigures: readonly Figure[] = [
  countFigure(
    {
      ...shared,
      id: 'entitlement.expired',
      fields: [],
      name: { en: 'Entitlements expired', vi: 'Quyền sử dụng hết hạn', zh: '已到期的许可权利' },
      method: {
        en: 'Entitlements past their term at the end of the period and not ended, among all in force or past their term.',
        vi: 'Số quyền sử dụng đã quá hạn nhưng chưa kết thúc vào cuối kỳ, trong tổng số còn hiệu lực hoặc quá hạn.',
        zh: '期末已过期但未终止的许可权利数，总体为有效及过期的全部许可权利。',
      },
    },
    (member, context) =>
      member.record.state === 'draft' || !wasUnderWay(member, context)
        ? undefined
        : member.record.state === 'expired',
  ),
  shareFigure(
    {
      ...shared,
      id: 'entitlement.decided-before-notice',
      fields: ['notice_date', 'renewal_decision'],
      name: {
        en: 'Renewals decided before the notice date',
        vi: 'Gia hạn được quyết định trước hạn thông báo',
        zh: '通知期限前决定的续订',
      },
      method: {
        en: 'Of the entitlements in force whose notice date lies in the period, the share with a decision on their renewal.',
        vi: 'Trong các quyền còn hiệu lực có hạn thông báo nằm trong kỳ, tỷ lệ đã có quyết định gia hạn.',
        zh: '通知日期落在期间内的有效许可权利中，已作续订决定的比例。',
      },
    },
    ({ record }, { period }) => {
      const day = textIn(record, 'notice_date');
      if (day === null || record.state !== 'active') return undefined;
      const at = Date.parse(day);
      if (at < period.from || at >= period.to) return undefined;
      return textIn(record, 'renewal_decision') !== null;
    },
  ),
];
