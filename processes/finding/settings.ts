import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of audit findings. */
export const findingSettings: Readonly<Record<string, SettingDefinition>> = {
  'finding.answer': numbersSetting({
    answer_days: { start: 30, minimum: 1, maximum: 365 },
    verify_days: { start: 90, minimum: 1, maximum: 730 },
  }),
};

/** What they are called. */
export const findingSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'finding.answer': {
    title: { en: 'Answers to findings', vi: 'Phản hồi phát hiện đánh giá', zh: '审核发现的回复' },
    help: {
      en: 'How soon those audited answer a finding and name its corrective action, and how soon an auditor verifies it.',
      vi: 'Bao lâu thì bên được đánh giá phản hồi phát hiện và nêu hành động khắc phục, và bao lâu thì chuyên gia đánh giá kiểm tra xác nhận.',
      zh: '受审核方多久回复审核发现并确定纠正措施，审核员多久予以验证。',
    },
    parts: {
      answer_days: { en: 'Days until the answer', vi: 'Số ngày đến khi phản hồi', zh: '回复期限（天）' },
      verify_days: {
        en: 'Days from answer to verification',
        vi: 'Số ngày từ phản hồi đến kiểm tra xác nhận',
        zh: '回复至验证期限（天）',
      },
    },
  },
};
