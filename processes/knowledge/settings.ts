import type { SettingDefinition } from '../../kernel/definition.ts';
import { numbersSetting } from '../../kernel/register.ts';
import type { SettingTexts } from '../module.ts';

/** Planned values of knowledge. */
export const knowledgeSettings: Readonly<Record<string, SettingDefinition>> = {
  'knowledge.review': numbersSetting({
    interval_days: { start: 365, minimum: 1, maximum: 3650 },
    publish_within_days: { start: 30, minimum: 1, maximum: 3650 },
    correct_within_days: { start: 14, minimum: 1, maximum: 3650 },
  }),
  'knowledge.search': numbersSetting({ keep_days: { start: 400, minimum: 1, maximum: 3650 } }),
};

/** What they are called. */
export const knowledgeSettingTexts: Readonly<Record<string, SettingTexts>> = {
  'knowledge.review': {
    title: { en: 'Upkeep of knowledge', vi: 'Duy trì tri thức', zh: '知识维护' },
    help: {
      en: 'How often a published article is reviewed, and how soon a draft is published and a reported error corrected.',
      vi: 'Bao lâu rà soát một bài viết đã xuất bản, trong bao lâu xuất bản bản nháp và sửa lỗi được báo.',
      zh: '已发布文章多久评审一次，草稿多久内发布，所报错误多久内更正。',
    },
    parts: {
      interval_days: { en: 'Days between reviews', vi: 'Số ngày giữa hai lần rà soát', zh: '评审间隔（天）' },
      publish_within_days: {
        en: 'Days until a draft is published',
        vi: 'Số ngày đến khi xuất bản bản nháp',
        zh: '草稿发布期限（天）',
      },
      correct_within_days: {
        en: 'Days until a reported error is corrected',
        vi: 'Số ngày đến khi sửa lỗi được báo',
        zh: '错误更正期限（天）',
      },
    },
  },
  'knowledge.search': {
    title: { en: 'Searches in knowledge', vi: 'Tìm kiếm tri thức', zh: '知识搜索' },
    help: {
      en: 'How long the words that people searched for are kept. Who searched is never kept.',
      vi: 'Từ khóa mọi người đã tìm được lưu bao lâu. Không bao giờ lưu ai đã tìm.',
      zh: '人们搜索的词语保留多久。从不记录搜索者。',
    },
    parts: {
      keep_days: { en: 'Days that words are kept', vi: 'Số ngày lưu từ khóa', zh: '词语保留天数' },
    },
  },
};
