import { type Figure, shareFigure } from '../../kernel/figure.ts';
import { textIn } from '../../kernel/register.ts';

/** Figures of installations. */
export const installationFigures: readonly Figure[] = [
  shareFigure(
    {
      process: 'installation',
      service_field: null,
      id: 'installation.recognised',
      fields: ['product', 'ignored', 'open_source'],
      name: {
        en: 'Installations settled',
        vi: 'Bản cài đặt đã xác định',
        zh: '已确认归属的安装',
      },
      method: {
        en: 'Of the installations present at the end of the period, the share that has a product, is under licences of the SPDX list, or was left out with a reason.',
        vi: 'Trong các bản cài đặt còn tồn tại cuối kỳ, tỷ lệ đã gắn sản phẩm, thuộc giấy phép trong danh sách SPDX, hoặc được bỏ qua có lý do.',
        zh: '期末存在的安装中，已归属产品、许可证在 SPDX 列表中，或注明理由忽略的比例。',
      },
    },
    ({ record }) =>
      record.state === 'installed'
        ? textIn(record, 'product') !== null ||
          record.values['ignored'] === true ||
          record.values['open_source'] === true
        : undefined,
  ),
];
