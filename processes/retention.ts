import type { SettingDefinition } from '../kernel/definition.ts';
import { numbersSetting } from '../kernel/register.ts';
import { disposesItself, plannedRetention, retentionSetting } from '../kernel/retention.ts';
import type { SettingTexts } from './module.ts';
import { modules } from './modules.ts';

/** Processes whose records are kept for as long as the organisation plans for each of them. */
const kept = modules.filter(
  ({ definition }) => definition.retention_days === undefined && !disposesItself(definition),
);

/** For how many days records are kept once they are closed (ISO/IEC 20000-1:2018, 7.5.3.2 d), process by process. */
export const retentionSettings: Readonly<Record<string, SettingDefinition>> = {
  [retentionSetting]: numbersSetting(plannedRetention(kept.map(({ definition }) => definition.name))),
};

/** What they are called: each part as the list of its process. */
export const retentionSettingTexts: Readonly<Record<string, SettingTexts>> = {
  [retentionSetting]: {
    title: { en: 'Retention of records', vi: 'Lưu giữ hồ sơ', zh: '记录保留' },
    help: {
      en: 'For how many days records are kept once they are closed. After that they are listed under Retention, where a person disposes of them. Documents and filled forms have terms of their own.',
      vi: 'Hồ sơ được lưu giữ bao nhiêu ngày sau khi đóng. Sau thời hạn này, hồ sơ được liệt kê ở mục Lưu giữ để người có trách nhiệm tiêu hủy. Tài liệu và biểu mẫu đã điền có thời hạn riêng.',
      zh: '记录关闭后保留多少天。期满后列于“保留”页面，由人员处置。文件和已填写表单另有期限。',
    },
    parts: Object.fromEntries(kept.map(({ definition, texts }) => [definition.name, texts.plural])),
  },
};
