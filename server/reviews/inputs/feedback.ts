import { DAY_MS, lastReview, plannedNumber, rowsIn, textIn } from '../../../kernel/register.ts';
import type { Text } from '../../../kernel/text.ts';
import { basisOf, type Composer, choiceText, compared, isSince, type Known, sayEmpty } from '../composer.ts';
import { type Line, listed, say, tellOf } from '../line.ts';

const texts = {
  counts: {
    en: 'Interested parties: {count}, of these critical: {critical}; their requirements: {requirements}. Since the last review new or looked at again: {changed}; review overdue: {overdue}.',
    vi: 'Bên quan tâm: {count}, trong đó trọng yếu: {critical}; số yêu cầu: {requirements}. Từ lần xem xét trước, mới hoặc xem lại: {changed}; quá hạn xem lại: {overdue}.',
    zh: '相关方 {count} 个，其中关键 {critical} 个，要求共 {requirements} 项。上次评审以来新增或复核 {changed} 个；复核逾期 {overdue} 个。',
  },
  party: {
    en: 'New or looked at again: {number} {title} ({group})',
    vi: 'Mới hoặc xem lại: {number} {title} ({group})',
    zh: '新增或复核：{number} {title}（{group}）',
  },
  complaints: {
    en: 'Nonconformities raised from complaints since the last review: {count} (in the equally long time before: {before}).',
    vi: 'Điểm không phù hợp phát sinh từ khiếu nại kể từ lần xem xét trước: {count} (khoảng thời gian tương đương trước đó: {before}).',
    zh: '上次评审以来因投诉提出的不符合项：{count}（此前同长时段：{before}）。',
  },
  complaint: {
    en: 'From a complaint: {number} {title}',
    vi: 'Từ khiếu nại: {number} {title}',
    zh: '来自投诉：{number} {title}',
  },
  proposals: {
    en: 'Improvements proposed by customers since the last review: {count} (before: {before}).',
    vi: 'Cải tiến do khách hàng đề xuất kể từ lần xem xét trước: {count} (trước đó: {before}).',
    zh: '上次评审以来客户提出的改进：{count}（此前：{before}）。',
  },
  proposal: {
    en: 'From a customer: {number} {title}',
    vi: 'Từ khách hàng: {number} {title}',
    zh: '来自客户：{number} {title}',
  },
  satisfaction: {
    en: 'Surveys of satisfaction answered since the last review: {count} (before: {count_before}); satisfied, 4 or 5 of 5: {satisfied} ({satisfied_before}); mean: {mean} ({mean_before}).',
    vi: 'Khảo sát mức độ hài lòng được trả lời kể từ lần xem xét trước: {count} (trước đó: {count_before}); hài lòng, 4 hoặc 5 trên 5: {satisfied} ({satisfied_before}); trung bình: {mean} ({mean_before}).',
    zh: '上次评审以来答复的满意度调查：{count}（此前：{count_before}）；满意（4 或 5 分，满分 5 分）：{satisfied}（{satisfied_before}）；平均：{mean}（{mean_before}）。',
  },
  'no-register': {
    en: 'Talks with customers have no register of their own here. What was heard elsewhere is to be added.',
    vi: 'Trao đổi với khách hàng chưa có sổ ghi riêng ở đây. Cần bổ sung những gì ghi nhận được ở nơi khác.',
    zh: '与客户的沟通在此尚无专门登记册，其他渠道的反馈需另行补充。',
  },
} as const satisfies Record<string, Text>;

function satisfactionLine({ satisfaction: { since, before } }: Known): Line {
  return say(texts.satisfaction, {
    count: since.count,
    count_before: before.count,
    satisfied: since.satisfied,
    satisfied_before: before.satisfied,
    mean: since.mean ?? '–',
    mean_before: before.mean ?? '–',
  });
}

/** Input e: what is recorded of what customers and other interested parties say. */
export const feedbackInput: Composer = {
  reads: [
    {
      process: 'interested-party',
      fields: ['title', 'group', 'critical', 'requirements', 'reviewed_at'],
    },
    { process: 'nonconformity', fields: ['title', 'source'] },
    { process: 'improvement', fields: ['title', 'source'] },
  ],
  compose: (known) => {
    const parties = known.of('interested-party').filter(({ state }) => state === 'current');
    const complaints = known.of('nonconformity').filter(({ values }) => values['source'] === 'complaint');
    const proposals = known.of('improvement').filter(({ values }) => values['source'] === 'customer');
    const days = plannedNumber(known.settings, 'interested-party.review', 'interval_days');
    const changed = parties.filter((one) => isSince(known, lastReview(one)));
    const opened = (records: typeof parties) =>
      compared(
        known,
        records.map(({ opened_at }) => opened_at),
      );
    const recent = (records: typeof parties) => records.filter(({ opened_at }) => isSince(known, opened_at));
    const ofParties =
      parties.length === 0
        ? [sayEmpty('interested-party')]
        : [
            say(texts.counts, {
              count: parties.length,
              critical: parties.filter(({ values }) => values['critical'] === true).length,
              requirements: parties.reduce((sum, one) => sum + rowsIn(one, 'requirements').length, 0),
              changed: changed.length,
              overdue: parties.filter((one) => lastReview(one) + days * DAY_MS < known.now).length,
            }),
            ...listed(changed, (one) =>
              tellOf(one, texts.party, {
                group: choiceText('interested-party', 'group', textIn(one, 'group') ?? '–'),
              }),
            ),
          ];
    return {
      lines: [
        ...ofParties,
        say(texts.complaints, opened(complaints)),
        ...listed(recent(complaints), (one) => tellOf(one, texts.complaint)),
        say(texts.proposals, opened(proposals)),
        ...listed(recent(proposals), (one) => tellOf(one, texts.proposal)),
        satisfactionLine(known),
        say(texts['no-register']),
      ],
      basis: [
        basisOf('interested-party', parties),
        basisOf('nonconformity', complaints),
        basisOf('improvement', proposals),
        ...known.satisfaction.basis,
      ],
    };
  },
};
