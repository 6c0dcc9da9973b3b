import { dayOf } from '../../../kernel/day.ts';
import { DAY_MS, lastReview, plannedNumber } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { basisOf, type Composer, choiceText, enteredAt, isSince, sayEmpty } from '../composer.ts';
import { listed, say, tellOf } from '../line.ts';

const texts = {
  counts: {
    en: 'Issues in force: {current}, of these external: {external}. Since the last review new: {added}; looked at again or changed: {changed}; retired: {retired}.',
    vi: 'Vấn đề đang theo dõi: {current}, trong đó bên ngoài: {external}. Từ lần xem xét trước – mới: {added}; xem lại hoặc thay đổi: {changed}; không còn áp dụng: {retired}.',
    zh: '有效因素 {current} 个，其中外部 {external} 个。上次评审以来：新增 {added}，复核或更改 {changed}，停用 {retired}。',
  },
  new: {
    en: 'New: {number} {title} ({source}, {topic})',
    vi: 'Mới: {number} {title} ({source}, {topic})',
    zh: '新增：{number} {title}（{source}，{topic}）',
  },
  changed: {
    en: 'Looked at again or changed on {day}: {number} {title}',
    vi: 'Xem lại hoặc thay đổi ngày {day}: {number} {title}',
    zh: '{day} 复核或更改：{number} {title}',
  },
  retired: {
    en: 'No longer of concern since {day}: {number} {title}',
    vi: 'Không còn áp dụng từ {day}: {number} {title}',
    zh: '自 {day} 起不再适用：{number} {title}',
  },
  overdue: {
    en: 'Review overdue (planned every {days} days): {count}',
    vi: 'Quá hạn xem lại (kế hoạch {days} ngày một lần): {count}',
    zh: '复核逾期（计划每 {days} 天一次）：{count}',
  },
} as const satisfies Record<string, Text>;

/** Input b: internal and external issues that are new or changed. */
export const issuesInput: Composer = {
  reads: [{ process: 'issue', fields: ['title', 'source', 'topic', 'reviewed_at'] }],
  compose: (known) => {
    const issues = known.of('issue');
    if (issues.length === 0) return { lines: [sayEmpty('issue')], basis: [basisOf('issue', issues)] };
    const current = issues.filter(({ state }) => state === 'current');
    const added = current.filter(({ opened_at }) => isSince(known, opened_at));
    const changed = current.filter((one) => isSince(known, one.updated_at) && !added.includes(one));
    const retired = issues.filter(
      (one) => isSince(known, enteredAt(one, ['retired'])) && one.state === 'retired',
    );
    const days = plannedNumber(known.settings, 'issue.review', 'interval_days');
    const overdue = current.filter((one) => lastReview(one) + days * DAY_MS < known.now);
    const day = (at: number): string => dayOf(at, known.time_zone);
    return {
      lines: [
        say(texts.counts, {
          current: current.length,
          external: current.filter(({ values }) => values['source'] === 'external').length,
          added: added.length,
          changed: changed.length,
          retired: retired.length,
        }),
        ...listed(added, (one) =>
          tellOf(one, texts.new, {
            source: choiceText('issue', 'source', String(one.values['source'])),
            topic: choiceText('issue', 'topic', String(one.values['topic'])),
          }),
        ),
        ...listed(changed, (one) => tellOf(one, texts.changed, { day: day(one.updated_at) })),
        ...listed(retired, (one) => tellOf(one, texts.retired, { day: day(one.updated_at) })),
        ...(overdue.length === 0 ? [] : [say(texts.overdue, { days, count: overdue.length })]),
      ],
      basis: [basisOf('issue', issues)],
    };
  },
};
