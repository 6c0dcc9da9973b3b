import { fillText, type Language, type Text } from '../../../kernel/text.ts';
import type { SettingTexts } from '../../../processes/module.ts';
import { settingTexts } from '../../../processes/setting-texts.ts';
import { settingTitles, words } from './words.ts';

/** What a setting is called. */
export function settingTitle(key: string, language: Language): string {
  const title: Text | undefined = settingTexts[key]?.title ?? settingTitles[key];
  return title?.[language] ?? key;
}

/** Where people find a setting. */
export function settingPlace(key: string, language: Language): string {
  return fillText(words.settings[language], { title: settingTitle(key, language) });
}

type Values = Readonly<Record<string, unknown>>;

/** One planned value of a setting: what it is called, and how it reads. */
interface PartRow {
  readonly part: string;
  readonly value: string;
}

/** A planned value in words: choices by their names, lists in a row, tables by the names of their lines. */
function valueText(value: unknown, parts: SettingTexts['parts'], language: Language): string {
  if (value === null || value === undefined) return words.none[language];
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language];
  if (Array.isArray(value)) {
    const shown = value.map((one) => valueText(one, parts, language));
    return shown.length === 0 ? words.none[language] : shown.join(language === 'zh' ? '、' : ', ');
  }
  if (typeof value === 'object') {
    const { name, id, ...more } = value as Values;
    return String(name ?? id ?? Object.values(more).join(' '));
  }
  return parts[String(value)]?.[language] ?? String(value);
}

/** The planned values of a setting, each in a row. */
export function partRows(key: string, value: unknown, language: Language): readonly PartRow[] {
  const parts = { ...settingTexts[key]?.parts, ...ownParts[key] };
  return Object.entries(value as Values).map(([name, one]) => ({
    part: parts[name]?.[language] ?? name,
    value: valueText(one, parts, language),
  }));
}

/** Parts of settings that have a page of their own and are not shown as facts. */
const ownParts: Readonly<Record<string, SettingTexts['parts']>> = {
  'incident.categories': { choices: { en: 'Categories', vi: 'Phân loại', zh: '类别' } },
  'incident.conformity': {
    minimum_in_target_percent: {
      en: 'Incidents resolved in time, at least (%)',
      vi: 'Tỷ lệ sự cố giải quyết đúng hạn tối thiểu (%)',
      zh: '按时解决的事件最低比例（%）',
    },
    maximum_reopened_percent: {
      en: 'Incidents reopened, at most (%)',
      vi: 'Tỷ lệ sự cố mở lại tối đa (%)',
      zh: '重新打开的事件最高比例（%）',
    },
    maximum_open_days: {
      en: 'Days that an incident stays open, at most',
      vi: 'Số ngày tối đa một sự cố còn mở',
      zh: '事件保持未解决的最长天数',
    },
    maximum_update_gap_hours: {
      en: 'Working hours between entries in the journal, at most',
      vi: 'Số giờ làm việc tối đa giữa hai lần ghi nhật ký',
      zh: '两次日志记录之间的最长工作小时数',
    },
    freshness_days: {
      en: 'Days for which evidence counts as recent',
      vi: 'Số ngày bằng chứng được coi là còn mới',
      zh: '证据视为最新的天数',
    },
  },
};
