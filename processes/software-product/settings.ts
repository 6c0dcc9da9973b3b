import { Type } from 'typebox';
import type { SettingDefinition, SettingProblem } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';
import { licenceDuties, startingDuties } from './licence-duties.ts';

const dutiesSchema = Type.Object(
  {
    licences: Type.Array(
      Type.Object(
        {
          id: Type.String({ minLength: 1, maxLength: 100 }),
          duties: Type.Array(Type.Enum([...licenceDuties]), { maxItems: 20, uniqueItems: true }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 1000 },
    ),
  },
  { additionalProperties: false },
);

function dutiesProblems(value: unknown): readonly SettingProblem[] {
  const { licences } = value as { licences: readonly { id: string }[] };
  const ids = licences.map(({ id }) => id.toLowerCase());
  return licences.flatMap(({ id }, index) =>
    ids.indexOf(id.toLowerCase()) < index
      ? [{ path: `/licences/${index}/id`, code: 'software.licence-twice', params: { id } }]
      : [],
  );
}

/** Planned values of licences. */
export const softwareProductSettings: Readonly<Record<string, SettingDefinition>> = {
  'software-product.obligations': {
    schema: dutiesSchema,
    starting_value: { licences: startingDuties },
    problems: dutiesProblems,
  },
  'software-product.use': numbersSetting({
    unused_days: { start: 90, minimum: 7, maximum: 1000 },
    peak_days: { start: 90, minimum: 1, maximum: 1000 },
    reported_days: { start: 35, minimum: 1, maximum: 1000 },
  }),
};

/** What they are called. */
export const softwareProductSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'software-product.obligations': {
    title: {
      en: 'Duties under open-source licences',
      vi: 'Nghĩa vụ theo giấy phép nguồn mở',
      zh: '开源许可证义务',
    },
    help: {
      en: 'What each licence asks of whoever passes the software on or lets others use it. The starting values are no legal advice: have them looked at.',
      vi: 'Mỗi giấy phép đòi hỏi gì ở bên phân phối phần mềm hoặc cho người khác sử dụng. Giá trị ban đầu không phải tư vấn pháp lý: hãy cho rà soát.',
      zh: '各许可证对分发软件或供他人使用者的要求。初始值不构成法律意见，请自行审核。',
    },
    parts: {
      licences: { en: 'Licences', vi: 'Giấy phép', zh: '许可证' },
      id: { en: 'SPDX id', vi: 'Mã SPDX', zh: 'SPDX 标识' },
      duties: { en: 'Duties', vi: 'Nghĩa vụ', zh: '义务' },
      'duties-item': { en: 'Duty', vi: 'Nghĩa vụ', zh: '义务' },
      notice: { en: 'Keep notices', vi: 'Giữ thông báo bản quyền', zh: '保留版权声明' },
      'licence-text': { en: 'Pass on the licence text', vi: 'Kèm nguyên văn giấy phép', zh: '附许可证文本' },
      'state-changes': { en: 'State changes', vi: 'Nêu rõ thay đổi', zh: '注明修改' },
      'source-offer': { en: 'Provide the source', vi: 'Cung cấp mã nguồn', zh: '提供源代码' },
      'same-licence-file': {
        en: 'Changed files under the same licence',
        vi: 'Tệp đã sửa giữ nguyên giấy phép',
        zh: '修改的文件沿用同一许可证',
      },
      'same-licence-library': {
        en: 'Changed library under the same licence, replaceable by users',
        vi: 'Thư viện đã sửa giữ nguyên giấy phép và người dùng thay được',
        zh: '修改的库沿用同一许可证，且用户可替换',
      },
      'same-licence-work': {
        en: 'The whole work under the same licence',
        vi: 'Toàn bộ sản phẩm theo cùng giấy phép',
        zh: '整个作品沿用同一许可证',
      },
      'network-source': {
        en: 'Source also for users over a network',
        vi: 'Cung cấp mã nguồn cả cho người dùng qua mạng',
        zh: '对网络用户也须提供源代码',
      },
      'no-endorsement': {
        en: 'Do not use the names of authors for advertising',
        vi: 'Không dùng tên tác giả để quảng bá',
        zh: '不得以作者名义宣传',
      },
    },
  },
  'software-product.use': {
    title: { en: 'Use of licences', vi: 'Sử dụng giấy phép', zh: '许可证使用' },
    help: {
      en: 'After how long a licence counts as unused, over which time the peak of concurrent use is taken, and after how long without a report a source is told to be silent.',
      vi: 'Sau bao lâu giấy phép được coi là không dùng, đỉnh sử dụng đồng thời lấy trong khoảng nào, và sau bao lâu không có báo cáo thì coi nguồn là im lặng.',
      zh: '多久未用视为闲置、并发峰值的统计时段，以及来源多久无报告视为中断。',
    },
    parts: {
      unused_days: { en: 'Unused after days', vi: 'Coi là không dùng sau (ngày)', zh: '闲置天数' },
      peak_days: { en: 'Peak over the last days', vi: 'Lấy đỉnh trong (ngày)', zh: '峰值统计天数' },
      reported_days: {
        en: 'A source reports at least every days',
        vi: 'Nguồn báo cáo ít nhất mỗi (ngày)',
        zh: '来源报告间隔上限（天）',
      },
    },
  },
};
