import type { Text } from '../kernel/text.ts';
import { configurationItemTexts } from './configuration-item/texts.ts';
import { incidentTexts } from './incident/texts.ts';
import { serviceTexts } from './service/texts.ts';

/** The names that people read for everything a process definition names. */
export interface ProcessTexts {
  readonly plural: Text;
  readonly fields: Readonly<Record<string, Text>>;
  readonly states: Readonly<Record<string, Text>>;
  /** What a person does, as on a button. */
  readonly activities: Readonly<Record<string, Text>>;
  /** Names of fixed choices, by field and value. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, Text>>>>;
  readonly clocks: Readonly<Record<string, Text>>;
  readonly relations: Readonly<Record<string, Text>>;
}

/** Texts of every process by its name; a test holds them complete against the definitions. */
export const processTexts: Readonly<Record<string, ProcessTexts>> = {
  incident: incidentTexts,
  service: serviceTexts,
  'configuration-item': configurationItemTexts,
};

/** Names of the journal's own activities, the same for every process. */
export const journalActivityTexts: Readonly<Record<string, Text>> = {
  create: { en: 'Recorded', vi: 'Ghi nhận', zh: '已记录' },
  update: { en: 'Changed', vi: 'Cập nhật', zh: '已更新' },
  observe: { en: 'Observed', vi: 'Ghi nhận từ hệ thống khác', zh: '由其他系统观测' },
  note: { en: 'Work note', vi: 'Ghi chú nội bộ', zh: '内部备注' },
  comment: { en: 'Comment', vi: 'Bình luận', zh: '评论' },
  link: { en: 'Linked', vi: 'Liên kết', zh: '已关联' },
  unlink: { en: 'Link removed', vi: 'Gỡ liên kết', zh: '已取消关联' },
  'clock-threshold': { en: 'Target threshold passed', vi: 'Vượt ngưỡng thời hạn', zh: '超过时限阈值' },
};
