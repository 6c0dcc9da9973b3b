import { tenThousandths } from '../../kernel/amount.ts';
import { countFigure, type Figure, shareFigure } from '../../kernel/figure.ts';
import { dayEndIn, textIn } from '../../kernel/register.ts';
import { keptStates } from './activities.ts';

const common = { process: 'asset', service_field: 'service' } as const;

const inState = (state: string, texts: Pick<Figure, 'name' | 'method'>): Figure =>
  countFigure({ ...common, id: `asset.${state}`, fields: [], ...texts }, ({ record }) =>
    keptStates.includes(record.state) ? record.state === state : undefined,
  );

/** How much was paid for what is in use, in the planned currency: exact until it is told. */
const value: Figure = {
  ...common,
  id: 'asset.value-in-use',
  name: {
    en: 'Purchase value of assets in use',
    vi: 'Giá trị mua của tài sản đang dùng',
    zh: '在用资产的购置价值',
  },
  method: {
    en: 'Sum of the purchase costs of assets in use at the end of the period that have a cost in the planned currency.',
    vi: 'Tổng giá mua của tài sản đang dùng vào cuối kỳ có giá theo đơn vị tiền đã hoạch định.',
    zh: '期末在用且以规划币种记有成本的资产的购置成本之和。',
  },
  unit: 'count',
  fields: ['cost', 'currency'],
  entries_of: null,
  start: ({ settings }) => {
    const planned = (settings['asset.register'] as { currency?: string } | undefined)?.currency;
    let [sum, population] = [0n, 0];
    return {
      take: ({ record }) => {
        const cost = textIn(record, 'cost');
        if (record.state !== 'in-use' || cost === null || textIn(record, 'currency') !== planned) return;
        sum += tenThousandths(cost);
        population += 1;
      },
      finish: () => ({ value: population === 0 ? null : Number(sum / 100n) / 100, population }),
    };
  },
};

/** Numbers that assets come to. */
export const assetFigures: readonly Figure[] = [
  inState('in-use', {
    name: { en: 'Assets in use', vi: 'Tài sản đang dùng', zh: '在用资产' },
    method: {
      en: 'Assets in use at the end of the period, of those in stock, in use, in repair or retired.',
      vi: 'Tài sản đang dùng vào cuối kỳ, trong số tài sản trong kho, đang dùng, đang sửa hoặc ngừng dùng.',
      zh: '期末在用的资产（在库、在用、维修中和已停用的资产之中）。',
    },
  }),
  inState('in-stock', {
    name: { en: 'Assets in stock', vi: 'Tài sản trong kho', zh: '在库资产' },
    method: {
      en: 'Assets in stock at the end of the period, of those in stock, in use, in repair or retired.',
      vi: 'Tài sản trong kho vào cuối kỳ, trong số tài sản trong kho, đang dùng, đang sửa hoặc ngừng dùng.',
      zh: '期末在库的资产（在库、在用、维修中和已停用的资产之中）。',
    },
  }),
  inState('retired', {
    name: {
      en: 'Retired assets not disposed of',
      vi: 'Tài sản ngừng dùng chưa thanh lý',
      zh: '停用未处置资产',
    },
    method: {
      en: 'Assets retired and not disposed of at the end of the period, of those in stock, in use, in repair or retired.',
      vi: 'Tài sản ngừng dùng và chưa thanh lý vào cuối kỳ, trong số tài sản trong kho, đang dùng, đang sửa hoặc ngừng dùng.',
      zh: '期末已停用而未处置的资产（在库、在用、维修中和已停用的资产之中）。',
    },
  }),
  shareFigure(
    {
      ...common,
      id: 'asset.support-over',
      name: {
        en: 'Assets in use without support',
        vi: 'Tài sản đang dùng đã hết hỗ trợ',
        zh: '支持已到期的在用资产',
      },
      method: {
        en: 'Share of assets in use at the end of the period, with a support end, whose support was over by then.',
        vi: 'Tỷ lệ tài sản đang dùng vào cuối kỳ, có ngày hết hỗ trợ, mà hỗ trợ khi đó đã hết.',
        zh: '期末在用且记有支持到期日的资产中，支持已到期的比例。',
      },
      fields: ['support_end'],
    },
    ({ record }, { period, calendar }) => {
      const end = dayEndIn(record, 'support_end', { calendar });
      return record.state !== 'in-use' || end === null ? undefined : end < period.to;
    },
  ),
  value,
];
