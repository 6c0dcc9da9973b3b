import type { ProcessRecord } from '../../../kernel/record.ts';
import { textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { versionInForce } from '../../../processes/document/versions.ts';
import { basisOf, type Composer, isSince, sayEmpty, stateText } from '../composer.ts';
import { type Line, listed, say, tellOf } from '../line.ts';

const texts = {
  none: {
    en: 'No document of the kind policy is recorded.',
    vi: 'Chưa có tài liệu nào thuộc loại chính sách.',
    zh: '没有类别为方针的文件。',
  },
  counts: {
    en: 'Policies in force: {count}. Review overdue: {overdue}. Acknowledgements outstanding: {owed}; given since the last review: {given}.',
    vi: 'Chính sách đang có hiệu lực: {count}. Quá hạn xem xét lại: {overdue}. Chưa xác nhận đã đọc: {owed}; đã xác nhận từ lần xem xét trước: {given}.',
    zh: '生效方针 {count} 份。复审逾期 {overdue} 份。尚未阅读确认 {owed} 人次；上次评审以来已确认 {given} 人次。',
  },
  policy: {
    en: '{number} {title}: version {version} in force since {day}; next review {review}; acknowledgements outstanding: {owed}',
    vi: '{number} {title}: phiên bản {version} có hiệu lực từ {day}; xem xét lại: {review}; chưa xác nhận đã đọc: {owed}',
    zh: '{number} {title}：第 {version} 版自 {day} 生效；下次复审 {review}；尚未阅读确认 {owed} 人次',
  },
  'policy-late': {
    en: '{number} {title}: version {version} in force since {day}; review overdue since {review}; acknowledgements outstanding: {owed}',
    vi: '{number} {title}: phiên bản {version} có hiệu lực từ {day}; quá hạn xem xét lại từ {review}; chưa xác nhận đã đọc: {owed}',
    zh: '{number} {title}：第 {version} 版自 {day} 生效；自 {review} 起复审逾期；尚未阅读确认 {owed} 人次',
  },
  pending: {
    en: 'Not in force: {number} {title} ({state})',
    vi: 'Chưa có hiệu lực: {number} {title} ({state})',
    zh: '未生效：{number} {title}（{state}）',
  },
} as const satisfies Record<string, Text>;

/** Input f: policies in force, whether their review is overdue, and who has still to acknowledge them. */
export const policiesInput: Composer = {
  reads: [
    { process: 'document', fields: ['title', 'kind', 'versions', 'withdrawn_at', 'next_review'] },
    { process: 'acknowledgement', fields: ['document'] },
  ],
  compose: (known) => {
    const policies = known
      .of('document')
      .filter((one) => one.values['kind'] === 'policy' && one.closed_at === null);
    const ids = new Set(policies.map(({ id }) => id));
    const asked = known.of('acknowledgement').filter((one) => ids.has(textIn(one, 'document') ?? ''));
    const basis = [basisOf('document', policies), basisOf('acknowledgement', asked)];
    if (policies.length === 0) return { lines: [say(texts.none)], basis };
    const owed = asked.filter(({ state }) => state === 'owed');
    const isLate = (one: ProcessRecord): boolean => (textIn(one, 'next_review') ?? known.today) < known.today;
    const inForce = policies.flatMap((one) => {
      const version = versionInForce(one, known.today);
      return version === null ? [] : [{ one, version }];
    });
    const pending = policies.filter((policy) => inForce.every(({ one }) => one !== policy));
    const tell = ({ one, version }: (typeof inForce)[number]): Line =>
      tellOf(one, isLate(one) ? texts['policy-late'] : texts.policy, {
        version: version.number,
        day: version.effective_date,
        review: textIn(one, 'next_review') ?? '–',
        owed: owed.filter((each) => textIn(each, 'document') === one.id).length,
      });
    return {
      lines: [
        say(texts.counts, {
          count: inForce.length,
          overdue: inForce.filter(({ one }) => isLate(one)).length,
          owed: owed.length,
          given: asked.filter((one) => one.state === 'given' && isSince(known, one.closed_at)).length,
        }),
        ...listed(inForce, tell, 20),
        ...listed(pending, (one) => tellOf(one, texts.pending, { state: stateText('document', one.state) })),
        ...(asked.length === 0 ? [sayEmpty('acknowledgement')] : []),
      ],
      basis,
    };
  },
};
